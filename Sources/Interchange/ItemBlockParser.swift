internal import Containers
internal import CoverageModel

/// Reads blocks of `items.csv`; one to a thread.
struct ItemBlockParser {
  let itemParser: ItemRowParser
  let header: TableHeader
  let limit: Int

  func parse(_ rows: inout RowStream, isCounting: Bool) -> RowBatch {
    var reporter = RowReporter(header: header, limit: isCounting ? 0 : limit)
    var batch = RowBatch(limit: 0)
    rows.forEachRow(&reporter) { row, _, reporter in _ = itemParser.parse(row, &batch, &reporter) }
    batch.close(reporter.log, rows)
    return batch
  }
}
