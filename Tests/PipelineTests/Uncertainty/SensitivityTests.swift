import Containers
import CoverageModel
import Foundation
import Logging
import Pipeline
import TestSupport
import Testing

@Suite("Sensitivity of a table")
struct SensitivityTests {
  private func result(_ rows: [String], table: String = "b5") throws -> SensitivityRun.Result {
    let items = [
      "item,kind,outlet,programme,start,length,format", "i0,broadcast,khabar,News,2023-02-20T20:00:00,0:10:00,news",
      "i1,broadcast,khabar,News,2023-02-21T20:00:00,0:10:00,news",
    ]
    let attributions = ["item,actor,start,end,mode,capacity,tone,coder,purpose"] + rows
    let folder = try TemporaryFile.folder([
      "items.csv": Array((items.joined(separator: "\n") + "\n").utf8),
      "attributions.csv": Array((attributions.joined(separator: "\n") + "\n").utf8),
    ])
    defer { TemporaryFile.remove(folder) }
    return try SensitivityRun(context: RunContext(logger: Logger(label: "test"), threads: 1)).result(
      codebookPath: Repository.path("codebooks/kazakhstan-2023.yaml"), corpusPath: folder, table: table, language: "en")
  }

  private func row(_ item: Int, _ actor: String, _ span: String, _ coder: String = "ann", _ purpose: String = "primary")
    -> String
  {
    "i\(item),\(actor),\(span),indirect,official,0,\(coder),\(purpose)"
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
    let single = try cells(result([row(0, "president", "0:00:00,0:04:00")]), "Kassym-Jomart Tokayev")
    #expect(single["codings=second-coders"] == nil)
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
