import CoverageModel
import Pipeline
import TestSupport
import Testing

@Suite("A new version of a workspace's codebook")
struct CodebookChangeTests {
  @Test("Renamed and merged codes are read under their new names, and the table says so")
  func mapped() throws {
    let workspace = try SmallWorkspace()
    defer { workspace.remove() }
    _ = try workspace.code("a,red,0,10,direct,party,0,ann,primary", "b,blue,0,5,direct,party,0,ann,primary")
    let before = try workspace.table()
    #expect(before.note == nil)
    let new = try workspace.write(
      "two.yaml",
      SmallWorkspace.codebook(
        "1.1.0", topics: ["election", "sport"],
        supersedes: """
          supersedes:
            file: one.yaml
            mapping:
              actors: {red: crimson}
              variables.topic: {campaign: election, polls: election}

          """
      ).replacing("id: red, kind: party, name: {en: Red}", with: "id: crimson, kind: party, name: {en: Crimson}"))
    let result = try CodebookRun().run(path: workspace.path, codebookPath: new, entry: workspace.entry())
    #expect(result.version == "1.1.0")
    #expect(result.waiting == 0)
    #expect(try workspace.airtime(of: "crimson") == 10_000)
    #expect(try workspace.airtime(of: "blue") == 5_000)
    let note = try #require(try workspace.table().note)
    #expect(note.counts == [CodedUnder.Count(version: "1.0.0", attributions: 2)])
    #expect(note.mappings.joined().contains("red -> crimson"))
    #expect(try VerifyRun().run(path: workspace.path).findings.isEmpty)

    // What is coded from now on is coded under the new version, beside what was coded under the old.
    let added = try workspace.code("c,crimson,0,7,direct,party,0,ann,primary")
    #expect(added.entry.changedItems == 0)
    #expect(try workspace.airtime(of: "crimson") == 17_000)
    #expect(try workspace.table().note?.counts.map(\.version) == ["1.0.0", "1.1.0"])
  }

  @Test("What no mapping answers is in no table, and waits in a queue with its reasons until it is coded again")
  func waiting() throws {
    let workspace = try SmallWorkspace()
    defer { workspace.remove() }
    _ = try workspace.code("a,red,0,10,direct,party,0,ann,primary", "b,blue,0,5,direct,party,0,ann,primary")
    let new = try workspace.write(
      "two.yaml",
      SmallWorkspace.codebook(
        "2.0.0", topics: ["campaign", "polls", "sport"],
        supersedes: "supersedes:\n  file: one.yaml\n  mapping:\n    actors: {red: ~}\n"
      ).replacing("  - {id: red, kind: party, name: {en: Red}, class: party}\n", with: ""))
    let result = try CodebookRun().run(path: workspace.path, codebookPath: new, entry: workspace.entry())
    #expect(result.waiting == 1)
    let queue = try RecodeQueue(path: workspace.path)
    #expect(queue.rows.map(\.item) == ["a"])
    #expect(queue.rows.first?.reasons.first?.contains("red") ?? false)
    let table = try workspace.table()
    #expect(table.warnings.contains { $0.rule == "waits-for-coder" })
    #expect(table.note?.waiting == 1)
    #expect(try workspace.airtime(of: "blue") == 5_000)
    _ = try workspace.code("a,blue,0,4,direct,party,0,ann,primary", supersedes: true)
    #expect(try RecodeQueue(path: workspace.path).rows.isEmpty)
    #expect(try workspace.airtime(of: "blue") == 9_000)
  }

  @Test(
    "A version that does not lead on from the one before is refused",
    arguments: [
      ("1.0.0", ""), ("0.9.0", "supersedes: {file: one.yaml}\n"), ("1.1.0", ""),
    ])
  func refused(_ version: String, _ supersedes: String) throws {
    let workspace = try SmallWorkspace()
    defer { workspace.remove() }
    let new = try workspace.write(
      "two.yaml",
      SmallWorkspace.codebook(version, topics: ["campaign", "polls", "sport", "more"], supersedes: supersedes))
    let before = try WorkspaceLog(path: workspace.path).csv
    #expect(throws: PipelineError.self) {
      try CodebookRun().run(path: workspace.path, codebookPath: new, entry: workspace.entry())
    }
    #expect(try WorkspaceLog(path: workspace.path).csv == before)
  }
}
