import CoverageModel
import Testing

@testable import Extraction

@Suite("Which outlet a page belongs to")
struct OutletMatcherTests {
  private let matcher = OutletMatcher(
    outlets: [
      ("tengri", ["tengrinews.kz"]), ("tengri-kaz", ["kaz.tengrinews.kz"]),
      ("zakon", ["zakon.kz", "https://www.zakon.com/"]),
      ("zakon-kaz", ["zakon.kz/kaz"]), ("rf", ["пример.рф"]),
    ].map { id, domains in Outlet(id: id, names: LocalizedText([:]), domains: domains, medium: .web) })

  @Test(
    "A host, its editions and its copies belong to the outlet",
    arguments: [
      ("https://tengrinews.kz/news/1", "tengri"), ("http://www.tengrinews.kz", "tengri"),
      ("https://m.tengrinews.kz/x", "tengri"),
      ("https://kaz.tengrinews.kz/x", "tengri-kaz"), ("https://amp.zakon.kz:8080/1?x", "zakon"),
      ("https://zakon.kz/kaz/1", "zakon-kaz"),
      ("https://zakon.kz/kazakhstan", "zakon"), ("https://zakon.com/1", "zakon"),
      ("https://web.archive.org/web/20230305184000id_/https://www.zakon.kz/1", "zakon"),
      ("https://tengrinews-kz.cdn.ampproject.org/c/s/tengrinews.kz/news/1", "tengri"),
      ("https://xn--e1afmkfd.xn--p1ai/a", "rf"),
      ("https://nottengrinews.kz/", nil), ("tengrinews.kz", nil), ("", nil), ("https://kz/", nil),
      ("https://web.archive.org/web/", nil),
    ] as [(String, String?)])
  func outlets(address: String, outlet: String?) {
    #expect(matcher.outlet(of: address) == outlet)
  }

  @Test("An archive's address tells when it captured the page")
  func captured() {
    let copy = ArchiveURL("https://web.archive.org/web/20230305184000/http:/zakon.kz/1?a=b")
    #expect(copy?.url == "http://zakon.kz/1?a=b")
    #expect(copy?.captured == 1_678_041_600_000)
  }
}
