import Containers
import CoverageModel
import Interchange
import Testing

@Suite("Declared minutes")
struct DeclaredTimeTests {
  @Test(
    "Minutes that were cut at some decimal are the whole seconds they came from",
    arguments: [
      ("8.416666666666666", 505), ("7.933333333333334", 476), ("4.05", 243), ("0.8333", 50), ("1.1667", 70),
      ("10.3333", 620),
      ("7", 420), ("0", 0), ("0.0", 0), ("91832", 5_509_920), ("0.00005", 0),
    ])
  func snapping(minutes: String, seconds: Int64) throws {
    #expect(try DeclaredTime(minutes: minutes).seconds == seconds)
  }

  @Test("Minus zero is zero, and the sign is known")
  func negativeZero() throws {
    for text in ["-0", "-0.000"] {
      let time = try DeclaredTime(minutes: text)
      #expect(time.isZero && time.isSigned && !time.isNegative)
    }
    #expect(try DeclaredTime(minutes: "-0.0333").isNegative)
    #expect(try DeclaredTime(minutes: "-1.6").seconds == -96)
  }

  @Test("Three milliseconds from a whole second still pass, more do not")
  func residual() throws {
    #expect(try DeclaredTime(minutes: "1.00005").seconds == 60)
    #expect(throws: DeclaredTime.Fault.residual(microseconds: 3060)) { try DeclaredTime(minutes: "1.000051") }
    #expect(throws: DeclaredTime.Fault.residual(microseconds: 300_000)) { try DeclaredTime(minutes: "1.005") }
  }

  @Test(
    "What is no plain decimal number is refused",
    arguments: [
      "", "-", ".", "1.", ".5", "1,5", "+1", "--1", "1e3", "1.5.2", "NA", "NaN", "0x10", "１", "12345678", "1 ",
      "0.000000000000000000001",
    ])
  func refused(minutes: String) {
    #expect(throws: DeclaredTime.Fault.notANumber) { try DeclaredTime(minutes: minutes) }
  }

  @Test(
    "Every time in the shipped tables is a whole number of seconds", arguments: ["france-elections", "france-routine"])
  func shippedTables(corpus: String) throws {
    var count = 0
    for source in try FrenchAirtime.sources(corpus) {
      let table = try CSVTable.parse(source.bytes)
      let columns = table.header.indices.filter { table.header[$0].hasPrefix("time") }
      for row in table.rows {
        for column in columns {
          _ = try DeclaredTime(minutes: row[column])
          count += 1
        }
      }
    }
    // Rows times columns of times: (3 325 + 1 612) × 3, and 109 068.
    #expect(count == (corpus == "france-elections" ? 14_811 : 109_068))
  }
}
