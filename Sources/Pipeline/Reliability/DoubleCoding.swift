internal import CoverageModel
internal import Reliability

/// The items of a corpus that more than one person coded, and what they made of each actor in them.
struct DoubleCoding {
  /// An actor in an item that one of its coders found there.
  struct Unit {
    let item: Int
    let actor: Int
    /// By coder the attributions on the actor; nil where the coder did not code the item.
    let rows: [[Int]?]
    /// The programme-day.
    let cluster: Int32
    /// The number of the item's day; nil for none.
    let day: Int?
  }

  let codebook: Codebook
  let corpus: Corpus
  let coders: [String]
  let units: [Unit]
  /// Every item that was coded twice with every actor of any of them, for whether coders found the same ones.
  private(set) var searches: [Unit] = []
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
        units.append(Unit(item: item, actor: actor, rows: coded, cluster: number, day: day))
      }
    }
    self.units = units
    itemCount = items
    searches = DoubleCoding.searches(units)
  }

  /// The people who coded anything, and by position in the corpus's coders which of them it is; nil for programs and adjudicators.
  private static func people(_ corpus: Corpus) -> (coders: [String], places: [Int?]) {
    let active = Set(corpus.attributions.coder)
    let own = corpus.coders.enumerated().map { place, coder in
      [.primary, .double, .gold].contains(coder.purpose) && active.contains(UInt16(place)) ? coder.id : nil
    }
    let coders = Set(own.compactMap { $0 }).sorted()
    let places = Dictionary(uniqueKeysWithValues: coders.enumerated().map { ($1, $0) })
    return (coders, own.map { $0.flatMap { places[$0] } })
  }

  private static func searches(_ units: [Unit]) -> [Unit] {
    let actors = Set(units.map(\.actor)).sorted()
    let found = Dictionary(grouping: units, by: \.item)
    return found.sorted { $0.key < $1.key }.flatMap { item, own in
      let known = Dictionary(uniqueKeysWithValues: own.map { ($0.actor, $0) })
      return actors.map { actor in
        known[actor]
          ?? Unit(
            item: item, actor: actor, rows: own[0].rows.map { $0 == nil ? nil : [] }, cluster: own[0].cluster,
            day: own[0].day)
      }
    }
  }

  private struct Cluster: Hashable {
    let outlet: UInt16
    let programme: UInt16
    let day: Int
  }

  // MARK: Variables

  /// Every variable of attributions, of all actors and of the classes of actors that have enough units on which coders differ.
  func variables(fewestUnits: Int = 20) -> [RatedVariable] {
    var found: [RatedVariable] = []
    for reading in readings {
      let all = reading.countsAbsence ? searches : units
      found.append(variable(reading, all, scope: ""))
      let classes = Dictionary(grouping: all) { codebook.actors[$0.actor].classID }
      for (name, own) in classes.sorted(by: { $0.key < $1.key }) where classes.count > 1 {
        let part = variable(reading, own, scope: name)
        let alpha = KrippendorffAlpha(part.ratings, part.metric)
        // Where all codes of a class are the same there is nothing to tell it apart by.
        if alpha.pairableUnits >= fewestUnits, (alpha.observed ?? 0) > 0 { found.append(part) }
      }
    }
    return found
  }

  /// How a variable is read off attributions.
  private struct Reading {
    let name: String
    let categories: [String]
    let metric: Metric
    var note = ""
    /// The category of an attribution; nil where it has none.
    let code: (Int) -> Int?
    /// Whether an actor that a coder did not find in the item is a code, the last.
    var countsAbsence = false
    var isAsked: (Unit) -> Bool = { _ in true }
  }

  private var readings: [Reading] {
    let columns = corpus.attributions
    let actors = codebook.actors
    var readings = [
      Reading(
        name: "actor", categories: ["found", "not found"], metric: .nominal,
        note:
          "Whether the coder found the actor in the item; units are the items and every actor that is in any of them.",
        code: { _ in 0 }, countsAbsence: true),
      Reading(
        name: "mode", categories: Mode.allCases.map(\.name), metric: .nominal, code: { Int(columns.mode[$0]) }),
      Reading(
        name: "capacity", categories: Capacity.allCases.map(\.name), metric: .nominal,
        code: { Int(columns.capacity[$0]) }),
      tone,
      Reading(
        name: "gender", categories: Gender.allCases.map(\.name), metric: .nominal,
        note: "Only persons whose gender the codebook does not give.", code: { Int(columns.gender[$0]) },
        isAsked: { actors[$0.actor].kind == .person && actors[$0.actor].gender == .unknown }),
    ]
    for (place, variable) in codebook.variables.enumerated()
    where variable.level == .attribution && !Variable.fixed.contains(variable.id) {
      readings.append(
        Reading(name: variable.id, categories: variable.codes.map(\.id), metric: .nominal) { row in
          let code = columns.variables[place].isEmpty ? 0 : columns.variables[place][row]
          return code == 0 ? nil : Int(code) - 1
        })
    }
    return readings
  }

  /// The steps of the codebook's scale; what was not judged, and what is mixed, has no place on it.
  private var tone: Reading {
    let declared = codebook.variables.first { $0.id == "tone" }?.codes.compactMap { Int($0.id) } ?? []
    let steps = (declared.isEmpty ? [-1, 0, 1] : declared).sorted()
    let places = Dictionary(steps.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let tones = corpus.attributions.tone
    return Reading(
      name: "tone", categories: steps.compactMap { Tone.judged($0)?.name }, metric: .ordinal,
      note: "Judged tone only; mixed and not judged count as no code.",
      code: { row in Tone(rawValue: tones[row])?.step.flatMap { places[$0] } })
  }

  private func variable(_ reading: Reading, _ units: [Unit], scope: String) -> RatedVariable {
    let asked = units.filter(reading.isAsked)
    let codes = asked.flatMap { unit in
      unit.rows.map { rows -> Int32 in
        guard let rows else { return Ratings.missing }
        if rows.isEmpty { return reading.countsAbsence ? Int32(reading.categories.count - 1) : Ratings.missing }
        return chosen(rows, reading.code).map { Int32($0) } ?? Ratings.missing
      }
    }
    let ratings: Ratings?
    do {
      ratings = try Ratings(
        coderCount: coders.count, categoryCount: reading.categories.count, codes: codes,
        clusters: asked.map(\.cluster))
    } catch {
      ratings = nil
    }
    // One first week for all classes; what has no day is in none.
    let first = self.units.compactMap(\.day).min() ?? 0
    return RatedVariable(
      name: reading.name, scope: scope, coders: coders, categories: reading.categories, ratings: ratings ?? .empty,
      metric: reading.metric,
      weeks: asked.contains { $0.day == nil } ? [] : asked.map { (($0.day ?? first) - first) / 7 }, note: reading.note)
  }

  /// The code that most of what the coder coded on the actor has, by its measure; of equal ones the first of the scale.
  private func chosen(_ rows: [Int], _ code: (Int) -> Int?) -> Int? {
    var sums: [Int: Int64] = [:]
    for row in rows {
      guard let code = code(row) else { continue }
      sums[code, default: 0] += Int64(corpus.attributions.measure[row]) + 1
    }
    return sums.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }
}
