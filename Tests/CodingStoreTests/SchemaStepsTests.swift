import CodingStore
import CoverageModel
import Foundation
import GRDB
import TestSupport
import Testing

@Suite("Databases of earlier versions")
struct SchemaStepsTests {
  @Test(
    "A database with only the first steps is brought up to date, and used like a new one",
    arguments: 1...StoreSchema.steps.count)
  func earlier(_ count: Int) throws {
    let folder = try TemporaryFile.folder([:])
    defer { TemporaryFile.remove(folder) }
    let path = folder + "/workspace.sqlite"
    try make(path, steps: count)
    let store = try CodingStore(path: path)
    let version = try SampleStore.prepare(store)
    try store.change(by: "aigul", .sheet, reason: "", at: 2) { change in
      _ = try change.add(
        SampleStore.set("a", by: "aigul", [SampleStore.attribution("amanat", 0..<4_000)]), codebook: version, base: 0)
      try change.assign(1, to: change.beginBatch(of: change.coder("aigul")).id, purpose: .primary, place: 1)
    }
    try store.close()
    let again = try CodingStore(path: path)
    #expect(try again.verify(file: path).findings.isEmpty)
    #expect(try again.read { try $0.events() }.count == 2)
    #expect(try again.read { try $0.workspace().name } == "spring")
  }

  @Test(
    "Where nothing may be written, an earlier version is read as it would be today",
    arguments: 1...StoreSchema.steps.count)
  func reading(_ count: Int) throws {
    let folder = try TemporaryFile.folder([:])
    defer { TemporaryFile.remove(folder) }
    let path = folder + "/workspace.sqlite"
    try make(path, steps: count)
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    let store = try CodingStore(path: path, isReadOnly: true)
    #expect(try store.read { try $0.workspace().name } == "spring")
    #expect(try store.read { try $0.reviews() }.isEmpty)
    #expect(try store.verify(file: path).findings.isEmpty)
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["workspace.sqlite"])
  }

  @Test("Two that open an earlier version at once both find it up to date")
  func together() async throws {
    let folder = try TemporaryFile.folder([:])
    defer { TemporaryFile.remove(folder) }
    let path = folder + "/workspace.sqlite"
    try make(path, steps: 1)
    let names = try await withThrowingTaskGroup(of: String.self) { group in
      for _ in 0..<4 { group.addTask { try CodingStore(path: path).read { try $0.workspace().name } } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(names == ["spring", "spring", "spring", "spring"])
  }

  /// As the program made it when it had only the first steps.
  private func make(_ path: String, steps count: Int) throws {
    let identifiers = StoreSchema.steps.prefix(count).map { "INSERT INTO grdb_migrations VALUES ('\($0.name)')" }
    try RawDatabase.make(
      at: path,
      statements: ["PRAGMA application_id = 0x514D5455", "PRAGMA journal_mode = WAL"]
        + ["CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY)"]
        + StoreSchema.steps.prefix(count).flatMap(\.statements) + identifiers
        + (count > 0 ? ["INSERT INTO workspace VALUES (1, '\(String(repeating: "0", count: 32))', 'spring')"] : []))
  }
}
