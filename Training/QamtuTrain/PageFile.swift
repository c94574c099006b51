internal import Containers
internal import Foundation

/// Reads a page of the training set.
enum PageFile {
  private static let mostBytes = 256 << 20

  struct Unreadable: Error {
    let path: String
  }

  /// The page as it was served.
  static func bytes(of truth: PageTruth, in folder: URL) throws -> [UInt8] {
    let path = folder.appendingPathComponent(truth.html)
    var bytes = [UInt8](try Data(contentsOf: path))
    if path.pathExtension == "gz" { bytes = try inflated(bytes, path: path.path) }
    return bytes
  }

  private static func inflated(_ bytes: [UInt8], path: String) throws -> [UInt8] {
    var inflater = Inflater(.gzip, mostBytes: mostBytes)
    var result: [UInt8] = []
    do {
      _ = try bytes.withUnsafeBytes { piece in
        try inflater.push(piece) {
          result.append(contentsOf: $0)
          return true
        }
      }
    } catch {
      throw Unreadable(path: path)
    }
    return result
  }
}
