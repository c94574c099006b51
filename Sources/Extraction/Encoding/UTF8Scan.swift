/// Counts what stands between bytes and well-formed UTF-8 (Unicode 16, table 3-7).
struct UTF8Scan: Sendable, Hashable {
  /// Well-formed sequences of two bytes and more.
  private(set) var multibyte = 0
  /// Maximal pieces of ill-formed sequences; U+FFFD takes the place of each.
  private(set) var faults = 0
  /// The bytes in those pieces.
  private(set) var faultyBytes = 0
  /// Where the first fault is, nil when there is none.
  private(set) var firstFault: Int?

  var isValid: Bool { firstFault == nil }
  var isASCII: Bool { isValid && multibyte == 0 }

  /// Scans all bytes, or up to the first fault when `whole` is false.
  init(_ bytes: UnsafeBufferPointer<UInt8>, whole: Bool) {
    self.init(bytes, whole: whole) { _ in }
  }

  /// The bytes with U+FFFD in the place of each fault, and the count of the bytes replaced.
  static func repaired(_ bytes: UnsafeBufferPointer<UInt8>) -> (utf8: [UInt8], replaced: Int) {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + 64)
    var copied = 0
    let scan = UTF8Scan(bytes, whole: true) { fault in
      output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied..<fault.lowerBound]))
      output.append(contentsOf: replacementCharacter)
      copied = fault.upperBound
    }
    output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied...]))
    return (output, scan.faultyBytes)
  }

  @inline(__always)
  private init(_ bytes: UnsafeBufferPointer<UInt8>, whole: Bool, fault note: (Range<Int>) -> Void) {
    guard let base = bytes.baseAddress else { return }
    let raw = UnsafeRawPointer(base)
    let count = bytes.count
    var position = 0
    while position < count {
      // Most of a page is ASCII: 32 bytes at once while they are.
      while position + 32 <= count {
        let first = raw.loadUnaligned(fromByteOffset: position, as: SIMD4<UInt64>.self)
        if (first[0] | first[1] | first[2] | first[3]) & 0x8080_8080_8080_8080 != 0 { break }
        position += 32
      }
      if position + 8 <= count {
        let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: position, as: UInt64.self))
        position += (word & 0x8080_8080_8080_8080).trailingZeroBitCount >> 3
        if word & 0x8080_8080_8080_8080 == 0 { continue }
      } else if position < count, base[position] < 0x80 {
        position += 1
        continue
      }
      // A run of sequences: words of another script.
      while position < count, base[position] >= 0x80 {
        let length = UTF8Scan.length(base + position, count - position)
        if length > 0 {
          multibyte += 1
          position += length
          continue
        }
        if firstFault == nil { firstFault = position }
        if !whole { return }
        faults += 1
        faultyBytes -= length
        note(position..<position - length)
        position -= length
      }
    }
  }

  /// The length of the well-formed sequence of several bytes at `start`; below zero, the length of the longest piece of one.
  @inline(__always)
  private static func length(_ start: UnsafePointer<UInt8>, _ left: Int) -> Int {
    let first = start[0]
    // Two bytes: Cyrillic, Greek and the Latin letters with marks.
    if first & 0xE0 == 0xC0 {
      return first >= 0xC2 && left > 1 && start[1] & 0xC0 == 0x80 ? 2 : -1
    }
    let low: UInt8 = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80
    let high: UInt8 = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF
    guard first >= 0xE0, first <= 0xF4, left > 1, start[1] >= low, start[1] <= high else { return -1 }
    guard left > 2, start[2] & 0xC0 == 0x80 else { return -2 }
    if first < 0xF0 { return 3 }
    guard left > 3, start[3] & 0xC0 == 0x80 else { return -3 }
    return 4
  }
}

/// U+FFFD in UTF-8.
let replacementCharacter: [UInt8] = [0xEF, 0xBF, 0xBD]
