import CodingStore
import Foundation
import Testing

@Suite("A workspace that cannot be written to")
struct ReadOnlyTests {
  @Test(
    "It is read like any other, and a change is refused",
    .enabled(if: ReadOnlyFolder.isPossible, "this machine lets nobody mount a folder read-only"))
  func reading() throws {
    try Sandbox.with { sandbox in
      try sandbox.makeHalf()
      let mission = sandbox.path("mission")
      let script = ReadOnlyFolder.script(mission)
      let readers = [
        ["tables", mission, "--table", "b1-tv"], ["status", mission], ["log", mission], ["verify", mission],
      ]
      let outputs = try readers.map { try Program.run($0, through: script) }
      let before = try sandbox.contents("mission")
      for (arguments, output) in zip(readers, outputs) {
        #expect(output.status == 0, "\(arguments[0]): \(output.errors)")
        #expect(output.output == (try Program.run(arguments).output), "\(arguments[0])")
      }
      let writers = [
        ["import", mission, sandbox.path("corpus")], ["assign", mission, "--coder", "aigul", "bolat"],
        ["merge", mission, mission],
      ]
      for arguments in writers {
        let outcome = try Program.run(arguments, through: script)
        #expect(outcome.status == 74)
        #expect(outcome.errors.contains("may only be read"), "\(arguments[0]): \(outcome.errors)")
      }
      #expect(try sandbox.contents("mission") == before)
    }
  }

  @Test(
    "Changes that wait beside the database are read, or it is told that they cannot be; never passed over",
    .enabled(if: ReadOnlyFolder.isPossible, "this machine lets nobody mount a folder read-only"),
    arguments: [true, false])
  func waiting(_ hasIndex: Bool) throws {
    try Sandbox.with { sandbox in
      try sandbox.makeHalf()
      let store = try CodingStore(path: sandbox.path("mission/workspace.sqlite"))
      try store.change(by: "aigul", .import, reason: "waits", at: 1) { try $0.addSundry(role: "debates", line: "{}") }
      // As somebody leaves it whose machine stops.
      try sandbox.copy("mission", to: "stopped")
      try store.close()
      if !hasIndex { try sandbox.remove("stopped/workspace.sqlite-shm") }
      let stopped = sandbox.path("stopped")
      let outcome = try Program.run(["log", stopped], through: ReadOnlyFolder.script(stopped))
      if outcome.status == 0 {
        #expect(outcome.output.contains("waits"))
      } else {
        #expect(outcome.status == 66)
        #expect(outcome.errors.contains("-wal"))
      }
      let bundle = try Program.run(["merge", sandbox.path("mission"), stopped + "/workspace.sqlite"])
      #expect([0, 66].contains(bundle.status), "\(bundle.errors)")
      #expect(try Program.mustRun("log", stopped).contains("waits"))
    }
  }
}
