/// Which addresses a capture may connect to: those of the public internet.
///
/// A page, a feed or a redirect could otherwise make the capturing machine ask its own services or its neighbours'. The ranges
/// are those of IANA's registries of special-purpose addresses (RFC 6890) and of multicast.
package enum AddressRules {
  private struct Range {
    let first: [UInt8]
    let bits: Int
    let name: String

    init(_ first: [UInt8], _ bits: Int, _ name: String) {
      (self.first, self.bits, self.name) = (first, bits, name)
    }

    func contains(_ bytes: [UInt8]) -> Bool {
      for index in 0..<(bits + 7) / 8 {
        let mask = UInt8(truncatingIfNeeded: 0xFF00 >> min(8, bits - index * 8))
        let wanted = index < first.count ? first[index] : 0
        if bytes[index] & mask != wanted & mask { return false }
      }
      return true
    }
  }

  /// Why an address is refused; nil when it may be connected to.
  package static func refusal(of address: IPAddress) -> String? {
    let bytes = address.bytes
    guard bytes.count == 16 else { return version4.first { $0.contains(bytes) }?.name }
    // Networks without version 4 reach it through these (RFC 6052), so the address inside decides.
    if translated.contains(bytes), let inner = IPAddress(bytes: Array(bytes[12...])) { return refusal(of: inner) }
    if let range = version6.first(where: { $0.contains(bytes) }) { return range.name }
    return global.contains(bytes) ? nil : "a reserved address"
  }

  private static let version4 = [
    Range([0], 8, "an address of this network"), Range([10], 8, "a private address"),
    Range([100, 64], 10, "a shared address"), Range([127], 8, "a loopback address"),
    Range([169, 254], 16, "a link-local address"), Range([172, 16], 12, "a private address"),
    Range([192, 0, 0], 24, "a reserved address"), Range([192, 0, 2], 24, "a documentation address"),
    Range([192, 88, 99], 24, "a relay address"), Range([192, 168], 16, "a private address"),
    Range([198, 18], 15, "a benchmark address"), Range([198, 51, 100], 24, "a documentation address"),
    Range([203, 0, 113], 24, "a documentation address"), Range([224], 4, "a multicast address"),
    Range([240], 4, "a reserved address"),
  ]

  private static let version6 = [
    Range([], 128, "an unspecified address"),
    Range([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1], 128, "a loopback address"),
    Range([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF], 96, "an IPv4-mapped address"),
    Range([0xFE, 0x80], 10, "a link-local address"), Range([0xFC], 7, "a private address"),
    Range([0xFF], 8, "a multicast address"), Range([0x20, 0x01, 0x0D, 0xB8], 32, "a documentation address"),
    Range([0x20, 0x01, 0], 23, "a reserved address"), Range([0x20, 0x02], 16, "a relay address"),
    Range([0x3F, 0xFF, 0], 20, "a documentation address"),
  ]

  /// The only part of version 6 that is given out to the public.
  private static let global = Range([0x20], 3, "a global address")
  private static let translated = Range([0, 0x64, 0xFF, 0x9B], 96, "a translated address")
}
