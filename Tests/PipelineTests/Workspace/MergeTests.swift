import CoverageModel
import Foundation
import Pipeline
import TestSupport
import Testing

@Suite("Bringing two workspaces together")
struct MergeTests {
  @Test("What each has more is in the other afterwards, and merging again changes nothing")
  func union() throws {
    let (office, field) = try pair()
    defer { office.remove() }
    defer { field.remove() }
    _ = try office.code("a,red,0,10,direct,party,0,ann,primary")
    _ = try field.code("b,blue,0,5,direct,party,0,ben,primary")
    try field.write("more.csv", SmallWorkspace.items.replacing("\nb,", with: "\nd,"))
    let bundle = field.folder + "/field.sqlite"
    try WorkspaceExport().bundle(path: field.path, to: bundle)
    let first = try MergeRun().run(path: office.path, other: bundle, entry: office.entry())
    #expect(!first.words.isEmpty)
    #expect(first.findings.isEmpty)
    #expect(try office.airtime(of: "red") == 10_000)
    #expect(try office.airtime(of: "blue") == 5_000)
    let log = try WorkspaceLog(path: office.path).csv
    #expect(try MergeRun().run(path: office.path, other: bundle, entry: office.entry()).words.isEmpty)
    #expect(try WorkspaceLog(path: office.path).csv == log)
    #expect(try VerifyRun().run(path: office.path).findings.isEmpty)
    // And back: both say the same in the end.
    _ = try MergeRun().run(path: field.path, other: office.path, entry: field.entry())
    #expect(try field.cells() == office.cells())
  }

  @Test("A correction that only one has made is taken over; two different ones are a conflict, and neither is lost")
  func corrections() throws {
    let (office, field) = try pair()
    defer { office.remove() }
    defer { field.remove() }
    for workspace in [office, field] {
      _ = try workspace.code("a,red,0,10,direct,party,0,ann,primary", "b,blue,0,5,direct,party,0,ann,primary")
    }
    _ = try field.code("a,red,0,20,direct,party,0,ann,primary", supersedes: true)
    _ = try field.code("b,blue,0,6,direct,party,0,ann,primary", supersedes: true)
    _ = try office.code("b,blue,0,7,direct,party,0,ann,primary", supersedes: true)
    let result = try MergeRun().run(path: office.path, other: field.path, entry: office.entry())
    #expect(result.findings.map(\.rule) == ["merge-conflict"])
    #expect(result.findings.map(\.field) == ["b"])
    #expect(try office.airtime(of: "red") == 20_000)
    #expect(try office.airtime(of: "blue") == 7_000)
    #expect(try MergeRun().run(path: office.path, other: field.path, entry: office.entry()).words.isEmpty)
    #expect(try VerifyRun().run(path: office.path).findings.isEmpty)
  }

  @Test("A record that went back to what it was is not taken for one that never changed")
  func returning() throws {
    let (office, field) = try pair()
    defer { office.remove() }
    defer { field.remove() }
    for workspace in [office, field] { _ = try workspace.code("a,red,0,10,direct,party,0,ann,primary") }
    _ = try field.code("a,red,0,20,direct,party,0,ann,primary", supersedes: true)
    _ = try field.code("a,red,0,10,direct,party,0,ann,primary", supersedes: true)
    let result = try MergeRun().run(path: office.path, other: field.path, entry: office.entry())
    #expect(result.findings.isEmpty)
    #expect(try office.airtime(of: "red") == 10_000)
    #expect(try MergeRun().run(path: office.path, other: field.path, entry: office.entry()).words.isEmpty)
  }

  @Test("Of decisions by two adjudicators the merging workspace's stays in force, and the item is named")
  func decisions() throws {
    let (office, field) = try pair()
    defer { office.remove() }
    defer { field.remove() }
    _ = try office.code("a,red,0,10,direct,party,0,ann,primary", "a,red,0,11,direct,party,0,zoe,adjudication")
    _ = try field.code("a,red,0,10,direct,party,0,ann,primary", "a,red,0,20,direct,party,0,yan,adjudication")
    let result = try MergeRun().run(path: office.path, other: field.path, entry: office.entry())
    #expect(result.findings.map(\.rule) == ["merge-conflict"])
    #expect(try office.airtime(of: "red") == 11_000)
    #expect(try VerifyRun().run(path: office.path).findings.isEmpty)
  }

  @Test("What one coder coded to two purposes, or beyond the item as it is known here, is left out and named")
  func unfit() throws {
    let (office, field) = try pair()
    defer { office.remove() }
    defer { field.remove() }
    _ = try office.code("a,red,0,10,direct,party,0,ann,primary")
    _ = try field.code("a,red,0,12,direct,party,0,ann,double", "b,blue,0,30,direct,party,0,ann,primary")
    try office.write("items.csv", SmallWorkspace.items.replacing("20:05:00,30", with: "20:05:00,20"))
    _ = try office.take("items.csv", supersedes: true)
    let result = try MergeRun().run(path: office.path, other: field.path, entry: office.entry())
    #expect(result.findings.filter { $0.rule == "merge-conflict" }.map(\.field).sorted() == ["a", "b"])
    #expect(try office.airtime(of: "red") == 10_000)
    #expect(try office.airtime(of: "blue") == 0)
  }

  @Test("Versions of the codebook that do not lead on from one another are refused, and nothing is changed")
  func versions() throws {
    let (office, field) = try pair()
    defer { office.remove() }
    defer { field.remove() }
    for (workspace, version) in [(office, "1.1.0"), (field, "1.2.0")] {
      let new = try workspace.write(
        "two.yaml",
        SmallWorkspace.codebook(
          version, topics: ["campaign", "polls", "sport", "more"], supersedes: "supersedes: {file: one.yaml}\n"))
      _ = try CodebookRun().run(path: workspace.path, codebookPath: new, entry: workspace.entry())
    }
    let log = try WorkspaceLog(path: office.path).csv
    #expect(throws: PipelineError.self) {
      try MergeRun().run(path: office.path, other: field.path, entry: office.entry())
    }
    #expect(try WorkspaceLog(path: office.path).csv == log)
  }

  @Test("A workspace of another project is refused, and nothing is changed")
  func foreign() throws {
    let (office, field) = try pair()
    defer { office.remove() }
    defer { field.remove() }
    let other = field.folder + "/other"
    let codebook = try field.write(
      "other.yaml",
      SmallWorkspace.codebook("1.0.0", topics: ["x"]).replacing("codebook: small", with: "codebook: large"))
    _ = try InitRun().run(path: other, codebookPath: codebook, name: nil, entry: field.entry())
    let log = try WorkspaceLog(path: office.path).csv
    #expect(throws: PipelineError.self) {
      try MergeRun().run(path: office.path, other: other, entry: office.entry())
    }
    #expect(try WorkspaceLog(path: office.path).csv == log)
  }

  @Test("A copy that was moved elsewhere is the same workspace")
  func moved() throws {
    let (office, field) = try pair()
    defer { office.remove() }
    defer { field.remove() }
    _ = try office.code("a,red,0,10,direct,party,0,ann,primary")
    let before = try office.table().csv
    let place = field.folder + "/stick"
    try FileManager.default.copyItem(atPath: office.path, toPath: place)
    let result = try TableRun(context: office.context).result(codebookPath: nil, corpusPath: place, tables: [])
    let bytes = try #require(TableFormat.csv.bytes(for: result.tables, language: "en"))
    #expect(String(decoding: bytes, as: UTF8.self) == before)
  }

  private func pair() throws -> (SmallWorkspace, SmallWorkspace) { (try SmallWorkspace(), try SmallWorkspace()) }
}
