internal import Foundation

/// A folder that appears whole or not at all: files are written beside it and moved into place at the end.
///
/// An existing folder is replaced only when it holds nothing but the files that its manifest lists.
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
      if let foreign = OutputFolder.foreignFile(in: trimmed) {
        throw .output(
          path: trimmed, reason: "the folder holds \(foreign), which no run of qamtu wrote; name another folder")
      }
    }
    guard !Disk.exists(staging) else {
      throw .output(path: staging, reason: "it is in the way, perhaps left by a run that was stopped; remove it")
    }
    do {
      try FileManager.default.createDirectory(atPath: staging, withIntermediateDirectories: true)
    } catch {
      throw .output(path: staging, reason: "the folder cannot be made here; name another")
    }
  }

  /// A file of the folder that its manifest does not list, nil when there is none.
  private static func foreignFile(in folder: String) -> String? {
    var listed: Set<String> = [manifestName]
    if let data = FileManager.default.contents(atPath: Disk.path(folder, manifestName)),
      let manifest = try? JSONSerialization.jsonObject(with: data) as? [String: Any],
      let files = manifest["files"] as? [String]
    {
      listed.formUnion(files)
    } else {
      listed = []
    }
    let walker = FileManager.default.enumerator(atPath: folder)
    while let name = walker?.nextObject() as? String {
      if !Disk.isFolder(Disk.path(folder, name)), !listed.contains(name) { return name }
    }
    return nil
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
      let old = path + ".old"
      let isReplacing = Disk.exists(path)
      if isReplacing { try FileManager.default.moveItem(atPath: path, toPath: old) }
      try FileManager.default.moveItem(atPath: staging, toPath: path)
      if isReplacing { try FileManager.default.removeItem(atPath: old) }
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
