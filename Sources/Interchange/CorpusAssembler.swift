internal import CoverageModel

/// The corpus while it is put together, batch by batch in the order of the files.
struct CorpusAssembler: Sendable {
  var table: ItemTable
  var attributions: AttributionColumns
  var log: FindingLog
  private(set) var programmes = TextPool()
  private(set) var periods = TextPool()
  private(set) var coders: [Coder] = []
  private var coderPositions: [Coder: UInt16] = [:]
  var engagement: [EngagementSnapshot] = []
  private(set) var airings: [Airing] = []
  private(set) var recordings = RecordingGroups()
  private(set) var debates: [DebateAppearance] = []
  private(set) var incidents: [Incident] = []
  /// By item: what tables do not use.
  private(set) var texts: [Int: [String: String]] = [:]
  private(set) var inputs: [Corpus.Input] = []
  /// Where each attribution was written.
  private(set) var sources = RowSources()
  /// Where each item was written first.
  private(set) var itemSources = ItemSources()
  /// The files that can be read a second time, unlike pipes and standard input, with their headers.
  private(set) var rereadable: [TableHeader] = []
  /// Whether the rows of each item stand together and items rise.
  private(set) var isGrouped = true

  let names: CodebookNames
  private let itemVariables: [Int]
  private let attributionVariables: [Int]
  /// An item as a row said it that disagrees with the corpus.
  private struct Said: Sendable, Equatable {
    let position: Int
    let item: ItemRow
    let codes: [UInt8]
  }

  // Of the file that is being read.
  private var file = ""
  private var lineOffset = 0
  private var knownSize: Int?
  private var repeatsItems = false
  private var isFirstBatch = true
  /// The disagreement of the item before, if it had one.
  private var lastSaid: Said?
  /// What is wrong with the items of the batch that is being put in.
  private var itemLog = FindingLog(limit: 0)
  private var unknownKeys: Set<String> = []

  init(names: CodebookNames, seed: UInt64, maxFindings: Int) {
    self.names = names
    let variableCount = names.codebook.variables.count
    table = ItemTable(variableCount: variableCount, seed: seed)
    attributions = AttributionColumns(variableCount: variableCount)
    itemVariables = names.itemVariables.map(\.position)
    attributionVariables = names.attributionVariables.map(\.position)
    log = FindingLog(limit: maxFindings)
  }

  /// Hands the corpus over and keeps nothing of it, so that no column is ever copied.
  mutating func taken() -> CorpusAssembler {
    var empty = self
    empty.table = ItemTable(variableCount: 0, seed: table.seed)
    empty.attributions = AttributionColumns(variableCount: 0)
    swap(&empty, &self)
    return empty
  }

  /// Begins a file; with `repeatsItems` its rows say their item again.
  mutating func begin(_ header: TableHeader, lineOffset: Int, knownSize: Int?, repeatsItems: Bool) {
    file = header.file
    (self.lineOffset, self.knownSize, self.repeatsItems) = (lineOffset, knownSize, repeatsItems)
    isFirstBatch = true
    unknownKeys = []
    sources.begin(header, row: attributions.count)
    itemSources.begin(header, repeatsItems: repeatsItems)
    if knownSize != nil { rereadable.append(header) }
  }

  mutating func end(digest: String?) {
    guard let digest else { return }
    let name = String(file[(file.lastIndex(of: "/").map(file.index(after:)) ?? file.startIndex)...])
    inputs.append(Corpus.Input(name: name, digest: digest))
  }

  mutating func commit(_ batch: RowBatch) {
    reserve(after: batch)
    let programmes = batch.programmes.texts.map { self.programmes.position($0) }
    let labels = batch.periods.texts.map { self.periods.position($0) }
    itemLog = FindingLog(limit: log.limit)
    let positions = commitItems(batch, programmes: programmes, labels: labels)
    for (item, texts) in batch.items.texts where self.texts[Int(positions[item])] == nil {
      self.texts[Int(positions[item])] = texts
    }
    log.append(batch.log, lineOffset: lineOffset, mergedWith: itemLog)
    commitRows(batch, items: positions)
    engagement += batch.engagement
    airings += batch.airings
    debates += batch.debates
    incidents += batch.incidents
    for recording in batch.recordings { recordings.add(recording) }
    for key in batch.unknownKeys where unknownKeys.insert(key).inserted {
      log.add(
        Finding(
          .warning, rule: "unknown-column", place: Finding.Place(file: file), field: key,
          found: "the key \(quoted(key))", expected: "a column of this file or a variable of the codebook",
          mend: "Remove the key, or add a variable to the codebook."))
    }
    lineOffset += batch.lineCount
    isFirstBatch = false
  }

  /// Makes room for the whole file by what its first block held. Space that is never written costs no memory.
  private mutating func reserve(after batch: RowBatch) {
    guard isFirstBatch, let knownSize, batch.byteCount > 0, knownSize > batch.byteCount else { return }
    let scale = Double(knownSize) / Double(batch.byteCount) * 1.05
    let rows = attributions.count + Int(Double(batch.rows.count) * scale) + 1024
    if batch.items.count > 0 {
      let items = table.items.count + Int(Double(batch.items.count) * scale) + 1024
      table.reserve(count: items, idBytes: items * (batch.items.idBytes.count / batch.items.count + 8))
      itemSources.reserve(count: items)
      for variable in itemVariables { table.items.variables[variable].reserveCapacity(items) }
    }
    guard batch.rows.count > 0 else { return }
    attributions.item.reserveCapacity(rows)
    attributions.actor.reserveCapacity(rows)
    attributions.start.reserveCapacity(rows)
    attributions.measure.reserveCapacity(rows)
    attributions.mode.reserveCapacity(rows)
    attributions.capacity.reserveCapacity(rows)
    attributions.tone.reserveCapacity(rows)
    attributions.gender.reserveCapacity(rows)
    attributions.coder.reserveCapacity(rows)
    for variable in attributionVariables { attributions.variables[variable].reserveCapacity(rows) }
  }

  /// Reports columns with more different texts than a corpus holds.
  mutating func checkPools() {
    for (field, pool) in [("programme", programmes), ("period", periods)] where pool.isOverfull {
      log.add(
        Finding(
          rule: "too-many-values", place: Finding.Place(file: file), field: field, found: "more different texts",
          expected: "at most \(ItemColumns.none)", mend: "Check that the column is the right one."))
    }
  }

  // MARK: - Items

  /// The positions of the batch's items in the corpus. A flat file says an item again on each of its rows, so the
  /// first of a batch may be the last of the one before.
  private mutating func commitItems(_ batch: RowBatch, programmes: [UInt16], labels: [UInt16]) -> [UInt32] {
    let items = batch.items
    guard items.count > 0 else { return [] }
    return items.idBytes.withUnsafeBufferPointer { ids in
      let firstID = UnsafeBufferPointer(rebasing: ids[items.idRange(0)])
      var done: [UInt32] = []
      if table.items.count > 0, table.items.ids.equals(table.items.count - 1, firstID) {
        done.append(commitItem(0, items, programmes, labels, ids))
      }
      if programmes.isEmpty, labels.isEmpty, itemVariables.isEmpty {
        let next = UInt32(table.items.count)
        if table.appendRising(items, from: done.count) {
          lastSaid = nil
          itemSources.append(items.lines[done.count...], lineOffset: lineOffset)
          return done + (next..<UInt32(table.items.count))
        }
      }
      for index in done.count..<items.count { done.append(commitItem(index, items, programmes, labels, ids)) }
      return done
    }
  }

  /// The position of one item of a batch, which is added to the corpus unless it is there.
  private mutating func commitItem(
    _ index: Int, _ items: ItemBatch, _ programmes: [UInt16], _ labels: [UInt16], _ ids: UnsafeBufferPointer<UInt8>
  ) -> UInt32 {
    let id = UnsafeBufferPointer(rebasing: ids[items.idRange(index)])
    // The batch keeps readable bytes behind its last id.
    let hash = table.isRising ? 0 : id.baseAddress.map { ByteHash.hash($0, id.count, seed: table.seed) } ?? 0
    var item = items[index]
    if item.programme != ItemColumns.none { item.programme = programmes[Int(item.programme)] }
    if item.label != ItemColumns.none { item.label = labels[Int(item.label)] }
    let codes = items.variables[index * itemVariables.count..<(index + 1) * itemVariables.count]
    if lastSaid?.item != item { lastSaid = nil }
    if let position = table.position(of: id, hash: hash) {
      compare(item, codes, with: position, id: id, line: Int(items.lines[index]))
      return UInt32(position)
    }
    table.append(item, id: id)
    itemSources.append(items.lines[index...index], lineOffset: lineOffset)
    for (variable, code) in zip(itemVariables, codes) { table.items.variables[variable].append(code) }
    return UInt32(table.items.count - 1)
  }

  private mutating func compare(
    _ item: ItemRow, _ codes: ArraySlice<UInt8>, with position: Int, id: UnsafeBufferPointer<UInt8>, line: Int
  ) {
    let items = table.items
    let known = ItemRow(
      kind: items.kind[position], outlet: items.outlet[position], programme: items.programme[position],
      start: items.start[position], length: items.length[position], label: items.label[position],
      election: items.election[position])
    let knownCodes = itemVariables.map { items.variables[$0][position] }
    if repeatsItems {
      if known == item, knownCodes.elementsEqual(codes) { return }
      // Rows that follow each other with the same fault have one finding, wherever the blocks are cut.
      let said = Said(position: position, item: item, codes: Array(codes))
      if said == lastSaid { return }
      lastSaid = said
    }
    guard !log.isFull, !itemLog.isFull, let source = itemSources.files.last else { return itemLog.count(.error) }
    let place = Finding.Place(file: file, line: line + lineOffset)
    let name = quoted(String(decoding: id, as: UTF8.self))
    let earlier = itemSources.place(ofItem: position).words(from: place)
    guard repeatsItems else {
      return itemLog.add(
        Finding(
          rule: "duplicate-item", place: place, field: source.idField,
          found: "item \(name) a second time, after \(earlier)", expected: "each id once",
          mend: "Remove one of the rows, or give the item an id of its own."))
    }
    let difference = difference(item, codes, with: position)
    itemLog.add(
      Finding(
        rule: "item-disagrees", place: place, field: source.field(of: difference, kind: item.kind),
        found: "another \(difference.word) of item \(name) than on \(earlier)",
        expected: "the same outlet, times and codes on all rows of an item", mend: "Correct one of the rows."))
  }

  /// The first thing in which a row's item differs from that of the corpus.
  private func difference(_ item: ItemRow, _ codes: ArraySlice<UInt8>, with position: Int) -> ItemDifference {
    let items = table.items
    if item.outlet != items.outlet[position] { return .named("outlet") }
    if item.kind != items.kind[position] { return .named("kind") }
    if item.start != items.start[position] { return .start }
    if item.length != items.length[position] { return .length }
    if item.programme != items.programme[position] { return .named("programme") }
    if item.label != items.label[position] { return .named("period") }
    if item.election != items.election[position] { return .named("election") }
    for (variable, code) in zip(itemVariables, codes) where items.variables[variable][position] != code {
      return .named(names.codebook.variables[variable].id)
    }
    return .named("item")
  }

  // MARK: - Attributions

  private mutating func commitRows(_ batch: RowBatch, items positions: [UInt32]) {
    let rows = batch.rows
    guard rows.count > 0 else { return }
    let coders = batch.coders.map { position(of: $0) }
    sources.append(batch.lines, rowOffset: attributions.count, lineOffset: lineOffset)
    let isLocal = !positions.isEmpty
    var last = attributions.item.last ?? 0
    for row in rows.item {
      let item = isLocal ? positions[Int(row)] : row
      if item < last { isGrouped = false }
      last = item
      attributions.item.append(item)
    }
    attributions.actor += rows.actor
    attributions.start += rows.start
    attributions.measure += rows.measure
    attributions.mode += rows.mode
    attributions.capacity += rows.capacity
    attributions.tone += rows.tone
    attributions.gender += rows.gender
    for coder in rows.coder { attributions.coder.append(coders[Int(coder)]) }
    let width = attributionVariables.count
    for (offset, variable) in attributionVariables.enumerated() {
      attributions.variables[variable].append(
        contentsOf: stride(from: offset, to: rows.count * width, by: width).lazy.map { batch.rowVariables[$0] })
    }
  }

  private mutating func position(of coder: Coder) -> UInt16 {
    if let position = coderPositions[coder] { return position }
    guard coders.count < Int(UInt16.max) else {
      log.add(
        Finding(
          rule: "too-many-values", place: Finding.Place(file: file), field: "coder", found: "a further coder",
          expected: "at most \(UInt16.max) coders", mend: "Check that the column is the right one."))
      return 0
    }
    let position = UInt16(coders.count)
    coders.append(coder)
    coderPositions[coder] = position
    return position
  }
}
