/// The definition of one table in a codebook. The table's caption prints all of it.
package struct TableSpec: Sendable, Hashable {
  /// What a person with a party counts for.
  package enum RollUp: String, Sendable, Hashable, CaseIterable { case none, party, coalition, `class` }

  /// Which actors have a row; rows of contestants without coverage stay, as zeros.
  package struct Subjects: Sendable, Hashable {
    package let actors: [String]?
    package let kinds: [Actor.Kind]?
    package let classes: [String]?
    package let contestantsOf: String?
    package let gender: [Gender]?
    /// True for actors who stand in a race on the day of the item, false for those who do not.
    package let candidates: Bool?

    package static let all = Subjects()

    package init(
      actors: [String]? = nil, kinds: [Actor.Kind]? = nil, classes: [String]? = nil, contestantsOf: String? = nil,
      gender: [Gender]? = nil, candidates: Bool? = nil
    ) {
      self.actors = actors
      self.kinds = kinds
      self.classes = classes
      self.contestantsOf = contestantsOf
      self.gender = gender
      self.candidates = candidates
    }
  }

  /// Keep what has one of these codes in this dimension.
  package struct Filter: Sendable, Hashable {
    package let dimension: Dimension
    package let codes: [String]
    /// Keep what has none of them instead.
    package let excluding: Bool

    package init(dimension: Dimension, codes: [String], excluding: Bool = false) {
      self.dimension = dimension
      self.codes = codes
      self.excluding = excluding
    }
  }

  /// A column of the table beside the row's label.
  package enum Column: String, Sendable, Hashable, CaseIterable {
    case amount, share, items, attributions
    /// Positive, neutral and negative shares of judged tone, and how much of the amount was judged (I7).
    case tone
    /// (P - N) / (P + U + N) (I8).
    case netTone = "net-tone"
    /// (P + U) / (P + U + N) (I11).
    case positiveOrNeutral = "positive-or-neutral"
    /// Direct share of direct and indirect (I12).
    case direct
    /// Amounts per mode: direct, indirect, and their sum.
    case modes
    /// The French regulator's temps d'antenne: direct, and indirect unless its judged tone is negative (I12).
    case arcomAntenna = "arcom-antenna"
    /// Official share of official and candidate (I13), with both amounts.
    case capacity
    /// Women's share of the amount that has a known gender (I17), and the unknown share.
    case women
    /// The benchmark share, the deviation from it, the amount owed, and whether it passes (I23-I25).
    case benchmark
    /// The sampling error of the share over programme-days, and how many of them there are (I31).
    case standardError = "standard-error"
  }

  package let id: String
  package let title: LocalizedText
  /// The names of the corpora that the table is made from; nil for every corpus of the codebook.
  package let corpora: [String]?
  package let measure: Measure
  /// Dimensions that make separate panels, each with its own denominator.
  package let panels: [Dimension]
  package let rows: [Dimension]
  /// A further dimension whose codes become columns of amounts and shares of the row.
  package let split: Dimension?
  package let columns: [Column]
  package let rollUp: RollUp
  package let subjects: Subjects
  package let filters: [Filter]
  package let denominator: Denominator
  package let apportionment: Apportionment
  package let modeRule: ModeRule
  /// The monitoring window that items must fall in, by id; nil for no window.
  package let window: String?
  /// Overrides the window's own rule.
  package let crossing: CrossingRule?
  /// The named period that items must fall in; nil for all.
  package let period: String?
  package let benchmark: String?
  package let pooling: [Pooling]
  package let indicators: [String]
  package let statement: StatementSpec?
  package let chart: ChartKind?
  /// Below this amount tone and ratio cells are not printed; the amount itself always is.
  package let floorAmount: Int64
  /// Below this number of attributions tone and ratio cells are not printed.
  package let floorAttributions: Int64
  /// Count what machine coders suggested and nobody has accepted.
  package let machine: Bool
  /// What the reader must know about this table.
  package let note: LocalizedText

  package init(
    id: String, title: LocalizedText, corpora: [String]? = nil, measure: Measure, panels: [Dimension] = [.outlet],
    rows: [Dimension] = [.actor], split: Dimension? = nil, columns: [Column] = [.amount, .share],
    rollUp: RollUp = .none, subjects: Subjects = .all,
    filters: [Filter] = [], denominator: Denominator = .politicalActors, apportionment: Apportionment = .measured,
    modeRule: ModeRule = .united, window: String? = nil, crossing: CrossingRule? = nil, period: String? = nil,
    benchmark: String? = nil, pooling: [Pooling] = [], indicators: [String] = [], statement: StatementSpec? = nil,
    chart: ChartKind? = nil, floorAmount: Int64 = 0, floorAttributions: Int64 = 0, machine: Bool = false,
    note: LocalizedText = LocalizedText([:])
  ) {
    self.id = id
    self.title = title
    self.corpora = corpora
    self.measure = measure
    self.panels = panels
    self.rows = rows
    self.split = split
    self.columns = columns
    self.rollUp = rollUp
    self.subjects = subjects
    self.filters = filters
    self.denominator = denominator
    self.apportionment = apportionment
    self.modeRule = modeRule
    self.window = window
    self.crossing = crossing
    self.period = period
    self.benchmark = benchmark
    self.pooling = pooling
    self.indicators = indicators
    self.statement = statement
    self.chart = chart
    self.floorAmount = floorAmount
    self.floorAttributions = floorAttributions
    self.machine = machine
    self.note = note
  }
}
