internal import Aggregation
internal import CodingStore
package import CoverageModel
internal import Reliability
internal import Reports
internal import Synchronization

extension Desk {
  /// What one cell of a table was made from: the amount of each day and outlet.
  package struct Origin: Sendable, Hashable {
    package let outlet: String
    package let day: CalendarDay
    /// In the table's measure.
    package let amount: Int64
    package let denominator: Int64
  }

  /// The tables as they are now; made again only when something was stored.
  func currentTables() throws(DeskError) -> TableRun.Result {
    let result = tables.withLock { cached -> Result<TableRun.Result, DeskError> in
      do throws(PipelineError) {
        let head = try archive.read { try $0.head().number }
        if let cached, cached.head == head { return .success(cached.result) }
        let reading = try WorkspaceCorpus(archive, context: context)
        guard let corpus = reading.corpus else { throw PipelineError.badData(reading.findings) }
        let records =
          reading.codebook.gate == nil
          ? nil : try WorkspaceCorpus(archive, context: context, selection: .all).corpus
        let made = try TableRun(context: context, extractsPages: false)
          .result(of: (reading.codebook, corpus, reading.codedUnder, reading.findings), records: records, tables: [])
        cached = (head, made)
        return .success(made)
      } catch {
        return .failure(DeskError(error))
      }
    }
    return try result.get()
  }

  /// The ids and titles of the tables, and what is to be said of the data.
  package func tableList(language: String) throws(DeskError) -> (
    tables: [(id: String, title: String)], warnings: [Finding]
  ) {
    let result = try currentTables()
    return (
      result.tables.map { ($0.id, LabelWords.title(of: $0, in: language)) }, result.warnings.map(\.withoutFolder)
    )
  }

  /// A table as a part of a page; the address of a cell's origin is made from the positions of panel and row.
  package func table(
    _ id: String, language: String, place: @escaping (_ panel: Int, _ row: Int) -> String
  ) throws(DeskError) -> (title: String, markup: String) {
    guard let table = try currentTables().tables.first(where: { $0.id == id }) else { throw .absent }
    let linked = LinkedTable(table, language: language, place: place)
    return (linked.title, linked.markup)
  }

  /// A table in one of the formats for files.
  package func table(_ id: String, as format: TableFormat, language: String) throws(DeskError) -> [UInt8] {
    guard let table = try currentTables().tables.first(where: { $0.id == id }),
      let bytes = format.bytes(for: [table], language: language)
    else { throw .absent }
    return bytes
  }

  /// What a row of a panel was made from, by day and outlet; it adds up to the row's amount, but for days with items that the person
  /// has still to code, which are left out.
  ///
  /// - Throws: `DeskError.absent` for rows that there are none of, and for means of outlets, which have no amounts of their own.
  package func origins(
    table id: String, panel: Int, row: Int, language: String, for person: DeskPerson
  ) throws(DeskError) -> (title: String, measure: Measure, origins: [Origin]) {
    let result = try currentTables()
    guard let table = result.tables.first(where: { $0.id == id }),
      let spec = result.codebook.tables.first(where: { $0.id == id }), table.panels.indices.contains(panel),
      table.panels[panel].rows.indices.contains(row)
    else { throw .absent }
    let own = table.panels[panel]
    let samples: [PanelSample]
    do throws(AggregationError) {
      samples = try Aggregator(codebook: result.codebook, corpus: result.corpus, threads: context.threads).samples(spec)
    } catch {
      throw .failed(.aggregation(error))
    }
    guard let sample = samples.first(where: { $0.labels == own.labels && $0.pooling == own.pooling }),
      let clusters = sample.clusters, let place = sample.rows.firstIndex(of: own.rows[row].labels)
    else { throw .absent }
    var sums: [OriginKey: (amount: Int64, denominator: Int64)] = [:]
    for cluster in clusters {
      let key = OriginKey(outlet: cluster.outlet, day: cluster.day)
      sums[key, default: (0, 0)].amount += cluster.amounts[place]
      sums[key, default: (0, 0)].denominator += cluster.denominator
    }
    // A day of one item would show what others made of it to whoever has it still to code.
    let (snapshot, _) = try current()
    let open = Set(
      (snapshot.work[person.name] ?? []).filter { snapshot.isDone($0, by: person.name) == nil }.compactMap { work in
        let item = snapshot.items[work.item]
        return item.start.map { "\(item.outlet) \(result.codebook.zone.day(of: $0))" }
      })
    let origins = sums.filter {
      $0.value.amount > 0 && !open.contains("\(result.codebook.outlets[$0.key.outlet].id) \($0.key.day)")
    }.sorted {
      ($0.key.day, $0.key.outlet) < ($1.key.day, $1.key.outlet)
    }
    .map {
      Origin(
        outlet: result.codebook.outlets[$0.key.outlet].id, day: $0.key.day, amount: $0.value.amount,
        denominator: $0.value.denominator)
    }
    let title = [
      LabelWords.title(of: table, in: language), LabelWords.of(own.labels, in: language),
      LabelWords.of(own.rows[row].labels, in: language),
    ].filter { !$0.isEmpty }.joined(separator: ": ")
    return (title, table.caption.measure, origins)
  }

  private struct OriginKey: Hashable {
    let outlet: Int
    let day: CalendarDay
  }

  /// How coders agree, as a page of its own; nil where nothing was coded twice.
  package func agreementPage(language: String) throws(DeskError) -> [UInt8]? {
    do throws(PipelineError) {
      let reading = try WorkspaceCorpus(archive, context: context, selection: .all)
      guard let corpus = reading.corpus else { throw PipelineError.badData(reading.findings) }
      let coding = DoubleCoding(reading.codebook, corpus)
      guard !coding.units.isEmpty else { return nil }
      return ReliabilityPage(
        try ReliabilityRun.report(coding, ReliabilityRun.Options()), language: language
      ).bytes
    } catch {
      throw .failed(error)
    }
  }
}
