/// Why a whole capture stops.
package enum CaptureError: Error, Sendable, Hashable {
  /// The archive or its journal cannot be written.
  case output(path: String, reason: String)
  /// The journal beside the archive is not one, or belongs to another version.
  case journal(path: String, reason: String)
  case cancelled
}
