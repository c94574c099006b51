/// Little-endian numbers in a piece of bytes. What lies behind the end reads as zero.
struct ByteFields {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var count: Int { bytes.count }

  func u16(_ offset: Int) -> UInt16 { UInt16(truncatingIfNeeded: number(offset, 2)) }
  func u32(_ offset: Int) -> UInt32 { UInt32(truncatingIfNeeded: number(offset, 4)) }
  func u64(_ offset: Int) -> UInt64 { number(offset, 8) }

  func slice(_ offset: Int, _ length: Int) -> [UInt8] {
    guard offset >= 0, length >= 0, offset <= bytes.count, length <= bytes.count - offset else { return [] }
    return Array(bytes[offset..<offset + length])
  }

  private func number(_ offset: Int, _ length: Int) -> UInt64 {
    guard offset >= 0, offset <= bytes.count, length <= bytes.count - offset else { return 0 }
    return bytes[offset..<offset + length].reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }
}
