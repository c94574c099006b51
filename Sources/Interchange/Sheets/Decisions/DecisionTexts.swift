internal import CoverageModel

/// How codes and places of differences are written for people, and read again.
struct DecisionTexts {
  let codes: SheetCodes
  let language: String

  /// What the difference is about.
  func variable(_ id: String) -> String {
    switch id {
    case "actor": return DecisionWords.presence.text(in: language)
    case "span": return DecisionWords.span.text(in: language)
    case "measure": return DecisionWords.measure.text(in: language)
    default:
      let own = DecisionTexts.own(id)
      let label = codes.codebook.variables.first { $0.id == own }?.labels.text(in: language) ?? ""
      return label.isEmpty ? own : label
    }
  }

  func actor(_ id: String) -> String {
    codes.actors.choices.firstIndex { $0.id == id }.map { codes.actors.label($0, in: language) } ?? id
  }

  /// A code as a person reads it.
  func value(_ code: String?, of row: DecisionSheet.Row) -> String {
    guard row.variable != "actor" else {
      return (code == nil ? DecisionWords.absent : .present).text(in: language)
    }
    guard let code else { return "" }
    if row.variable == "span" {
      let ends = code.split(separator: "-").compactMap { UInt32($0) }
      return ends.count == 2 ? place(ends[0]..<max(ends[0], ends[1]), row.kind) : code
    }
    if row.variable == "measure" { return UInt32(code).map { amount($0, row.kind) } ?? code }
    guard let list = list(of: row.variable), let position = list.choices.firstIndex(where: { $0.id == code }) else {
      return code
    }
    return list.label(position, in: language)
  }

  /// `0:12.5–0:40` for broadcasts, `120–340` for texts.
  func place(_ span: Range<UInt32>, _ kind: ItemKind) -> String {
    "\(amount(span.lowerBound, kind))–\(amount(span.upperBound, kind))"
  }

  /// What was decided, nil when the text is no decision about this difference.
  func choice(_ text: String, of row: DecisionSheet.Row) -> DecisionReading.Choice? {
    // A sign makes it a step of tone.
    let isBare = text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    if isBare, let number = Int(text), (1...max(row.values.count, 1)).contains(number) { return .coder(number - 1) }
    switch row.variable {
    case "actor":
      // The words that the sheet itself shows: as the first coder who has it, or who lacks it.
      let isPresent = DecisionWords.present.texts.contains(text)
      guard isPresent || DecisionWords.absent.texts.contains(text) else { return nil }
      return row.values.firstIndex { ($0 != nil) == isPresent }.map { .coder($0) }
    case "span":
      let ends = text.split(whereSeparator: { "–—-".contains($0) }).map { amount(of: String($0), row.kind) }
      guard ends.count == 2, let start = ends[0], let end = ends[1], start <= end else { return nil }
      return .code("\(start)-\(end)")
    case "measure": return amount(of: text, row.kind).map { .code(String($0)) }
    default:
      guard let list = list(of: row.variable), case .one(let position) = list.find(text) else { return nil }
      return .code(list.choices[position].id)
    }
  }

  private func list(of variable: String) -> ChoiceList? {
    switch variable {
    case "mode": return codes.modes.list
    case "capacity": return codes.capacities.list
    case "tone": return codes.tones.list
    case "gender": return codes.genders.list
    default:
      let own = DecisionTexts.own(variable)
      return codes.codebook.variables.firstIndex { $0.id == own }.map { codes.variables[$0] }
    }
  }

  private func amount(_ value: UInt32, _ kind: ItemKind) -> String {
    guard kind == .broadcast || kind == .declaration else { return String(value) }
    let rest = value % 1000
    let clock = "\(value / 60_000):\(value / 1000 % 60 < 10 ? "0" : "")\(value / 1000 % 60)"
    return rest == 0 ? clock : clock + "." + String(String(1000 + rest).dropFirst())
  }

  private func amount(of text: String, _ kind: ItemKind) -> UInt32? {
    let trimmed =
      Array(text.utf8.drop { $0 == 0x20 }.reversed().drop { $0 == 0x20 }.reversed()) + [0, 0, 0, 0, 0, 0, 0, 0]
    let count = trimmed.count - 8
    let number = trimmed.withUnsafeBufferPointer { bytes -> FieldNumber in
      guard let start = bytes.baseAddress, count > 0 else { return FieldNumber(.malformed) }
      return kind == .broadcast || kind == .declaration
        ? FieldNumber.milliseconds(start, count) : FieldNumber.whole(start, count)
    }
    return number.fault == nil ? UInt32(exactly: number.value) : nil
  }

  /// The variable's id, without the mark of item variables.
  private static func own(_ variable: String) -> String {
    variable.hasPrefix("item:") ? String(variable.dropFirst("item:".count)) : variable
  }
}
