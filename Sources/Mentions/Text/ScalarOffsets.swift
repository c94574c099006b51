/// Counts Unicode scalars up to places of a text that are asked for in their order.
struct ScalarOffsets {
  private let reader: TextReader
  private var place = 0
  private var scalars = 0

  init(_ reader: TextReader) { self.reader = reader }

  mutating func span(_ range: Range<Int>) -> Range<Int> {
    if range.lowerBound < place { (place, scalars) = (0, 0) }
    let start = offset(range.lowerBound)
    let before = (place, scalars)
    let end = offset(range.upperBound)
    // The next may begin within this one.
    (place, scalars) = before
    return start..<end
  }

  /// Every byte that continues no character begins one; eight are looked at together.
  private mutating func offset(_ byte: Int) -> Int {
    let bytes = UnsafeRawBufferPointer(reader.bytes)
    while place + 8 <= byte {
      let word = bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      scalars += 8 - (word & ~(word << 1) & 0x8080_8080_8080_8080).nonzeroBitCount
      place += 8
    }
    while place < byte {
      if reader.bytes[place] & 0xC0 != 0x80 { scalars += 1 }
      place += 1
    }
    return scalars
  }
}
