/// Where the bytes of a file come from.
package enum ByteSource: Sendable, Hashable {
  case bytes([UInt8])
  /// A path, or `-` for standard input.
  case path(String)

  /// Why bytes could not be had.
  package enum Failure: Error, Sendable, Hashable {
    case missing(path: String)
    case directory(path: String)
    /// With the system's words for what went wrong.
    case unreadable(path: String, reason: String)
  }
}
