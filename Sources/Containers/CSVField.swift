/// One field of a row, as bytes that belong to the scanner and stay valid until its next row.
///
/// At least `CSVScanner.padding` bytes after the field may be read, so that short fields can be loaded as whole words.
package struct CSVField {
  package let start: UnsafePointer<UInt8>
  package let count: Int
  /// Where the field begins in the scanned bytes, at its opening quote if it has one.
  package let sourceOffset: Int

  package init(start: UnsafePointer<UInt8>, count: Int, sourceOffset: Int) {
    self.start = start
    self.count = count
    self.sourceOffset = sourceOffset
  }

  package var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: count) }
  package var text: String { String(decoding: bytes, as: UTF8.self) }
}
