/// The blocks of one page without a verdict on them, for counting what a site repeats.
package struct SiteSample: Sendable {
  /// The host without `www.` and its kin; empty when the page has no address.
  package let site: String
  package let address: String
  /// By their hashes.
  let blocks: Set<UInt64>

  init(tree: PageTree, address: String) {
    let list = BlockList(tree)
    site = SiteSample.site(of: address)
    self.address = address
    blocks = Set(list.blocks.map { SiteSample.hash(list.bytes(of: $0)) })
  }

  /// The site of an address, as in `site`.
  package static func site(of address: String) -> String {
    PageURL(address).map { PageURL.withoutPrefixes($0.host) } ?? ""
  }

  /// FNV-1a, 64 bits: the same in every run and on every machine.
  static func hash(_ text: ArraySlice<UInt8>) -> UInt64 {
    text.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }
}
