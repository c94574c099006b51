/// A small square matrix, by rows.
struct SquareMatrix {
  let rows: [[Double]]

  init(_ rows: [[Double]]) { self.rows = rows }

  /// The largest sum of absolute values of a column.
  var norm: Double {
    rows.indices.map { column in rows.reduce(0) { $0 + abs($1[column]) } }.max() ?? 0
  }

  func times(_ vector: [Double]) -> [Double] {
    rows.map { zip($0, vector).reduce(0) { $0 + $1.0 * $1.1 } }
  }

  /// By Gauss and Jordan with the largest pivot of the column; nil when there is none.
  func inverse() -> SquareMatrix? {
    let size = rows.count
    var work = rows.enumerated().map { number, row in row + (0..<size).map { $0 == number ? 1 : 0 } }
    for column in 0..<size {
      guard let pivot = (column..<size).max(by: { abs(work[$0][column]) < abs(work[$1][column]) }),
        abs(work[pivot][column]) > 1e-12
      else { return nil }
      work.swapAt(pivot, column)
      let scale = work[column][column]
      work[column] = work[column].map { $0 / scale }
      for row in 0..<size where row != column {
        let factor = work[row][column]
        work[row] = zip(work[row], work[column]).map { $0 - factor * $1 }
      }
    }
    return SquareMatrix(work.map { Array($0[size...]) })
  }
}
