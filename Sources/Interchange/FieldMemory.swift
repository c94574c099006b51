internal import Containers

/// A copy of some fields of one row, to see whether the next row repeats them.
///
/// A class because it owns memory. One belongs to one parser and never leaves its thread.
final class FieldMemory {
  private let columnCount: Int
  private let columns: UnsafeMutablePointer<Int>
  /// The lengths of the kept fields; -1 in the first one when nothing is kept.
  private let counts: UnsafeMutablePointer<Int>
  private let bytes: UnsafeMutablePointer<UInt8>

  /// Fields that are longer in sum are not kept: such rows are looked at in full.
  private static let capacity = 4096

  /// There must be at least one column.
  init(columns: [Int]) {
    precondition(!columns.isEmpty, "no column to remember")
    columnCount = columns.count
    self.columns = .allocate(capacity: columns.count)
    self.columns.initialize(from: columns, count: columns.count)
    counts = .allocate(capacity: columns.count)
    counts.initialize(repeating: -1, count: columns.count)
    bytes = .allocate(capacity: FieldMemory.capacity + CSVScanner.padding)
    bytes.initialize(repeating: 0, count: FieldMemory.capacity + CSVScanner.padding)
  }

  deinit {
    columns.deallocate()
    counts.deallocate()
    bytes.deallocate()
  }

  func forget() { counts[0] = -1 }

  @inline(__always)
  func matches(_ fields: UnsafePointer<CSVField>) -> Bool {
    var kept = UnsafePointer(bytes)
    for index in 0..<columnCount {
      let field = fields[columns[index]]
      guard field.count == counts[index], ByteHash.equal(kept, field.start, field.count) else { return false }
      kept += field.count
    }
    return true
  }

  func keep(_ fields: UnsafePointer<CSVField>) {
    var filled = 0
    for index in 0..<columnCount {
      let field = fields[columns[index]]
      guard filled + field.count <= FieldMemory.capacity else { return forget() }
      (bytes + filled).update(from: field.start, count: field.count)
      counts[index] = field.count
      filled += field.count
    }
  }
}
