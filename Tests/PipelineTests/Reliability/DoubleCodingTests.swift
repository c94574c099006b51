import CoverageModel
import Foundation
import Logging
import Pipeline
import TestSupport
import Testing

@Suite("Reliability of a corpus")
struct DoubleCodingTests {
  private func run(
    _ rows: [String], codebook: String? = nil, _ change: (inout ReliabilityRun.Options) -> Void = { _ in }
  ) throws
    -> ReliabilityRun.Result
  {
    let items = (1...12).map { day -> String in
      let date = "2023-03-\(day < 10 ? "0" : "")\(day)"
      return "i\(day - 1),broadcast,khabar,News,\(date)T20:00:00,0:10:00,news"
    }
    let itemTable = ["item,kind,outlet,programme,start,length,format"] + items
    let isWhole = rows.first?.hasPrefix("item,") ?? false
    let table = (isWhole ? [] : ["item,actor,start,end,mode,capacity,tone,coder,purpose"]) + rows
    let folder = try TemporaryFile.folder([
      "items.csv": Array((itemTable.joined(separator: "\n") + "\n").utf8),
      "attributions.csv": Array((table.joined(separator: "\n") + "\n").utf8),
    ])
    defer { TemporaryFile.remove(folder) }
    var options = ReliabilityRun.Options()
    options.codebookPath = codebook ?? Repository.path("codebooks/kazakhstan-2023.yaml")
    change(&options)
    return try ReliabilityRun(context: RunContext(logger: Logger(label: "test"), threads: 1))
      .result(path: folder, options)
  }

  private func variables(_ result: ReliabilityRun.Result) throws -> [String: [String: Any]] {
    let value = try #require(try JSONSerialization.jsonObject(with: Data(result.json.utf8)) as? [String: Any])
    let all = try #require(value["variables"] as? [[String: Any]])
    return Dictionary(
      all.filter { ($0["scope"] as? String) == "" }.compactMap { one in (one["variable"] as? String).map { ($0, one) }
      },
      uniquingKeysWith: { first, _ in first })
  }

  private func row(_ item: Int, _ tone: String, _ coder: String, _ purpose: String, _ span: String = "0:00:00,0:01:00")
    -> String
  {
    "i\(item),president,\(span),indirect,official,\(tone),\(coder),\(purpose)"
  }

  @Test("Units are the actors in items that two people coded; programs and adjudicators are no coders")
  func units() throws {
    var rows: [String] = []
    for item in 0..<10 {
      let (one, other) = (item % 2 == 0 ? "0" : "+1", item % 2 == 0 || item == 9 ? "0" : "+1")
      rows += [row(item, one, "ann", "primary"), row(item, other, "bob", "double")]
      rows += [row(item, "-1", "judge", "adjudication"), row(item, "-1", "machine", "machine")]
    }
    // What only one person coded is compared with nothing, and that person is no coder here.
    rows.append(row(11, "-1", "cat", "primary"))
    let result = try run(rows)
    let tone = try #require(try variables(result)["tone"])
    #expect(tone["coders"] as? [String] == ["ann", "bob"])
    let statistics = try #require(tone["statistics"] as? [String: Any])
    #expect(statistics["pairable_units"] as? Int == 10)
    #expect(statistics["agreement_per_unit"] as? Double == 0.9)
    #expect(result.text.contains("coded: 10;"))
  }

  @Test("Of several attributions on an actor the code that most of the time has is the coder's")
  func longest() throws {
    let rows = (0..<4).flatMap { item in
      [
        row(item, "+1", "ann", "primary", "0:00:00,0:00:10"), row(item, "0", "ann", "primary", "0:00:10,0:02:00"),
        row(item, "0", "bob", "double", "0:00:00,0:02:00"),
      ]
    }
    let tone = try #require(try variables(run(rows))["tone"])
    #expect((tone["statistics"] as? [String: Any])?["agreement_per_unit"] as? Double == 1)
  }

  @Test("Codes of one branch are nearer to each other than to those of another, where a codebook has a tree of codes")
  func tree() throws {
    func alpha(_ other: String, tree: Bool) throws -> Double {
      let under = { (name: String) in tree ? ", under: \(name)" : "" }
      let variable = """
          issue:
            label: Issue
            level: attribution
            codes:
              money: Money
              law: Law
              tax: {label: Tax\(under("money"))}
              wages: {label: Wages\(under("money"))}
              courts: {label: Courts\(under("law"))}
        """
      let text = try String(contentsOfFile: Repository.path("codebooks/kazakhstan-2023.yaml"), encoding: .utf8)
      let place = try #require(text.range(of: "\nvariables:\n"))
      let folder = try TemporaryFile.folder([
        "book.yaml": Array(text.replacingCharacters(in: place, with: "\nvariables:\n\(variable)\n").utf8)
      ])
      defer { TemporaryFile.remove(folder) }
      let rows = (0..<10).flatMap { item -> [String] in
        let own = ["tax", "courts", "wages"][item % 3]
        return [("ann", "primary", own), ("bob", "double", item == 0 ? other : own)].map {
          "\(row(item, "0", $0.0, $0.1)),\($0.2)"
        }
      }
      let all = try variables(
        run(["item,actor,start,end,mode,capacity,tone,coder,purpose,issue"] + rows, codebook: folder + "/book.yaml"))
      return try #require((all["issue"]?["statistics"] as? [String: Any])?["alpha"] as? Double)
    }
    #expect(try alpha("wages", tree: true) > alpha("courts", tree: true))
    #expect(try alpha("wages", tree: true) > alpha("wages", tree: false))
  }

  @Test("An actor that one coder did not find is a disagreement on whether it is there, and nothing else")
  func absence() throws {
    var rows = (0..<10).flatMap { [row($0, "0", "ann", "primary"), row($0, "0", "bob", "double")] }
    rows.append("i0,government,0:02:00,0:03:00,indirect,official,0,ann,primary")
    let all = try variables(run(rows))
    let actor = try #require(all["actor"]?["statistics"] as? [String: Any])
    // Ten items and two actors, of which all are agreed on but one.
    #expect(actor["pairable_units"] as? Int == 20)
    #expect(abs(try #require(actor["agreement_per_unit"] as? Double) - 0.95) < 1e-12)
    #expect((all["tone"]?["statistics"] as? [String: Any])?["pairable_units"] as? Int == 10)
  }

  @Test("Spans on tape are compared actor by actor, also where those of two actors overlap")
  func spans() throws {
    var rows: [String] = []
    for item in 0..<4 {
      rows += [row(item, "0", "ann", "primary", "0:00:00,0:01:00"), row(item, "0", "bob", "double", "0:00:30,0:01:00")]
      rows.append("i\(item),government,0:00:30,0:01:30,indirect,official,0,ann,primary")
      rows.append("i\(item),government,0:00:30,0:01:30,indirect,official,0,bob,double")
    }
    let value = try #require(try JSONSerialization.jsonObject(with: Data(run(rows).json.utf8)) as? [String: Any])
    let spans = try #require((value["spans"] as? [[String: Any]])?.first)
    #expect(spans["unit"] as? String == "seconds" && spans["items"] as? Int == 4)
    // 30 and 60 seconds of both, of 60 and 60 that either has.
    #expect(spans["overlap_ratio"] as? Double == 0.75)
    let actors = try #require(spans["actors"] as? [[String: Any]])
    for (name, ratio) in [("president", 0.5), ("government", 1.0)] {
      let own = try #require(actors.first { $0["actor"] as? String == name })
      #expect(own["overlap_ratio"] as? Double == ratio)
    }
    // Edges differ by 30, 0, 0 and 0 seconds in every item.
    let mean = 4.0 * 30 / 16
    let variance = (4 * (30 - mean) * (30 - mean) + 12 * mean * mean) / 15
    #expect(abs(try #require(spans["edge_deviation"] as? Double) - (variance / 2).squareRoot()) < 1e-9)
  }

  @Test("A corpus that nobody coded twice is told so")
  func single() throws {
    let error = #expect(throws: PipelineError.self) { try run((0..<5).map { row($0, "0", "ann", "primary") }) }
    guard case .badData(let findings)? = error else {
      Issue.record("no finding")
      return
    }
    #expect(findings.contains { $0.rule == "no-double-coding" })
  }

  @Test("A variable that is not there is named with those that are")
  func unknown() throws {
    let rows = (0..<5).flatMap { [row($0, "0", "ann", "primary"), row($0, "0", "bob", "double")] }
    let error = #expect(throws: PipelineError.self) { try run(rows) { $0.variables = ["tune"] } }
    guard case .usage(let text)? = error else {
      Issue.record("no usage")
      return
    }
    #expect(text.contains("tune") && text.contains("tone"))
  }

  @Test("Page and workbook hold every variable")
  func files() throws {
    let rows = (0..<10).flatMap { item in
      [row(item, item % 2 == 0 ? "0" : "+1", "ann", "primary"), row(item, item < 4 ? "0" : "+1", "bob", "double")]
    }
    let result = try run(rows)
    let page = String(decoding: result.page, as: UTF8.self)
    #expect(page.contains("<svg") && page.contains("Tone:") && !page.contains("<script"))
    let folder = try TemporaryFile.folder([:])
    defer { TemporaryFile.remove(folder) }
    try result.writeWorkbook(folder + "/r.xlsx")
    #expect(FileManager.default.fileExists(atPath: folder + "/r.xlsx"))
  }
}
