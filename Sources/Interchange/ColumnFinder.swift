internal import Containers
internal import CoverageModel

/// Finds where in their lines the fields of findings stand that were made when the text of the rows was gone.
///
/// What does not go together between rows is found in the columns, which keep lines at most. So the files are read once
/// more up to the last such line, which costs nothing where nothing is wrong.
struct ColumnFinder {
  let options: CorpusReadingOptions

  /// Completes the places of findings that have a line and a field but no column. `headers` are those of the files
  /// that can be read a second time.
  func complete(_ log: inout FindingLog, files: [CorpusFile], headers: [TableHeader]) {
    for header in headers {
      guard let file = files.first(where: { $0.name == header.file }) else { continue }
      let wanted = log.kept.filter { isIncomplete($0) && $0.place.file == file.name }
      guard !wanted.isEmpty else { continue }
      let places = places(of: wanted, in: file, header: header)
      log.move { finding in
        guard isIncomplete(finding), finding.place.file == file.name, let line = finding.place.line else {
          return finding.place
        }
        return places[Field(line: line, name: finding.field)] ?? finding.place
      }
    }
  }

  /// A field of a row by its line and its column's name.
  private struct Field: Hashable {
    let line: Int
    let name: String
  }

  private func isIncomplete(_ finding: Finding) -> Bool {
    finding.place.line != nil && finding.place.column == nil && !finding.field.isEmpty
  }

  private func places(of findings: [Finding], in file: CorpusFile, header: TableHeader) -> [Field: Finding.Place] {
    var fields: [Int: [String]] = [:]
    for finding in findings {
      if let line = finding.place.line { fields[line, default: []].append(finding.field) }
    }
    guard let last = fields.keys.max() else { return [:] }
    var options = options
    options.digest = false
    // What is wrong with the file was reported when it was read first.
    var ignored = FindingLog(limit: 0)
    guard var table = OpenTable.open(file, columns: header.names, options: options, log: &ignored) else { return [:] }
    var places: [Field: Finding.Place] = [:]
    var offset = table.headerLines
    var buffer = table.first
    var rows = table.headerBytes..<table.firstCount
    let shape = table.shape
    while offset < last {
      let (passed, isBroken) = buffer.withUnsafeBufferPointer { bytes in
        var stream = RowStream(block: UnsafeBufferPointer(rebasing: bytes[rows]), shape: shape)
        var reporter = RowReporter(header: header, limit: 0)
        stream.forEachRow(&reporter) { row, _, _ in
          for name in fields[row.line + offset] ?? [] {
            let column = header.position(name)
            guard column >= 0 else { continue }
            let place = row.place(of: row.fields[column].sourceOffset)
            places[Field(line: row.line + offset, name: name)] = Finding.Place(
              file: file.name, line: place.line + offset, column: place.column)
          }
        }
        return (stream.linesPassed, stream.isBroken)
      }
      offset += passed
      guard !isBroken, let count = try? table.reader.next(into: &buffer) else { break }
      rows = 0..<count
    }
    return places
  }
}
