import CodingStore
import CoverageModel
import Foundation
import TestSupport
import Testing

@Suite("Verification of a workspace's database")
struct VerificationTests {
  @Test("A database as it was written has no findings, and the chain ends at its last event")
  func sound() throws {
    try SampleStore.with { store, path in
      let event = try fill(store)
      let (findings, head, events) = try store.verify(file: path)
      #expect(findings.isEmpty)
      #expect(head == event.hash)
      #expect(events == 2)
    }
  }

  @Test(
    "Whatever is changed behind the program's back is found",
    arguments: [
      ("UPDATE attribution SET actor = 'auyl'", "changed-rows"),
      ("DELETE FROM attribution WHERE number = 2", "changed-rows"),
      ("UPDATE item_version SET length = length + 1 WHERE item = 1", "changed-rows"),
      ("INSERT INTO sundry VALUES (1, 'airings', '{}')", "changed-rows"),
      (
        "INSERT INTO coding VALUES (-1, 2, 2, 1, 'primary', 9, 1, 30000, '', 0, '');"
          + "INSERT INTO attribution VALUES (-1, 1, 'auyl', 0, 30000, 30000, 'direct', 'party', 'mixed', NULL, NULL, '', '')",
        "changed-rows"
      ),
      ("DROP TRIGGER coding_update", "changed-schema"),
      ("DROP INDEX coding_event", "changed-schema"),
      ("UPDATE event SET who = 'somebody' WHERE number = 2", "changed-event"),
      ("UPDATE seal SET detail = 'nothing' WHERE event = 1", "changed-event"),
      ("UPDATE seal SET previous = '' WHERE event = 2", "broken-chain"),
      ("UPDATE seal SET rows = rows, content = 'item' WHERE event = 1", "unsealed-event"),
      ("DELETE FROM seal WHERE event = 2", "unsealed-event"),
      ("UPDATE event SET number = 7 WHERE number = 2", "dangling-row"),
      (
        "UPDATE event SET number = 7 WHERE number = 2; UPDATE seal SET event = 7 WHERE event = 2;"
          + "UPDATE coding SET event = 7 WHERE event = 2; UPDATE coder SET event = 7 WHERE event = 2",
        "missing-event"
      ),
      ("DELETE FROM codebook", "dangling-row"),
    ])
  func tampering(_ statement: String, _ rule: String) throws {
    try SampleStore.with { store, path in
      _ = try fill(store)
      for table in ["attribution", "coder", "coding", "item_version", "event", "seal", "codebook"] {
        for action in ["update", "delete"] where !statement.hasPrefix("DROP") {
          try RawDatabase.execute("DROP TRIGGER \(table)_\(action)", at: path)
        }
      }
      try RawDatabase.execute(statement, at: path)
      #expect(try store.verify(file: path).findings.contains { $0.rule == rule && $0.severity == .error })
    }
  }

  @Test("A clock that went back is worth a look, and breaks no chain")
  func clock() throws {
    try SampleStore.with { store, path in
      try SampleStore.prepare(store)
      try store.change(by: "analyst", .import, reason: "", at: -5) { try $0.addSundry(role: "debates", line: "{}") }
      let findings = try store.verify(file: path).findings
      #expect(findings.map(\.rule) == ["clock-went-back"])
      #expect(findings.map(\.severity) == [.warning])
    }
  }

  @Test(
    "A flipped byte or a lost end is told when the file is opened, read or verified, and never mended",
    arguments: 0..<40)
  func damage(_ seed: Int) throws {
    var random = SeededRandom(seed: UInt64(seed))
    let folder = try TemporaryFile.folder([:])
    defer { TemporaryFile.remove(folder) }
    let path = folder + "/workspace.sqlite"
    let store = try CodingStore.create(path: path, name: "spring")
    _ = try fill(store)
    let sound = try store.read { try texts($0) }
    try store.close()
    var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    if seed % 4 == 0 {
      bytes = bytes.prefix(Int.random(in: 0..<bytes.count, using: &random))
    } else {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      bytes[place] ^= 1 << UInt8(Int.random(in: 0..<8, using: &random))
    }
    try bytes.write(to: URL(fileURLWithPath: path))
    // A bit in unused space changes nothing; every other is told.
    guard let damaged = try? CodingStore(path: path), let found = try? damaged.verify(file: path) else { return }
    if found.findings.isEmpty { #expect(try damaged.read { try texts($0) } == sound) }
  }

  private func fill(_ store: CodingStore) throws -> StoreEvent {
    let version = try SampleStore.prepare(store)
    let set = SampleStore.set(
      "a", by: "aigul", [SampleStore.attribution("amanat", 0..<4_000), SampleStore.attribution("auyl", 1..<9)])
    let event = try store.change(by: "aigul", .sheet, reason: "batch 1", at: 2) {
      _ = try $0.add(set, codebook: version, base: 0)
    }
    return try #require(event)
  }

  private func texts(_ reader: StoreReader) throws -> [String] {
    var texts: [String] = []
    try reader.items { texts.append("\($0.record)") }
    var codings: [Int64] = []
    try reader.codings {
      texts.append("\($0)")
      codings.append($0.id)
    }
    for coding in codings { texts += try reader.attributions(of: coding).map { "\($0)" } }
    return texts + (try reader.events()).map(\.canonicalForm)
  }
}
