import CodingStore
import CoverageModel
import Foundation
import TestSupport
import Testing

@Suite("A process that is killed")
struct KillTests {
  /// How often one workspace is hit before a run on it is left in peace.
  private static let mostInARow = 6

  @Test(
    "Wherever a command is killed, all of its change is there or none, what it acknowledged is there, and it can be run again",
    arguments: KilledCommand.all)
  func kills(_ command: KilledCommand) throws {
    try Sandbox.with { sandbox in
      try command.prepare(sandbox)
      let before = try sandbox.events("mission")
      try sandbox.copy("mission", to: "calm")
      let clock = ContinuousClock()
      let start = clock.now
      #expect(try Program.run(command.arguments(sandbox, sandbox.path("calm"))).status == 0)
      let length = clock.now - start
      let after = try sandbox.events("calm")
      #expect(after.count == before.count + 1)
      try sandbox.export("calm")

      var random = SeededRandom(seed: command.seed)
      var killed = 0
      while killed < command.kills {
        try sandbox.copy("mission", to: "trial")
        for _ in 0..<KillTests.mostInARow {
          let run = try Program.start(command.arguments(sandbox, sandbox.path("trial")))
          KillMoment(&random, length: length).wait(for: run, in: sandbox.path("trial"))
          run.kill()
          let outcome = run.outcome()
          if outcome.status == nil { killed += 1 } else { #expect(outcome.status == 0, "\(outcome.errors)") }
          let (state, errors) = try sandbox.state("trial")
          #expect(errors.isEmpty)
          let isAcknowledged = outcome.status == 0 || outcome.output.hasSuffix("\n")
          #expect(state == after || (state == before && !isAcknowledged), "after \(killed) kills")
          if state == after { break }
        }
        let again = try Program.run(command.arguments(sandbox, sandbox.path("trial")))
        #expect(again.status == 0, "\(again.errors)")
        #expect(try sandbox.state("trial").events == after)
        #expect(try sandbox.contents("trial").keys.sorted() == sandbox.contents("calm").keys.sorted())
        if killed >= command.kills {
          // The digests of the log are equal, so one look from outside is enough.
          try Program.mustRun("verify", sandbox.path("trial"))
          try sandbox.export("trial")
          #expect(try sandbox.contents("trial-export") == sandbox.contents("calm-export"))
        }
        try sandbox.remove("trial")
      }
    }
  }

  @Test(
    "Wherever something that is made anew is killed, it is whole or not there, and can be made again",
    arguments: MadeAnew.all)
  func making(_ made: MadeAnew) throws {
    try Sandbox.with { sandbox in
      try sandbox.makeSheets()
      let clock = ContinuousClock()
      let start = clock.now
      #expect(try Program.run(made.arguments(sandbox, sandbox.path("calm"))).status == 0)
      let length = clock.now - start
      let files = try made.files(sandbox, "calm")
      var random = SeededRandom(seed: made.seed)
      var killed = 0
      while killed < MadeAnew.kills {
        for _ in 0..<KillTests.mostInARow {
          let run = try Program.start(made.arguments(sandbox, sandbox.path("trial")))
          KillMoment(&random, length: length).wait(for: run, in: sandbox.path("trial"))
          run.kill()
          let outcome = run.outcome()
          if outcome.status == nil { killed += 1 } else { #expect(outcome.status == 0, "\(outcome.errors)") }
          if outcome.status == 0 || made.isThere(sandbox, "trial") { break }
        }
        if !made.isThere(sandbox, "trial") {
          let again = try Program.run(made.arguments(sandbox, sandbox.path("trial")))
          #expect(again.status == 0, "\(again.errors)")
        }
        #expect(try made.files(sandbox, "trial") == files)
        try made.check(sandbox, "trial")
        for name in ["trial", "trial.partial"] where FileManager.default.fileExists(atPath: sandbox.path(name)) {
          try sandbox.remove(name)
        }
      }
    }
  }
}

extension Sandbox {
  fileprivate func export(_ name: String) throws {
    try Program.mustRun("export", path(name), path(name + "-export"), "--everything")
  }
}
