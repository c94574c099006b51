import Capture
import Testing

@Suite("robots.txt")
struct RobotsTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let file: String
    let allowed: [String]
    let denied: [String]
    var testDescription: String { file }

    init(_ file: String, allowed: [String] = [], denied: [String] = []) {
      self.file = file
      self.allowed = allowed
      self.denied = denied
    }
  }

  static let cases = [
    Case("", allowed: ["/", "/a"]),
    Case("User-agent: *\nDisallow: /a", allowed: ["/", "/b", "/A"], denied: ["/a", "/a/b", "/ab"]),
    Case("User-agent: *\nDisallow:", allowed: ["/a"]),
    // Our own group replaces the one for all, whatever the case, and several of them are one.
    Case("User-agent: *\nDisallow: /\n\nUser-agent: QAMTU\nDisallow: /x\n", allowed: ["/a"], denied: ["/x"]),
    Case(
      "User-agent: qamtu\nDisallow: /a\nUser-agent: b\nDisallow: /\nUser-agent: qamtu/1.0\nDisallow: /c",
      allowed: ["/b"], denied: ["/a", "/c"]),
    Case("User-agent: qamtubot\nDisallow: /", allowed: ["/a"]),
    Case("User-agent: a\nUser-agent: qamtu\nUser-agent: b\nDisallow: /x", denied: ["/x"]),
    // Rules before any group, and lines that are none, mean nothing; other records end no group.
    Case(
      "Disallow: /\nUser-agent: *\nfoo\n: bar\nSitemap: http://a/s\nDisallow: /x # why\r\rDisallow: /y",
      allowed: ["/a"], denied: ["/x", "/y"]),
    Case("User-agent: a\nCrawl-delay: 3\nUser-agent: qamtu\nDisallow: /x", denied: ["/x"]),
    // The longest pattern wins; of equally long ones the one that allows.
    Case("User-agent: *\nDisallow: /a\nAllow: /a/b", allowed: ["/a/b", "/a/bc"], denied: ["/a/c"]),
    Case("User-agent: *\nDisallow: /page\nAllow: /page", allowed: ["/page"]),
    Case("User-agent: *\nAllow: /$\nDisallow: /", allowed: ["/"], denied: ["/a", "/?q"]),
    // RFC 9309, section 5.1.
    Case(
      "User-Agent: *\nDisallow: *.gif$\nDisallow: /example/\nAllow: /publications/\n",
      allowed: ["/publications/a", "/a.gif?x", "/a.gifs"], denied: ["/a.gif", "/publications.gif", "/example/a"]),
    Case(
      "User-Agent: *\nAllow: /example/page/\nDisallow: /example/page/disallowed.gif\n",
      allowed: ["/example/page/a"], denied: ["/example/page/disallowed.gif"]),
    Case("User-agent: *\nDisallow: /*?*print=", allowed: ["/a?b=1"], denied: ["/a?b=1&print=2"]),
    Case("User-agent: *\nDisallow: /a*b*c$", allowed: ["/abc/d", "/acb"], denied: ["/abc", "/axbxc", "/abcc"]),
    Case("User-agent: *\nDisallow: /foo/*/bar$x", allowed: ["/foo/a/bar"], denied: ["/foo/a/bar$x"]),
    // One spelling of escapes.
    Case("User-agent: *\nDisallow: /новости", denied: ["/новости/1", "/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8"]),
    Case("User-agent: *\nDisallow: /%7Ea%2fb", allowed: ["/~a/b"], denied: ["/~a%2Fb", "/%7ea%2Fb"]),
    Case(
      "User-agent: *\nDisallow: /file-with-a-%2A.html", allowed: ["/file-with-a-x.html"],
      denied: ["/file-with-a-*.html", "/file-with-a-%2A.html"]),
    Case("\u{FEFF}User-agent: *\nDisallow: /", allowed: ["/robots.txt"], denied: ["/", "/a"]),
    Case("<html><body>User-agent: none of your business</body></html>", allowed: ["/a"]),
  ]

  @Test("A file says which pages may be fetched", arguments: cases)
  func decision(_ one: Case) throws {
    let rules = RobotsParser.rules(Array(one.file.utf8), agent: "qamtu")
    for path in one.allowed { #expect(rules.allows(try WebAddress("http://a" + path)), "\(path) is allowed") }
    for path in one.denied { #expect(!rules.allows(try WebAddress("http://a" + path)), "\(path) is denied") }
  }

  @Test("The pause and the sitemaps that a file names are found")
  func records() {
    let file = "Sitemap: /s.xml\nUser-agent: *\nCrawl-delay: 2.5\nDisallow: /a\nsitemap:http://b/t.xml\n"
    let rules = RobotsParser.rules(Array(file.utf8), agent: "qamtu")
    #expect(rules.delay == 2500)
    #expect(rules.sitemaps == ["/s.xml", "http://b/t.xml"])
    for text in ["-1", "nan", "inf", "1e300", "x", ""] {
      let odd = RobotsParser.rules(Array("User-agent: *\nCrawl-delay: \(text)\nDisallow: /a".utf8), agent: "qamtu")
      #expect(odd.delay == nil, "\(text)")
    }
  }

  @Test("Only the first 500 KiB count")
  func size() throws {
    let filler = String(repeating: "#\n", count: RobotsRules.longest / 2)
    let rules = RobotsParser.rules(
      Array(("User-agent: *\nDisallow: /a\n" + filler + "Disallow: /b").utf8), agent: "qamtu")
    #expect(!rules.allows(try WebAddress("http://x/a")))
    #expect(rules.allows(try WebAddress("http://x/b")))
  }

  @Test("A pattern of nothing but stars costs little")
  func stars() throws {
    let pattern = "/" + String(repeating: "*a", count: 200_000) + "$"
    let rules = RobotsParser.rules(Array("User-agent: *\nDisallow: \(pattern)".utf8), agent: "qamtu")
    #expect(rules.allows(try WebAddress("http://x/" + String(repeating: "a", count: 4000))))
  }
}
