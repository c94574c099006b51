internal import CoverageModel
internal import Reliability
internal import Reports

/// The items of a corpus that more than one person coded, and what they made of each actor in them.
struct DoubleCoding {
  /// An actor in an item that one of its coders found there.
  struct Unit {
    let item: Int
    let actor: Int
    /// By coder the attributions on the actor; nil where the coder did not code the item.
    let rows: [[Int]?]
    /// The attributions on the actor on which an adjudicator settled.
    let adjudicated: [Int]
    /// The programme-day.
    let cluster: Int32
    /// The number of the item's day; nil for none.
    let day: Int?
  }

  let codebook: Codebook
  let corpus: Corpus
  let coders: [String]
  let units: [Unit]
  let itemCount: Int

  init(_ codebook: Codebook, _ corpus: Corpus) {
    self.codebook = codebook
    self.corpus = corpus
    let (coders, coderOf) = DoubleCoding.people(corpus)
    self.coders = coders
    var units: [Unit] = []
    var items = 0
    var clusters: [Cluster: Int32] = [:]
    let columns = corpus.attributions
    var first = 0
    while first < columns.count {
      let item = Int(columns.item[first])
      var end = first
      while end < columns.count, Int(columns.item[end]) == item { end += 1 }
      let rows = (first..<end).filter { coderOf[Int(columns.coder[$0])] != nil }
      let settled = (first..<end).filter { corpus.coders[Int(columns.coder[$0])].purpose == .adjudication }
      first = end
      let own = Set(rows.compactMap { coderOf[Int(columns.coder[$0])] })
      guard own.count > 1 else { continue }
      items += 1
      let start = corpus.items.start[item]
      let day = start == ItemColumns.noStart ? nil : codebook.zone.day(of: start).number
      let cluster = Cluster(
        outlet: corpus.items.outlet[item], programme: corpus.items.programme[item], day: day ?? item)
      let number = clusters[cluster] ?? Int32(clusters.count)
      clusters[cluster] = number
      for actor in Set(rows.map { Int(columns.actor[$0]) }).sorted() {
        let coded = coders.indices.map { coder in
          own.contains(coder)
            ? rows.filter { Int(columns.actor[$0]) == actor && coderOf[Int(columns.coder[$0])] == coder } : nil
        }
        units.append(
          Unit(
            item: item, actor: actor, rows: coded, adjudicated: settled.filter { Int(columns.actor[$0]) == actor },
            cluster: number, day: day))
      }
    }
    self.units = units
    itemCount = items
  }

  /// The people who coded an item that somebody else coded too, and by position in the corpus's coders which of them it is; nil for
  /// all others, for programs and adjudicators.
  static func people(_ corpus: Corpus) -> (coders: [String], places: [Int?]) {
    let own = corpus.coders.map { [.primary, .double, .gold].contains($0.purpose) ? $0.id : nil }
    let columns = corpus.attributions
    var coders: Set<String> = []
    var first = 0
    while first < columns.count {
      var end = first
      var ids: Set<String> = []
      while end < columns.count, columns.item[end] == columns.item[first] {
        if let id = own[Int(columns.coder[end])] { ids.insert(id) }
        end += 1
      }
      first = end
      if ids.count > 1 { coders.formUnion(ids) }
    }
    let sorted = coders.sorted()
    let places = Dictionary(uniqueKeysWithValues: sorted.enumerated().map { ($1, $0) })
    return (sorted, own.map { $0.flatMap { places[$0] } })
  }

  private struct Cluster: Hashable {
    let outlet: UInt16
    let programme: UInt16
    let day: Int
  }

  // MARK: Variables

  /// Every variable of attributions, of all actors and, when asked for, of the classes of actors on which coders differ and that have
  /// units enough.
  func variables(byClass: Bool = true) -> [RatedVariable] {
    let classes = Dictionary(grouping: units) { codebook.actors[$0.actor].classID }.sorted { $0.key < $1.key }
    func all(_ read: ([Unit], String) -> RatedVariable) -> [RatedVariable] {
      [read(units, "")]
        + (byClass && classes.count > 1
          ? classes.map { read($0.value, $0.key) }.filter(DoubleCoding.isTelling) : [])
    }
    return all(presence) + readings.flatMap { reading in all { variable(reading, $0, scope: $1) } }
  }

  private static let fewestUnits = 20

  /// Where all codes of a class are the same there is nothing to tell it apart by.
  private static func isTelling(_ variable: RatedVariable) -> Bool {
    let alpha = KrippendorffAlpha(variable.ratings, variable.metric)
    return alpha.pairableUnits >= fewestUnits && (alpha.observed ?? 0) > 0
  }

  /// Whether coders found the same actors. Units are every item that was coded twice with every actor of `units`, found there or not.
  private func presence(_ units: [Unit], scope: String) -> RatedVariable {
    let actors = Set(units.map(\.actor)).sorted()
    let found = Dictionary(
      units.map { (Search(item: $0.item, actor: $0.actor), $0) }, uniquingKeysWith: { first, _ in first })
    var codes: [Int32] = []
    var clusters: [Int32] = []
    var days: [Int?] = []
    for item in items {
      for actor in actors {
        let own = found[Search(item: item.item, actor: actor)]
        for coder in coders.indices {
          let code: Int32 = (own?.rows[coder]?.isEmpty ?? true) ? 1 : 0
          codes.append(item.rows[coder] == nil ? Ratings.missing : code)
        }
        clusters.append(item.cluster)
        days.append(item.day)
      }
    }
    return RatedVariable(
      name: "actor", scope: scope, coders: coders, categories: ["found", "not found"],
      ratings: ratings(codes, 2, clusters), metric: .nominal, weeks: weeks(days),
      note: .agreementActorNote,
      words: VariableWords(dimension: .actor, scope: classLabel(scope), vocabulary: .presence))
  }

  private struct Search: Hashable {
    let item: Int
    let actor: Int
  }

  /// A unit of each item.
  private var items: [Unit] {
    Dictionary(units.map { ($0.item, $0) }, uniquingKeysWith: { first, _ in first }).sorted { $0.key < $1.key }.map(
      \.value)
  }

  /// How a variable is read off attributions.
  private struct Reading {
    let name: String
    let categories: [String]
    let metric: Metric
    var note: Phrase?
    let words: VariableWords
    /// The category of an attribution; nil where it has none.
    let code: (Int) -> Int?
    var isAsked: (Unit) -> Bool = { _ in true }
  }

  private var readings: [Reading] {
    let columns = corpus.attributions
    let actors = codebook.actors
    var readings = [
      Reading(
        name: "mode", categories: Mode.allCases.map(\.name), metric: .nominal,
        words: words(.mode, Mode.allCases.map(\.name)), code: { Int(columns.mode[$0]) }),
      Reading(
        name: "capacity", categories: Capacity.allCases.map(\.name), metric: .nominal,
        words: words(.capacity, Capacity.allCases.map(\.name)), code: { Int(columns.capacity[$0]) }),
      tone,
      Reading(
        name: "gender", categories: Gender.allCases.map(\.name), metric: .nominal,
        note: .agreementGenderNote, words: words(.gender, Gender.allCases.map(\.name)),
        code: { Int(columns.gender[$0]) },
        isAsked: { actors[$0.actor].kind == .person && actors[$0.actor].gender == .unknown }),
    ]
    for (place, variable) in codebook.variables.enumerated()
    where variable.level == .attribution && !Variable.fixed.contains(variable.id) {
      readings.append(
        Reading(
          name: variable.id, categories: variable.codes.map(\.id), metric: DoubleCoding.metric(variable),
          words: VariableWords(label: variable.labels, categories: variable.codes.map(\.labels))
        ) { row in
          let code = columns.variables[place].isEmpty ? 0 : columns.variables[place][row]
          return code == 0 ? nil : Int(code) - 1
        })
    }
    return readings
  }

  /// Codes that stand below others are nearer to their kin than to others.
  private static func metric(_ variable: Variable) -> Metric {
    guard variable.codes.contains(where: { $0.under != nil }) else { return .nominal }
    return TopicTree(parents: variable.codes.map { $0.under.flatMap(variable.codeIndex) })?.metric ?? .nominal
  }

  /// The steps of the codebook's scale; what was not judged, and what is mixed, has no place on it.
  private var tone: Reading {
    let declared = codebook.variables.first { $0.id == "tone" }?.codes.compactMap { Int($0.id) } ?? []
    let steps = (declared.isEmpty ? [-1, 0, 1] : declared).sorted()
    let places = Dictionary(steps.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let tones = corpus.attributions.tone
    let names = steps.compactMap { Tone.judged($0)?.name }
    return Reading(
      name: "tone", categories: names, metric: .ordinal, note: .agreementToneNote, words: words(.tone, names),
      code: { row in Tone(rawValue: tones[row])?.step.flatMap { places[$0] } })
  }

  /// The words of a variable that every codebook has, and for its codes those of the codebook.
  private func words(_ dimension: Dimension, _ codes: [String]) -> VariableWords {
    let declared = codebook.variables.first { $0.id == dimension.name }?.codes ?? []
    let labels = codes.map { code in
      declared.first { $0.id == code || Int($0.id) != nil && Int($0.id) == Int(code) }?.labels ?? LocalizedText([:])
    }
    return VariableWords(dimension: dimension, vocabulary: Vocabulary(of: dimension), categories: labels)
  }

  private func classLabel(_ id: String) -> LocalizedText {
    codebook.classes.first { $0.id == id }?.labels ?? LocalizedText([:])
  }

  private func variable(_ reading: Reading, _ units: [Unit], scope: String) -> RatedVariable {
    let asked = units.filter(reading.isAsked)
    let codes = asked.flatMap { unit in
      unit.rows.map { rows in
        rows.flatMap { chosen($0, reading.code) }.map { Int32($0) } ?? Ratings.missing
      }
    }
    var words = reading.words
    words.scope = classLabel(scope)
    return RatedVariable(
      name: reading.name, scope: scope, coders: coders, categories: reading.categories,
      ratings: ratings(codes, reading.categories.count, asked.map(\.cluster)), metric: reading.metric,
      weeks: weeks(asked.map(\.day)), note: reading.note, words: words)
  }

  /// Codes are positions in a list of categories, one for each coder of a unit, so there is nothing to refuse.
  private func ratings(_ codes: [Int32], _ categoryCount: Int, _ clusters: [Int32]) -> Ratings {
    let ratings = try? Ratings(
      coderCount: coders.count, categoryCount: categoryCount, codes: codes, clusters: clusters)
    return ratings ?? .empty
  }

  /// From the first day of all units, so that classes have the same weeks; none where a unit has no day.
  private func weeks(_ days: [Int?]) -> [Int] {
    let first = units.compactMap(\.day).min() ?? 0
    let all = days.compactMap { $0 }
    return all.count == days.count ? all.map { ($0 - first) / 7 } : []
  }

  /// The code that most of what the coder coded on the actor has, by its measure; of equal ones the first of the scale.
  func chosen(_ rows: [Int], _ code: (Int) -> Int?) -> Int? {
    var sums: [Int: Int64] = [:]
    for row in rows {
      guard let code = code(row) else { continue }
      sums[code, default: 0] += Int64(corpus.attributions.measure[row]) + 1
    }
    return sums.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }
}
