internal import Foundation

/// Reading of files and folders, with reasons that a person can act on.
package enum Disk {
  /// The bytes of a file.
  ///
  /// - Throws: `PipelineError.unreadable`, also for a folder.
  package static func read(_ path: String) throws(PipelineError) -> [UInt8] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw .unreadable(path: path, reason: "there is no such file")
    }
    guard !isFolder.boolValue else { throw .unreadable(path: path, reason: "it is a folder, not a file") }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw .unreadable(path: path, reason: "permission denied")
    }
    return [UInt8](data)
  }

  /// The last byte of a file; nil when it is empty or cannot be read, such as standard input.
  package static func lastByte(of path: String) -> UInt8? {
    guard let handle = FileHandle(forReadingAtPath: path), let end = try? handle.seekToEnd(), end > 0,
      (try? handle.seek(toOffset: end - 1)) != nil
    else { return nil }
    return try? handle.read(upToCount: 1)?.first
  }

  /// The names of the files in a folder, sorted.
  ///
  /// - Throws: `PipelineError.unreadable`.
  package static func files(in folder: String) throws(PipelineError) -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    } catch {
      throw .unreadable(path: folder, reason: isFolder(folder) ? "permission denied" : "there is no such folder")
    }
  }

  package static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }

  package static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  /// `name` in `folder`.
  package static func path(_ folder: String, _ name: String) -> String {
    folder.isEmpty ? name : folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  /// The folder that holds `path`; empty for a bare name.
  package static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
  }

  /// The last part of a path.
  package static func name(of path: String) -> String {
    let trimmed = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    return trimmed.split(separator: "/").last.map(String.init) ?? trimmed
  }

  /// Writes a file whole or not at all.
  ///
  /// - Throws: `PipelineError.output`.
  package static func write(_ bytes: [UInt8], to path: String) throws(PipelineError) {
    do {
      try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw .output(path: path, reason: error.localizedDescription)
    }
  }
}
