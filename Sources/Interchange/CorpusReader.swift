package import CoverageModel

/// Reads the files of a corpus against a codebook: every row is checked, and everything that is wrong is reported at
/// once.
///
///     let reading = CorpusReader(codebook: codebook).read(name: "spring", files: [
///       CorpusFile(name: "items.csv", source: .path("corpora/spring/items.csv")),
///       CorpusFile(name: "attributions.csv", source: .path("corpora/spring/attributions.csv")),
///     ])
///
/// The formats are those of `Documentation/corpus.md`. Files are streamed: memory holds the columns and a few blocks
/// of text.
package struct CorpusReader: Sendable {
  private let names: CodebookNames
  private let options: CorpusReadingOptions
  private let seed: UInt64

  package init(codebook: Codebook, options: CorpusReadingOptions = CorpusReadingOptions()) {
    // Only tables of hashes depend on the seed, and nothing is ever listed in their order.
    seed = UInt64.random(in: .min ... .max)
    names = CodebookNames(codebook, seed: seed, asksForCodes: options.asksForCodes)
    self.options = options
  }

  /// Reads the files in the order that their roles need; a role given twice is an error.
  package func read(name: String, files: [CorpusFile]) -> CorpusReading {
    var corpus = CorpusAssembler(names: names, seed: seed, maxFindings: options.maxFindings)
    let byRole = sorted(files, &corpus.log)
    let hasItems = byRole[.items] != nil
    if let items = byRole[.items] { readItems(items, into: &corpus) }
    if let attributions = byRole[.attributions], !hasItems {
      readAttributions(attributions, isFlat: true, into: &corpus)
    }
    for role in [CorpusFile.Role.posts, .airings] {
      if let file = byRole[role] { readRecords(file, role, into: &corpus) }
    }
    if let attributions = byRole[.attributions], hasItems {
      readAttributions(attributions, isFlat: false, into: &corpus)
    }
    for role in [CorpusFile.Role.engagement, .recordings, .debates, .incidents] {
      if let file = byRole[role] { readRecords(file, role, into: &corpus) }
    }
    corpus.finish(threads: options.threads)
    corpus.checkPools()
    let inOrder = CorpusFile.Role.allCases.compactMap { byRole[$0] }
    ColumnFinder(options: options).complete(&corpus.log, files: inOrder, headers: corpus.rereadable)
    let findings = corpus.log.closed(files: inOrder.map(\.name))
    return CorpusReading(corpus: corpus.log.errors == 0 ? corpus.corpus(name: name) : nil, findings: findings)
  }

  private func sorted(_ files: [CorpusFile], _ log: inout FindingLog) -> [CorpusFile.Role: CorpusFile] {
    var byRole: [CorpusFile.Role: CorpusFile] = [:]
    for file in files {
      if let role = file.role, file.format != nil, let other = byRole[role] {
        log.add(
          Finding(
            rule: "two-files", place: Finding.Place(file: file.name), found: "\(file.name) beside \(other.name)",
            expected: "one file of \(role.rawValue)", mend: "Remove the one that does not count."))
        continue
      }
      guard let role = file.role, file.format != nil else {
        let roles = CorpusFile.Role.allCases.map(\.rawValue)
        log.add(
          Finding(
            .warning, rule: "unknown-file", place: Finding.Place(file: file.name), found: "a file that is not read",
            expected: "one .csv, .ndjson, .xlsx or .ods file for each of \(roles.joined(separator: ", "))",
            mend: "Rename or remove the file."))
        continue
      }
      byRole[role] = file
    }
    if byRole[.items] == nil, byRole[.attributions] == nil, byRole[.posts] == nil, byRole[.airings] == nil {
      log.add(
        Finding(
          rule: "missing-file", place: Finding.Place(file: "attributions.csv"), found: "no file with items",
          expected: "items.csv and attributions.csv, or attributions.csv alone", mend: "Add the files."))
    }
    return byRole
  }

  private func readItems(_ file: CorpusFile, into corpus: inout CorpusAssembler) {
    let columns = ItemLayout.columns(isFlat: false, names: names)
    guard
      let table = open(
        file, columns: columns, required: ItemLayout.required(names: names),
        mend: "Remove the column, or add a variable of level item to the codebook.", &corpus.log)
    else { return }
    let header = table.header
    let layout = ItemLayout(header: header, names: names, isFlat: false)
    BlockPipeline.read(table, into: &corpus, options: options) { [names, options] in
      let itemParser = ItemRowParser(
        parser: RowParser(names: names), layout: layout, options: options)
      let parser = ItemBlockParser(itemParser: itemParser, header: header, limit: options.maxFindings)
      return { parser.parse(&$0, isCounting: $1) }
    }
  }

  private func readAttributions(_ file: CorpusFile, isFlat: Bool, into corpus: inout CorpusAssembler) {
    let itemColumns = isFlat ? ItemLayout.columns(isFlat: true, names: names) : []
    let itemRequired = isFlat ? ItemLayout.required(names: names) : []
    let own = AttributionLayout.columns(names: names)
    let ownRequired = AttributionLayout.required(names: names)
    guard
      var table = open(
        file, columns: own + itemColumns.filter { !own.contains($0) },
        required: ownRequired + itemRequired.filter { !ownRequired.contains($0) },
        mend: isFlat
          ? "Remove the column, or add a variable to the codebook."
          : "Columns of items belong into the file of items; others need a variable of level attribution.", &corpus.log)
    else { return }
    let header = table.header
    let layout = AttributionLayout(header: header, names: names)
    let itemLayout = isFlat ? ItemLayout(header: header, names: names, isFlat: true) : nil
    // When the item's columns come first, rows that repeat them are recognised as a whole.
    let itemPositions = itemLayout?.present ?? [layout.item]
    if itemPositions.sorted() == Array(0..<itemPositions.count) { table.shape.leading = itemPositions.count }
    // A flat file adds items while it is read, so its parsers must not hold the columns that grow.
    let items = isFlat ? ItemTable(variableCount: 0, seed: seed) : corpus.table
    BlockPipeline.read(table, into: &corpus, options: options, repeatsItems: isFlat) { [names, options] in
      let parser = AttributionBlockParser(
        parser: RowParser(names: names), header: header, layout: layout, itemLayout: itemLayout, corpus: items,
        options: options)
      return { parser.parse(&$0, isCounting: $1) }
    }
  }

  private func readRecords(_ file: CorpusFile, _ role: CorpusFile.Role, into corpus: inout CorpusAssembler) {
    let (columns, required) = RecordBlockParser.columns(role)
    guard
      let table = open(
        file, columns: columns, required: Array(columns.prefix(required)), mend: "Remove the column.", &corpus.log)
    else { return }
    let header = table.header
    let items = role == .engagement ? corpus.table : ItemTable(variableCount: 0, seed: seed)
    BlockPipeline.read(table, into: &corpus, options: options) { [names, options] in
      let parser = RecordBlockParser(
        role: role, parser: RowParser(names: names), header: header, corpus: items, limit: options.maxFindings)
      return { parser.parse(&$0, isCounting: $1) }
    }
  }

  /// Opens a table and checks its header; nil after an error.
  private func open(
    _ file: CorpusFile, columns: [String], required: [String], mend: String, _ log: inout FindingLog
  ) -> OpenTable? {
    guard let table = OpenTable.open(file, columns: columns, options: options, log: &log) else { return nil }
    let before = log.errors
    table.header.check(known: columns, required: required, unknownMend: mend, log: &log)
    if log.errors > before { return nil }
    return table
  }
}
