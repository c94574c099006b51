internal import CoverageModel

/// In which file and on which line each attribution was written.
struct RowSources: Sendable {
  private var files: [(name: String, firstRow: Int, lines: LineRuns)] = []

  mutating func begin(file: String, row: Int) { files.append((file, row, LineRuns())) }

  mutating func append(_ lines: LineRuns, rowOffset: Int, lineOffset: Int) {
    guard !files.isEmpty else { return }
    files[files.count - 1].lines.append(lines, rowOffset: rowOffset, lineOffset: lineOffset)
  }

  func place(ofRow row: Int) -> Finding.Place {
    guard let file = files.last(where: { $0.firstRow <= row && $0.lines.line(ofRow: row) != nil }) else {
      return Finding.Place(file: "")
    }
    return Finding.Place(file: file.name, line: file.lines.line(ofRow: row))
  }
}
