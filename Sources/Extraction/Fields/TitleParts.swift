/// A title element's text cut at the signs between a headline and the site's name.
enum TitleParts {
  private static let separators: Set<UInt32> = [
    0x7C, 0x2D, 0x2013, 0x2014, 0x2015, 0x2212, 0xB7, 0x2022, 0xAB, 0xBB, 0x2039, 0x203A, 0x2F, 0x5C, 0x3A, 0x2D0,
    0xFF5C, 0x2502, 0x3009,
    0x7E, 0x3E, 0x3C, 0x25AA, 0xFF1A, 0x2A, 0x5F, 0x2500, 0xFF0D,
  ]

  /// Where the text may be cut, each with the parts before and after. A sign counts only with a space on at least one side
  /// (a colon only with one on both, or doubled); the vertical bar always.
  ///
  /// At most `most` cuts, the first ones: what is compared with every part grows with the square of their number.
  static func cuts(_ text: String, barsOnly: Bool = false, most: Int = 20) -> [(before: String, after: String)] {
    let bytes = Array(text.utf8)
    let isWide = bytes.contains { $0 > 0xE0 }
    var result: [(before: String, after: String)] = []
    var next = 0
    while next < bytes.count, result.count < most {
      let (value, length) = ScalarText.scalar(bytes, at: next)
      let start = next
      next += length
      guard separators.contains(value), start > 0 else { continue }
      var end = next
      while end < bytes.count, bytes[end] == bytes[start] { end += 1 }
      let spaceBefore = bytes[start - 1] == 0x20
      let spaceAfter = end >= bytes.count || bytes[end] == 0x20
      let isFree =
        value == 0x7C || value == 0xFF5C || value == 0x2502 || value == 0x3009 && spaceBefore
        || value == 0x5F && isWide
      if barsOnly, !isFree { continue }
      let isColon = value == 0x3A
      guard isFree || (isColon ? spaceBefore && spaceAfter || end > start + 1 : spaceBefore && spaceAfter) else {
        continue
      }
      result.append((trimmed(bytes[..<start]), trimmed(bytes[end...])))
      next = end
    }
    return result
  }

  private static func trimmed(_ text: ArraySlice<UInt8>) -> String {
    String(decoding: FoldedText.folded(text), as: UTF8.self)
  }

  /// The parts into which all cuts divide a text, at most twelve.
  static func all(_ text: String) -> [String] {
    var parts: [String] = []
    var rest = text
    while parts.count < 12, let cut = cuts(rest, most: 1).first, !cut.after.isEmpty {
      parts.append(cut.before)
      rest = cut.after
    }
    return parts + [rest]
  }

  /// The longest of the parts into which all cuts divide a text, the first of equally long ones.
  static func longest(_ text: String, barsOnly: Bool = false) -> String {
    var best = text
    var length = 0
    var rest = text
    while true {
      let cut = cuts(rest, barsOnly: barsOnly, most: 1).first
      let part = cut?.before ?? rest
      let words = WordBag(part).count
      if words > length { (best, length) = (part, words) }
      guard let cut, !cut.after.isEmpty else { return best }
      rest = cut.after
    }
  }

  /// The text without the site's name at its end or beginning.
  static func withoutSite(_ text: String, _ site: SiteName) -> String {
    let cuts = cuts(text)
    if let cut = cuts.first(where: { site.isName($0.after) && !$0.before.isEmpty && !site.isName($0.before) }) {
      return withoutSite(cut.before, site)
    }
    if let cut = cuts.last(where: { site.isName($0.before) && !$0.after.isEmpty }) { return cut.after }
    return text
  }
}
