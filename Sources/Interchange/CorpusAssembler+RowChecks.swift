internal import CoverageModel
internal import Dispatch
internal import Synchronization

extension CorpusAssembler {
  /// Reports attributions of one item that do not go together. The rows of each item must stand together; `order` says
  /// where each was read, nil when it still stands there.
  mutating func checkRows(order: [UInt32]?, threads: Int) {
    let check = ItemRowsCheck(columns: attributions, kinds: table.items.kind, lengths: table.items.length)
    let parts = max(1, threads)
    let count = attributions.count
    let bounds = (0...parts).map { part in
      itemStart(atOrAfter: count / parts * part + (part == parts ? parts : 0))
    }
    let found = Mutex([[RowConflict]](repeating: [], count: parts))
    DispatchQueue.concurrentPerform(iterations: parts) { part in
      let conflicts = check.conflicts(rows: bounds[part]..<bounds[part + 1])
      found.withLock { $0[part] = conflicts }
    }
    let duplicates = Set(log.kept.filter { $0.rule == "duplicate-item" }.map(\.place))
    for conflict in found.withLock({ $0 }).joined() {
      // A post or an airing that was reported as an item already.
      if conflict.kind == .repetition, !duplicates.isEmpty,
        duplicates.contains(sources.place(ofRow: order.map { Int($0[conflict.row]) } ?? conflict.row))
      {
        continue
      }
      guard !log.isFull else {
        log.count(conflict.kind.severity)
        continue
      }
      log.add(finding(of: conflict, order: order))
    }
  }

  private func finding(of conflict: RowConflict, order: [UInt32]?) -> Finding {
    let (row, other) = order.map { (Int($0[conflict.row]), Int($0[conflict.other])) } ?? (conflict.row, conflict.other)
    let place = sources.place(ofRow: row)
    let otherLine = sources.place(ofRow: other).words(from: place)
    let position = Int(attributions.item[conflict.row])
    let item = quoted(table.items.ids[position])
    let actor = names.codebook.actors[Int(attributions.actor[conflict.row])].id
    let isSpan = attributions.start[conflict.row] != AttributionColumns.noSpan
    let field = sources.field(ofRow: row, isSpan ? ["start", "measure", "actor"] : ["measure", "actor"])
    func amount(_ value: UInt64) -> String { ItemKind.words(value, code: table.items.kind[position]) }
    func excess(_ excess: RowConflict.Excess, _ what: String, expected: String, mend: String) -> Finding {
      Finding(
        conflict.kind.severity, rule: "measures-exceed-item", place: place, field: field,
        found: "\(amount(excess.total)) of \(actor) in \(what) of item \(item): "
          + "\(excess.rows) measures from \(otherLine) on",
        expected: "at most \(amount(UInt64(table.items.length[position])))\(expected)", mend: mend)
    }
    switch conflict.kind {
    case .overlap:
      return Finding(
        .warning, rule: "overlap-conflict", place: place, field: field,
        found: "spans of \(actor) that overlap in item \(item), here and on \(otherLine)",
        expected: "one tone and capacity at a time from one coder", mend: "Correct the spans, or code them alike.")
    case .repetition:
      return Finding(
        .warning, rule: "duplicate-attribution", place: place, field: field,
        found: "the same \(isSpan ? "span" : "measure") and codes of \(actor) in item \(item) as on \(otherLine)",
        expected: "each attribution once",
        mend: isSpan
          ? "Remove one of the rows; its time counts once, but its mention twice."
          : "Remove one of the rows, or give both their start and end if they are two appearances of equal length.")
    case .excessOfMode(let sum):
      let mode = Mode(rawValue: attributions.mode[conflict.row])?.name ?? ""
      return excess(
        sum, "mode \(mode)", expected: ", the length of the item",
        mend: "Correct the measures or the item's length; for speech that overlaps give start and end.")
    case .excessOfModes(let sum):
      return excess(
        sum, "all modes", expected: ", the length of the item, unless modes coincide",
        mend: "Correct the measures, or give start and end where an actor is heard and shown at once.")
    }
  }

  /// The first row from `row` on at which an item begins.
  private func itemStart(atOrAfter row: Int) -> Int {
    var row = min(row, attributions.count)
    while row > 0, row < attributions.count, attributions.item[row] == attributions.item[row - 1] { row += 1 }
    return row
  }
}
