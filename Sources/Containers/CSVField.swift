/// One field of a row, as bytes that belong to the scanner and stay valid until its next row.
///
/// At least `CSVScanner.padding` bytes after the field may be read, so that short fields can be loaded as whole words.
package struct CSVField {
  package let start: UnsafePointer<UInt8>
  @usableFromInline let length: UInt32
  @usableFromInline let offset: UInt32

  @inlinable package init(start: UnsafePointer<UInt8>, count: Int, sourceOffset: Int) {
    self.start = start
    length = UInt32(truncatingIfNeeded: count)
    offset = UInt32(truncatingIfNeeded: sourceOffset)
  }

  @inlinable package var count: Int { Int(length) }
  /// Where the field begins in the scanned bytes, at its opening quote if it has one.
  @inlinable package var sourceOffset: Int { Int(offset) }
  @inlinable package var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: count) }
  package var text: String { String(decoding: bytes, as: UTF8.self) }
}
