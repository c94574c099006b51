internal import CLibCrypto

/// SHA-256 of bytes that arrive in pieces, by the system's libcrypto.
package struct SHA256Hasher: ~Copyable, @unchecked Sendable {
  // Unchecked because of the pointer: the value cannot be copied, so whoever holds it is the only one who reaches the
  // context.
  private let context: OpaquePointer

  package init() {
    guard let context = EVP_MD_CTX_new(), EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1 else {
      preconditionFailure("libcrypto must offer SHA-256")
    }
    self.context = context
  }

  deinit { EVP_MD_CTX_free(context) }

  package mutating func update(_ bytes: UnsafeRawBufferPointer) {
    let done = EVP_DigestUpdate(context, bytes.baseAddress, bytes.count)
    precondition(done == 1, "hashing memory cannot fail")
  }

  /// The digest in lower-case hexadecimal. Nothing may be added afterwards.
  package consuming func hex() -> String {
    var digest = [UInt8](repeating: 0, count: 32)
    var length: UInt32 = 0
    let done = EVP_DigestFinal_ex(context, &digest, &length)
    precondition(done == 1 && length == 32, "a SHA-256 digest has 32 bytes")
    return SHA256Digest.digits(digest)
  }
}
