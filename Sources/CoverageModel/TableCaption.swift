/// Everything that a reader needs to check a table, printed under it.
package struct TableCaption: Sendable, Hashable {
  package let corpus: String
  package let outlets: [GroupLabel]
  package let measure: Measure
  package let denominator: Denominator
  /// The label of the denominator's race, classes or topics, in words of the codebook.
  package let denominatorDetail: [LocalizedText]
  package let apportionment: Apportionment
  package let modeRule: ModeRule
  package let rollUp: TableSpec.RollUp
  package let pooling: [Pooling]
  /// The period's label and its days.
  package let period: LocalizedText
  package let days: DayRange?
  /// The first and last label of declared periods in the table, when there are any.
  package let declaredPeriods: [String]
  /// The window's id and the crossing rule.
  package let window: String?
  package let crossing: CrossingRule?
  package let filters: [TableSpec.Filter]
  package let filterLabels: [[GroupLabel]]
  /// The window's label; empty when the codebook gives none.
  package let windowLabel: LocalizedText
  /// The labels of the codebook's variables, by id.
  package let variableLabels: [String: LocalizedText]
  package let benchmark: LocalizedText?
  package let benchmarkSource: String
  package let items: Int64
  package let attributions: Int64
  /// Declared totals are counted instead of items.
  package let isDeclared: Bool
  package let constructed: Bool
  package let machine: Bool
  /// Moments of one actor coded twice with different tone or capacity, in the measure's unit; counted once.
  package let conflicts: Int64
  /// Records left out because another record of the same item is the one that counts.
  package let otherRecords: Int64
  package let completeness: Completeness?
  package let codebookID: String
  package let codebookTitle: LocalizedText
  package let codebookVersion: String
  package let codebookStatus: Codebook.Status
  package let codebookFingerprint: String
  /// SHA-256 of the canonical form of inputs, codebook and rule, in hexadecimal; filled in when the table is finished.
  package var fingerprint: String
  /// What the captured pages say of the counted characters; nil for other measures and without pages. Filled in when the table is
  /// finished.
  package var pages: PageSurvey.Summary?
  /// Under which versions of the codebook it was coded; nil when all of it was coded under this one. Filled in when the table is finished.
  package var codedUnder: CodedUnder?
  /// Variables on which coders agree less than the codebook asks for, with why the table is printed. Filled in when it is finished.
  package var exceptions: [ReliabilityGate.Exception] = []
  package let note: LocalizedText
  package let sources: [String]

  package init(
    corpus: String, outlets: [GroupLabel], measure: Measure, denominator: Denominator,
    denominatorDetail: [LocalizedText], apportionment: Apportionment, modeRule: ModeRule, rollUp: TableSpec.RollUp,
    pooling: [Pooling], period: LocalizedText, days: DayRange?, declaredPeriods: [String], window: String?,
    crossing: CrossingRule?, filters: [TableSpec.Filter], filterLabels: [[GroupLabel]], benchmark: LocalizedText?,
    benchmarkSource: String, items: Int64, attributions: Int64, isDeclared: Bool, constructed: Bool, machine: Bool,
    conflicts: Int64, otherRecords: Int64, completeness: Completeness?, codebookID: String,
    codebookTitle: LocalizedText, codebookVersion: String, codebookStatus: Codebook.Status,
    codebookFingerprint: String, fingerprint: String, note: LocalizedText, sources: [String],
    windowLabel: LocalizedText = LocalizedText([:]), variableLabels: [String: LocalizedText] = [:]
  ) {
    self.corpus = corpus
    self.outlets = outlets
    self.measure = measure
    self.denominator = denominator
    self.denominatorDetail = denominatorDetail
    self.apportionment = apportionment
    self.modeRule = modeRule
    self.rollUp = rollUp
    self.pooling = pooling
    self.period = period
    self.days = days
    self.declaredPeriods = declaredPeriods
    self.window = window
    self.crossing = crossing
    self.filters = filters
    self.filterLabels = filterLabels
    self.windowLabel = windowLabel
    self.variableLabels = variableLabels
    self.benchmark = benchmark
    self.benchmarkSource = benchmarkSource
    self.items = items
    self.attributions = attributions
    self.isDeclared = isDeclared
    self.constructed = constructed
    self.machine = machine
    self.conflicts = conflicts
    self.otherRecords = otherRecords
    self.completeness = completeness
    self.codebookID = codebookID
    self.codebookTitle = codebookTitle
    self.codebookVersion = codebookVersion
    self.codebookStatus = codebookStatus
    self.codebookFingerprint = codebookFingerprint
    self.fingerprint = fingerprint
    self.note = note
    self.sources = sources
  }
}
