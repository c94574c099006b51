internal import CodingStore
internal import Foundation

/// A workspace while it is made. Its database takes its name last: a folder holds a whole workspace or none, and where making one
/// was stopped it can be made again.
struct NewWorkspace {
  private static let partialName = Workspace.databaseName + ".partial"

  let path: String
  /// The files that lie beside the database, by name.
  let files: [String: [UInt8]]
  /// Locks the folder as long as it is open.
  private let folder: FileHandle

  /// - Parameters:
  ///   - path: a folder that is not there, or empty.
  ///   - files: to lie beside the database, by name.
  /// - Throws: `PipelineError` when there is something in the folder already, or another run makes it.
  init(path: String, files: [String: [UInt8]]) throws(PipelineError) {
    (self.path, self.files) = (path, files)
    try Disk.makeFolder(path)
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .output(path: path, reason: String(cString: strerror(errno))) }
    folder = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK else {
      throw .output(path: path, reason: "another run is making it")
    }
    try clear()
  }

  /// Makes it, with what `body` adds as the first event.
  ///
  /// - Throws: `PipelineError`; the folder is no workspace then.
  func make(name: String, entry: LogEntry, _ body: (StoreChange) throws -> Void) throws(PipelineError) {
    let place = Disk.path(path, NewWorkspace.partialName)
    let store = try NewWorkspace.calling(place) { () throws(StoreError) in
      try CodingStore.create(path: place, name: name)
    }
    try Workspace(path: path, store: store).change(entry, .begin, body)
    try NewWorkspace.calling(place) { () throws(StoreError) in try store.close() }
    try Disk.makeFolder(Disk.path(path, Workspace.evidenceName))
    for (name, bytes) in files.sorted(by: { $0.key < $1.key }) {
      do {
        // Until the database has its name the whole folder counts for nothing, so its files need not appear at once.
        try Data(bytes).write(to: URL(fileURLWithPath: Disk.path(path, name)))
      } catch {
        throw .output(path: Disk.path(path, name), reason: Disk.reason(error))
      }
    }
    guard rename(place, Disk.path(path, Workspace.databaseName)) == 0, fsync(folder.fileDescriptor) == 0 else {
      throw .output(path: path, reason: String(cString: strerror(errno)))
    }
  }

  private static func calling<Value>(
    _ path: String, _ body: () throws(StoreError) -> Value
  ) throws(PipelineError) -> Value {
    do throws(StoreError) {
      return try body()
    } catch {
      throw Workspace.failure(error, path: path, isReading: false)
    }
  }

  /// Removes what a run that was stopped left behind; the database, by which that is known, last.
  private func clear() throws(PipelineError) {
    let present = try Disk.files(in: path)
    guard !present.isEmpty else { return }
    let partial = present.filter { $0.hasPrefix(NewWorkspace.partialName) }
    let known = Set(partial + files.keys + [Workspace.evidenceName])
    guard !partial.isEmpty, present.allSatisfy(known.contains) else {
      throw .output(
        path: path, reason: Workspace.isWorkspace(path) ? "it is a workspace already" : "the folder is not empty")
    }
    for name in present.filter({ !partial.contains($0) }) + partial.sorted(by: >) {
      let place = Disk.path(path, name)
      guard (name == Workspace.evidenceName ? rmdir(place) : unlink(place)) == 0 else {
        throw .output(path: place, reason: String(cString: strerror(errno)))
      }
    }
  }
}
