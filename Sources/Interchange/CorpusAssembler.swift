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
  private(set) var inputs: [Corpus.Input] = []
  /// Where each attribution was written.
  private(set) var sources = RowSources()
  /// Whether the rows of each item stand together and items rise.
  private(set) var isGrouped = true

  let names: CodebookNames
  private let itemVariables: [Int]
  private let attributionVariables: [Int]
  // Of the file that is being read.
  private var file = ""
  private var lineOffset = 0
  private var knownSize: Int?
  private var isFirstBatch = true
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

  mutating func begin(file: String, lineOffset: Int, knownSize: Int?) {
    (self.file, self.lineOffset, self.knownSize) = (file, lineOffset, knownSize)
    isFirstBatch = true
    unknownKeys = []
    sources.begin(file: file, row: attributions.count)
  }

  mutating func end(digest: String?) {
    guard let digest else { return }
    let name = String(file[(file.lastIndex(of: "/").map(file.index(after:)) ?? file.startIndex)...])
    inputs.append(Corpus.Input(name: name, digest: digest))
  }

  mutating func commit(_ batch: RowBatch) {
    log.append(batch.log, lineOffset: lineOffset)
    reserve(after: batch)
    let programmes = batch.programmes.texts.map { self.programmes.position($0) }
    let labels = batch.periods.texts.map { self.periods.position($0) }
    let positions = commitItems(batch, programmes: programmes, labels: labels)
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
    if !batch.items.isEmpty {
      let items = table.items.count + Int(Double(batch.items.count) * scale) + 1024
      table.reserve(count: items, idBytes: items * (batch.idBytes.count / batch.items.count + 8))
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

  /// The positions of the batch's items in the corpus. A flat file says an item again on each of its rows.
  private mutating func commitItems(_ batch: RowBatch, programmes: [UInt16], labels: [UInt16]) -> [UInt32] {
    var positions: [UInt32] = []
    positions.reserveCapacity(batch.items.count)
    batch.idBytes.withUnsafeBufferPointer { ids in
      var idStart = 0
      for index in batch.items.indices {
        let idEnd = Int(batch.idEnds[index])
        let id = UnsafeBufferPointer(rebasing: ids[idStart..<idEnd])
        idStart = idEnd
        var item = batch.items[index]
        if item.programme != ItemColumns.none { item.programme = programmes[Int(item.programme)] }
        if item.label != ItemColumns.none { item.label = labels[Int(item.label)] }
        let codes = batch.itemVariables[index * itemVariables.count..<(index + 1) * itemVariables.count]
        if let position = table.position(of: id, hash: batch.idHashes[index]) {
          positions.append(UInt32(position))
          compare(item, codes, with: position, id: id, line: Int(batch.itemLines[index]), isFlat: batch.rows.count > 0)
        } else {
          positions.append(UInt32(table.items.count))
          table.append(item, id: id, hash: batch.idHashes[index])
          for (variable, code) in zip(itemVariables, codes) { table.items.variables[variable].append(code) }
        }
      }
    }
    return positions
  }

  private mutating func compare(
    _ item: ItemRow, _ codes: ArraySlice<UInt8>, with position: Int, id: UnsafeBufferPointer<UInt8>, line: Int,
    isFlat: Bool
  ) {
    let items = table.items
    let known = ItemRow(
      kind: items.kind[position], outlet: items.outlet[position], programme: items.programme[position],
      start: items.start[position], length: items.length[position], label: items.label[position],
      election: items.election[position])
    let knownCodes = itemVariables.map { items.variables[$0][position] }
    if isFlat, known == item, knownCodes.elementsEqual(codes) { return }
    guard !log.isFull else { return log.count(.error) }
    let place = Finding.Place(file: file, line: line + lineOffset)
    let name = quoted(String(decoding: id, as: UTF8.self))
    log.add(
      isFlat
        ? Finding(
          rule: "item-disagrees", place: place, field: "item", found: "item \(name) with other values than before",
          expected: "the same outlet, times and codes on all rows of an item", mend: "Correct one of the rows.")
        : Finding(
          rule: "duplicate-item", place: place, field: "item", found: "item \(name) a second time",
          expected: "each id once", mend: "Remove the row, or give the item an id of its own."))
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
