internal import Foundation

/// A file that is written piece by piece and takes its name only when it is whole; standard output for `-`.
struct ExtractOutput: Sendable {
  private let path: String
  /// Where the pieces go until the file is whole, nil where they go straight to what is there.
  private let partial: String?
  private let handle: FileHandle

  /// - Throws: `PipelineError.output`.
  init(_ path: String) throws(PipelineError) {
    self.path = path
    guard path != "-" else {
      (partial, handle) = (nil, .standardOutput)
      return
    }
    guard !Disk.isFolder(path) else { throw .output(path: path, reason: "it is a folder, not a file") }
    // What is no plain file, such as a pipe, is written into.
    let isReplaced = !Disk.exists(path) || Disk.isPlainFile(path)
    let place = isReplaced ? path + ".partial" : path
    if isReplaced, !FileManager.default.createFile(atPath: place, contents: nil) {
      throw .output(path: path, reason: "the folder takes no file")
    }
    guard let opened = FileHandle(forWritingAtPath: place) else {
      throw .output(path: path, reason: "permission denied")
    }
    (partial, handle) = (isReplaced ? place : nil, opened)
  }

  /// - Throws: `PipelineError.output`.
  func write(_ bytes: [UInt8]) throws(PipelineError) {
    do {
      try handle.write(contentsOf: Data(bytes))
    } catch {
      throw .output(path: path == "-" ? "standard output" : path, reason: Disk.reason(error))
    }
  }

  /// Gives the file its name.
  ///
  /// - Throws: `PipelineError.output`.
  func finish() throws(PipelineError) {
    guard let partial else { return }
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    do {
      try handle.close()
      if let mode = try? FileManager.default.attributesOfItem(atPath: target)[.posixPermissions] {
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: partial)
      }
    } catch {
      throw .output(path: path, reason: Disk.reason(error))
    }
    guard rename(partial, target) == 0 else { throw .output(path: path, reason: String(cString: strerror(errno))) }
  }
}
