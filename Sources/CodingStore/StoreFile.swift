#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The file of a database, and the log beside it in which changes wait until they are written into it.
struct StoreFile {
  /// Without links, as SQLite names the log.
  private let path: String
  /// Size and time of the last change when it was looked at first.
  private let state: [Int]

  init(path: String) {
    let resolved = realpath(path, nil)
    defer { free(resolved) }
    self.path = resolved.map { String(cString: $0) } ?? path
    state = StoreFile.state(of: self.path)
  }

  var isThere: Bool { !state.isEmpty }

  /// Whether changes wait in the log.
  var hasLog: Bool { StoreFile.state(of: path + "-wal").first ?? 0 > 0 }

  /// Whether anybody has written since it was looked at first.
  var isChanged: Bool { hasLog || StoreFile.state(of: path) != state }

  /// The path or address to open where nothing may be written: without a log nothing is asked of the file but its bytes, and a
  /// log is read, never passed over.
  var addressForReading: String { hasLog ? path : "file:\(StoreIdentity.percentEncoded(path))?immutable=1" }

  /// Empty for no file.
  private static func state(of path: String) -> [Int] {
    var status = stat()
    guard stat(path, &status) == 0 else { return [] }
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    return [Int(status.st_size), time.tv_sec, time.tv_nsec]
  }
}
