internal import CoverageModel

/// Puts the rows of each item together and decides what is finished.
struct SheetItemReader {
  let codes: SheetCodes
  let identity: SheetIdentity
  let header: SheetHeader
  let layout: SheetLayout
  /// Items of which a row went to another.
  let doubtful: Set<String>
  var log: SheetLog

  /// Adds one item to the reading, from all rows that name it.
  mutating func add(_ item: SheetItem, _ entries: [SheetEntry], to reading: inout SheetReading) {
    let errors = log.errors
    let state = state(entries)
    let itemCodes = itemCodes(entries)
    let begun = entries.filter(\.isBegun)
    check(state, begun)
    // Rows that a program suggested say nothing before a person has said that the item is coded.
    let isBegun = !begun.isEmpty && identity.coder.purpose != .machine
    let isFinished = state == .coded || state == .nothing || state == nil && isBegun
    // What a faulty row would have said is not found missing as well.
    if isFinished, !entries.contains(where: \.isFaulty) { checkRequired(item, entries, itemCodes) }
    let revision = revision(item, entries)
    let attributions = begun.compactMap(\.attribution)
    if attributions.count == begun.count { checkPairs(item, begun) }
    guard log.errors == errors, !entries.contains(where: \.isFaulty), !doubtful.contains(item.id) else {
      reading.faulty.append(item.id)
      return
    }
    let first = log.place(row: entries.first?.row)
    let notes = entries.filter { !$0.isBegun && !$0.note.isEmpty }.map(\.note).joined(separator: "\n")
    switch state {
    case .uncodable:
      reading.uncodable.append(
        SheetReading.UncodableItem(item: item.id, revision: revision, place: first, reason: notes))
    case nil where !isBegun: reading.open.append(item.id)
    default:
      let set = RecordSet(
        item: item.id, coder: identity.coder, codebookVersion: identity.codebookVersion, itemCodes: itemCodes,
        attributions: attributions)
      reading.coded.append(
        SheetReading.CodedItem(
          set: set, revision: revision, place: first, places: begun.map { log.place(row: $0.row) }, note: notes))
    }
  }

  // MARK: - The item as a whole

  private mutating func state(_ entries: [SheetEntry]) -> SheetState? {
    var state: SheetState?
    for entry in entries {
      guard let said = entry.state else { continue }
      if let state, state != said {
        report(
          "state-conflict", entry, .state, found: "a state unlike the one of another row of item \(quoted(entry.item))",
          expected: "one state of an item", mend: "Keep one of them.")
      }
      state = state ?? said
    }
    return state
  }

  /// What the file says of the revision, in its hidden sheet or else in the rows.
  private mutating func revision(_ item: SheetItem, _ entries: [SheetEntry]) -> Int? {
    let revision = item.revision ?? entries.compactMap(\.revision).first
    for entry in entries where entry.revision != nil && entry.revision != revision {
      report(
        "changed-id", entry, .key, found: "a hidden cell unlike the others of item \(quoted(entry.item))",
        expected: "what the sheet was written with", mend: "Put the hidden column back.")
    }
    return revision
  }

  private mutating func itemCodes(_ entries: [SheetEntry]) -> [String: String] {
    var values: [String: String] = [:]
    for entry in entries {
      for (position, code) in entry.itemCodes.sorted(by: { $0.key < $1.key }) {
        let variable = codes.codebook.variables[position].id
        if let other = values[variable], other != code {
          report(
            "code-conflict", entry, .itemVariable(position),
            found: "\(quoted(code)), and \(quoted(other)) in another row of item \(quoted(entry.item))",
            expected: "one code of an item", mend: "Keep one of them.")
        }
        values[variable] = values[variable] ?? code
      }
    }
    return values
  }

  private mutating func check(_ state: SheetState?, _ begun: [SheetEntry]) {
    switch state {
    case .nothing, .uncodable:
      guard let first = begun.first else { return }
      report(
        "state-conflict", first, .actor, found: "an attribution in an item without any by its state",
        expected: "no attribution", mend: "Correct the state, or empty the row.")
    case .coded, nil: break
    }
  }

  private mutating func checkRequired(_ item: SheetItem, _ entries: [SheetEntry], _ itemCodes: [String: String]) {
    guard let first = entries.first else { return }
    if entries.contains(where: { $0.state == .coded }), !entries.contains(where: \.isBegun) {
      report(
        "coded-without-attribution", first, .state, found: "an item that is coded, without any attribution",
        expected: "at least one attribution", mend: "Fill in the rows, or say that there is nothing to code.")
    }
    for (position, variable) in codes.codebook.variables.enumerated()
    where variable.level == .item && variable.required && !Variable.fixed.contains(variable.id) {
      guard itemCodes[variable.id] == nil, !item.known.contains(variable.id) else { continue }
      report(
        "missing-value", first, .itemVariable(position), found: "nothing",
        expected: "one of \(variable.codes.map(\.id).joined(separator: ", "))",
        mend: "The codebook asks for \(variable.id) of every item.")
    }
  }

  // MARK: - Rows of one actor

  private mutating func checkPairs(_ item: SheetItem, _ begun: [SheetEntry]) {
    var columns = AttributionColumns(variableCount: codes.codebook.variables.count)
    for entry in begun {
      guard let attribution = entry.attribution else { continue }
      columns.item.append(0)
      columns.actor.append(UInt16(truncatingIfNeeded: codes.actors.position(ofID: attribution.actor) ?? 0))
      columns.start.append(attribution.span?.lowerBound ?? AttributionColumns.noSpan)
      columns.measure.append(attribution.measure)
      columns.mode.append(attribution.mode.rawValue)
      columns.capacity.append(attribution.capacity.rawValue)
      columns.tone.append(attribution.tone.rawValue)
      columns.gender.append(attribution.gender?.rawValue ?? .max)
      columns.coder.append(0)
      for (position, variable) in codes.codebook.variables.enumerated() where variable.level == .attribution {
        let code = attribution.codes[variable.id].flatMap(variable.codeIndex)
        columns.variables[position].append(UInt8(truncatingIfNeeded: code.map { $0 + 1 } ?? 0))
      }
    }
    guard columns.count > 1 else { return }
    let check = ItemRowsCheck(columns: columns, kinds: [item.kind.code], lengths: [item.length])
    for conflict in check.conflicts(rows: 0..<columns.count) { report(conflict, item, begun) }
  }

  private mutating func report(_ conflict: RowConflict, _ item: SheetItem, _ begun: [SheetEntry]) {
    let (entry, other) = (begun[conflict.row], begun[conflict.other])
    let actor = entry.attribution?.actor ?? ""
    let column: SheetColumn = entry.attribution?.span == nil ? .measure : .start
    let severity = conflict.kind.severity
    switch conflict.kind {
    case .overlap:
      report(
        "overlap-conflict", entry, column, severity: severity,
        found: "spans of \(actor) that overlap, here and in row \(other.row)",
        expected: "one tone and capacity at a time", mend: "Correct the spans, or code them alike.")
    case .repetition:
      report(
        "duplicate-attribution", entry, column, severity: severity,
        found: "the same place and codes of \(actor) as in row \(other.row)", expected: "each attribution once",
        mend: "Remove one of the rows, unless these are two appearances of equal length.")
    case .excessOfMode(let excess), .excessOfModes(let excess):
      report(
        "measures-exceed-item", entry, .measure, severity: severity,
        found:
          "\(ItemKind.words(excess.total, code: item.kind.code)) of \(actor) in \(excess.rows) rows from row \(other.row) on",
        expected: "at most \(item.lengthInWords), the length of the item",
        mend: "Correct the amounts; for speech that overlaps give start and end.")
    }
  }

  private mutating func report(
    _ rule: String, _ entry: SheetEntry, _ column: SheetColumn, severity: Finding.Severity = .error, found: String,
    expected: String, mend: String
  ) {
    let position = header.positions[column]
    log.add(
      rule, row: entry.row, column: position,
      field: position.flatMap { header.names[$0] } ?? layout.heading(column, in: "en"), severity: severity,
      found: found,
      expected: expected, mend: mend)
  }
}
