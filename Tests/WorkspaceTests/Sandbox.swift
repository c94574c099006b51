import CodingStore
import CoverageModel
import Foundation
import TestSupport

/// A folder for one test, with everything that it needs, which is removed at the end.
struct Sandbox {
  let folder: String

  static func with(_ body: (Sandbox) throws -> Void) throws {
    let folder = try TemporaryFile.folder([:])
    defer { TemporaryFile.remove(folder) }
    try body(Sandbox(folder: folder))
  }

  func path(_ name: String) -> String { folder + "/" + name }

  func copy(_ name: String, to other: String) throws {
    try FileManager.default.copyItem(atPath: path(name), toPath: path(other))
  }

  func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: path(name)) }

  /// The bytes of every file in a folder, by path, without the note of the last check, and without what a write leaves behind
  /// that was stopped.
  func contents(_ name: String) throws -> [String: Data] {
    var contents: [String: Data] = [:]
    for file in try FileManager.default.subpathsOfDirectory(atPath: path(name))
    where !file.contains(".sha256") && !file.contains(".dat.nosync") {
      contents[file] = FileManager.default.contents(atPath: path(name) + "/" + file)
    }
    return contents
  }

  func bytes(_ name: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: path(name))) }

  func write(_ bytes: Data, to name: String) throws { try bytes.write(to: URL(fileURLWithPath: path(name))) }

  // MARK: Workspaces

  /// A workspace named `mission` with 60 items, and their attributions when these are wanted.
  func makeMission(withAttributions: Bool = true) throws {
    try Shipped.write(items: 60, withAttributions: withAttributions, to: path("corpus"))
    try Program.mustRun("init", path("mission"), "--codebook", Shipped.codebook, "--by", "analyst")
    try Program.mustRun("import", path("mission"), path("corpus"), "--by", "analyst")
  }

  /// What the log of a workspace says that its events added: by digests, so that two that agree hold the same rows.
  func events(_ name: String) throws -> [[StoreEvent.Content]] { try state(name, isVerified: false).events }

  /// The same, with the errors that are found in the database.
  func state(_ name: String, isVerified: Bool = true) throws -> (events: [[StoreEvent.Content]], errors: [Finding]) {
    let store = try CodingStore(path: path(name) + "/workspace.sqlite")
    let findings = isVerified ? try store.verify(file: name).findings : []
    let events = try store.read { try $0.events() }
    try store.close()
    // The first holds the workspace's own random id.
    return (events.map { $0.number == 1 ? [] : $0.content }, findings.filter { $0.severity == .error })
  }
}
