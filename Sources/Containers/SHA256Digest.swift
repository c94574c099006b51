internal import CLibCrypto

/// SHA-256 of bytes, by the system's libcrypto.
package enum SHA256Digest {
  /// The digest in lower-case hexadecimal.
  package static func hex(_ bytes: some Collection<UInt8>) -> String {
    bytes.withContiguousStorageIfAvailable(hex) ?? ContiguousArray(bytes).withUnsafeBufferPointer(hex)
  }

  private static func hex(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    var digest = [UInt8](repeating: 0, count: 32)
    var length: UInt32 = 0
    _ = EVP_Digest(bytes.baseAddress, bytes.count, &digest, &length, EVP_sha256(), nil)
    precondition(length == 32, "libcrypto must offer SHA-256")
    return Self.digits(digest)
  }

  package static func hex(_ text: String) -> String { hex(Array(text.utf8)) }

  static func digits(_ digest: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
