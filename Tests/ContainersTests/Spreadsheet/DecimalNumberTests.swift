import Containers
import Testing

@Suite("Decimal numbers")
struct DecimalNumberTests {
  @Test(
    "Numbers are shown as a spreadsheet shows them",
    arguments: [
      ("1.1000000000000001", "1.1"), ("0.30000000000000004", "0.3"), ("35.5", "35.5"), ("1E3", "1000"),
      ("-2.50", "-2.5"),
      ("6.9444444444444447E-4", "0.000694444444444444"), ("0", "0"), ("-0.0", "0"),
      ("99999999999999.996", "100000000000000"),
      ("1E300", "1E300"), ("123456789012345678", "123456789012346000"),
    ])
  func shown(written: String, shown: String) throws {
    #expect(try #require(DecimalNumber(Array(written.utf8))).shown == shown)
  }

  @Test("Products are exact and rounded half away from zero")
  func products() throws {
    func product(_ text: String, _ factor: Int64) throws -> Int64? {
      try #require(DecimalNumber(Array(text.utf8))).times(factor)
    }
    #expect(try product("0.0005", 1000) == 1)
    #expect(try product("-0.0005", 1000) == -1)
    #expect(try product("0.00049999999999999999", 1000) == 0)
    #expect(try product("1E-300", 1_000_000) == 0)
    #expect(try product("0.1", 86_400_000) == 8_640_000)
    #expect(try product("1E30", 1) == nil)
    #expect(try product("999999999999999999999999999999", .max) == nil)
  }

  @Test("What is no number is none", arguments: ["", "-", ".", "1,5", "1.2.3", "0x10", "1E", "1E9999", "nan", " 1"])
  func none(text: String) {
    #expect(DecimalNumber(Array(text.utf8)) == nil)
  }
}
