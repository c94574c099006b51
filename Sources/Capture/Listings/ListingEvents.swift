internal import Containers

/// Gathers the addresses and dates of a sitemap or feed while it is parsed. A class because the parser calls it back.
final class ListingEvents: XMLEvents {
  var listing = Listing()
  /// Whether the document's first element is that of a sitemap or feed.
  private(set) var isKnown = false

  private var open: [ListingElement?] = []
  private var gathered: [UInt8] = []
  private var address = ""
  private var published: ListedDate?
  private var modified: ListedDate?
  /// Bytes of one field that are kept.
  private static let longestText = 2 * WebAddress.longest

  func begin(_ element: Int, _ attributes: XMLAttributes) {
    let element = element < 0 ? nil : ListingElement.allCases[element]
    if open.isEmpty { isKnown = element?.isRoot ?? false }
    switch element {
    case .url, .sitemap, .item, .entry: (address, published, modified) = ("", nil, nil)
    case .link where open.last == .entry:
      let relation = attributes.text("rel") ?? "alternate"
      if relation == "alternate", address.isEmpty, let href = attributes.text("href") { address = unescaped(href) }
    default: break
    }
    open.append(element)
    gathered = []
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard open.last != .some(nil), gathered.count < ListingEvents.longestText else { return }
    gathered += bytes.prefix(ListingEvents.longestText - gathered.count)
  }

  func end(_ element: Int) {
    guard let ended = open.popLast(), let ended else { return }
    let parent = open.last ?? nil
    let text = { String(decoding: self.gathered, as: UTF8.self).trimmingSpaces }
    // The parent tells a page's address from those of its pictures.
    switch (parent, ended) {
    case (.url, .loc), (.sitemap, .loc), (.item, .link): address = text()
    case (.url, .lastmod), (.sitemap, .lastmod), (.entry, .updated): modified = ListedDate(text())
    case (.news, .publicationDate), (.item, .pubDate), (.item, .date), (.entry, .published):
      published = ListedDate(text()) ?? published
    case (_, .url), (_, .item), (_, .entry): add(to: \.pages)
    case (_, .sitemap): add(to: \.sitemaps)
    default: break
    }
    gathered = []
  }

  private func add(to list: WritableKeyPath<Listing, [ListedAddress]>) {
    guard isKnown, !address.isEmpty, listing[keyPath: list].count < Listing.mostAddresses else { return }
    listing[keyPath: list].append(ListedAddress(text: address, published: published, modified: modified))
  }

  /// The parser leaves references to characters in attributes to its reader.
  private func unescaped(_ text: String) -> String { MarkupText.unescaped(text) }
}
