internal import Containers

/// What nobody can guess: session keys, invitations, tokens. What is kept of one is its digest.
struct Secret: Sendable {
  /// 64 hexadecimal digits.
  let text: String

  static func random() -> Secret {
    var generator = SystemRandomNumberGenerator()
    let digits = (0..<4).map { _ in
      let text = String(generator.next() as UInt64, radix: 16)
      return String(repeating: "0", count: 16 - text.utf8.count) + text
    }
    return Secret(text: digits.joined())
  }

  var digest: String { SHA256Digest.hex(text) }

  static func digest(of text: String) -> String { SHA256Digest.hex(text) }
}
