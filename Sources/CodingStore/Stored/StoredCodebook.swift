/// One version of the codebook as it was adopted, byte for byte.
package struct StoredCodebook: Sendable, Hashable {
  /// The number of the version in the workspace.
  package let id: Int64
  package let name: String
  package let version: String
  /// SHA-256 of the canonical form.
  package let fingerprint: String
  /// The name of the file.
  package let file: String
  package let bytes: [UInt8]
  /// By name: the files that it refers to.
  package var files: [String: [UInt8]] = [:]

  package init(
    id: Int64 = 0, name: String, version: String, fingerprint: String, file: String, bytes: [UInt8],
    files: [String: [UInt8]] = [:]
  ) {
    self.id = id
    self.name = name
    self.version = version
    self.fingerprint = fingerprint
    self.file = file
    self.bytes = bytes
    self.files = files
  }
}
