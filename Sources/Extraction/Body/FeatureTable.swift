/// Rows of features, one after the other.
struct FeatureTable {
  private let values: [Float]
  let columns: Int
  let rows: Int

  init(_ values: [Float], columns: Int, rows: Int) {
    precondition(values.count == columns * rows, "every row has a value in every column")
    (self.values, self.columns, self.rows) = (values, columns, rows)
  }

  /// Writes up to sixteen rows column by column; the places of rows that are not there repeat the last one.
  func copy(_ rows: Range<Int>, to batch: UnsafeMutableBufferPointer<SIMD16<Float>>, from first: Int) {
    precondition(!rows.isEmpty && rows.upperBound <= self.rows && first + columns <= batch.count)
    values.withUnsafeBufferPointer { values in
      batch.withMemoryRebound(to: Float.self) { lanes in
        for lane in 0..<BatchedTrees.width {
          let start = min(rows.lowerBound + lane, rows.upperBound - 1) * columns
          for column in 0..<columns { lanes[(first + column) * BatchedTrees.width + lane] = values[start + column] }
        }
      }
    }
  }
}
