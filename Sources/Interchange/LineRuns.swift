/// The line on which each row stands, as runs in which every row is one line below the one before.
struct LineRuns: Sendable {
  struct Run: Sendable {
    let row: Int
    let line: Int
  }

  private(set) var runs: [Run] = []

  mutating func append(row: Int, line: Int) {
    if let last = runs.last, line - row == last.line - last.row { return }
    runs.append(Run(row: row, line: line))
  }

  mutating func append(_ other: LineRuns, rowOffset: Int, lineOffset: Int) {
    for run in other.runs { append(row: run.row + rowOffset, line: run.line + lineOffset) }
  }

  func line(ofRow row: Int) -> Int? {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].row <= row { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? runs[low - 1].line + row - runs[low - 1].row : nil
  }
}
