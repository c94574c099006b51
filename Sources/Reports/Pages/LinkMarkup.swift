/// Links to files as a line of a page.
enum LinkMarkup {
  static func files(_ links: [ReportPage.Link], title: Phrase, _ wording: Wording) -> String {
    guard !links.isEmpty else { return "" }
    let items = links.map {
      "<a href=\"\(MarkupText.escaped(safe($0.address)))\">\(MarkupText.escaped($0.label))</a>"
    }
    let name = MarkupText.escaped(wording.phrase(title))
    return "<p class=\"files\">\(name): \(items.joined(separator: " · "))</p>\n"
  }

  /// Addresses are relative: what names a scheme or a host is cut to nothing.
  private static func safe(_ address: String) -> String {
    address.contains(":") || address.hasPrefix("//") ? "" : address
  }
}
