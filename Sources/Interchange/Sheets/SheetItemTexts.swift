internal import CoverageModel

/// The texts in the rows of one item.
struct SheetItemTexts {
  let codes: SheetCodes
  let language: String
  let item: CodingSheet.Item

  /// The text of a column in the item's row `number`, from 0; empty for an empty cell.
  func text(_ column: SheetColumn, number: Int, _ attribution: AttributionRecord?) -> String {
    switch column {
    case .item: return item.record.id
    case .length: return length
    case .key: return "\(item.record.id)@\(item.revision)"
    case .marks: return marks
    case .title, .outlet, .programme, .published, .facts, .url: return number == 0 ? context(column) : ""
    case .state: return number == 0 ? state : ""
    case .itemVariable(let position):
      let variable = codes.codebook.variables[position]
      guard number == 0, let code = item.existing?.itemCodes[variable.id] else { return "" }
      return label(codes.variables[position], code)
    default: return attribution.map { text(column, $0) } ?? ""
    }
  }

  // MARK: - The item

  private var length: String {
    item.record.length == 0 && item.record.kind != .broadcast
      ? "" : ItemKind.words(UInt64(item.record.length), code: item.record.kind.code)
  }

  /// What the colours must know: the variables that the codebook asks for and that are not known, and whether it is a post.
  private var marks: String {
    let needed = codes.codebook.variables.filter {
      $0.level == .item && $0.required && !Variable.fixed.contains($0.id) && item.record.codes[$0.id] == nil
    }
    return needed.map { "[\($0.id)]" }.joined() + (item.record.kind == .post ? "{post}" : "")
  }

  private var state: String {
    // What a program suggests is not coded before a person says so.
    guard let existing = item.existing, existing.coder.purpose != .machine else { return "" }
    let state: SheetState = existing.isUncodable ? .uncodable : existing.attributions.isEmpty ? .nothing : .coded
    return codes.states.label(of: state, in: language) ?? ""
  }

  private func context(_ column: SheetColumn) -> String {
    let record = item.record
    switch column {
    case .title: return record.texts["title"] ?? ""
    case .outlet:
      return codes.codebook.outlets.first { $0.id == record.outlet }?.names.text(in: language) ?? record.outlet
    case .programme: return record.programme ?? ""
    case .published: return record.start.map(moment) ?? record.period ?? ""
    case .facts: return facts
    case .url: return record.texts["url"] ?? ""
    default: return ""
    }
  }

  /// `2023-02-18 20:01:38` in the codebook's zone.
  private func moment(_ start: Int64) -> String {
    let zone = codes.codebook.zone
    let seconds = Int(zone.timeOfDay(of: start) / 1000)
    return
      "\(zone.day(of: start)) \(padded(seconds / 3600, 2)):\(padded(seconds / 60 % 60, 2)):\(padded(seconds % 60, 2))"
  }

  private var facts: String {
    codes.codebook.variables.enumerated().compactMap { position, variable in
      guard let code = item.record.codes[variable.id] else { return nil }
      let label = variable.codes.first { $0.id == code }?.labels.text(in: language) ?? code
      return "\(variable.labels.text(in: language)): \(label)"
    }.joined(separator: "; ")
  }

  // MARK: - The attribution

  private func text(_ column: SheetColumn, _ attribution: AttributionRecord) -> String {
    switch column {
    case .actor: label(codes.actors, attribution.actor)
    case .start: attribution.span.map { amount($0.lowerBound) } ?? ""
    case .end: attribution.span.map { amount($0.upperBound) } ?? ""
    case .measure: attribution.span.map { UInt32($0.count) } == attribution.measure ? "" : amount(attribution.measure)
    case .mode: codes.modes.label(of: attribution.mode, in: language) ?? attribution.mode.name
    case .capacity: codes.capacities.label(of: attribution.capacity, in: language) ?? attribution.capacity.name
    case .tone: codes.tones.label(of: attribution.tone, in: language) ?? attribution.tone.name
    case .gender: attribution.gender.map { codes.genders.label(of: $0, in: language) ?? $0.name } ?? ""
    case .attributionVariable(let position):
      attribution.codes[codes.codebook.variables[position].id].map { label(codes.variables[position], $0) } ?? ""
    case .note: SheetItemTexts.lines(attribution.note)
    default: ""
    }
  }

  private func amount(_ value: UInt32) -> String { ItemKind.words(UInt64(value), code: item.record.kind.code) }

  /// A code that the codebook does not know is written as it is, and found when the sheet is read.
  private func label(_ list: ChoiceList, _ id: String) -> String {
    list.position(ofID: id).map { list.label($0, in: language) } ?? id
  }

  /// Spreadsheets end lines with a line feed alone.
  private static func lines(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var afterReturn = false
    for scalar in text.unicodeScalars {
      if scalar == "\r" { result.append("\n") } else if scalar != "\n" || !afterReturn { result.append(scalar) }
      afterReturn = scalar == "\r"
    }
    return String(result)
  }
}
