import CoverageModel
import Reports
import Testing

@Suite("Cells as text")
struct CellTextTests {
  private let english = CellText(wording: Wording(language: "en"), style: .plain)
  private let russian = CellText(wording: Wording(language: "ru"), style: .plain)
  private let page = CellText(wording: Wording(language: "ru"), style: .typographic)

  @Test("a share is a percentage with one decimal and the decimal mark of the language")
  func shares() throws {
    let share = Cell.share(try #require(Ratio(1155, 3029)))
    #expect(english.text(share, as: .share) == "38.1 %")
    #expect(russian.text(share, as: .share) == "38,1 %")
    #expect(page.text(share, as: .share) == "38,1\u{00A0}%")
  }

  @Test("a half is rounded away from zero on the integers")
  func halves() throws {
    #expect(english.text(.share(try #require(Ratio(1, 2000))), as: .share) == "0.1 %")
    #expect(english.text(.share(try #require(Ratio(1235, 10_000))), as: .share) == "12.4 %")
    #expect(english.text(.deviation(try #require(Ratio(-1235, 10_000))), as: .deviation) == "-12.4 %")
  }

  @Test("a deviation always shows its sign, and none when it rounds to nothing")
  func deviations() throws {
    #expect(english.text(.deviation(try #require(Ratio(123, 1000))), as: .deviation) == "+12.3 %")
    #expect(page.text(.deviation(try #require(Ratio(-922, 1000))), as: .deviation) == "\u{2212}92,2\u{00A0}%")
    #expect(english.text(.deviation(try #require(Ratio(1, 10_000))), as: .deviation) == "0.0 %")
  }

  @Test("amounts are printed in the unit of their measure")
  func amounts() {
    #expect(english.text(.amount(7_332_000), as: .amount(.airtime)) == "2:02:12")
    #expect(english.text(.amount(12_345), as: .amount(.area)) == "123.5")
    #expect(english.text(.amount(12_345), as: .amount(.characters)) == "12345")
    #expect(page.text(.amount(1_175_123), as: .amount(.characters)) == "1\u{202F}175\u{202F}123")
  }

  @Test("undefined is the mark of the language and never a number", arguments: Undefined.allCases)
  func undefined(reason: Undefined) {
    #expect(english.text(.undefined(reason), as: .share) == "n/a")
    #expect(russian.text(.undefined(reason), as: .amount(.airtime)) == "н/д")
    #expect(CellText(wording: Wording(language: "kk"), style: .plain).text(.undefined(reason), as: .count) == "д/ж")
  }

  @Test("an indicator has its decimals; what is not a number is undefined")
  func numbers() {
    #expect(russian.text(.number(10.980155, decimals: 3), as: .number) == "10,980")
    #expect(english.text(.number(-0.0004, decimals: 3), as: .number) == "0.000")
    #expect(english.text(.number(.nan, decimals: 3), as: .number) == "n/a")
    #expect(english.text(.number(.infinity, decimals: 1), as: .number) == "n/a")
  }
}
