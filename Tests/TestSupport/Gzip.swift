/// Gzip files for tests.
package enum Gzip {
  /// One member, without a name and a time.
  package static func member(_ data: [UInt8]) -> [UInt8] {
    [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255] + ZipBuilder.deflate(data) + word(ZipBuilder.checksum(data))
      + word(UInt32(truncatingIfNeeded: data.count))
  }

  private static func word(_ value: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }
}
