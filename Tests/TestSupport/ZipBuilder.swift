internal import CZlib

/// Writes ZIP archives for tests, faulty ones too.
package struct ZipBuilder {
  /// What an entry says of itself, where it is not the truth.
  package struct Lies {
    package var size: Int?
    package var compressedSize: Int?
    package var crc: UInt32?
    package var flags: UInt16 = 0
    package var method: UInt16?
    /// Where the directory says that the entry begins.
    package var offset: Int?
    /// The name in the entry's own header.
    package var headerName: String?

    package init() {}
  }

  package private(set) var body: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0
  private let isZip64: Bool

  /// With `isZip64` all sizes and offsets are written in 64-bit fields.
  package init(isZip64: Bool = false) { self.isZip64 = isZip64 }

  package mutating func add(
    _ name: String, _ data: [UInt8], deflated: Bool = false, withDescriptor: Bool = false, lies: Lies = Lies()
  ) {
    let packed = deflated ? ZipBuilder.deflate(data) : data
    let crc = lies.crc ?? ZipBuilder.checksum(data)
    let size = lies.size ?? data.count
    let packedSize = lies.compressedSize ?? packed.count
    let method = lies.method ?? (deflated ? 8 : 0)
    let flags = lies.flags | (withDescriptor ? 8 : 0) | 0x0800
    let offset = lies.offset ?? body.count
    let headerName = Array((lies.headerName ?? name).utf8)
    body += u32(0x0403_4B50) + u16(45) + u16(flags) + u16(method) + u32(0) + u32(withDescriptor ? 0 : crc)
    body += withDescriptor ? u32(0) + u32(0) : narrow(packedSize) + narrow(size)
    body += u16(UInt16(headerName.count)) + u16(isZip64 ? 20 : 0) + headerName
    if isZip64 { body += u16(1) + u16(16) + u64(size) + u64(packedSize) }
    body += packed
    if withDescriptor { body += u32(0x0807_4B50) + u32(crc) + u32(UInt32(packed.count)) + u32(UInt32(data.count)) }
    directory += u32(0x0201_4B50) + u16(45) + u16(45) + u16(flags) + u16(method) + u32(0) + u32(crc)
    directory += narrow(packedSize) + narrow(size) + u16(UInt16(name.utf8.count)) + u16(isZip64 ? 28 : 0)
    directory += u16(0) + u16(0) + u16(0) + u32(0) + narrow(offset) + Array(name.utf8)
    if isZip64 { directory += u16(1) + u16(24) + u64(size) + u64(packedSize) + u64(offset) }
    count += 1
  }

  package mutating func add(_ name: String, text: String, deflated: Bool = true) {
    add(name, Array(text.utf8), deflated: deflated)
  }

  /// The archive; `entryCount` is what its end says instead of the true number.
  package func bytes(comment: String = "", entryCount: Int? = nil) -> [UInt8] {
    let count = entryCount ?? count
    var end = body + directory
    if isZip64 {
      let record = end.count
      end += u32(0x0606_4B50) + u64(44) + u16(45) + u16(45) + u32(0) + u32(0) + u64(count) + u64(count)
      end += u64(directory.count) + u64(body.count)
      end += u32(0x0706_4B50) + u32(0) + u64(record) + u32(1)
    }
    let short = isZip64 ? UInt16.max : UInt16(truncatingIfNeeded: count)
    end += u32(0x0605_4B50) + u16(0) + u16(0) + u16(short) + u16(short) + narrow(directory.count) + narrow(body.count)
    return end + u16(UInt16(comment.utf8.count)) + Array(comment.utf8)
  }

  package static func checksum(_ data: [UInt8]) -> UInt32 {
    data.withUnsafeBufferPointer { UInt32(crc32(0, $0.baseAddress, UInt32($0.count))) }
  }

  /// Raw deflate: zlib's own wrapper has two bytes before and four behind it.
  package static func deflate(_ data: [UInt8]) -> [UInt8] { Array(zlibbed(data).dropFirst(2).dropLast(4)) }

  package static func zlibbed(_ data: [UInt8]) -> [UInt8] {
    var length = compressBound(UInt(data.count))
    var packed = [UInt8](repeating: 0, count: Int(length))
    compress2(&packed, &length, data, UInt(data.count), 9)
    return Array(packed[..<Int(length)])
  }

  private func narrow(_ value: Int) -> [UInt8] { u32(isZip64 ? .max : UInt32(truncatingIfNeeded: value)) }
  private func u16(_ value: UInt16) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8)] }
  private func u32(_ value: UInt32) -> [UInt8] { u16(UInt16(value & 0xFFFF)) + u16(UInt16(value >> 16)) }
  private func u64(_ value: Int) -> [UInt8] {
    u32(UInt32(truncatingIfNeeded: value)) + u32(UInt32(truncatingIfNeeded: value >> 32))
  }
}
