internal import Foundation

/// A folder that appears whole or not at all: files are written beside it and moved into place at the end.
///
/// An existing folder is replaced only when a run of Qamtu made it, which its manifest shows.
package struct OutputFolder {
  /// The file that marks a folder as made by a run.
  package static let manifestName = "manifest.json"

  private let path: String
  private let staging: String

  /// - Throws: `PipelineError.output` when the folder holds something else, or its place cannot be written to.
  package init(_ path: String) throws(PipelineError) {
    let trimmed = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    self.path = trimmed
    staging = trimmed + ".partial"
    if Disk.exists(trimmed) {
      guard Disk.isFolder(trimmed) else { throw .output(path: trimmed, reason: "a file is in the way") }
      let isOurs = Disk.exists(Disk.path(trimmed, OutputFolder.manifestName))
      let isEmpty = (try? Disk.files(in: trimmed).isEmpty) ?? false
      guard isOurs || isEmpty else {
        throw .output(path: trimmed, reason: "the folder holds files that no run of qamtu wrote; name another folder")
      }
    }
    do {
      if Disk.exists(staging) { try FileManager.default.removeItem(atPath: staging) }
      try FileManager.default.createDirectory(atPath: staging, withIntermediateDirectories: true)
    } catch {
      throw .output(path: staging, reason: error.localizedDescription)
    }
  }

  /// Writes one file; `name` may hold folders.
  package func write(_ bytes: [UInt8], as name: String) throws(PipelineError) {
    try Disk.write(bytes, to: try place(for: name))
  }

  /// Where a library that writes for itself puts `name`.
  package func place(for name: String) throws(PipelineError) -> String {
    let target = Disk.path(staging, name)
    do {
      try FileManager.default.createDirectory(atPath: Disk.folder(of: target), withIntermediateDirectories: true)
    } catch {
      throw .output(path: target, reason: error.localizedDescription)
    }
    return target
  }

  /// Puts the folder in its place.
  package func commit() throws(PipelineError) {
    do {
      if Disk.exists(path) { try FileManager.default.removeItem(atPath: path) }
      try FileManager.default.moveItem(atPath: staging, toPath: path)
    } catch {
      throw .output(path: path, reason: error.localizedDescription)
    }
  }

  /// Leaves nothing behind.
  package func discard() {
    // A staging folder that cannot be removed is replaced by the next run; the error that led here is the one to report.
    try? FileManager.default.removeItem(atPath: staging)
  }
}
