import Containers
import CoverageModel
import Foundation
import Logging
import Pipeline
import TestSupport
import Testing

@Suite("Sensitivity of a table")
struct SensitivityTests {
  private func result(_ rows: [String], table: String = "b5", codebook addition: String = "") throws
    -> SensitivityRun.Result
  {
    let items = [
      "item,kind,outlet,programme,start,length,format", "i0,broadcast,khabar,News,2023-02-20T20:00:00,0:10:00,news",
      "i1,broadcast,khabar,News,2023-02-21T20:00:00,0:10:00,news",
    ]
    let attributions = ["item,actor,start,end,mode,capacity,tone,coder,purpose"] + rows
    let folder = try TemporaryFile.folder([
      "items.csv": Array((items.joined(separator: "\n") + "\n").utf8),
      "attributions.csv": Array((attributions.joined(separator: "\n") + "\n").utf8),
    ])
    let text = try String(contentsOfFile: Repository.path("codebooks/kazakhstan-2023.yaml"), encoding: .utf8)
    let book = try TemporaryFile.folder(["book.yaml": Array((text + "\n" + addition + "\n").utf8)])
    defer {
      TemporaryFile.remove(folder)
      TemporaryFile.remove(book)
    }
    return try SensitivityRun(context: RunContext(logger: Logger(label: "test"), threads: 1)).result(
      codebookPath: book + "/book.yaml", corpusPath: folder, table: table, language: "en")
  }

  private func row(
    _ item: Int, _ actor: String, _ span: String, _ coder: String = "ann", _ purpose: String = "primary",
    tone: String = "0", mode: String = "indirect"
  ) -> String {
    "i\(item),\(actor),\(span),\(mode),official,\(tone),\(coder),\(purpose)"
  }

  private func cells(_ result: SensitivityRun.Result, _ name: String) throws -> [String: String] {
    let table = try CSVTable.parse(result.csv)
    let row = try #require(table.rows.first { $0[1] == name })
    return Dictionary(zip(table.header, row), uniquingKeysWith: { first, _ in first })
  }

  @Test("Each rule is changed alone, and the range says which rules attain its ends")
  func rules() throws {
    // Six minutes of the president and two of the government, in items of ten minutes.
    let own = try result([
      row(0, "president", "0:00:00,0:06:00"), row(0, "government", "0:06:00,0:07:00"),
      row(1, "government", "0:00:00,0:01:00"),
    ])
    let president = try cells(own, "Kassym-Jomart Tokayev")
    #expect(president["share"] == "75.0" && president["rank"] == "1")
    // The whole of item 0 to each: the president 10 of 30 minutes with the government's 20.
    #expect(president["apportionment=split-equal"] == "25.0")
    let lowest = try #require(president["lowest"])
    #expect(try #require(Double(lowest)) <= 25)
    #expect(president["highest"] == "75.0" && president["highest_under"] == "as published")
    #expect(president["rank_changes_under"]?.contains("apportionment=split-equal: 2") == true)
    #expect(president["denominator=political-actors"] == nil)
    #expect(president["denominator=contestants mazhilis-districts"] == nil)
    #expect(own.text.contains("left out") && own.text.contains("contestants mazhilis-districts"))
  }

  @Test("Second coders' records and those before adjudication count where there are any")
  func coders() throws {
    let own = try result([
      row(0, "president", "0:00:00,0:04:00"), row(0, "president", "0:00:00,0:02:00", "bob", "double"),
      row(0, "president", "0:00:00,0:03:00", "judge", "adjudication"),
      row(0, "government", "0:04:00,0:05:00"), row(0, "government", "0:04:00,0:05:00", "bob", "double"),
      row(0, "government", "0:04:00,0:05:00", "judge", "adjudication"),
    ])
    let president = try cells(own, "Kassym-Jomart Tokayev")
    #expect(president["share"] == "75.0")
    #expect(president["codings=before-adjudication"] == "80.0")
    #expect(president["codings=second-coders"] == "66.7")
    #expect(president["codings=ann"] == "80.0" && president["codings=bob"] == "66.7")
    #expect(president["codings=judge"] == nil)
    let single = try cells(result([row(0, "president", "0:00:00,0:04:00")]), "Kassym-Jomart Tokayev")
    #expect(single["codings=second-coders"] == nil)
  }

  @Test("Tone is corrected by what adjudicators made of first coders' judgements, and the sum stays 100")
  func correctedTone() throws {
    // Of four positive first codings one was settled as neutral.
    let units: [(actor: String, first: String, second: String, settled: String?)] = [
      ("president", "+1", "0", "0"), ("government", "+1", "0", "+1"), ("prime-minister", "+1", "+1", nil),
      ("amanat", "+1", "+1", nil), ("auyl", "0", "+1", "0"), ("respublica", "0", "0", nil),
      ("baytaq", "-1", "-1", nil),
    ]
    let rows = units.enumerated().flatMap { place, unit -> [String] in
      let span = "0:0\(place):00,0:0\(place + 1):00"
      return [
        row(0, unit.actor, span, tone: unit.first), row(0, unit.actor, span, "bob", "double", tone: unit.second),
        row(0, unit.actor, span, "judge", "adjudication", tone: unit.settled ?? unit.first),
      ]
    }
    let later = ["ann", "bob", "judge"].enumerated().map { place, coder in
      row(1, "president", "0:00:00,0:01:00", coder, ["primary", "double", "adjudication"][place])
    }
    let own = try result(rows + later)
    #expect(own.text.contains("corrected by 8 units"))
    let president = try cells(own, "Kassym-Jomart Tokayev")
    // Settled: 3 positive, all coded positive; 4 neutral, one coded positive. Half of the president's time is coded neutral, which is
    // three quarters of what is neutral.
    #expect(president["tone_positive"] == "50.0" && president["tone_neutral"] == "50.0")
    #expect(president["tone_positive_corrected"] == "33.3" && president["tone_neutral_corrected"] == "66.7")
    #expect(president["tone_negative_corrected"] == "0.0" && president["tone_correction"] == "")
    let plain = try result([row(0, "president", "0:00:00,0:04:00")])
    #expect(plain.text.contains("not corrected"))
    #expect(try cells(plain, "Kassym-Jomart Tokayev")["tone_positive"] == nil)
  }

  @Test("What the codebook's gate holds back has no sensitivity table either")
  func gate() throws {
    let spans = (0..<8).map { "0:0\($0):00,0:0\($0 + 1):00" }
    let rows = spans.enumerated().flatMap { place, span -> [String] in
      let actor = ["president", "government"][place % 2]
      return [
        row(place / 4, actor, span, mode: place % 2 == 0 ? "direct" : "indirect"),
        row(place / 4, actor, span, "bob", "double", mode: place % 2 == 0 ? "indirect" : "direct"),
      ]
    }
    #expect(throws: Never.self) { try result(rows, table: "b5") }
    let error = #expect(throws: PipelineError.self) {
      try result(rows, table: "b4-contestants", codebook: "reliability: {threshold: 0.667}")
    }
    guard case .badData(let findings)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(findings.contains { $0.rule == "unreliable" })
  }

  @Test("A table that is not there is named with what it may have meant")
  func unknown() {
    let error = #expect(throws: PipelineError.self) {
      try result([row(0, "president", "0:00:00,0:04:00")], table: "b55")
    }
    guard case .usage(let text)? = error else {
      Issue.record("no usage")
      return
    }
    #expect(text.contains("b55"))
  }
}
