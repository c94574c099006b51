/// Reads robots.txt. Every file can be read: what is not understood is passed over, as the standard asks.
package enum RobotsParser {
  private struct Group {
    var agents: [[UInt8]] = []
    var rules: [RobotsRules.Rule] = []
    var delay: Int64?
    /// Whether a rule was read, so that the next user agent begins another group.
    var isClosed = false
  }

  /// The rules for a program that calls itself `agent`: those of all groups that name it, else of all groups for `*`.
  package static func rules(_ bytes: [UInt8], agent: String) -> RobotsRules {
    var groups: [Group] = []
    var sitemaps: [String] = []
    var text = bytes.prefix(RobotsRules.longest)
    if text.starts(with: [0xEF, 0xBB, 0xBF]) { text = text.dropFirst(3) }
    for line in text.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      let content = line.prefix { $0 != UInt8(ascii: "#") }
      guard let colon = content.firstIndex(of: UInt8(ascii: ":")) else { continue }
      let value = trimmed(content[(colon + 1)...])
      switch String(decoding: trimmed(content[..<colon]), as: UTF8.self).lowercased() {
      case "user-agent":
        if groups.last?.isClosed ?? true { groups.append(Group()) }
        groups[groups.count - 1].agents.append(product(value))
      case "allow": add(value, isAllowing: true, to: &groups)
      case "disallow": add(value, isAllowing: false, to: &groups)
      case "crawl-delay":
        if !groups.isEmpty { groups[groups.count - 1].delay = milliseconds(value) ?? groups[groups.count - 1].delay }
      case "sitemap": sitemaps.append(String(decoding: value, as: UTF8.self))
      default: continue
      }
    }
    let name = Array(agent.lowercased().utf8)
    let own = groups.filter { $0.agents.contains(name) }
    let chosen = own.isEmpty ? groups.filter { $0.agents.contains([UInt8(ascii: "*")]) } : own
    return RobotsRules(
      rules: chosen.flatMap(\.rules), delay: chosen.compactMap(\.delay).max(), sitemaps: sitemaps)
  }

  private static func add(_ value: ArraySlice<UInt8>, isAllowing: Bool, to groups: inout [Group]) {
    guard !groups.isEmpty else { return }
    groups[groups.count - 1].isClosed = true
    // An empty pattern is no rule; `Disallow:` alone has always meant that all is allowed.
    guard !value.isEmpty else { return }
    groups[groups.count - 1].rules.append(.init(isAllowing: isAllowing, pattern: RobotsPattern(value)))
  }

  /// The product token in lower case, without version or remark; or a star.
  private static func product(_ value: ArraySlice<UInt8>) -> [UInt8] {
    if value.first == UInt8(ascii: "*") { return [UInt8(ascii: "*")] }
    let token = value.prefix { (0x61...0x7A).contains($0 | 0x20) || $0 == 0x2D || $0 == 0x5F }
    return token.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
  }

  /// Seconds with or without a fraction; nil for anything else.
  private static func milliseconds(_ value: ArraySlice<UInt8>) -> Int64? {
    guard let seconds = Double(String(decoding: value, as: UTF8.self)), seconds >= 0, seconds < 1_000_000 else {
      return nil
    }
    return Int64(seconds * 1000)
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = bytes.drop { $0 == 0x20 || $0 == 0x09 }
    while let last = rest.last, last == 0x20 || last == 0x09 { rest.removeLast() }
    return rest
  }
}
