internal import Containers
internal import Foundation
internal import Synchronization

/// Reads the bytes of a workspace's database while connections of this process are open on it.
///
/// Closing any descriptor of a file drops every lock that the process has on it, those of SQLite too; another process would then take
/// itself for the last one that uses the database, and remove the log into which this one goes on writing. So a descriptor once opened
/// stays open as long as its file is there.
enum DatabaseBytes {
  private struct Identity: Hashable {
    let device: UInt64
    let number: UInt64
  }

  private static let open = Mutex<[Identity: FileHandle]>([:])

  /// The SHA-256 of the file in hexadecimal; nil where it cannot be read.
  static func digest(of file: URL) -> String? {
    open.withLock { open in
      for (identity, handle) in open where isGone(handle) {
        try? handle.close()
        open[identity] = nil
      }
      guard let identity = identity(of: file), let handle = open[identity] ?? (try? FileHandle(forReadingFrom: file))
      else { return nil }
      open[identity] = handle
      var hasher = SHA256Hasher()
      do {
        try handle.seek(toOffset: 0)
        while let part = try handle.read(upToCount: 1 << 20), !part.isEmpty {
          part.withUnsafeBytes { hasher.update($0) }
        }
      } catch {
        return nil
      }
      return hasher.hex()
    }
  }

  private static func identity(of file: URL) -> Identity? {
    var status = stat()
    guard stat(file.path, &status) == 0 else { return nil }
    return Identity(device: UInt64(truncatingIfNeeded: status.st_dev), number: UInt64(status.st_ino))
  }

  private static func isGone(_ handle: FileHandle) -> Bool {
    var status = stat()
    return fstat(handle.fileDescriptor, &status) != 0 || status.st_nlink == 0
  }
}
