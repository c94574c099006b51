/// The address that a page names as its own.
enum CanonicalURL {
  /// `link rel=canonical`, else `og:url`: made absolute, and taken only when it is of the page's own site and is not
  /// the front page where the page itself is not.
  static func of(tree: PageTree, data: StructuredData, url: PageURL?) -> String? {
    let base = data.scan.base.flatMap { tree.foldedValue(of: .href, at: $0) }.flatMap { href in
      url.map { $0.resolving(href) } ?? PageURL(href)
    }
    let stated =
      [StructuredData.canonicalLink(data.scan.links, of: tree), data.metas.first(.url)] + (data.article?.urls ?? [])
    for case let reference? in stated {
      guard let target = (base ?? url)?.resolving(reference) ?? PageURL(reference) else { continue }
      guard let url else { return target.text }
      guard isSameSite(target.host, url.host) || ArchiveURL(url.text) != nil else { continue }
      if target.path == "/" && target.query.isEmpty && (url.path != "/" || !url.query.isEmpty) { continue }
      return target.text
    }
    return nil
  }

  /// Whether two hosts are one site's: equal but for the prefixes of editions, or one under the other, or with the same last two
  /// labels of which the last but one is longer than three letters (so that `co.uk` joins nobody).
  static func isSameSite(_ a: String, _ b: String) -> Bool {
    let (a, b) = (PageURL.withoutPrefixes(a), PageURL.withoutPrefixes(b))
    if a == b || a.hasSuffix("." + b) || b.hasSuffix("." + a) { return true }
    let (left, right) = (a.split(separator: "."), b.split(separator: "."))
    guard left.count >= 2, right.count >= 2, left.suffix(2) == right.suffix(2) else { return false }
    return left[left.count - 2].utf8.count > 3
  }
}
