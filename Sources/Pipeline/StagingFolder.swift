internal import Foundation

/// The folder `NAME.partial` beside an output folder, in which a run gathers its files.
///
/// `journal` lists what the run has put into `new`, and is locked as long as the run lives. A run that was stopped leaves the folder
/// behind; the next one takes it over when everything in it is listed, and refuses when anything is not.
struct StagingFolder {
  private static let journalName = "journal.qamtu"

  /// The files to come.
  let new: String
  /// Where the folder that is to be replaced waits until the new one is in its place.
  let old: String

  private let path: String
  private let place: String
  private let journal: FileHandle

  /// - Parameter place: the output folder, with neither links nor a slash at the end.
  /// - Throws: `PipelineError.output` when something foreign is in the way, when another run is at work, or when nothing can be
  ///   written there.
  init(beside place: String) throws(PipelineError) {
    self.place = place
    path = place + ".partial"
    new = Disk.path(path, "new")
    old = Disk.path(path, "old")
    let list = Disk.path(path, StagingFolder.journalName)
    if Disk.exists(path), !Disk.exists(list), FolderContents.foreign(in: path, besides: []) != nil {
      throw .output(path: path, reason: "it is in the way, and no run of qamtu made it; move it away")
    }
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw .output(path: path, reason: "the folder cannot be made here; name another")
    }
    let descriptor = open(list, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o644)
    guard descriptor >= 0 else { throw .output(path: list, reason: String(cString: strerror(errno))) }
    journal = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0, Disk.exists(list) else {
      throw .output(path: place, reason: "another run is writing it")
    }
    try takeOver()
  }

  /// Notes a file before it is written.
  func note(_ name: String) throws(PipelineError) {
    do {
      try journal.write(contentsOf: Data((name + "\n").utf8))
    } catch {
      throw .output(path: path, reason: Disk.reason(error))
    }
  }

  /// Puts `new` in its place; what was there before is back when that fails.
  func commit() throws(PipelineError) {
    let files = FileManager.default
    do {
      if Disk.exists(place) { try files.moveItem(atPath: place, toPath: old) }
      try files.moveItem(atPath: new, toPath: place)
    } catch {
      restore()
      throw .output(path: place, reason: Disk.reason(error))
    }
    discard()
  }

  /// Leaves nothing behind, unless the folder that was to be replaced can only be saved here.
  func discard() {
    restore()
    guard Disk.exists(place) || !Disk.exists(old) else { return }
    // What cannot be removed is taken over by the next run; the error that led here is the one to report.
    try? FileManager.default.removeItem(atPath: path)
  }

  private func restore() {
    guard Disk.exists(old), !Disk.exists(place) else { return }
    try? FileManager.default.moveItem(atPath: old, toPath: place)
  }

  /// Removes what a stopped run left, after making sure that it is that and nothing else.
  private func takeOver() throws(PipelineError) {
    restore()
    let listed = (try? journal.readToEnd()).map { String(decoding: $0, as: UTF8.self) } ?? ""
    let names = listed.split(separator: "\n").map(String.init)
    let beside = try Disk.files(in: path).first { ![StagingFolder.journalName, "new", "old"].contains($0) }
    let added = FolderContents.foreign(in: new, besides: Set(names))
    let kept = Disk.exists(old) ? FolderContents.unlisted(in: old) : nil
    if let name = beside ?? added ?? kept {
      throw .output(path: path, reason: "it holds \(name), which no run of qamtu wrote; move that away")
    }
    do {
      for folder in [new, old] where Disk.exists(folder) { try FileManager.default.removeItem(atPath: folder) }
      try journal.truncate(atOffset: 0)
      try FileManager.default.createDirectory(atPath: new, withIntermediateDirectories: false)
    } catch {
      throw .output(path: path, reason: Disk.reason(error))
    }
  }
}
