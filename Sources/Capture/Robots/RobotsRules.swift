/// What a site's robots.txt asks of this program (RFC 9309).
package struct RobotsRules: Sendable, Hashable {
  struct Rule: Sendable, Hashable {
    let isAllowing: Bool
    let pattern: RobotsPattern
  }

  /// Bytes that are read; the standard asks for at least 500 KiB.
  package static let longest = 500 << 10

  let rules: [Rule]
  /// Milliseconds that the site wants between two requests; nil when it does not say.
  package let delay: Int64?
  /// The sitemaps that the file names, in its order.
  package let sitemaps: [String]

  init(rules: [Rule], delay: Int64?, sitemaps: [String]) {
    self.rules = rules
    self.delay = delay
    self.sitemaps = sitemaps
  }

  /// For a site without a robots.txt: everything may be fetched.
  package static let none = RobotsRules(rules: [], delay: nil, sitemaps: [])
  /// For a site whose robots.txt cannot be had because the site is in trouble: nothing may be fetched.
  package static let everythingDenied = RobotsRules(
    rules: [Rule(isAllowing: false, pattern: RobotsPattern("/"))], delay: nil, sitemaps: [])

  /// Whether the page may be fetched: the rule with the longest pattern decides, of equally long ones the one that allows
  /// (section 2.2.2).
  package func allows(_ address: WebAddress) -> Bool {
    if address.path == "/robots.txt" { return true }
    let target = RobotsPattern.normalTarget(address.target)
    var best: Rule?
    for rule in rules where rule.pattern.matches(target) {
      guard let held = best else {
        best = rule
        continue
      }
      let isLonger = rule.pattern.length > held.pattern.length
      if isLonger || rule.pattern.length == held.pattern.length && rule.isAllowing { best = rule }
    }
    return best?.isAllowing ?? true
  }
}
