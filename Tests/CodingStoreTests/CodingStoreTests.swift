import CodingStore
import CoverageModel
import TestSupport
import Testing

@Suite("The database of a workspace")
struct CodingStoreTests {
  @Test("A new database knows which workspace it is, and has no events")
  func beginning() throws {
    let folder = try TemporaryFile.folder([:])
    defer { TemporaryFile.remove(folder) }
    let store = try CodingStore.create(path: folder + "/workspace.sqlite", name: "spring")
    let (id, name) = try store.read { try $0.workspace() }
    #expect(id.count == 32)
    #expect(name == "spring")
    #expect(try store.read { try $0.events() }.isEmpty)
  }
}
