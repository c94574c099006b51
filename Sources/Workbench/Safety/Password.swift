internal import CLibArgon2

/// Passwords as argon2id hashes in the encoded form, which holds salt and cost.
enum Password {
  static let fewestCharacters = 10
  static let mostBytes = 200

  /// KiB, passes and lanes: what OWASP names for argon2id with one pass.
  private static let cost = (memory: UInt32(47_104), passes: UInt32(1), lanes: UInt32(1))
  private static let saltLength = 16
  private static let hashLength = 32

  /// - Returns: nil only when there is no memory for it.
  static func encoded(_ password: String) -> String? {
    var generator = SystemRandomNumberGenerator()
    let salt = (0..<saltLength).map { _ in UInt8.random(in: 0...255, using: &generator) }
    let bytes = Array(password.utf8)
    let length = argon2_encodedlen(
      cost.passes, cost.memory, cost.lanes, UInt32(saltLength), UInt32(hashLength), Argon2_id)
    var encoded = [CChar](repeating: 0, count: length)
    let code = argon2id_hash_encoded(
      cost.passes, cost.memory, cost.lanes, bytes, bytes.count, salt, salt.count, hashLength, &encoded, length)
    guard code == ARGON2_OK.rawValue else { return nil }
    return String(decoding: encoded.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  static func isRight(_ password: String, for encoded: String) -> Bool {
    guard password.utf8.count <= mostBytes else { return false }
    let bytes = Array(password.utf8)
    return argon2id_verify(encoded, bytes, bytes.count) == ARGON2_OK.rawValue
  }

  /// Takes as long as a real one where there is no such account, so that names cannot be found out by time.
  static let nobody = encoded(Secret.random().text) ?? ""
}
