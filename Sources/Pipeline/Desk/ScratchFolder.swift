internal import Foundation

/// A folder of its own for files that are read at once; it goes with whoever made it.
struct ScratchFolder: ~Copyable {
  let path: String

  init() throws(PipelineError) {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("qamtu-\(UUID().uuidString)").path
    do {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw .output(path: path, reason: Disk.reason(error))
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The path of a file in it, with these bytes.
  func file(_ name: String, _ bytes: [UInt8]) throws(PipelineError) -> String {
    let place = Disk.path(path, name)
    try Disk.write(bytes, to: place)
    return place
  }
}
