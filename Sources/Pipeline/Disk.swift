internal import Foundation

/// Reading of files and folders, with reasons that a person can act on.
package enum Disk {
  /// Files larger than this are not read into memory whole.
  private static let mostBytes = 1 << 30

  /// The bytes of a file, or of standard input for `-`; no more than the first `limit` of them.
  ///
  /// - Throws: `PipelineError.unreadable`, also for a folder.
  package static func read(_ path: String, atMost limit: Int = mostBytes) throws(PipelineError) -> [UInt8] {
    let handle: FileHandle
    if path == "-" {
      handle = .standardInput
    } else {
      guard exists(path) else { throw .unreadable(path: path, reason: "there is no such file") }
      guard !isFolder(path) else { throw .unreadable(path: path, reason: "it is a folder, not a file") }
      guard let opened = FileHandle(forReadingAtPath: path) else {
        throw .unreadable(path: path, reason: "permission denied")
      }
      handle = opened
    }
    var bytes: [UInt8] = []
    do {
      while bytes.count < limit, let part = try handle.read(upToCount: min(1 << 20, limit - bytes.count)), !part.isEmpty
      {
        bytes += part
      }
    } catch {
      throw .unreadable(path: path == "-" ? "standard input" : path, reason: reason(error))
    }
    return bytes
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

  /// Whether the path, or what a link there names, is a file that keeps what is written to it.
  package static func isPlainFile(_ path: String) -> Bool { type(of: path) == .typeRegular }

  private static func type(of path: String) -> FileAttributeType? {
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    return try? FileManager.default.attributesOfItem(atPath: target)[.type] as? FileAttributeType
  }

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

  /// Writes a file whole or not at all. A symbolic link stays, and the file that it names is written; what is no plain file, such
  /// as `/dev/stdout`, is written into and never replaced.
  ///
  /// - Throws: `PipelineError.output`.
  package static func write(_ bytes: [UInt8], to path: String) throws(PipelineError) {
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath()
    guard !isFolder(target.path) else { throw .output(path: path, reason: "it is a folder, not a file") }
    let isThere = exists(target.path)
    // Replacing a file asks nothing of the file itself, so its own protection is asked for here.
    guard !isThere || FileManager.default.isWritableFile(atPath: target.path) else {
      throw .output(path: path, reason: "permission denied")
    }
    do {
      if isThere, !isPlainFile(target.path) {
        try FileHandle(forWritingTo: target).write(contentsOf: Data(bytes))
      } else {
        let mode = try? FileManager.default.attributesOfItem(atPath: target.path)[.posixPermissions]
        try Data(bytes).write(to: target, options: .atomic)
        if let mode { try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: target.path) }
      }
    } catch {
      throw .output(path: path, reason: reason(error))
    }
  }

  /// Lets a library that writes for itself make a file that is not there yet. It takes its name only when it is whole.
  ///
  /// - Throws: `PipelineError.output`, also for a file that is there; or what `write` throws.
  static func makeFile(_ path: String, _ write: (String) throws(PipelineError) -> Void) throws(PipelineError) {
    guard !exists(path) else { throw .output(path: path, reason: "it is there already; name a new file") }
    let partial = path + ".partial"
    // A database that was stopped may have left a journal, which the next one would take for its own.
    func clear() {
      for suffix in ["", "-journal", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: partial + suffix) }
    }
    clear()
    do throws(PipelineError) {
      try write(partial)
      guard rename(partial, path) == 0 else { throw .output(path: path, reason: String(cString: strerror(errno))) }
    } catch {
      clear()
      throw error
    }
  }

  /// Makes a folder and those above it; one that is there is left as it is.
  ///
  /// - Throws: `PipelineError.output`.
  package static func makeFolder(_ path: String) throws(PipelineError) {
    guard !exists(path) || isFolder(path) else { throw .output(path: path, reason: "it is a file, not a folder") }
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw .output(path: path, reason: reason(error))
    }
  }

  /// What the system said, in its own words where it has any.
  static func reason(_ error: any Error) -> String {
    let error = error as NSError
    let cause = error.userInfo[NSUnderlyingErrorKey] as? NSError ?? error
    return cause.domain == NSPOSIXErrorDomain
      ? String(cString: strerror(Int32(cause.code))) : error.localizedDescription
  }
}
