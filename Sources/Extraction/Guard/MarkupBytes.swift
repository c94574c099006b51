#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The bytes of a page and where the parts of its markup begin and end; `memchr` does the searching.
struct MarkupBytes {
  private let bytes: UnsafeBufferPointer<UInt8>

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  var count: Int { bytes.count }

  subscript(position: Int) -> UInt8 { bytes[position] }

  func slice(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: bytes[range]) }

  // MARK: Searching

  func find(_ byte: UInt8, from start: Int) -> Int? { find(byte, in: start..<max(start, bytes.count)) }

  func find(_ byte: UInt8, in range: Range<Int>) -> Int? {
    guard !range.isEmpty, let base = bytes.baseAddress,
      let found = memchr(base + range.lowerBound, Int32(byte), range.count)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// Past the next such byte, or the end.
  func end(after byte: UInt8, from start: Int) -> Int { find(byte, from: start).map { $0 + 1 } ?? bytes.count }

  func starts(with text: StaticString, at start: Int) -> Bool {
    guard let base = bytes.baseAddress, start + text.utf8CodeUnitCount <= bytes.count else { return false }
    return memcmp(base + start, text.utf8Start, text.utf8CodeUnitCount) == 0
  }

  /// Whether a text in small letters occurs in a range, in whatever case.
  func contains(_ text: StaticString, in range: Range<Int>) -> Bool {
    let count = text.utf8CodeUnitCount
    guard range.count >= count else { return false }
    return (range.lowerBound...range.upperBound - count).contains { start in
      (0..<count).allSatisfy { bytes[start + $0] | 0x20 == text.utf8Start[$0] | 0x20 }
    }
  }

  // MARK: Parts of markup

  func nameRange(from start: Int) -> Range<Int> {
    var end = start
    guard end < bytes.count, MarkupBytes.isLetter(bytes[end]) else { return start..<start }
    while end < bytes.count, isNameByte(bytes[end]) { end += 1 }
    return start..<end
  }

  func attributeNameRange(from start: Int) -> Range<Int> {
    var end = start
    while end < bytes.count {
      switch bytes[end] {
      case UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "/"), 0x20, 0x09, 0x0A, 0x0C, 0x0D: return start..<end
      default: end += 1
      }
    }
    return start..<end
  }

  /// The value after an attribute's name, without its quotes and empty when there is none, and where it ends.
  func attributeValue(after start: Int) -> (value: Range<Int>, end: Int) {
    var next = start
    while next < bytes.count, MarkupBytes.isSpace(bytes[next]) { next += 1 }
    guard next < bytes.count, bytes[next] == UInt8(ascii: "=") else { return (start..<start, start) }
    next += 1
    while next < bytes.count, MarkupBytes.isSpace(bytes[next]) { next += 1 }
    guard next < bytes.count else { return (next..<next, next) }
    let quote = bytes[next]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let end = find(quote, from: next + 1) ?? bytes.count
      return (next + 1..<end, min(end + 1, bytes.count))
    }
    let first = next
    while next < bytes.count, !MarkupBytes.isSpace(bytes[next]), bytes[next] != UInt8(ascii: ">") { next += 1 }
    return (first..<next, next)
  }

  /// Past the comment that began before `start`; nil when it has no end.
  func endOfComment(from start: Int) -> Int? {
    var search = start
    while let dash = find(UInt8(ascii: "-"), from: search) {
      if starts(with: "-->", at: dash) || starts(with: "--!>", at: dash) {
        return end(after: UInt8(ascii: ">"), from: dash)
      }
      search = dash + 1
    }
    return nil
  }

  /// Where the next end tag of an element begins; its name is given in small letters.
  func endTag(of name: String, from start: Int) -> Int? {
    var name = name
    return name.withUTF8 { name in
      var search = start
      while let tag = find(UInt8(ascii: "<"), from: search) {
        let after = tag + 2 + name.count
        if after <= bytes.count, bytes[tag + 1] == UInt8(ascii: "/"),
          name.indices.allSatisfy({ bytes[tag + 2 + $0] | 0x20 == name[$0] }),
          after == bytes.count || !isNameByte(bytes[after])
        {
          return tag
        }
        search = tag + 1
      }
      return nil
    }
  }

  static func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) }

  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D || byte == 0x0C || byte == 0
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    !MarkupBytes.isSpace(byte) && byte != UInt8(ascii: ">") && byte != UInt8(ascii: "/") && byte != UInt8(ascii: "<")
  }
}
