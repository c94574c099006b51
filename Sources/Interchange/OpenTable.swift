internal import Containers
internal import CoverageModel

/// A file whose header was read and whose rows were not.
struct OpenTable: ~Copyable, Sendable {
  var reader: RowBlockReader
  /// The first block, the number of its bytes, and how many of them are the header.
  var first: [UInt8]
  let firstCount: Int
  let headerBytes: Int
  let headerLines: Int
  let header: TableHeader
  var shape: TableShape
  /// The SHA-256 of the workbook from which the rows were taken.
  var workbookDigest: String?

  /// Opens a file and reads its header; nil after a finding. `columns` are the names that a line of NDJSON may have.
  static func open(
    _ file: CorpusFile, columns: [String], options: CorpusReadingOptions, log: inout FindingLog
  ) -> OpenTable? {
    let format = file.format ?? .csv
    guard format == .workbook else {
      return open(file, file.source, format, columns: columns, options: options, log: &log)
    }
    guard let rows = WorkbookRows.read(file, options: options, log: &log) else { return nil }
    log.sheets[file.name] = rows.places
    var plain = options
    (plain.digest, plain.encoding) = (false, .utf8)
    var table = open(file, .bytes(rows.csv), .csv, columns: columns, options: plain, log: &log)
    table?.workbookDigest = rows.digest
    return table
  }

  private static func open(
    _ file: CorpusFile, _ source: ByteSource, _ format: CorpusFile.Format, columns: [String],
    options: CorpusReadingOptions, log: inout FindingLog
  ) -> OpenTable? {
    do throws(ByteSource.Failure) {
      var reader = try RowBlockReader(
        source, rowEnd: format == .csv ? .unquotedLineFeed : .lineFeed, forced: options.encoding,
        digest: options.digest, blockBytes: options.blockBytes)
      var first: [UInt8] = []
      guard let count = try reader.next(into: &first) else {
        log.add(
          Finding(
            rule: "empty-file", place: Finding.Place(file: file.name), found: "no bytes", expected: "a header line",
            mend: "Export the file again."))
        return nil
      }
      report(reader.encoding, file: file.name, options: options, log: &log)
      guard format == .csv else {
        let header = TableHeader(file: file.name, names: columns, isImplied: true, line: 1)
        let shape = TableShape(format: format, separator: 0, columns: columns, plainOnly: options.plainOnly)
        return OpenTable(
          reader: reader, first: first, firstCount: count, headerBytes: 0, headerLines: 0, header: header,
          shape: shape)
      }
      guard let head = Head(first, count: count, file: file.name, log: &log) else { return nil }
      let shape = TableShape(
        format: format, separator: head.separator, columns: head.header.names, plainOnly: options.plainOnly)
      return OpenTable(
        reader: reader, first: first, firstCount: count, headerBytes: head.bytes, headerLines: head.lines,
        header: head.header, shape: shape)
    } catch {
      log.add(finding(of: error, file: file.name))
      return nil
    }
  }

  /// Why a file cannot be read.
  static func finding(of failure: ByteSource.Failure, file: String) -> Finding {
    let place = Finding.Place(file: file)
    switch failure {
    case .missing:
      return Finding(
        rule: "missing-file", place: place, found: "no such file", expected: "a file", mend: "Check the name.")
    case .directory:
      return Finding(
        rule: "unreadable-file", place: place, found: "a folder", expected: "a file", mend: "Name the file inside it.")
    case .unreadable(_, let reason):
      return Finding(
        rule: "unreadable-file", place: place, found: reason, expected: "a file that can be read",
        mend: "Check the permissions and the disk.")
    }
  }

  private static func report(
    _ encoding: TextEncoding, file: String, options: CorpusReadingOptions, log: inout FindingLog
  ) {
    guard encoding != .utf8, options.encoding == nil else { return }
    log.add(
      Finding(
        .warning, rule: "encoding", place: Finding.Place(file: file), found: "text in \(encoding.rawValue)",
        expected: "UTF-8", mend: "It was read as \(encoding.rawValue); say --encoding to choose another."))
  }

  /// The header line of a CSV file.
  private struct Head {
    let separator: UInt8
    let header: TableHeader
    let bytes: Int
    let lines: Int

    /// Nil after a finding.
    init?(_ block: [UInt8], count: Int, file: String, log: inout FindingLog) {
      let found: (Head?, CSVError?) = block.withUnsafeBufferPointer { padded in
        let bytes = UnsafeBufferPointer(rebasing: padded[..<count])
        let separator = CSVDialect.separator(ofHeaderIn: bytes)
        var scanner = CSVScanner(block: bytes, separator: separator, expected: nil)
        do throws(CSVError) {
          guard try scanner.next() else { throw CSVError(line: 1, column: 1, reason: .empty) }
          let names = (0..<scanner.fieldCount).map { RowParser.trimmed(scanner.fields[$0]).text }
          let header = TableHeader(file: file, names: names, isImplied: false, line: scanner.line)
          return (Head(separator, header, scanner.nextRowStart, scanner.linesPassed), nil)
        } catch {
          return (nil, error)
        }
      }
      if let error = found.1 {
        var reporter = RowReporter(
          header: TableHeader(file: file, names: [], isImplied: false, line: 1), limit: log.limit)
        reporter.report(error)
        log.append(reporter.log)
      }
      guard let head = found.0 else { return nil }
      self = head
    }

    private init(_ separator: UInt8, _ header: TableHeader, _ bytes: Int, _ lines: Int) {
      (self.separator, self.header, self.bytes, self.lines) = (separator, header, bytes, lines)
    }
  }
}
