import CodingStore
import CoverageModel
import Foundation
import TestSupport
import Testing

@Suite("The database of a workspace")
struct CodingStoreTests {
  @Test("A new database knows which workspace it is, and has no events")
  func beginning() throws {
    try SampleStore.with { store, _ in
      let (id, name) = try store.read { try $0.workspace() }
      #expect(id.count == 32)
      #expect(name == "spring")
      #expect(try store.read { try $0.events() }.isEmpty)
    }
  }

  @Test("A record set is read back as it was added, and a corrected one supersedes it without replacing it")
  func correction() throws {
    try SampleStore.with { store, _ in
      let version = try SampleStore.prepare(store)
      let first = SampleStore.set("a", by: "aigul", [SampleStore.attribution("amanat", 0..<4_000)])
      var second = first
      second.attributions[0].tone = .judged(-1) ?? .notCoded
      second.attributions[0].note = "ridiculed"
      second.itemCodes = ["topic": "campaign"]
      let entries = try [first, second].map { set -> StoreChange.Entry in
        var entry: StoreChange.Entry?
        try store.change(by: "aigul", .sheet, reason: "", at: 2) {
          entry = try $0.add(set, codebook: version, base: nil)
        }
        return try #require(entry)
      }
      let ids = try entries.map { try #require($0.coding) }
      #expect(entries == [.first(ids[0]), .superseding(ids[1])])
      let (latest, before, after) = try store.read { reader in
        var latest: [StoredCoding] = []
        try reader.codings { latest.append($0) }
        return (latest, try reader.attributions(of: ids[0]), try reader.attributions(of: ids[1]))
      }
      #expect(latest.map(\.id) == [ids[1]])
      #expect(latest[0].revision == 2)
      #expect(latest[0].codes == ["topic": "campaign"])
      #expect(before == first.attributions)
      #expect(after == second.attributions)
    }
  }

  @Test("Adding the same again adds nothing, and makes no event")
  func repetition() throws {
    try SampleStore.with { store, _ in
      let version = try SampleStore.prepare(store)
      let set = SampleStore.set("a", by: "aigul", [SampleStore.attribution("amanat", 0..<4_000)])
      let first = try store.change(by: "aigul", .sheet, reason: "", at: 2) {
        _ = try $0.add(set, codebook: version, base: 0)
      }
      let again = try store.change(by: "aigul", .sheet, reason: "", at: 3) { change in
        #expect(try change.add(set, codebook: version, base: 0).coding != nil)
        try change.add(SampleStore.items[0], codebook: version)
      }
      #expect(first != nil)
      #expect(again == nil)
    }
  }

  @Test("Whoever edits an older revision than the latest is told, and overwrites nothing")
  func conflict() throws {
    try SampleStore.with { store, _ in
      let version = try SampleStore.prepare(store)
      let mine = SampleStore.set("a", by: "aigul", [SampleStore.attribution("amanat", 0..<4_000)])
      let other = SampleStore.set("a", by: "aigul", [SampleStore.attribution("auyl", 0..<4_000)])
      try store.change(by: "aigul", .sheet, reason: "", at: 2) { _ = try $0.add(mine, codebook: version, base: 0) }
      try store.change(by: "aigul", .sheet, reason: "", at: 3) { change in
        #expect(try change.add(other, codebook: version, base: 0) == .conflict(latest: 1))
        let latest = try #require(
          try change.reader.latest(item: 1, coder: 1, purpose: .primary))
        let third = try change.add(other, codebook: version, base: try change.reader.stamp(of: latest))
        #expect(third.coding != nil)
      }
    }
  }

  @Test(
    "What breaks a rule of integrity is refused, and nothing of its change is kept", arguments: SampleStore.breaches)
  func integrity(_ breach: SampleStore.Breach) throws {
    try SampleStore.with { store, _ in
      let version = try SampleStore.prepare(store)
      let before = try store.read { try $0.head() }
      #expect(throws: StoreError.self) {
        try store.change(by: "aigul", .import, reason: "", at: 2) { change in
          let good = SampleStore.set("b", by: "bolat", [SampleStore.attribution("amanat", 0..<1_000)])
          _ = try change.add(good, codebook: version, base: nil)
          for set in breach.sets { _ = try change.add(set, codebook: version, base: nil) }
        }
      }
      let (after, count) = try store.read { reader in
        var count = 0
        try reader.codings { _ in count += 1 }
        return (try reader.head(), count)
      }
      #expect(after == before)
      #expect(count == 0)
    }
  }

  @Test("Opening and reading writes nothing, and reading what may not be written to never mixes two moments")
  func reading() throws {
    try SampleStore.with { store, path in
      try SampleStore.prepare(store)
      try store.close()
      let before = try Data(contentsOf: URL(fileURLWithPath: path))
      let again = try CodingStore(path: path)
      #expect(try again.read { try $0.events() }.count == 1)
      let fixed = try CodingStore(path: path, isReadOnly: true)
      #expect(try fixed.read { try $0.events() }.count == 1)
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
      try again.change(by: "aigul", .import, reason: "", at: 2) { try $0.addSundry(role: "debates", line: "{}") }
      #expect(throws: StoreError.locked) { try fixed.read { try $0.events() } }
      let waiting = try CodingStore(path: path, isReadOnly: true)
      #expect(try waiting.read { try $0.events() }.count == 2)
      try again.close()
      #expect(throws: StoreError.locked) { try fixed.read { try $0.events() } }
    }
  }

  @Test("An item cannot become shorter than what is coded in it")
  func shortened() throws {
    try SampleStore.with { store, _ in
      let version = try SampleStore.prepare(store)
      let set = SampleStore.set("a", by: "aigul", [SampleStore.attribution("amanat", 0..<4_000)])
      try store.change(by: "aigul", .sheet, reason: "", at: 2) { _ = try $0.add(set, codebook: version, base: 0) }
      var item = SampleStore.items[0]
      item.length = 3_999
      #expect(throws: StoreError.self) {
        try store.change(by: "analyst", .import, reason: "", at: 3) { try $0.add(item, codebook: version) }
      }
      item.length = 4_000
      #expect(
        try store.change(by: "analyst", .import, reason: "", at: 3) { try $0.add(item, codebook: version) } != nil)
    }
  }

  @Test("Rows can be neither changed nor deleted, not even from outside")
  func appendOnly() throws {
    try SampleStore.with { store, path in
      let version = try SampleStore.prepare(store)
      let set = SampleStore.set("a", by: "aigul", [SampleStore.attribution("amanat", 0..<4_000)])
      try store.change(by: "aigul", .sheet, reason: "", at: 2) { _ = try $0.add(set, codebook: version, base: 0) }
      for statement in ["DELETE FROM attribution", "UPDATE coding SET purpose = 'double'", "DELETE FROM seal"] {
        #expect(throws: (any Error).self) { try RawDatabase.execute(statement, at: path) }
      }
      #expect(try store.verify(file: path).findings.isEmpty)
    }
  }
}
