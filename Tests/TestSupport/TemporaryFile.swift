internal import Foundation

/// Files and folders that a test writes and removes.
package enum TemporaryFile {
  /// Writes a file with a name of its own and gives its path.
  package static func write(_ bytes: [UInt8]) throws -> String {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("qamtu-\(UUID().uuidString)")
    try Data(bytes).write(to: path)
    return path.path
  }

  /// Writes files into a folder of their own and gives its path.
  package static func folder(_ files: [String: [UInt8]]) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("qamtu-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, bytes) in files { try Data(bytes).write(to: folder.appendingPathComponent(name)) }
    return folder.path
  }

  package static func remove(_ path: String) { try? FileManager.default.removeItem(atPath: path) }
}
