/// Looks over a document before the parser does, for elements with so many attributes that the parser would take
/// minutes.
///
/// Attributes are counted as `=` between two `<`: text with as many is refused too. A value cannot hold a `<`, so
/// nothing hides.
struct XMLTagGuard {
  /// Bytes since the last `<`, and how many `=` were among them, in the pieces before this one.
  private var gap = 0
  private var equals = 0

  /// Looks at the next piece of the document.
  mutating func check(_ bytes: UnsafeBufferPointer<UInt8>) throws(XMLFailure) {
    var position = 0
    while position < bytes.count {
      let found = bytes.position(of: UInt8(ascii: "<"), from: position)
      let end = found ?? bytes.count
      if gap + end - position > XMLLimits.uncountedBytes || found == nil {
        gap += end - position
        equals += bytes[position..<end].count { $0 == UInt8(ascii: "=") }
        if equals > XMLLimits.attributes { throw .tooManyAttributes }
        if gap > XMLLimits.gapBytes { throw .tooLongTag }
      }
      guard found != nil else { return }
      (gap, equals) = (0, 0)
      position = end + 1
    }
  }
}
