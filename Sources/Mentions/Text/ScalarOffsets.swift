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

  private mutating func offset(_ byte: Int) -> Int {
    while place < byte {
      if reader.bytes[place] & 0xC0 != 0x80 { scalars += 1 }
      place += 1
    }
    return scalars
  }
}
