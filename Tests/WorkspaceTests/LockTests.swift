import Foundation
import Testing

@Suite("A workspace that others work on")
struct LockTests {
  @Test("While another process changes it, it can be read; a change waits, and in the end is told why it was not made")
  func locked() throws {
    try Sandbox.with { sandbox in
      try sandbox.makeHalf()
      let mission = sandbox.path("mission")
      let before = try sandbox.events("mission")
      let other = try Holder(mission)
      let change = try Program.start(["import", mission, sandbox.path("corpus")])
      for arguments in [
        ["tables", mission, "--table", "b1-tv"], ["status", mission], ["log", mission], ["verify", mission],
      ] {
        let outcome = try Program.run(arguments)
        #expect(outcome.status == 0, "\(arguments[0]): \(outcome.errors)")
      }
      #expect(change.isRunning)
      let outcome = change.outcome()
      #expect(outcome.status == 74)
      #expect(outcome.errors.contains("another process is changing it"), "\(outcome.errors)")
      try other.release()
      #expect(try sandbox.events("mission") == before)
      try Program.mustRun("import", mission, sandbox.path("corpus"))
    }
  }

  @Test("A change is made as soon as the other process has finished")
  func released() throws {
    try Sandbox.with { sandbox in
      try sandbox.makeHalf()
      let mission = sandbox.path("mission")
      let other = try Holder(mission)
      let change = try Program.start(["import", mission, sandbox.path("corpus")])
      usleep(300_000)
      try other.release()
      let outcome = change.outcome()
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(try sandbox.events("mission").count == 3)
    }
  }

  @Test("Two imports at once are both there, one after the other, and nothing is there twice", arguments: 0..<4)
  func together(_ round: Int) throws {
    try Sandbox.with { sandbox in
      try sandbox.makeHalf()
      // Half of what each brings, the other brings as well.
      try Shipped.write(items: 45, to: sandbox.path("more"))
      let mission = sandbox.path("mission")
      let runs = try ["more", "corpus"].map {
        try Program.start(["import", mission, sandbox.path($0), "--reason", $0])
      }
      for run in runs {
        let outcome = run.outcome()
        #expect(outcome.status == 0, "\(outcome.errors)")
      }
      let log = try Program.mustRun("log", mission)
      #expect(log.contains(",corpus,"))
      // The smaller brings something only when it is first.
      let events = try sandbox.events("mission").count
      #expect(events == (log.contains(",more,") ? 4 : 3))
      try Program.mustRun("verify", mission)
      try Program.mustRun("export", mission, sandbox.path("export"))
      try Program.mustRun("init", sandbox.path("alone"), "--codebook", Shipped.codebook)
      try Program.mustRun("import", sandbox.path("alone"), sandbox.path("corpus"))
      try Program.mustRun("export", sandbox.path("alone"), sandbox.path("alone-export"))
      #expect(try sandbox.contents("export") == sandbox.contents("alone-export"))
    }
  }

  @Test("Two that make the same workspace at once: one makes it, and the other is told")
  func making() throws {
    try Sandbox.with { sandbox in
      let runs = try (0..<4).map { _ in
        try Program.start(["init", sandbox.path("new"), "--codebook", Shipped.codebook])
      }
      let statuses = runs.map { $0.outcome().status }
      #expect(statuses.filter { $0 == 0 }.count == 1)
      #expect(statuses.filter { $0 == 74 }.count == 3)
      try Program.mustRun("verify", sandbox.path("new"))
      #expect(try sandbox.contents("new").keys.sorted() == ["codebook.yaml", "workspace.sqlite"])
    }
  }
}
