internal import Containers

/// A copy of some fields of one row, to see whether the next row repeats them.
struct FieldMemory {
  private let columns: [Int]
  private var counts: [Int]
  private var bytes: [UInt8]
  private var isFilled = false

  /// Fields that are longer in sum are not kept: such rows are looked at in full.
  private static let capacity = 4096

  init(columns: [Int]) {
    self.columns = columns
    counts = columns.map { _ in 0 }
    bytes = Array(repeating: 0, count: FieldMemory.capacity + 8)
  }

  mutating func forget() { isFilled = false }

  func matches(_ fields: UnsafePointer<CSVField>) -> Bool {
    guard isFilled else { return false }
    return bytes.withUnsafeBufferPointer { kept in
      guard var start = kept.baseAddress else { return false }
      for index in columns.indices {
        let field = fields[columns[index]]
        let count = counts[index]
        guard field.count == count, ByteHash.equal(start, field.start, count) else { return false }
        start += count
      }
      return true
    }
  }

  mutating func keep(_ fields: UnsafePointer<CSVField>) {
    isFilled = false
    var filled = 0
    for index in columns.indices {
      let field = fields[columns[index]]
      guard filled + field.count <= FieldMemory.capacity else { return }
      bytes.withUnsafeMutableBufferPointer { kept in
        for offset in 0..<field.count { kept[filled + offset] = field.start[offset] }
      }
      counts[index] = field.count
      filled += field.count
    }
    isFilled = true
  }
}
