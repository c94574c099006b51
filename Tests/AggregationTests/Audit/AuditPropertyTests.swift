import Aggregation
import CoverageModel
import Testing

/// What must hold of every table, tried on tables made from a seed.
@Suite struct AuditPropertyTests {
  /// SplitMix64 (Steele, Lea and Flood 2014).
  private struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var value = state
      value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
      value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
      return value ^ (value >> 31)
    }
  }

  private struct RandomTable {
    let seconds: [Int64]
    let decimals: Int
    var total: Int64 { seconds.reduce(0, +) }

    init(seed: UInt64) {
      var generator = Generator(state: seed)
      decimals = Int.random(in: 0...3, using: &generator)
      let largest = Int64.random(in: 2...2_000_000, using: &generator)
      seconds =
        [1]
        + (0..<Int.random(in: 1...30, using: &generator)).map { _ in
          Int64.random(in: 0...largest, using: &generator)
        }
    }

    /// Percentages rounded half away from zero, of `total` if none is given.
    func csv(printedTotal: Int64) -> String {
      let rows = seconds.enumerated().map { position, seconds in
        let ratio = Ratio(seconds, total).map { DecimalText.percent($0, decimals: decimals) } ?? ""
        return "row \(position),\(DecimalText.time(milliseconds: seconds * 1000)),\(ratio)"
      }
      let last = "total,\(DecimalText.time(milliseconds: printedTotal * 1000)),"
      return (["label,time,percent"] + rows + [last]).joined(separator: "\n")
    }
  }

  @Test(arguments: 0..<300) func `A correctly rounded table raises nothing`(seed: UInt64) throws {
    let table = RandomTable(seed: seed)
    #expect(try audit(table.csv(printedTotal: table.total)).findings == [])
  }

  @Test(arguments: 0..<100) func `One second more or less in the total is always found`(seed: UInt64) throws {
    let table = RandomTable(seed: seed)
    for wrong in [table.total - 1, table.total + 1] {
      let found = try audit(table.csv(printedTotal: wrong)).findings(of: "row-sum")
      #expect(found.map(\.expected) == [DecimalText.time(milliseconds: table.total * 1000)])
    }
  }

  @Test(arguments: 0..<100) func `The implied denominators always hold the true one`(seed: UInt64) throws {
    let table = RandomTable(seed: seed)
    let report = try audit(table.csv(printedTotal: table.total))
    #expect(report.groups[0].denominators.count == 1)
    #expect(report.groups[0].sum == DecimalText.time(milliseconds: table.total * 1000))
  }

  @Test func `The order of rows changes no finding but its place`() throws {
    var lines = PublishedTables.mexico2024.split(separator: "\n").map(String.init)
    let header = lines.removeFirst()
    let forward = try audit(([header] + lines).joined(separator: "\n"))
    let backward = try audit(([header] + lines.reversed()).joined(separator: "\n"))
    #expect(Set(forward.findings.flatMap(\.cellNames)) == Set(backward.findings.flatMap(\.cellNames)))
    #expect(forward.groups[0].denominators == backward.groups[0].denominators)
  }

  @Test func `The text of a report is the same every time and names every finding`() throws {
    let report = try audit(PublishedTables.mexico2021)
    let text = AuditText.text(report)
    #expect(text == AuditText.text(try audit(PublishedTables.mexico2021)))
    for finding in report.findings { #expect(text.contains("[\(finding.rule)]")) }
    #expect(text.contains("table.csv:15:30: error [row-sum]"))
    #expect(text.contains("found:    672:18:26"))
  }

  @Test func `A table of rows that all contradict each other is audited without delay or crash`() throws {
    var generator = Generator(state: 7)
    let rows = (0..<5000).map { position in
      "row \(position),\(Int64.random(in: 1...10_000_000_000, using: &generator)),"
        + "\(Int.random(in: 0...999_999, using: &generator)).\(Int.random(in: 100_000...999_999, using: &generator))"
    }
    let report = try audit((["label,count,percent"] + rows).joined(separator: "\n"))
    #expect(report.hasErrors)
  }
}
