import Containers
import CoverageModel
import Foundation
import Pipeline
import TestSupport
import Testing

@Suite("Taking files into a workspace")
struct WorkspaceImportTests {
  @Test("The same file again changes nothing; one that differs is a conflict until it is said to correct")
  func again() throws {
    let workspace = try SmallWorkspace()
    defer { workspace.remove() }
    let line = "a,red,0,10,direct,party,0,ann,primary"
    #expect(try workspace.code(line).entry.newRecordSets == 1)
    #expect(try workspace.code(line).event == nil)
    let log = try WorkspaceLog(path: workspace.path).csv
    #expect(throws: PipelineError.self) { try workspace.code("a,red,0,12,direct,party,0,ann,primary") }
    #expect(try WorkspaceLog(path: workspace.path).csv == log)
    #expect(try workspace.airtime(of: "red") == 10_000)
    #expect(try workspace.code("a,red,0,12,direct,party,0,ann,primary", supersedes: true).entry.superseded == 1)
    #expect(try workspace.airtime(of: "red") == 12_000)
  }

  @Test("Facts of an item that differ are a conflict until they are said to correct; what a file does not say stays")
  func items() throws {
    let workspace = try SmallWorkspace()
    defer { workspace.remove() }
    try workspace.write("items.csv", "item,outlet,start,length\na,one,2023-03-01T20:00:00,60\n")
    #expect(try workspace.take("items.csv").event == nil)
    try workspace.write("items.csv", "item,outlet,start,length\na,one,2023-03-01T20:00:00,61\n")
    #expect(throws: PipelineError.self) { try workspace.take("items.csv") }
    #expect(try workspace.take("items.csv", supersedes: true).entry.changedItems == 1)
  }

  @Test("A decision can be taken again and changed in the same sheet, and is open again when a coder corrects a record")
  func decisions() throws {
    let workspace = try SmallWorkspace()
    defer { workspace.remove() }
    _ = try workspace.code("a,red,0,10,direct,party,0,ann,primary", "a,red,0,20,direct,party,0,ben,double")
    let key = try onlyKey(of: workspace)
    func take(_ decision: String) throws -> AdjudicationRun.Result { try decide(decision, key, in: workspace) }
    #expect(try take("2").decided == 1)
    #expect(try workspace.airtime(of: "red") == 20_000)
    #expect(try take("2").event == nil)
    #expect(try take("0:00–0:15").decided == 1)
    #expect(try workspace.airtime(of: "red") == 15_000)
    #expect(try AdjudicationRun().list(path: workspace.path).items == 0)
    _ = try workspace.code("a,red,0,30,direct,party,0,ben,double", supersedes: true)
    #expect(try AdjudicationRun().list(path: workspace.path).items == 1)
    #expect(throws: PipelineError.self) { try take("1") }
    #expect(try VerifyRun().run(path: workspace.path).findings.isEmpty)
  }

  @Test("In a decision about tone a number with a sign is the step, and one without is the coder")
  func toneDecision() throws {
    let workspace = try SmallWorkspace()
    defer { workspace.remove() }
    _ = try workspace.code("a,red,0,10,direct,party,-1,ann,primary", "a,red,0,10,direct,party,0,ben,double")
    let key = try onlyKey(of: workspace)
    #expect(try decide("+1", key, in: workspace).event != nil)
    #expect(try decide("1", key, in: workspace).event != nil)
    #expect(try decide("-1", key, in: workspace).event == nil)
    #expect(throws: PipelineError.self) { try decide("3", key, in: workspace) }
  }

  @Test("An item that cannot be coded is done, counts in no table, and is named in the status")
  func uncodable() throws {
    let workspace = try SmallWorkspace()
    defer { workspace.remove() }
    _ = try AssignRun().run(path: workspace.path, request("ben"), entry: workspace.entry())
    let file = try workspace.write(
      "sheet.csv", "item,state,actor,start,end,presence,capacity,note\na,uncodable,,,,,,no sound\nb,nothing,,,,,,\n")
    let result = try SheetImport().run(
      path: workspace.path, file: file, assumed: ("ben", 1), entry: workspace.entry("ben"))
    #expect(result.coded == 2)
    let status = try WorkspaceStatus(path: workspace.path)
    #expect(status.uncodableItems == 1)
    #expect(status.codedItems == 1)
    #expect(status.batches.map(\.done) == [2])
  }

  @Test("A sheet of a coder or a batch that nobody has is refused", arguments: [("bem", 1), ("ben", 2)])
  func unknownCoder(_ coder: String, _ batch: Int) throws {
    let workspace = try SmallWorkspace()
    defer { workspace.remove() }
    _ = try AssignRun().run(path: workspace.path, request("ben"), entry: workspace.entry())
    let file = try workspace.write("sheet.csv", "item,state,actor,start,end,presence\nb,nothing,,,,\n")
    #expect(throws: PipelineError.self) {
      try SheetImport().run(path: workspace.path, file: file, assumed: (coder, batch), entry: workspace.entry())
    }
    #expect(try WorkspaceStatus(path: workspace.path).codedItems == 0)
  }

  private func decide(
    _ decision: String, _ key: String, in workspace: SmallWorkspace
  ) throws -> AdjudicationRun.Result {
    let file = try workspace.write("decisions.csv", "decision,note,key\n\(decision),because,\(key)\n")
    return try AdjudicationRun().take(path: workspace.path, file: file, entry: workspace.entry("zoe"))
  }

  /// The key of the only difference.
  private func onlyKey(of workspace: SmallWorkspace) throws -> String {
    let sheet = workspace.folder + "/decisions.xlsx"
    #expect(try AdjudicationRun().write(path: workspace.path, language: "en", to: sheet) == 1)
    let book = try Workbook(try ByteStore(.path(sheet)))
    var key = ""
    try book.read(book.sheets[0]) { row in
      if row.number == 2, let last = row.cells.last { key = row.text(of: last) }
    }
    return key
  }

  @Test("A file with one bad row changes nothing, and the row is named")
  func badRow() throws {
    let workspace = try SmallWorkspace()
    defer { workspace.remove() }
    let log = try WorkspaceLog(path: workspace.path).csv
    do {
      _ = try workspace.code("a,red,0,10,direct,party,0,ann,primary", "b,red,0,31,direct,party,0,ann,primary")
      Issue.record("a span beyond its item was taken")
    } catch let PipelineError.badData(findings) {
      let finding = try #require(findings.first)
      #expect(finding.rule == "outside-item")
      #expect(finding.place.line == 3)
      #expect(finding.place.file.hasSuffix("attributions.csv"))
    }
    #expect(try WorkspaceLog(path: workspace.path).csv == log)
  }

  @Test("A decision counts in place of both coders, also when it finds nothing to code")
  func decision() throws {
    let workspace = try SmallWorkspace()
    defer { workspace.remove() }
    _ = try workspace.code(
      "a,red,0,10,direct,party,0,ann,primary", "a,red,0,14,direct,party,0,ben,double",
      "a,red,0,12,direct,party,0,cat,adjudication", "b,blue,0,5,direct,party,0,ann,primary")
    #expect(try workspace.airtime(of: "red") == 12_000)
    #expect(try workspace.airtime(of: "blue") == 5_000)
  }

  @Test("What a program suggests counts in no table before a person has accepted it")
  func suggestions() throws {
    let workspace = try SmallWorkspace()
    defer { workspace.remove() }
    _ = try workspace.code("a,red,0,10,direct,party,0,finder,machine", "b,blue,0,5,direct,party,0,ann,primary")
    #expect(try workspace.airtime(of: "red") == 0)
    #expect(try WorkspaceStatus(path: workspace.path).openSuggestions == 1)
    _ = try AssignRun().run(path: workspace.path, request("ben"), entry: workspace.entry())
    let sheet = workspace.folder + "/ben.xlsx"
    _ = try SheetRun().write(
      path: workspace.path, coder: "ben", batch: nil, language: "en", showsSuggestions: true, to: sheet)
    // Nobody has said that the item is coded.
    let untouched = try SheetImport().run(path: workspace.path, file: sheet, entry: workspace.entry("ben"))
    #expect(untouched.coded == 0)
    #expect(try workspace.airtime(of: "red") == 0)
  }

  @Test("Extracted pages become items with their texts; copies are marked, and what is no item is counted")
  func documents() throws {
    let workspace = try SmallWorkspace()
    defer { workspace.remove() }
    let text = (1...60).map { "word\($0)" }.joined(separator: " ")
    func line(_ id: String, _ body: String, _ extra: String = "") -> String {
      """
      {"id":"\(id)","outcome":"article","title":"T","body":"\(body)","outlet":"one","published":"2023-03-05T10:00:00+06:00",\
      "url":"https://one.example/\(id)","digest":"\(String(repeating: id, count: 64))"\(extra)}
      """
    }
    let file = try workspace.write(
      "pages.ndjson",
      [
        line("1", text), line("2", text), line("3", text + " and a little more"), line("4", "something else entirely"),
        #"{"id":"5","outcome":"listing","body":"","outlet":"one"}"#,
        line("6", text).replacing("\"one\"", with: "\"nowhere\""),
      ].joined(separator: "\n") + "\n")
    #expect(DocumentImport.isDocuments(file))
    let result = try DocumentImport().run(path: workspace.path, file: file, entry: workspace.entry())
    #expect(result.items == 4)
    #expect(result.copies == 2)
    #expect(result.leftOut == ["listing": 1, "unknown-outlet": 1])
    let again = try DocumentImport().run(path: workspace.path, file: file, entry: workspace.entry())
    #expect(again.event == nil)
    #expect(again.unchanged == 4)
    #expect(try WorkspaceStatus(path: workspace.path).items == 7)
  }

  @Test(
    "Another text, as long as the first, or another title of a known page is a conflict, and follows as a correction",
    arguments: [#""body":"cba","title":"T""#, #""body":"abc","title":"U""#])
  func changedPage(_ changed: String) throws {
    let workspace = try SmallWorkspace()
    defer { workspace.remove() }
    func page(_ fields: String) throws -> String {
      try workspace.write(
        "pages.ndjson", #"{"id":"1","outcome":"article","outlet":"one","published":"2023-03-05",\#(fields)}"# + "\n")
    }
    func take(_ file: String, supersedes: Bool = false) throws -> DocumentImport.Result {
      try DocumentImport().run(path: workspace.path, file: file, supersedes: supersedes, entry: workspace.entry())
    }
    #expect(try take(page(#""body":"abc","title":"T""#)).items == 1)
    let log = try WorkspaceLog(path: workspace.path).csv
    #expect(throws: PipelineError.self) { try take(page(changed)) }
    #expect(try WorkspaceLog(path: workspace.path).csv == log)
    #expect(try take(page(changed), supersedes: true).items == 1)
    #expect(try take(page(changed)).event == nil)
  }

  @Test("Evidence is kept by its hash, and its loss or change is found")
  func evidence() throws {
    let workspace = try SmallWorkspace()
    defer { workspace.remove() }
    let pages = workspace.folder + "/pages"
    try FileManager.default.createDirectory(atPath: pages, withIntermediateDirectories: true)
    try Data("abc".utf8).write(to: URL(fileURLWithPath: pages + "/page.html"))
    // SHA-256 of "abc": FIPS 180-4, appendix.
    let digest = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    let file = try workspace.write(
      "pages.ndjson",
      #"{"id":"1","outcome":"article","body":"abc","outlet":"one","published":"2023-03-05","digest":"\#(digest)"}"#
        + "\n")
    let result = try DocumentImport().run(
      path: workspace.path, file: file, evidence: [pages], entry: workspace.entry())
    #expect(result.evidence == 1)
    #expect(try VerifyRun().run(path: workspace.path).findings.isEmpty)
    let kept = URL(fileURLWithPath: workspace.path + "/evidence/" + digest)
    try Data("abd".utf8).write(to: kept)
    #expect(try VerifyRun().run(path: workspace.path).findings.map(\.rule) == ["changed-evidence"])
    try FileManager.default.removeItem(at: kept)
    #expect(try VerifyRun().run(path: workspace.path).findings.map(\.rule) == ["missing-evidence"])
  }

  private func request(_ coder: String) -> AssignRun.Request {
    var request = AssignRun.Request()
    request.joining = [coder]
    request.doublePercent = 0
    return request
  }
}
