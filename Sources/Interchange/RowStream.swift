internal import Containers

/// How the rows of one file are written; those of a workbook have been turned into CSV.
struct TableShape: Sendable {
  let format: CorpusFile.Format
  let separator: UInt8
  let columns: [String]
  let plainOnly: Bool
  /// The number of columns at the beginning whose fields the rows of an item repeat; 0 for none, or when others stand
  /// between.
  var leading = 0
}

/// The rows of one block.
struct RowStream {
  private let block: UnsafeBufferPointer<UInt8>
  private let shape: TableShape

  /// Lines in the block, once all rows were read.
  private(set) var linesPassed = 0
  /// Set when a fault hides where the further rows of the file begin.
  private(set) var isBroken = false
  /// Keys of NDJSON lines that are no column.
  private(set) var unknownKeys: [String] = []

  /// The block begins with a row, ends with a line feed, and is followed by `CSVScanner.padding` readable bytes.
  init(block: UnsafeBufferPointer<UInt8>, shape: TableShape) {
    self.block = block
    self.shape = shape
  }

  /// More rows than this the block cannot hold: each CSV row has its separators and a line feed, each object `{}` and
  /// one.
  var maxRows: Int { block.count / (shape.format == .ndjson ? 3 : max(shape.columns.count, 1)) + 1 }

  /// Calls `body` for each row, with whether its leading fields are known to be those of the row before; rows that are
  /// none are reported.
  @inline(__always)
  mutating func forEachRow(_ reporter: inout RowReporter, _ body: (RowView, Bool, inout RowReporter) -> Void) {
    guard !block.isEmpty else { return }
    switch shape.format {
    case .csv, .workbook: forEachCSVRow(&reporter, body)
    case .ndjson: forEachNDJSONRow(&reporter, body)
    }
  }

  @inline(__always)
  private mutating func forEachCSVRow(_ reporter: inout RowReporter, _ body: (RowView, Bool, inout RowReporter) -> Void)
  {
    var scanner = CSVScanner(
      block: block, separator: shape.separator, expected: shape.columns.count, plainOnly: shape.plainOnly,
      leading: shape.leading)
    while true {
      do throws(CSVError) {
        guard try scanner.next() else { break }
        body(scanner.row, scanner.repeatsLeading, &reporter)
      } catch {
        reporter.report(error)
        if !error.isRecoverable {
          isBroken = true
          break
        }
      }
    }
    linesPassed = scanner.linesPassed
  }

  private mutating func forEachNDJSONRow(
    _ reporter: inout RowReporter, _ body: (RowView, Bool, inout RowReporter) -> Void
  ) {
    var scanner = NDJSONScanner(block: block, columns: shape.columns)
    while true {
      do throws(NDJSONError) {
        guard try scanner.next() else { break }
        body(scanner.row, false, &reporter)
      } catch {
        reporter.report(error)
      }
    }
    linesPassed = scanner.linesPassed
    unknownKeys = scanner.unknownKeys
  }
}
