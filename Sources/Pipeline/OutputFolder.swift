internal import Foundation

/// A folder that appears whole or not at all: files are written beside it and moved into place at the end.
///
/// An existing folder is replaced only when it holds nothing but the files that its manifest lists.
package struct OutputFolder {
  /// The file that marks a folder as made by a run.
  package static let manifestName = "manifest.json"

  private let staging: StagingFolder

  /// - Throws: `PipelineError.output` when the folder holds something else, or its place cannot be written to.
  package init(_ path: String) throws(PipelineError) {
    guard !path.isEmpty else { throw .usage("the name of the output folder is empty") }
    let place = URL(fileURLWithPath: path).standardizedFileURL.resolvingSymlinksInPath().path
    let here = FileManager.default.currentDirectoryPath
    guard place != "/", !(here + "/").hasPrefix(place + "/") else {
      throw .output(path: path, reason: "it is the folder that this runs in, or holds it; name another folder")
    }
    if Disk.exists(place) {
      guard Disk.isFolder(place) else { throw .output(path: path, reason: "a file is in the way") }
      if let foreign = FolderContents.unlisted(in: place) {
        throw .output(
          path: path, reason: "the folder holds \(foreign), which no run of qamtu wrote; name another folder")
      }
    }
    staging = try StagingFolder(beside: place)
  }

  /// Writes one file; `name` may hold folders.
  package func write(_ bytes: [UInt8], as name: String) throws(PipelineError) {
    let target = try place(for: name)
    do {
      // The folder as a whole is what appears at once, so its files need not.
      try Data(bytes).write(to: URL(fileURLWithPath: target))
    } catch {
      throw .output(path: target, reason: Disk.reason(error))
    }
  }

  /// Where a library that writes for itself puts `name`.
  package func place(for name: String) throws(PipelineError) -> String {
    let target = Disk.path(staging.new, name)
    try Disk.makeFolder(Disk.folder(of: target))
    try staging.note(name)
    return target
  }

  /// Puts the folder in its place.
  package func commit() throws(PipelineError) { try staging.commit() }

  /// Leaves nothing behind.
  package func discard() { staging.discard() }
}
