internal import CodingStore
internal import Containers
internal import CoverageModel
internal import Foundation

/// An analyst's own project on disk: the codebook, the database, the evidence by hash, and what was made of them.
package struct Workspace: Sendable {
  static let databaseName = "workspace.sqlite"
  static let codebookName = "codebook.yaml"
  static let evidenceName = "evidence"
  /// How the names of a workspace's own files and folders begin.
  static let ownNames = [databaseName, codebookName, evidenceName]

  /// The folder.
  package let path: String
  let store: CodingStore

  /// Whether a folder is a workspace.
  package static func isWorkspace(_ path: String) -> Bool {
    Disk.isFolder(path) && Disk.exists(Disk.path(path, databaseName))
  }

  /// Opens a workspace.
  ///
  /// - Parameters:
  ///   - path: the folder.
  ///   - isReading: whether nothing will be changed; such a workspace may lie on a medium that cannot be written to.
  /// - Throws: `PipelineError`.
  init(path: String, isReading: Bool) throws(PipelineError) {
    self.path = path
    guard Disk.exists(path) else { throw .unreadable(path: path, reason: "there is no such folder") }
    guard Workspace.isWorkspace(path) else {
      throw .unreadable(path: path, reason: "it is no workspace; make one with qamtu init")
    }
    let place = Disk.path(path, Workspace.databaseName)
    let isFixed =
      !FileManager.default.isWritableFile(atPath: path) || !FileManager.default.isWritableFile(atPath: place)
    do throws(StoreError) {
      if isFixed, !isReading { throw .readOnly }
      store = try Workspace.store(place, isFixed: isFixed, isReading: isReading)
    } catch {
      throw Workspace.failure(error, path: place, isReading: isReading)
    }
  }

  private static func store(_ path: String, isFixed: Bool, isReading: Bool) throws(StoreError) -> CodingStore {
    do throws(StoreError) {
      return try CodingStore(path: path, isReadOnly: isFixed)
    } catch {
      // A full disk has no room for what SQLite notes beside a file that others may write to; reading can do without.
      guard case .full = error, isReading else { throw error }
      return try CodingStore(path: path, isReadOnly: true)
    }
  }

  init(path: String, store: CodingStore) { (self.path, self.store) = (path, store) }

  /// The versions of the codebook that the workspace adopted.
  func codebooks() throws(PipelineError) -> WorkspaceCodebooks {
    try WorkspaceCodebooks(try read { try $0.codebooks() }, path: path)
  }

  /// Reads what the database holds at one moment.
  func read<Value>(_ body: (StoreReader) throws -> Value) throws(PipelineError) -> Value {
    do throws(StoreError) {
      return try store.read(body)
    } catch {
      throw Workspace.failure(error, path: Disk.path(path, Workspace.databaseName), isReading: true)
    }
  }

  /// Adds rows as one event.
  @discardableResult
  func change(
    _ entry: LogEntry, _ action: StoreAction, _ body: (StoreChange) throws -> Void
  ) throws(PipelineError) -> StoreEvent? {
    do {
      return try store.change(by: entry.who, action, reason: entry.reason, at: entry.time, body)
    } catch let error as PipelineError {
      throw error
    } catch {
      throw Workspace.failure(
        error as? StoreError ?? .failed("\(error)"), path: Disk.path(path, Workspace.databaseName), isReading: false)
    }
  }

  /// Lays the codebook beside the database, for people to read; what counts is in the database.
  func writeCodebook(_ codebook: StoredCodebook) throws(PipelineError) {
    try Disk.write(codebook.bytes, to: Disk.path(path, Workspace.codebookName))
    let own: Set = [Workspace.codebookName, Workspace.databaseName]
    for (name, bytes) in codebook.files.sorted(by: { $0.key < $1.key }) where !name.contains("/") && !own.contains(name)
    {
      try Disk.write(bytes, to: Disk.path(path, name))
    }
  }

  /// Keeps bytes under the name of their digest.
  ///
  /// - Throws: `PipelineError` when they have another digest or cannot be written.
  func keepEvidence(_ bytes: [UInt8], digest: String) throws(PipelineError) {
    let place = Disk.path(Disk.path(path, Workspace.evidenceName), digest)
    guard SHA256Digest.hex(bytes) == digest else {
      throw .unreadable(path: place, reason: "its bytes are not those that were noted")
    }
    guard !Disk.exists(place) else { return }
    try Disk.makeFolder(Disk.path(path, Workspace.evidenceName))
    try Disk.write(bytes, to: place)
  }

  static func failure(_ error: StoreError, path: String, isReading: Bool) -> PipelineError {
    switch error {
    case .full, .readOnly, .locked, .exists: .output(path: path, reason: error.description)
    case .refused(let rule):
      .badData([
        Finding(
          rule: "refused", place: Finding.Place(file: path), found: rule, expected: "rows that keep the rules",
          mend: "Nothing was changed. Correct the rows.")
      ])
    case .missing, .foreign, .newer, .damaged, .unfinished: .unreadable(path: path, reason: error.description)
    case .failed(let words):
      isReading ? .unreadable(path: path, reason: words) : .output(path: path, reason: words)
    }
  }
}
