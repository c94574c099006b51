/// Looks for what the head of a page says of its own encoding, before anything is decoded.
///
/// Follows the WHATWG's prescan (HTML Standard, 13.2.3.2) and goes on where it stops at 1,024 bytes: to 4,096 bytes in any
/// case, and to the end of a longer head. Comments, scripts and styles are passed over.
struct CharsetPrescan {
  /// A label that the page gives, as it spells it.
  struct Claim: Sendable, Hashable {
    let label: String
    let source: EncodingDecision.Reason
  }

  private static let sureLength = 4096
  private static let longestHead = 1 << 20

  /// The claims in the order in which they are met: an XML declaration, then meta elements.
  static func claims(in bytes: UnsafeBufferPointer<UInt8>) -> [Claim] {
    var prescan = CharsetPrescan(bytes: UnsafeBufferPointer(rebasing: bytes.prefix(longestHead)))
    prescan.run()
    return prescan.claims
  }

  /// The value of `charset` in a content type such as `text/html; charset="utf-8"`, nil when it has none.
  static func charset(inContentType value: some StringProtocol) -> String? {
    Array(value.utf8).withUnsafeBufferPointer { bytes in
      var search = CharsetPrescan(bytes: bytes)
      return search.charsetParameter()
    }
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0
  private var claims: [Claim] = []

  private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  private mutating func run() {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    skipSpace()
    if starts(with: "<?xml"), let end = find("?>", from: position) {
      var declaration = CharsetPrescan(bytes: UnsafeBufferPointer(rebasing: bytes[position..<end]))
      if let label = declaration.value(of: "encoding") { claims.append(Claim(label: label, source: .xmlDeclaration)) }
      position = end
    }
    while position < bytes.count {
      guard let next = bytes[position...].firstIndex(of: UInt8(ascii: "<")) else { return }
      position = next
      let following = next + 1 < bytes.count ? bytes[next + 1] | 0x20 : 0
      switch following {
      case UInt8(ascii: "!") | 0x20 where starts(with: "<!--"):
        // `<!-->` is a whole comment.
        position = find("-->", from: position + 2) ?? bytes.count
      case UInt8(ascii: "s") where isTag("<script"): position = find("</script", from: position + 7) ?? bytes.count
      case UInt8(ascii: "s") where isTag("<style"): position = find("</style", from: position + 6) ?? bytes.count
      case UInt8(ascii: "m") where isTag("<meta"):
        position += 5
        readMeta()
        // The first that names an encoding is the page's word.
        if let claim = claims.last, claim.source == .meta, PageEncoding(label: claim.label) != nil { return }
      case UInt8(ascii: "/") | 0x20, UInt8(ascii: "b"):
        if position > CharsetPrescan.sureLength, isTag("</head") || isTag("<body") { return }
        position += 1
      default: position += 1
      }
    }
  }

  private mutating func readMeta() {
    var names: Set<String> = []
    var content: String?
    var charset: String?
    var isContentType = false
    while let (name, value) = attribute() {
      guard names.insert(name).inserted else { continue }
      switch name {
      case "charset": charset = value
      case "content": content = CharsetPrescan.charset(inContentType: value)
      case "http-equiv": isContentType = value.lowercased() == "content-type"
      default: break
      }
    }
    if let label = charset ?? (isContentType ? content : nil), !label.isEmpty {
      claims.append(Claim(label: label, source: .meta))
    }
  }

  /// The next attribute of the tag, its name in lower case; nil at the end of the tag.
  private mutating func attribute() -> (name: String, value: String)? {
    while position < bytes.count, isSpace(bytes[position]) || bytes[position] == UInt8(ascii: "/") { position += 1 }
    guard position < bytes.count, bytes[position] != UInt8(ascii: ">") else { return nil }
    // An attribute that begins with "=" has it as the first letter of its name.
    let lone = bytes[position] == UInt8(ascii: "=") ? "=" : ""
    position += lone.utf8.count
    let name =
      lone + take { $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: ">") && !isSpace($0) }
    skipSpace()
    guard position < bytes.count, bytes[position] == UInt8(ascii: "=") else {
      return (name.lowercased(), "")
    }
    position += 1
    skipSpace()
    return (name.lowercased(), attributeValue())
  }

  private mutating func attributeValue() -> String {
    guard position < bytes.count else { return "" }
    let quote = bytes[position]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      return take { !isSpace($0) && $0 != UInt8(ascii: ">") }
    }
    position += 1
    let value = take { $0 != quote }
    position += 1
    return value
  }

  /// The value after `charset =` anywhere in the bytes.
  private mutating func charsetParameter() -> String? { value(of: "charset") }

  /// The value after `name =`, quoted or up to a space or semicolon.
  private mutating func value(of name: StaticString) -> String? {
    while let end = find(name, from: position) {
      position = end
      skipSpace()
      guard position < bytes.count, bytes[position] == UInt8(ascii: "=") else { continue }
      position += 1
      skipSpace()
      guard position < bytes.count else { return nil }
      let quote = bytes[position]
      if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
        position += 1
        return take { $0 != quote }
      }
      return take { !isSpace($0) && $0 != UInt8(ascii: ";") }
    }
    return nil
  }

  private mutating func skipSpace() {
    while position < bytes.count, isSpace(bytes[position]) { position += 1 }
  }

  private mutating func take(while belongs: (UInt8) -> Bool) -> String {
    let start = position
    while position < bytes.count, belongs(bytes[position]) { position += 1 }
    // No label is longer than a few dozen bytes.
    return String(decoding: bytes[start..<min(position, start + 256)], as: UTF8.self)
  }

  /// Whether a tag of this name begins here; a longer name is another tag.
  private func isTag(_ text: StaticString) -> Bool {
    guard starts(with: text) else { return false }
    let end = position + text.utf8CodeUnitCount
    return end < bytes.count
      && (isSpace(bytes[end]) || bytes[end] == UInt8(ascii: "/") || bytes[end] == UInt8(ascii: ">"))
  }

  /// Whether `text`, in lower case, stands here in any letter case.
  private func starts(with text: StaticString) -> Bool { matches(text, at: position) }

  private func matches(_ text: StaticString, at start: Int) -> Bool {
    let count = text.utf8CodeUnitCount
    guard start + count <= bytes.count else { return false }
    for offset in 0..<count {
      let found = bytes[start + offset]
      let wanted = text.utf8Start[offset]
      guard found == wanted || ((0x41...0x5A).contains(found) && found | 0x20 == wanted) else { return false }
    }
    return true
  }

  /// The place after the next `text`, in lower case, in any letter case.
  private func find(_ text: StaticString, from start: Int) -> Int? {
    let count = text.utf8CodeUnitCount
    let first = text.utf8Start[0]
    let capital = (0x61...0x7A).contains(first) ? first & 0xDF : first
    var place = start
    while place <= bytes.count - count {
      let byte = bytes[place]
      if byte == first || byte == capital, matches(text, at: place) { return place + count }
      place += 1
    }
    return nil
  }
}

private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
