import Foundation
import TestSupport
import Testing

@Suite("A damaged database")
struct DamageTests {
  private static let seeds = 0..<20

  @Test(
    "A lost end or a flipped bit is told by every command, or changes nothing of what it gives; no command mends it")
  func damage() throws {
    try Sandbox.with { sandbox in
      try sandbox.makeHalf()
      let sound = try sandbox.bytes("mission/workspace.sqlite")
      let answers = try DamageTests.readers.map { try sandbox.answer($0, "mission") }
      #expect(answers.allSatisfy { $0.status == 0 })
      try sandbox.copy("mission", to: "grown")
      try Program.mustRun("import", sandbox.path("grown"), sandbox.path("corpus"))
      let grown = try sandbox.answer(.export, "grown")
      try sandbox.remove("grown")

      for seed in DamageTests.seeds {
        let bytes = DamageTests.damaged(sound, seed)
        try sandbox.write(bytes, to: "mission/workspace.sqlite")
        for (reader, answer) in zip(DamageTests.readers, answers) {
          let now = try sandbox.answer(reader, "mission")
          #expect(now == answer || now.status == 66, "seed \(seed), \(reader): \(now.status) \(now.errors)")
        }
        let verdict = try Program.run(["verify", sandbox.path("mission")])
        #expect([0, 1, 66].contains(verdict.status), "seed \(seed): \(verdict)")
        if bytes.count < sound.count { #expect(verdict.status != 0, "seed \(seed)") }
        #expect(try sandbox.bytes("mission/workspace.sqlite") == bytes, "seed \(seed)")

        try sandbox.copy("mission", to: "grown")
        let change = try Program.run(["import", sandbox.path("grown"), sandbox.path("corpus")])
        #expect([0, 65, 66, 74].contains(change.status), "seed \(seed): \(change)")
        let after = try sandbox.answer(.export, "grown")
        let expected = change.status == 0 ? grown : answers[0]
        #expect(after == expected || after.status == 66, "seed \(seed): \(after.status) \(after.errors)")
        try sandbox.remove("grown")
      }
    }
  }

  @Test("Nothing is made of a database in which a word has become another, though every page of it can be read")
  func word() throws {
    try Sandbox.with { sandbox in
      try sandbox.makeBundle()
      let mission = sandbox.path("mission")
      for name in ["mission/workspace.sqlite", "aktobe.sqlite"] {
        var bytes = try sandbox.bytes(name)
        // An actor's name in the row of an attribution, where mode and capacity follow a little later.
        let codes = try #require(bytes.range(of: Data("directparty".utf8))).lowerBound
        let actor = bytes.range(of: Data("amanat".utf8), options: .backwards, in: codes - 40..<codes)
        let place = try #require(actor).lowerBound
        try sandbox.copy(name, to: "sound")
        bytes[place] ^= 1
        try sandbox.write(bytes, to: name)
        let own = [
          ["tables", mission], ["export", mission, sandbox.path("out")], ["status", mission], ["adjudicate", mission],
          ["export", mission, "--bundle", sandbox.path("out")], ["sheet", mission, "--coder", "aigul"],
          ["assign", mission, "--coder", "daria"], ["merge", mission, sandbox.path("aktobe.sqlite")],
        ]
        for arguments in name == "aktobe.sqlite" ? [own[7]] : own {
          let outcome = try Program.run(arguments)
          #expect(outcome.status == 66, "\(arguments[0]) of \(name): \(outcome.errors)")
          #expect(outcome.errors.contains("not as it was written"), "\(arguments[0]): \(outcome.errors)")
        }
        #expect(try sandbox.bytes(name) == bytes)
        try sandbox.write(try sandbox.bytes("sound"), to: name)
        try sandbox.remove("sound")
      }
      #expect(try sandbox.events("mission").count == 4)
      try Program.mustRun("verify", mission)
    }
  }

  fileprivate static let readers: [Reader] = [.export, .tables, .status, .log]

  fileprivate enum Reader { case export, tables, status, log }

  private static func damaged(_ sound: Data, _ seed: Int) -> Data {
    var random = SeededRandom(seed: UInt64(seed))
    guard seed % 4 > 0 else { return sound.prefix(Int.random(in: 0..<sound.count, using: &random)) }
    var bytes = sound
    bytes[Int.random(in: 0..<sound.count, using: &random)] ^= 1 << UInt8(Int.random(in: 0..<8, using: &random))
    return bytes
  }
}

extension Sandbox {
  /// What a command gives of a workspace.
  fileprivate struct Answer: Equatable {
    let status: Int32?
    let output: String
    let files: [String: Data]
    let errors: String
  }

  fileprivate func answer(_ reader: DamageTests.Reader, _ name: String) throws -> Answer {
    let out = path("out")
    let arguments =
      switch reader {
      case .export: ["export", path(name), out, "--everything"]
      case .tables: ["tables", path(name), "--table", "b1-tv"]
      case .status: ["status", path(name)]
      case .log: ["log", path(name)]
      }
    let outcome = try Program.run(arguments)
    let isThere = FileManager.default.fileExists(atPath: out)
    let files = isThere ? try contents("out") : [:]
    if isThere { try remove("out") }
    return Answer(status: outcome.status, output: outcome.output, files: files, errors: outcome.errors)
  }
}
