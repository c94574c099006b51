/// Rows whose values are cut into at most 64 bins per column, column after column.
struct BinnedRows: Sendable {
  static let bins = 64
  let count: Int
  let columns: [Int]
  /// By column, then by row.
  let bins: [[UInt8]]
  /// By column: the upper edge of each bin but the last; a value above edge `n` lies in a bin beyond `n`.
  let edges: [[Float]]

  /// - Parameters:
  ///   - values: rows one after the other.
  ///   - width: columns of a row.
  init(values: [Float], width: Int) {
    let rows = values.count / max(width, 1)
    count = rows
    columns = Array(0..<width)
    var bins: [[UInt8]] = []
    var edges: [[Float]] = []
    for column in 0..<width {
      let own = (0..<rows).map { values[$0 * width + column] }
      let cut = BinnedRows.edges(of: own)
      edges.append(cut)
      bins.append(own.map { BinnedRows.bin($0, cut) })
    }
    self.bins = bins
    self.edges = edges
  }

  private init(count: Int, bins: [[UInt8]], edges: [[Float]]) {
    self.count = count
    columns = Array(bins.indices)
    self.bins = bins
    self.edges = edges
  }

  /// Some of the rows, with the same edges.
  func rows(_ kept: [Int]) -> BinnedRows {
    BinnedRows(count: kept.count, bins: bins.map { column in kept.map { column[$0] } }, edges: edges)
  }

  static func bin(_ value: Float, _ edges: [Float]) -> UInt8 {
    var low = 0
    var high = edges.count
    while low < high {
      let middle = (low + high) / 2
      if edges[middle] < value { low = middle + 1 } else { high = middle }
    }
    return UInt8(low)
  }

  /// Edges between values, so many that bins hold about equally many of a sample of rows.
  private static func edges(of values: [Float]) -> [Float] {
    let step = max(1, values.count / 50_000)
    let sample = stride(from: 0, to: values.count, by: step).map { values[$0] }.sorted()
    var edges: [Float] = []
    for part in 1..<bins {
      guard !sample.isEmpty else { break }
      let value = sample[sample.count * part / bins]
      if value < sample[sample.count - 1], edges.last != value { edges.append(value) }
    }
    return edges
  }
}
