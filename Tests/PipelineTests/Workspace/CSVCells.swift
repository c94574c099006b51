import Containers

/// The rows of a CSV file by the names of their columns.
struct CSVCells {
  let rows: [[String: String]]

  init(_ bytes: [UInt8]) throws {
    let table = try CSVTable.parse(bytes)
    rows = table.rows.map { row in
      Dictionary(zip(table.header, row), uniquingKeysWith: { first, _ in first })
    }
  }
}
