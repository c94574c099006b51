extension WebAddress {
  /// Reads an absolute address.
  ///
  /// - Throws: `Fault`.
  package init(_ text: String) throws(Fault) { self = try WebAddress.resolved(text, base: nil) }

  /// The address that a reference means on the page that has this address (RFC 3986, section 5.2). As browsers do, `\` is
  /// read as `/`, and line ends and tabs are passed over.
  ///
  /// - Throws: `Fault`.
  package func resolving(_ reference: String) throws(Fault) -> WebAddress {
    try WebAddress.resolved(reference, base: self)
  }

  private static func resolved(_ text: String, base: WebAddress?) throws(Fault) -> WebAddress {
    guard text.utf8.count <= longest else { throw .tooLong }
    var bytes = text.utf8.filter { $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
    bytes = Array(bytes.drop { $0 <= 0x20 })
    while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
    if let fragment = bytes.firstIndex(of: UInt8(ascii: "#")) { bytes.removeSubrange(fragment...) }
    let question = bytes.firstIndex(of: UInt8(ascii: "?"))
    let query = question.map { escaped(bytes[($0 + 1)...]) }
    var rest = bytes[..<(question ?? bytes.count)]
    for index in rest.indices where rest[index] == UInt8(ascii: "\\") { rest[index] = UInt8(ascii: "/") }

    var scheme = base?.scheme
    if let name = schemeName(rest) {
      guard let known = Scheme(rawValue: name) else { throw .scheme(name) }
      rest = rest.dropFirst(name.utf8.count + 1)
      guard rest.starts(with: [slash, slash]) else { throw .scheme(name) }
      scheme = known
    }
    guard let scheme else { throw .scheme("") }
    if rest.starts(with: [slash, slash]) {
      rest = rest.dropFirst(2)
      let end = rest.firstIndex(of: slash) ?? rest.endIndex
      let (host, port) = try authority(rest[..<end])
      return try WebAddress(
        scheme: scheme, host: host, port: port ?? scheme.port, path: withoutDots(escaped(rest[end...])), query: query
      ).checkedLength()
    }
    guard let base else { throw .scheme("") }
    let path =
      if rest.isEmpty {
        base.path
      } else if rest.first == slash {
        withoutDots(escaped(rest))
      } else {
        withoutDots(base.path.prefix(upToLast: "/") + "/" + escaped(rest))
      }
    return try WebAddress(
      scheme: scheme, host: base.host, port: base.port, path: path,
      query: rest.isEmpty && question == nil ? base.query : query
    ).checkedLength()
  }

  /// Escaping makes an address longer.
  private func checkedLength() throws(Fault) -> WebAddress {
    guard description.utf8.count <= WebAddress.longest else { throw .tooLong }
    return self
  }

  private static func schemeName(_ bytes: ArraySlice<UInt8>) -> String? {
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), let first = bytes.first, isLetter(first) else {
      return nil
    }
    let name = bytes[..<colon]
    let allowed = name.allSatisfy { isLetter($0) || isDigit($0) || [0x2B, 0x2D, 0x2E].contains($0) }
    return allowed ? String(decoding: name, as: UTF8.self).lowercased() : nil
  }

  private static func authority(_ bytes: ArraySlice<UInt8>) throws(Fault) -> (host: String, port: Int?) {
    guard !bytes.contains(UInt8(ascii: "@")) else { throw .userName }
    var name = bytes
    var port: Int?
    let bracket = bytes.lastIndex(of: UInt8(ascii: "]")) ?? bytes.startIndex
    if let colon = bytes[bracket...].lastIndex(of: UInt8(ascii: ":")) {
      name = bytes[..<colon]
      let digits = bytes[(colon + 1)...]
      if !digits.isEmpty {
        guard digits.count <= 5, digits.allSatisfy(isDigit), let number = Int(String(decoding: digits, as: UTF8.self)),
          (1...65_535).contains(number)
        else { throw .port(String(decoding: digits.prefix(20), as: UTF8.self)) }
        port = number
      }
    }
    return (try HostName.normal(String(decoding: name, as: UTF8.self)), port)
  }

  /// Everything that may not stand in an address as percent and two digits; what is escaped already stays.
  private static func escaped(_ bytes: ArraySlice<UInt8>) -> String {
    var result: [UInt8] = []
    for byte in bytes {
      switch byte {
      case 0...0x20, 0x7F..., UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "`"),
        UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "|"), UInt8(ascii: "^"):
        result += PercentText.escape(byte)
      default: result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The path with `.` and `..` carried out (RFC 3986, section 5.2.4).
  private static func withoutDots(_ path: String) -> String {
    var kept: [Substring] = []
    var endsOpen = false
    for segment in path.split(separator: "/", omittingEmptySubsequences: false).dropFirst() {
      let plain =
        segment.utf8.count <= 6
        ? segment.lowercased().split(separator: "%2e", omittingEmptySubsequences: false)
          .joined(separator: ".") : ""
      endsOpen = plain == "." || plain == ".."
      if plain == ".." { _ = kept.popLast() } else if plain != "." { kept.append(segment) }
    }
    return "/" + kept.joined(separator: "/") + (endsOpen && !kept.isEmpty ? "/" : "")
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}

extension String {
  /// What stands before the last occurrence of `mark`; empty without one.
  fileprivate func prefix(upToLast mark: Character) -> String {
    lastIndex(of: mark).map { String(self[..<$0]) } ?? ""
  }
}

private let slash = UInt8(ascii: "/")
