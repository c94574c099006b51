import CoverageModel
import Foundation
import Logging
import Pipeline
import TestSupport
import Testing

@Suite("Reliability of tables of units and coders")
struct RatingTableTests {
  private func result(_ text: String, _ change: (inout ReliabilityRun.Options) -> Void = { _ in }) throws
    -> [String: Any]
  {
    let folder = try TemporaryFile.folder(["ratings.csv": Array(text.utf8)])
    defer { TemporaryFile.remove(folder) }
    var options = ReliabilityRun.Options()
    change(&options)
    let run = ReliabilityRun(context: RunContext(logger: Logger(label: "test"), threads: 1))
    let json = try run.result(path: folder + "/ratings.csv", options).json
    return try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
  }

  private func alpha(_ result: [String: Any], variable: Int = 0) throws -> Double {
    let variables = try #require(result["variables"] as? [[String: Any]])
    return try #require((variables[variable]["statistics"] as? [String: Any])?["alpha"] as? Double)
  }

  /// Krippendorff 2011: nominal .743, ordinal .815, interval .849, ratio .797.
  private static let published = """
    unit,A,B,C,D
    1,1,1,,1
    2,2,2,3,2
    3,3,3,3,3
    4,3,3,3,3
    5,2,2,2,2
    6,1,2,3,4
    7,4,4,4,4
    8,1,1,2,1
    9,2,2,2,2
    10,NA,5,5,5
    11,,,1,1
    12,.,,3,
    """

  @Test("An option that does nothing with the input is refused, and named")
  func idleOptions() throws {
    func refused(_ text: String, _ change: (inout ReliabilityRun.Options) -> Void) throws -> String {
      let error = #expect(throws: PipelineError.self) { try result(text, change) }
      guard case .usage(let words)? = error else { return "\(String(describing: error))" }
      return words
    }
    #expect(try refused("unit,a,b\n1,x,x\n2,x,y\n") { $0.variables = ["tone"] }.contains("--variable"))
    let json = #"{"metric": "nominal", "categories": ["x", "y"], "codes": [["x", "x"], ["x", "y"]]}"#
    #expect(try refused(json) { $0.metric = "ordinal" }.contains("--metric"))
    #expect(try refused(json) { $0.resamples = 100 }.contains("--bootstrap"))
  }

  @Test(
    "The published example has its published figures",
    arguments: [("nominal", 743), ("ordinal", 815), ("interval", 849), ("ratio", 797)])
  func example(metric: String, thousandths: Int) throws {
    let found = try alpha(result(Self.published) { $0.metric = metric })
    #expect(Int((found * 1000).rounded()) == thousandths)
  }

  @Test("A file without headings is ReCal's: each column a coder, and pairs of columns several variables")
  func recal() throws {
    let text = "1,1,5,5\n2,2,6,6\n1,2,5,5\n2,2,6,6\n"
    let one = try result(text) { $0.coders = 2 }
    #expect((one["variables"] as? [Any])?.count == 2)
    #expect(try alpha(one, variable: 1) == 1)
    #expect(try alpha(one) < 1)
    #expect(
      (try result(text)["variables"] as? [[String: Any]])?[0]["coders"] as? [String] == (1...4).map { "coder \($0)" })
  }

  @Test("A file in another encoding is read as its mark says")
  func encoding() throws {
    let text = "unit,Айгуль,Болат\n1,да,да\n2,нет,да\n3,нет,нет\n4,да,да\n"
    let utf16: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let folder = try TemporaryFile.folder(["ratings.csv": utf16])
    defer { TemporaryFile.remove(folder) }
    let run = ReliabilityRun(context: RunContext(logger: Logger(label: "test"), threads: 1))
    let other = try run.result(path: folder + "/ratings.csv", ReliabilityRun.Options()).json
    let value = try #require(try JSONSerialization.jsonObject(with: Data(other.utf8)) as? [String: Any])
    #expect(try alpha(value) == alpha(result(text)))
  }

  @Test("Codes that look like numbers are numbers in the order of their values, 1 and 1.0 one code, and 01 a label")
  func numbers() throws {
    func categories(_ text: String) throws -> [String] {
      let variables = try #require(try result(text)["variables"] as? [[String: Any]])
      return try #require(variables[0]["categories"] as? [[String: Any]]).compactMap { $0["category"] as? String }
    }
    #expect(try categories("unit,a,b\nx,10,2\ny,2,2.0\nz,9,10\n") == ["2", "9", "10"])
    #expect(try categories("unit,a,b\nx,01,1\ny,1,1\n") == ["01", "1"])
  }

  @Test("Units of one cluster are not independent: copies within clusters leave the interval as wide as it was")
  func clusters() throws {
    let codes = (0..<30).map { "\($0 % 3),\($0 % 5 == 0 ? 0 : $0 % 3)" }
    func width(_ rows: [String], _ heading: String) throws -> Double {
      let table = "unit,\(heading)a,b\n" + rows.joined(separator: "\n") + "\n"
      let variables = try #require(try result(table)["variables"] as? [[String: Any]])
      let statistics = try #require(variables[0]["statistics"] as? [String: Any])
      let (low, high) = (statistics["ci95_low"] as? Double, statistics["ci95_high"] as? Double)
      return try #require(high) - (try #require(low))
    }
    let single = codes.enumerated().map { "u\($0.offset),\($0.element)" }
    let copies = codes.enumerated().flatMap { place, code in (0..<4).map { "u\(place)-\($0),c\(place),\(code)" } }
    let loose = codes.enumerated().flatMap { place, code in (0..<4).map { "u\(place)-\($0),\(code)" } }
    let (once, together, apart) = (try width(single, ""), try width(copies, "programme,"), try width(loose, ""))
    #expect(abs(together / once - 1) < 0.1)
    #expect(apart < 0.6 * once)
  }

  @Test(
    "What is wrong is told with its line and column",
    arguments: [
      ("unit,a,b\n1,x,y\n2,x,z\n", "3:3", "nominal", ["x", "y"]), ("unit,a,b\n1,-1,1\n", "", "ratio", []),
      ("unit,a,b\n1,x,y\n", "", "interval", []), ("unit,a,b\n1,x\n", "2", "nominal", []),
      ("unit\n1\n", "1", "nominal", []), ("unit,a\n1,x\n", "1", "nominal", []),
      ("unit,a,a\n1,x,y\n", "1:3", "nominal", []),
    ] as [(String, String, String, [String])])
  func faults(text: String, place: String, metric: String, categories: [String]) throws {
    let error = #expect(throws: PipelineError.self) {
      try result(text) {
        $0.metric = metric
        $0.categories = categories
      }
    }
    guard case .badData(let findings)? = error else {
      Issue.record("no finding: \(String(describing: error))")
      return
    }
    #expect(findings[0].description.contains("ratings.csv" + (place.isEmpty ? "" : ":" + place)))
  }

  @Test("A minus sign is a code, and a declared code is one even where it looks like a gap")
  func signs() throws {
    func units(_ change: (inout ReliabilityRun.Options) -> Void = { _ in }) throws -> Int? {
      let table = "unit,a,b\n1,+,-\n2,0,0\n3,-,-\n4,.,.\n"
      let variables = try #require(try result(table, change)["variables"] as? [[String: Any]])
      return (variables[0]["statistics"] as? [String: Any])?["pairable_units"] as? Int
    }
    #expect(try units() == 3)
    #expect(try units { $0.categories = ["+", "0", "-", "."] } == 4)
  }

  @Test("Coders who always differ are not said to agree")
  func opposite() throws {
    let folder = try TemporaryFile.folder([
      "ratings.csv": Array(("unit,a,b\n" + (0..<20).map { "\($0),x,y\n" }.joined()).utf8)
    ])
    defer { TemporaryFile.remove(folder) }
    let run = ReliabilityRun(context: RunContext(logger: Logger(label: "test"), threads: 1))
    let text = try run.result(path: folder + "/ratings.csv", ReliabilityRun.Options()).text
    #expect(!text.contains("never differ") && text.contains("differ"))
  }

  @Test("Nothing to compare is said, not 1")
  func nothing() throws {
    let variables = try #require(try result("unit,a,b\n1,x,\n2,,y\n")["variables"] as? [[String: Any]])
    let statistics = try #require(variables[0]["statistics"] as? [String: Any])
    #expect(statistics["alpha"] is NSNull)
    #expect(statistics["alpha_undefined_reason"] as? String == "nothing-pairable")
  }
}
