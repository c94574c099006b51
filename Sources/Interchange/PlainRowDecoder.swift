internal import Containers
internal import CoverageModel

/// The fast path of an attribution: a row with a span in seconds, known codes, and nothing to report.
///
/// It never reports and never guesses: for whatever it does not understand at once (spaces, moments, `h:mm:ss`,
/// unknown names, spans outside the item, typed measures, candidates outside their contests) it gives up, and the full
/// parser reads the row again. What it does accept it reads as the full parser would; a test holds the two together on
/// random files.
///
/// A class of constants, so that a row touches no reference counts.
final class PlainRowDecoder {
  private let actorColumn, startColumn, endColumn, measureColumn: Int
  private let modeColumn, capacityColumn, toneColumn, genderColumn: Int
  private let actors, modes, capacities, tones, genders: NameTable
  private let missingMode = Int(Mode.direct.rawValue)
  private let missingCapacity = Int(Capacity.unclear.rawValue)
  private let candidate = Int(Capacity.candidate.rawValue)
  private let missingTone = Int(Tone.notCoded.rawValue)
  /// By actor: the gender to assume, and the days on which it may be coded as a candidate without a second look.
  private let actorFacts: UnsafeMutablePointer<ActorFacts>

  private struct ActorFacts {
    let gender: Int
    let from: Int
    let to: Int
  }

  /// Nil when the columns of the file are such that every row needs the full parser.
  init?(names: CodebookNames, layout: AttributionLayout) {
    guard layout.actor >= 0, layout.start >= 0, layout.end >= 0, layout.toneState < 0,
      layout.variables.allSatisfy({ $0 < 0 })
    else {
      return nil
    }
    (actorColumn, startColumn, endColumn) = (layout.actor, layout.start, layout.end)
    (measureColumn, modeColumn, capacityColumn) = (layout.measure, layout.mode, layout.capacity)
    (toneColumn, genderColumn) = (layout.tone, layout.gender)
    (actors, modes, capacities, tones, genders) =
      (names.actors, names.modes, names.capacities, names.tones, names.genders)
    actorFacts = .allocate(capacity: max(names.actorGenders.count, 1))
    for (actor, gender) in names.actorGenders.enumerated() {
      let contests = names.contestDays[actor]
      let days: (from: Int, to: Int) =
        switch contests.count {
        case 0: (.min, .max)
        case 1: (contests[0].start.number, contests[0].end.number)
        // An empty range: the full parser looks at each contest.
        default: (.max, .min)
        }
      (actorFacts + actor).initialize(to: ActorFacts(gender: Int(gender), from: days.from, to: days.to))
    }
  }

  deinit { actorFacts.deallocate() }

  /// The row, or nil when the full parser must read it. `coder` is the row's coder.
  @inline(__always)
  func decode(_ fields: UnsafePointer<CSVField>, item: ItemFacts, coder: UInt16) -> AttributionRow? {
    guard item.isTime, item.day != ItemFacts.noDay, measureColumn < 0 || fields[measureColumn].count == 0 else {
      return nil
    }
    let startField = fields[startColumn]
    let endField = fields[endColumn]
    let start = FieldNumber.plainSeconds(startField.start, startField.count)
    let end = FieldNumber.plainSeconds(endField.start, endField.count)
    let actorField = fields[actorColumn]
    let actor = actors.find(actorField.start, actorField.count)
    guard start >= 0, start <= end, end <= Int64(item.limit), end < Int64(UInt32.max), actor >= 0 else { return nil }
    let facts = actorFacts[actor]
    let mode = code(fields, modeColumn, modes, missing: missingMode)
    let capacity = code(fields, capacityColumn, capacities, missing: missingCapacity)
    let tone = code(fields, toneColumn, tones, missing: missingTone)
    let gender = code(fields, genderColumn, genders, missing: facts.gender)
    guard mode | capacity | tone | gender >= 0 else { return nil }
    if capacity == candidate, item.day < facts.from || item.day >= facts.to { return nil }
    return AttributionRow(
      item: item.position, start: UInt32(truncatingIfNeeded: start), measure: UInt32(truncatingIfNeeded: end - start),
      actor: UInt16(truncatingIfNeeded: actor), coder: coder, mode: UInt8(truncatingIfNeeded: mode),
      capacity: UInt8(truncatingIfNeeded: capacity), tone: UInt8(truncatingIfNeeded: tone),
      gender: UInt8(truncatingIfNeeded: gender))
  }

  /// The code of a field, or -1.
  @inline(__always)
  private func code(_ fields: UnsafePointer<CSVField>, _ column: Int, _ table: NameTable, missing: Int) -> Int {
    guard column >= 0 else { return missing }
    let field = fields[column]
    return field.count == 0 ? missing : table.find(field.start, field.count)
  }
}
