internal import Containers
internal import Foundation
internal import Pipeline

/// What is served to browsers as it is: modules, styles, words; in memory, for they are small.
struct Assets: Sendable {
  struct File: Sendable {
    let bytes: [UInt8]
    let type: String
    let tag: String
  }

  /// By path below the folder of assets.
  let files: [String: File]

  private static let types = [
    "js": "text/javascript; charset=utf-8", "css": "text/css; charset=utf-8", "json": "application/json",
    "svg": "image/svg+xml",
  ]

  /// - Throws: `PipelineError.unreadable` when they do not lie beside the program.
  init() throws(PipelineError) {
    guard let folder = Bundle.module.resourceURL?.appendingPathComponent("Assets"),
      let names = FileManager.default.enumerator(atPath: folder.path)
    else { throw .unreadable(path: "qamtu_Workbench.resources", reason: "it does not lie beside the program") }
    var files: [String: File] = [:]
    for case let name as String in names {
      guard let type = Assets.types[(name as NSString).pathExtension] else { continue }
      let bytes = try Disk.read(folder.appendingPathComponent(name).path)
      files[name] = File(bytes: bytes, type: type, tag: "\"\(SHA256Digest.hex(bytes).prefix(16))\"")
    }
    self.files = files
  }
}
