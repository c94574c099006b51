internal import CoverageModel

/// In which file and on which line each attribution was written.
struct RowSources: Sendable {
  private var files: [(header: TableHeader, firstRow: Int, lines: LineRuns)] = []

  mutating func begin(_ header: TableHeader, row: Int) { files.append((header, row, LineRuns())) }

  mutating func append(_ lines: LineRuns, rowOffset: Int, lineOffset: Int) {
    guard !files.isEmpty else { return }
    files[files.count - 1].lines.append(lines, rowOffset: rowOffset, lineOffset: lineOffset)
  }

  func place(ofRow row: Int) -> Finding.Place {
    guard let (header, _, lines) = file(ofRow: row) else { return Finding.Place(file: "") }
    return Finding.Place(file: header.file, line: lines.line(ofRow: row))
  }

  /// The first of these columns that the file of a row has.
  func field(ofRow row: Int, _ candidates: [String]) -> String {
    candidates.first { name in file(ofRow: row).map { $0.header.position(name) >= 0 } ?? false } ?? ""
  }

  private func file(ofRow row: Int) -> (header: TableHeader, firstRow: Int, lines: LineRuns)? {
    files.last { $0.firstRow <= row && $0.lines.line(ofRow: row) != nil }
  }
}

extension Finding.Place {
  /// `line 3`, or with another file than `place` has `line 3 of items.csv`.
  func words(from place: Finding.Place) -> String {
    let text = line.map { "line \($0)" } ?? "another line"
    return file == place.file ? text : text + " of \(file)"
  }
}
