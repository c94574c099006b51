internal import CoverageModel

/// Reads single rows of a filled sheet against the codebook.
struct SheetRowReader {
  let codes: SheetCodes
  let layout: SheetLayout
  let header: SheetHeader
  var log: SheetLog

  /// The codebook's fixed variables whose cells may not stay empty.
  private let required: Set<SheetColumn>
  /// Items that a row was written for which says now that it is of another: their content is in doubt.
  private(set) var doubtful: Set<String> = []
  /// Ids that were reported already.
  private var unknown: Set<String> = []

  init(codes: SheetCodes, layout: SheetLayout, header: SheetHeader, log: SheetLog) {
    (self.codes, self.layout, self.header, self.log) = (codes, layout, header, log)
    required = SheetRowReader.required(codes.codebook)
  }

  /// Presence always; capacity where the codebook speaks of it; whatever else the codebook asks for.
  static func required(_ codebook: Codebook) -> Set<SheetColumn> {
    var columns: Set<SheetColumn> = [.actor, .mode]
    for (position, variable) in codebook.variables.enumerated() {
      switch variable.id {
      case "capacity": columns.insert(.capacity)
      case "tone" where variable.required: columns.insert(.tone)
      case "gender" where variable.required: columns.insert(.gender)
      case _ where Variable.fixed.contains(variable.id): break
      case _ where variable.required && variable.level == .attribution: columns.insert(.attributionVariable(position))
      default: break
      }
    }
    return columns
  }

  /// Reads a row; nil when nothing is filled in. `item` looks an item up by its id and the revision of the row.
  mutating func read(_ row: FilledSheet.Row, item: (String, Int?) -> SheetItem?) -> SheetEntry? {
    let filled = layout.columns.filter { column in
      guard let cell = self.cell(row, column) else { return false }
      return !cell.text.isEmpty || cell.content == .fault || cell.content == .oversized
    }
    let own = filled.filter { !SheetColumn.context.contains($0) && $0 != .key && $0 != .marks }
    guard let id = text(row, .item) else {
      guard !own.isEmpty else { return nil }
      if let written = key(row)?.item { doubtful.insert(written) }
      report(
        "missing-value", row, .item, expected: "the id of an item", mend: "Say which item the row belongs to.")
      return nil
    }
    var entry = SheetEntry(row: row.number, item: id)
    let errors = log.errors
    entry.isBegun = own.contains(where: \.isOfAttribution)
    entry.revision = revision(row, of: id)
    guard log.errors == errors else {
      entry.isFaulty = true
      return entry
    }
    guard let known = item(id, entry.revision) else {
      // Spare rows without an id were passed over; an id that nobody gave out is a fault even in an empty row.
      if unknown.insert(id).inserted {
        report(
          "unknown-item", row, .item, expected: "an id of this batch",
          mend: "Ids are never changed; copy it from another row of the item.")
      }
      entry.isFaulty = true
      return entry
    }
    if let state = code(row, .state, codes.states) { entry.state = state }
    for column in header.positions.keys.sorted(by: { layout.position($0) < layout.position($1) }) {
      guard case .itemVariable(let position) = column else { continue }
      if let choice = choice(row, column, codes.variables[position]) {
        entry.itemCodes[position] = codes.codebook.variables[position].codes[choice].id
      }
    }
    entry.note = note(row)
    if entry.isBegun { entry.attribution = attribution(row, known, note: entry.note) }
    if log.errors > errors { (entry.isFaulty, entry.attribution) = (true, nil) }
    return entry
  }

  // MARK: - The attribution

  private mutating func attribution(_ row: FilledSheet.Row, _ item: SheetItem, note: String) -> AttributionRecord? {
    for column in layout.columns where required.contains(column) && isEmpty(row, column) {
      report(
        "missing-value", row, column, expected: "a value in every row that is begun",
        mend: "Fill it in, or empty the row.")
    }
    let actor = choice(row, .actor, codes.actors, noun: "actor")
    let mode = code(row, .mode, codes.modes)
    let capacity = code(row, .capacity, codes.capacities)
    let tone = tone(row)
    let gender = code(row, .gender, codes.genders)
    var values: [String: String] = [:]
    for column in layout.columns {
      guard case .attributionVariable(let position) = column else { continue }
      if let choice = choice(row, column, codes.variables[position]) {
        let variable = codes.codebook.variables[position]
        values[variable.id] = variable.codes[choice].id
      }
    }
    guard let extent = extent(row, item), let actor, let mode else { return nil }
    return AttributionRecord(
      actor: codes.codebook.actors[actor].id, span: extent.span, measure: extent.measure, mode: mode,
      capacity: capacity ?? .unclear, tone: tone ?? .notCoded, gender: gender, codes: values, note: note)
  }

  private mutating func tone(_ row: FilledSheet.Row) -> Tone? {
    guard let position = choice(row, .tone, codes.tones.list) else { return nil }
    if let tone = codes.tones.values[position] { return tone }
    report(
      "judgement-without-tone", row, .tone, expected: "a step of the scale",
      mend: "Say how the actor is judged, or that the tone is not coded.")
    return nil
  }

  // MARK: - Cells

  func cell(_ row: FilledSheet.Row, _ column: SheetColumn) -> FilledCell? {
    header.positions[column].flatMap { row.cells[$0] }
  }

  func isEmpty(_ row: FilledSheet.Row, _ column: SheetColumn) -> Bool {
    guard let cell = cell(row, column) else { return true }
    return cell.text.isEmpty && cell.content != .fault && cell.content != .oversized
  }

  /// The text of a cell, nil when it is empty or, after a finding, holds none.
  mutating func text(_ row: FilledSheet.Row, _ column: SheetColumn) -> String? {
    guard let cell = cell(row, column), isSound(cell, row, column), !cell.text.isEmpty else { return nil }
    return cell.text
  }

  private mutating func isSound(_ cell: FilledCell, _ row: FilledSheet.Row, _ column: SheetColumn) -> Bool {
    switch cell.content {
    case .fault:
      report(
        "cell-error", row, column, found: "a formula without a value", expected: "a value",
        mend: "Type the value in place of the formula.")
      return false
    case .oversized:
      report("too-large", row, column, found: "a very long text", expected: "a value", mend: "Shorten the text.")
      return false
    default: return true
    }
  }

  /// As it stands in the cell, with the spaces at its ends; a cell of nothing but white space has none.
  private mutating func note(_ row: FilledSheet.Row) -> String {
    text(row, .note) == nil ? "" : cell(row, .note)?.raw ?? ""
  }

  private mutating func code<Value>(
    _ row: FilledSheet.Row, _ column: SheetColumn, _ list: CodeList<Value>
  ) -> Value? {
    choice(row, column, list.list).map { list.values[$0] }
  }

  /// The position of the code that a cell names, nil when it is empty or, after a finding, names none.
  private mutating func choice(
    _ row: FilledSheet.Row, _ column: SheetColumn, _ list: ChoiceList, noun: String = "code"
  ) -> Int? {
    guard let text = text(row, column) else { return nil }
    switch list.find(text) {
    case .one(let position): return position
    case .several(let positions):
      let ids = positions.map { list.choices[$0].id }
      report(
        "ambiguous-\(noun)", row, column, expected: "one of \(ids.joined(separator: ", "))",
        mend: "Write the id, or pick from the list.")
    case .none:
      let near = log.isFull ? nil : NearestName.of(text, in: list.spellings)
      report(
        "unknown-\(noun)", row, column,
        expected: noun == "actor"
          ? "an actor of the codebook" : "one of \(list.choices.map(\.id).joined(separator: ", "))",
        mend: near.map { "Did you mean \(quoted($0))?" } ?? "Pick from the list.")
    }
    return nil
  }

  /// The revision in the hidden cell of a row, which also says which item the row was written for.
  private mutating func revision(_ row: FilledSheet.Row, of id: String) -> Int? {
    guard !isEmpty(row, .key) else { return nil }
    guard let (written, revision) = key(row) else {
      report(
        "changed-id", row, .key, expected: "what the sheet was written with", mend: "Put the hidden column back.")
      return nil
    }
    if written != id {
      doubtful.insert(written)
      report(
        "changed-id", row, .item, expected: "\(quoted(written)), for which the row was written",
        mend: "Put the id back, and use the rows at the end of the sheet for further actors.")
    }
    return revision
  }

  private func key(_ row: FilledSheet.Row) -> (item: String, revision: Int)? {
    guard let key = cell(row, .key)?.text, let mark = key.lastIndex(of: "@"),
      let revision = Int(key[key.index(after: mark)...]), revision >= 0
    else { return nil }
    return (String(key[..<mark]), revision)
  }

  // MARK: - Findings

  func heading(_ column: SheetColumn) -> String {
    header.positions[column].flatMap { header.names[$0] } ?? layout.heading(column, in: "en")
  }

  mutating func report(
    _ rule: String, _ row: FilledSheet.Row, _ column: SheetColumn, found: String? = nil,
    expected: String, mend: String
  ) {
    let cell = cell(row, column)
    log.add(
      rule, row: row.number, column: header.positions[column], field: heading(column),
      found: found ?? (isEmpty(row, column) ? "nothing" : quoted(cell?.text ?? "")), expected: expected,
      mend: mend)
  }
}
