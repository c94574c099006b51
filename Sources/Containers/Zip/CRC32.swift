internal import CZlib

/// The checksum of ZIP and gzip (ISO 3309), by the system's zlib.
package struct CRC32: Sendable, Hashable {
  package private(set) var value: UInt32 = 0

  package init() {}

  package mutating func update(_ bytes: UnsafeRawBufferPointer) {
    var rest = bytes
    while let start = rest.baseAddress?.assumingMemoryBound(to: UInt8.self), !rest.isEmpty {
      let count = min(rest.count, 1 << 30)
      value = UInt32(truncatingIfNeeded: crc32(UInt(value), start, UInt32(count)))
      rest = UnsafeRawBufferPointer(rebasing: rest[count...])
    }
  }
}
