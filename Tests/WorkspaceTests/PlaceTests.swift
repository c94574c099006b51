import CodingStore
import Foundation
import Testing

@Suite("Where a workspace lies, and what is none")
struct PlaceTests {
  @Test("A workspace that was moved goes on as it was")
  func moved() throws {
    try Sandbox.with { sandbox in
      try sandbox.makeSheets()
      let before = try Program.mustRun("log", sandbox.path("mission"))
      let moved = sandbox.path("a folder, with “signs” % ? # and spaces")
      try FileManager.default.moveItem(atPath: sandbox.path("mission"), toPath: moved)
      #expect(try Program.mustRun("log", moved) == before)
      try Program.mustRun("import", moved, sandbox.path("aigul.xlsx"))
      try Program.mustRun("verify", moved)
      guard ReadOnlyFolder.isPossible else { return }
      let script = ReadOnlyFolder.script(moved)
      #expect(try Program.run(["verify", moved], through: script).status == 0)
    }
  }

  @Test("A workspace is the same through a link to its folder, or with its database elsewhere")
  func linked() throws {
    try Sandbox.with { sandbox in
      try sandbox.makeHalf()
      let files = FileManager.default
      try files.createSymbolicLink(atPath: sandbox.path("link"), withDestinationPath: "mission")
      try Program.mustRun("import", sandbox.path("link"), sandbox.path("corpus"))
      #expect(try sandbox.events("mission").count == 3)
      try files.createDirectory(atPath: sandbox.path("elsewhere"), withIntermediateDirectories: false)
      try files.moveItem(atPath: sandbox.path("mission/workspace.sqlite"), toPath: sandbox.path("elsewhere/w.sqlite"))
      try files.createSymbolicLink(
        atPath: sandbox.path("mission/workspace.sqlite"), withDestinationPath: "../elsewhere/w.sqlite")
      try Program.mustRun("assign", sandbox.path("link"), "--coder", "aigul", "bolat", "--double", "100")
      let log = try Program.mustRun("log", sandbox.path("mission"))
      #expect(log.split(separator: "\n").count == 5)
      guard ReadOnlyFolder.isPossible else { return }
      #expect(
        try Program.run(["log", sandbox.path("link")], through: ReadOnlyFolder.script(sandbox.folder)).output == log)
    }
  }

  @Test("What is no workspace, or one of a later version, is told and left as it is", arguments: Stranger.all)
  func strangers(_ stranger: Stranger) throws {
    try Sandbox.with { sandbox in
      try sandbox.makeHalf()
      try stranger.make(sandbox)
      let mission = sandbox.path("mission")
      let before = try? sandbox.contents("mission")
      let commands = [
        ["import", mission, sandbox.path("corpus")], ["status", mission], ["log", mission], ["verify", mission],
        ["assign", mission, "--coder", "aigul", "bolat"], ["sheet", mission, "--coder", "aigul"],
        ["export", mission, sandbox.path("out")], ["export", mission, "--bundle", sandbox.path("out")],
        ["adjudicate", mission],
      ]
      for arguments in commands {
        let outcome = try Program.run(arguments)
        #expect(outcome.status == 66, "\(arguments[0]) of \(stranger.name): \(outcome.errors)")
        #expect(outcome.errors.contains(stranger.words), "\(arguments[0]) of \(stranger.name): \(outcome.errors)")
        #expect(!FileManager.default.fileExists(atPath: sandbox.path("out")))
      }
      #expect((try? sandbox.contents("mission")) == before, "\(stranger.name)")
    }
  }

  @Test("A clock that jumps is told where it went back, and changes nothing else")
  func clocks() throws {
    try Sandbox.with { sandbox in
      try sandbox.makeHalf()
      let mission = sandbox.path("mission")
      let store = try CodingStore(path: mission + "/workspace.sqlite")
      // 1970, 1901, the year 10000, and a moment before.
      for (number, time) in [0, -2_177_452_800_000, 253_402_300_800_000, 253_402_300_799_999].enumerated() {
        try store.change(by: "aigul", .import, reason: "jump \(number)", at: Int64(time)) {
          try $0.addSundry(role: "debates", line: "{\"debate\":\"\(number)\"}")
        }
      }
      try store.close()
      let outcome = try Program.run(["verify", mission])
      #expect(outcome.status == 0)
      #expect(outcome.errors.split(separator: "\n").filter { $0.contains("clock-went-back") }.count == 3)
      try Program.mustRun("import", mission, sandbox.path("corpus"))
      let log = try Program.mustRun("log", mission).split(separator: "\n")
      #expect(log.count == 8)
      #expect(log[3].hasPrefix("3,1970-01-01T00:00:00Z,aigul"))
      #expect(log[4].hasPrefix("4,1901-01-01T00:00:00Z,aigul"))
    }
  }
}
