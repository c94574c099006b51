internal import Containers

/// Names of hosts in one spelling: lower case, ASCII, without a dot at the end.
package enum HostName {
  /// The host as it is looked up; names in other scripts as IDNA has them (`xn--…`).
  ///
  /// - Throws: `WebAddress.Fault.host`, `.oddAddress`.
  package static func normal(_ text: String) throws(WebAddress.Fault) -> String {
    if text.hasPrefix("[") {
      guard text.hasSuffix("]"), let address = IPAddress(String(text.dropFirst().dropLast())), address.bytes.count == 16
      else { throw .oddAddress(shown(text)) }
      return address.description
    }
    var name = text.lowercased()
    if name.hasSuffix(".") { name.removeLast() }
    let labels = name.split(separator: ".", omittingEmptySubsequences: false)
    var ascii: [String] = []
    for label in labels {
      let isPlain = label.utf8.allSatisfy { $0 < 0x80 }
      guard !label.isEmpty, label.utf8.count <= 256,
        let encoded = isPlain ? String(label) : Punycode.encoded(label).map({ "xn--" + $0 }),
        encoded.utf8.count <= 63, encoded.utf8.allSatisfy(isAllowed)
      else { throw .host(shown(text)) }
      ascii.append(encoded)
    }
    name = ascii.joined(separator: ".")
    guard name.utf8.count <= 253 else { throw .host(shown(text)) }
    // Systems read 2130706433, 0x7f.1 and 0177.0.0.1 as addresses, each in its own way.
    if let last = ascii.last, last.utf8.allSatisfy({ (0x30...0x39).contains($0) }) || last.hasPrefix("0x") {
      guard let address = IPAddress(name), address.description == name else { throw .oddAddress(shown(text)) }
    }
    return name
  }

  /// Whether `host` is `domain` or lies under it.
  package static func isInside(_ host: String, _ domain: String) -> Bool {
    host == domain || host.hasSuffix("." + domain)
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D || byte == 0x5F
  }

  private static func shown(_ text: String) -> String { String(text.prefix(80)) }
}
