/// What the sites of a run repeat from page to page: boxes, notices and promotions, whatever their words.
///
/// A paragraph of background stands in several articles on one story and is coverage in each, so only what stands on a large
/// part of a site's pages is taken for furniture, and never a block of which the model is sure.
package struct SiteFurniture: Sendable {
  /// Pages of a site without which nothing is said about it.
  static let leastPages = 8
  /// In hundredths of a site's pages.
  static let leastShare = 30
  /// Pages of a site that are counted; more would tell nothing new.
  static let mostPages = 200

  /// From this verdict on the model is sure, in thousandths of a log-odds unit: 98 %.
  static let sureVerdict: Int32 = 4_000

  private struct Site: Sendable {
    var addresses: Set<String> = []
    var pagesOfBlock: [UInt64: Int] = [:]
  }

  private var sites: [String: Site] = [:]
  private var repeated: [String: Set<UInt64>] = [:]

  package init() {}

  /// Counts the blocks of a page, each once. Another capture of an address that was counted, and a page of no site, are passed over.
  package mutating func add(_ page: SiteSample) {
    guard !page.site.isEmpty, !isFull(page.site) else { return }
    var site = sites.removeValue(forKey: page.site) ?? Site()
    if site.addresses.insert(page.address).inserted {
      for block in page.blocks { site.pagesOfBlock[block, default: 0] += 1 }
    }
    sites[page.site] = site
  }

  /// Whether enough pages of a site were counted.
  package func isFull(_ site: String) -> Bool { sites[site]?.addresses.count ?? 0 >= SiteFurniture.mostPages }

  /// Whether nothing is known of any site.
  var isEmpty: Bool { repeated.isEmpty }

  /// The blocks that a site repeats, by their hashes.
  func blocks(of site: String) -> Set<UInt64> { repeated[site] ?? [] }

  /// Decides what is repeated, once all pages were counted.
  package mutating func settle() {
    for (name, site) in sites where site.addresses.count >= SiteFurniture.leastPages {
      let least = site.addresses.count * SiteFurniture.leastShare
      repeated[name] = Set(site.pagesOfBlock.filter { $0.value * 100 >= least }.keys)
    }
    sites = [:]
  }
}
