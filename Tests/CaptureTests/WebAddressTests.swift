import Capture
import Testing

@Suite("Addresses of the web")
struct WebAddressTests {
  /// RFC 3986, section 5.4: the reference and what it means on `http://a/b/c/d;p?q`, but for those of other schemes.
  static let references = [
    ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"), ("/g", "http://a/g"),
    ("//g", "http://g/"), ("?y", "http://a/b/c/d;p?y"), ("g?y", "http://a/b/c/g?y"), ("#s", "http://a/b/c/d;p?q"),
    ("g#s", "http://a/b/c/g"), ("g?y#s", "http://a/b/c/g?y"), (";x", "http://a/b/c/;x"), ("g;x", "http://a/b/c/g;x"),
    ("", "http://a/b/c/d;p?q"), (".", "http://a/b/c/"), ("./", "http://a/b/c/"), ("..", "http://a/b/"),
    ("../", "http://a/b/"), ("../g", "http://a/b/g"), ("../..", "http://a/"), ("../../", "http://a/"),
    ("../../g", "http://a/g"), ("../../../g", "http://a/g"), ("../../../../g", "http://a/g"), ("/./g", "http://a/g"),
    ("/../g", "http://a/g"), ("g.", "http://a/b/c/g."), (".g", "http://a/b/c/.g"), ("g..", "http://a/b/c/g.."),
    ("..g", "http://a/b/c/..g"), ("./../g", "http://a/b/g"), ("./g/.", "http://a/b/c/g/"),
    ("g/./h", "http://a/b/c/g/h"), ("g/../h", "http://a/b/c/h"), ("g;x=1/./y", "http://a/b/c/g;x=1/y"),
    ("g;x=1/../y", "http://a/b/c/y"), ("g?y/./x", "http://a/b/c/g?y/./x"), ("g?y/../x", "http://a/b/c/g?y/../x"),
  ]

  @Test("A reference means what RFC 3986 says", arguments: references)
  func reference(_ reference: String, _ expected: String) throws {
    let base = try WebAddress("http://a/b/c/d;p?q")
    #expect(try base.resolving(reference).description == expected)
  }

  static let spellings = [
    ("HTTP://News.Example:80", "http://news.example/"), ("https://news.example.:443/a b", "https://news.example/a%20b"),
    ("http://news.example/новости?q=ә", "http://news.example/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8?q=%D3%99"),
    ("https://пример.қаз/", "https://xn--e1afmkfd.xn--80ao21a/"),
    ("http://bücher.example", "http://xn--bcher-kva.example/"),
    ("http:\\\\news.example\\a", "http://news.example/a"),
    ("http://[2606:4700:0:0::1111]/", "http://[2606:4700::1111]/"),
    ("http://news.example/a/%2e%2E/b", "http://news.example/b"),
    (" \n http://news.example/x\ty ", "http://news.example/xy"),
  ]

  @Test("One page has one spelling", arguments: spellings)
  func spelling(_ text: String, _ expected: String) throws {
    #expect(try WebAddress(text).description == expected)
  }

  static let refused = [
    "", "news.example", "/path", "ftp://news.example/", "file:///etc/passwd", "javascript:alert(1)", "data:text/html,x",
    "http:/news.example", "http://user:secret@news.example/", "http://news.example:0/", "http://news.example:65536/",
    "http://news.example:8o/", "http://", "http:///x", "http://a..b/", "http://ex ample/", "http://exa%6Dple/",
    "http://2130706433/", "http://0x7f.0.0.1/", "http://0177.0.0.1/", "http://127.1/", "http://127.0.0.1.1/",
    "http://0x7f000001/", "http://[::1", "http://[fe80::1%25eth0]/", "http://999.1.1.1/",
    "http://" + String(repeating: "a", count: 64) + ".example/",
    "http://news.example/" + String(repeating: "a", count: 5000),
  ]

  @Test("What is no plain address of a page is refused", arguments: refused)
  func refusal(_ text: String) {
    #expect(throws: WebAddress.Fault.self) { try WebAddress(text) }
  }

  @Test(
    "Every address outside the public internet is known",
    arguments: [
      "0.0.0.0", "10.1.2.3", "100.64.0.1", "127.0.0.1", "127.255.255.254", "169.254.169.254", "172.16.0.1",
      "172.31.255.255",
      "192.0.0.8", "192.0.2.1", "192.168.1.1", "198.18.0.1", "198.19.255.255", "198.51.100.7", "203.0.113.9",
      "224.0.0.1",
      "255.255.255.255", "::", "::1", "::ffff:127.0.0.1", "::ffff:8.8.8.8", "::7f00:1", "fe80::1", "febf::1", "fc00::1",
      "fd12:3456::1", "ff02::1", "2001:db8::1", "2001::1", "2002:7f00:1::", "64:ff9b::7f00:1", "64:ff9b::10.0.0.1",
      "4000::1",
      "3fff:fff::1",
    ])
  func refusedAddress(_ text: String) throws {
    let address = try #require(IPAddress(text))
    #expect(AddressRules.refusal(of: address) != nil)
  }

  @Test(
    "Addresses of the public internet are not refused",
    arguments: [
      "8.8.8.8", "100.63.255.255", "100.128.0.0", "172.15.255.255", "172.32.0.0", "192.0.1.1", "198.17.255.255",
      "198.20.0.0", "223.255.255.255", "2606:4700::1111", "2a00:1450:4001::1", "64:ff9b::808:808", "2001:200::1",
    ])
  func permittedAddress(_ text: String) throws {
    let address = try #require(IPAddress(text))
    #expect(AddressRules.refusal(of: address) == nil)
  }
}
