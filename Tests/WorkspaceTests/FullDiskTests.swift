import CodingStore
import Foundation
import Testing

@Suite("A full disk")
struct FullDiskTests {
  @Test("An import that runs out of room is told and leaves the workspace as it was, or is whole")
  func limit() throws {
    try Sandbox.with { sandbox in
      try sandbox.makeHalf()
      let before = try sandbox.events("mission")
      // How large a file may become, in blocks of 512 bytes: from nothing to more than is needed.
      for blocks in [4, 64, 300, 600, 680, 720, 1200] {
        try sandbox.copy("mission", to: "full")
        let change = ["import", sandbox.path("full"), sandbox.path("corpus")]
        // The process is told that the file is full instead of being stopped.
        let outcome = try Program.run(change, through: "trap '' XFSZ; ulimit -f \(blocks); exec \"$@\"")
        #expect([0, 74].contains(outcome.status), "\(blocks): \(outcome.errors)")
        if outcome.status != 0 { #expect(outcome.errors.contains("cannot be written")) }
        #expect(try sandbox.events("full").count == before.count + (outcome.status == 0 ? 1 : 0))
        #expect(outcome.status == (blocks < 300 ? 74 : blocks < 1000 ? outcome.status : 0))
        try Program.mustRun("verify", sandbox.path("full"))
        try Program.mustRun("import", sandbox.path("full"), sandbox.path("corpus"))
        #expect(try sandbox.events("full").count == before.count + 1)
        try sandbox.remove("full")
      }
    }
  }

  @Test(
    "On a disk without room for a change nothing is changed, and what is there can still be read",
    .enabled(if: SmallDisk.isPossible, "this machine lets nobody mount a disk in memory"))
  func disk() throws {
    try Sandbox.with { sandbox in
      try sandbox.makeHalf()
      let before = try sandbox.events("mission")
      let table = try Program.mustRun("tables", sandbox.path("mission"), "--table", "b1-tv")
      // Room beside the workspace, in KiB.
      for room in [0, 16, 40, 100, 4000] {
        try sandbox.copy("mission", to: "full")
        let disk = SmallDisk(workspace: sandbox.path("full"), room: room)
        let reading = try Program.run(["tables", sandbox.path("full"), "--table", "b1-tv"], through: disk.script)
        #expect(reading.status == 0, "\(reading.errors)")
        #expect(reading.output == table)
        let outcome = try Program.run(["import", sandbox.path("full"), sandbox.path("corpus")], through: disk.script)
        #expect(outcome.status == (room < 4000 ? 74 : 0), "\(outcome.output) \(outcome.errors)")
        if room < 4000 { #expect(outcome.errors.contains("the disk is full")) }
        #expect(try sandbox.events("full").count == before.count + (room < 4000 ? 0 : 1))
        try Program.mustRun("verify", sandbox.path("full"))
        try sandbox.remove("full")
      }
    }
  }
}
