/// Many short texts in one block of UTF-8, by position.
package struct StringColumn: Sendable, Hashable {
  /// The texts one behind the other.
  package private(set) var bytes: [UInt8] = []
  /// Where each text ends in `bytes`.
  package private(set) var ends: [UInt32] = []

  package init() {}

  package var count: Int { ends.count }

  package mutating func reserve(count: Int, bytes byteCount: Int) {
    ends.reserveCapacity(count)
    bytes.reserveCapacity(byteCount)
  }

  package mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
    ends.append(UInt32(bytes.count))
  }

  package mutating func append(utf8: UnsafeBufferPointer<UInt8>) {
    bytes.append(contentsOf: utf8)
    ends.append(UInt32(bytes.count))
  }

  /// Appends many texts that stand one behind the other in `utf8`; `ends` say where each ends, counted from `origin` places
  /// before the first.
  package mutating func append(utf8: UnsafeBufferPointer<UInt8>, ends newEnds: ArraySlice<UInt32>, origin: Int) {
    let offset = bytes.count - origin
    bytes.append(contentsOf: utf8)
    for end in newEnds { ends.append(UInt32(offset + Int(end))) }
  }

  package subscript(position: Int) -> String { String(decoding: bytes[range(position)], as: UTF8.self) }

  package func equals(_ position: Int, _ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    let range = range(position)
    guard range.count == utf8.count else { return false }
    return bytes.withUnsafeBufferPointer { all in
      for offset in 0..<utf8.count where all[range.lowerBound + offset] != utf8[offset] { return false }
      return true
    }
  }

  private func range(_ position: Int) -> Range<Int> {
    (position == 0 ? 0 : Int(ends[position - 1]))..<Int(ends[position])
  }
}
