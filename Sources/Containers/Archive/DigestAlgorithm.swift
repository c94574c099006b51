internal import CLibCrypto

/// A hash by which archives name bytes; by the system's libcrypto.
package enum DigestAlgorithm: String, Sendable, Hashable, CaseIterable {
  case sha1
  case sha256

  /// Bytes of a digest.
  package var count: Int {
    switch self {
    case .sha1: 20
    case .sha256: 32
    }
  }

  package func digest(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: count)
    var length: UInt32 = 0
    let method =
      switch self {
      case .sha1: EVP_sha1()
      case .sha256: EVP_sha256()
      }
    let done = EVP_Digest(bytes.baseAddress, bytes.count, &digest, &length, method, nil)
    precondition(done == 1 && Int(length) == count, "libcrypto must offer \(rawValue)")
    return digest
  }
}
