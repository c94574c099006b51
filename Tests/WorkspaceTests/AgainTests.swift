import Foundation
import Testing

@Suite("Doing a thing twice")
struct AgainTests {
  @Test("Decisions that are taken again change nothing, and others about the same records follow them")
  func decisions() throws {
    try Sandbox.with { sandbox in
      try sandbox.makeDecisions()
      let take = ["adjudicate", sandbox.path("mission"), "--take", sandbox.path("decisions.csv"), "--by", "zarina"]
      #expect(try Program.run(take).output.contains("event "))
      let after = try sandbox.events("mission")
      let again = try Program.run(take)
      #expect(again.status == 0, "\(again.errors)")
      #expect(again.output.contains("nothing new"))
      let sheet = String(decoding: try sandbox.bytes("decisions.csv"), as: UTF8.self)
      try sandbox.write(Data(sheet.replacing("\n1,", with: "\n2,").utf8), to: "decisions.csv")
      let other = try Program.run(take)
      #expect(other.status == 0, "\(other.errors)")
      #expect(try sandbox.events("mission").count == after.count + 1)
    }
  }

  @Test("What a command writes never takes the place of a file that is there: it may be filled")
  func outputs() throws {
    try Sandbox.with { sandbox in
      try sandbox.makeSheets()
      let mission = sandbox.path("mission")
      let place = sandbox.path("aigul.xlsx")
      let filled = try sandbox.bytes("aigul.xlsx")
      let commands = [
        ["sheet", mission, "--coder", "aigul", "--output", place], ["adjudicate", mission, "--sheet", place],
        ["export", mission, "--bundle", place], ["export", mission, place],
      ]
      for arguments in commands {
        let outcome = try Program.run(arguments)
        #expect(outcome.status == 74, "\(arguments)")
        #expect(outcome.errors.contains("there already"), "\(outcome.errors)")
        #expect(try sandbox.bytes("aigul.xlsx") == filled)
      }
      #expect(try Program.run(["init", mission, "--codebook", Shipped.codebook]).errors.contains("workspace already"))
      try sandbox.remove("mission/workspace.sqlite")
      #expect(try Program.run(["init", mission, "--codebook", Shipped.codebook]).errors.contains("not empty"))
    }
  }

  @Test("A codebook that is adopted again changes nothing, and one that refers to a workspace's own files is refused")
  func codebooks() throws {
    try Sandbox.with { sandbox in
      try sandbox.makeCodebook()
      let mission = sandbox.path("mission")
      try Program.mustRun("codebook", mission, sandbox.path("next.yaml"))
      let after = try sandbox.events("mission")
      #expect(try Program.mustRun("codebook", mission, sandbox.path("next.yaml")).contains("nothing new"))
      #expect(try sandbox.bytes("mission/codebook.yaml") == sandbox.bytes("next.yaml"))
      let text = String(decoding: try sandbox.bytes("next.yaml"), as: UTF8.self)
      let third = text.replacing("before.yaml", with: "codebook.yaml").replacing("1.1.0", with: "1.2.0")
      try sandbox.write(Data(third.utf8), to: "third.yaml")
      try sandbox.copy("next.yaml", to: "codebook.yaml")
      let outcome = try Program.run(["codebook", mission, sandbox.path("third.yaml")])
      #expect(outcome.status == 64)
      #expect(outcome.errors.contains("codebook.yaml"))
      #expect(try sandbox.events("mission") == after)
    }
  }
}
