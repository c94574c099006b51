internal import CoverageModel

/// The data that a page states about itself.
struct StructuredData: Sendable {
  init(blocks: [[UInt8]]) {}
}

/// What a page says of itself: title, authors, times, addresses.
struct PageFields: Sendable {
  var title = ""
  var authors: [String] = []
  var agencies: [String] = []
  var published: PageTime?
  var modified: PageTime?
  var canonicalURL: String?
  var section: String?
  var tags: [String] = []

  static func read(
    tree: PageTree, data: StructuredData, url: String, captured: Int64?, zoneOffsetMinutes: Int?
  ) -> PageFields {
    var fields = PageFields()
    for node in 0..<tree.count {
      switch tree.tag[node] {
      case .title where fields.title.isEmpty: fields.title = tree.text(of: node)
      case .link where tree.value(of: .rel, at: node) == "canonical":
        fields.canonicalURL = tree.value(of: .href, at: node)
      case .meta:
        let name = tree.value(of: .property, at: node) ?? tree.value(of: .name, at: node) ?? ""
        let content = tree.value(of: .content, at: node) ?? ""
        if name == "og:title" { fields.title = content }
        if name == "author" { fields.authors = [content] }
        if name == "article:published_time", let day = CalendarDay(content.prefix(10)) {
          fields.published = PageTime(day: day, source: .meta)
        }
      default: break
      }
    }
    return fields
  }
}

/// Finds the outlet of an address.
struct OutletMatcher: Sendable {
  private let outlets: [Outlet]

  init(outlets: [Outlet]) { self.outlets = outlets }

  func outlet(of url: String) -> String? {
    let host = PageAddress(url).host
    return outlets.first { $0.domains.contains { host == $0 || host.hasSuffix("." + $0) } }?.id
  }
}
