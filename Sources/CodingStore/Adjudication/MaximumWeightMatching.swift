/// Pairs rows with columns so that the weights of the pairs add up to the most.
///
/// The Hungarian method in its form with potentials (Kuhn 1955; Jonker and Volgenant 1987): rows × rows × columns steps.
enum MaximumWeightMatching {
  /// The column of each row; nil for a row without one. A pair of weight 0 is no pair.
  ///
  /// - Parameters:
  ///   - rows: the number of rows.
  ///   - columns: the number of columns.
  ///   - weight: the weight of a pair, 0 or more.
  /// - Returns: for each row its column. The same weights always give the same pairs.
  static func pairs(rows: Int, columns: Int, weight: (Int, Int) -> Int128) -> [Int?] {
    guard rows > 0, columns > 0 else { return Array(repeating: nil, count: rows) }
    guard rows <= columns else {
      var byRow: [Int?] = Array(repeating: nil, count: rows)
      let byColumn = pairs(rows: columns, columns: rows) { weight($1, $0) }
      for (column, row) in byColumn.enumerated() { if let row { byRow[row] = column } }
      return byRow
    }
    let rowOfColumn = assignment(rows: rows, columns: columns, weight: weight)
    var result: [Int?] = Array(repeating: nil, count: rows)
    for (column, row) in rowOfColumn.enumerated() {
      if let row, weight(row, column) > 0 { result[row] = column }
    }
    return result
  }

  /// A complete assignment of the rows, of which there are no more than columns. Row 0 and column 0 of the working arrays stand for
  /// nothing.
  private static func assignment(rows: Int, columns: Int, weight: (Int, Int) -> Int128) -> [Int?] {
    var rowPotential = Array(repeating: Int128(0), count: rows + 1)
    var columnPotential = Array(repeating: Int128(0), count: columns + 1)
    var rowOf = Array(repeating: 0, count: columns + 1)
    for row in 1...rows {
      rowOf[0] = row
      var current = 0
      var least = Array(repeating: Int128.max, count: columns + 1)
      var previous = Array(repeating: 0, count: columns + 1)
      var isUsed = Array(repeating: false, count: columns + 1)
      repeat {
        isUsed[current] = true
        let currentRow = rowOf[current]
        var (delta, next) = (Int128.max, 0)
        for column in 1...columns where !isUsed[column] {
          let reduced =
            -weight(currentRow - 1, column - 1) - rowPotential[currentRow] - columnPotential[column]
          if reduced < least[column] { (least[column], previous[column]) = (reduced, current) }
          if least[column] < delta { (delta, next) = (least[column], column) }
        }
        for column in 0...columns {
          if isUsed[column] {
            rowPotential[rowOf[column]] += delta
            columnPotential[column] -= delta
          } else if column > 0 {
            least[column] -= delta
          }
        }
        current = next
      } while rowOf[current] != 0
      repeat {
        let before = previous[current]
        rowOf[current] = rowOf[before]
        current = before
      } while current != 0
    }
    return rowOf.dropFirst().map { $0 == 0 ? nil : $0 - 1 }
  }
}
