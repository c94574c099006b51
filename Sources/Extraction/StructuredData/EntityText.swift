/// HTML entities where no parser resolves them: in JSON, and escaped twice in attributes.
enum EntityText {
  private static let named: [String: String] = [
    "amp": "&", "quot": "\"", "apos": "'", "lt": "<", "gt": ">", "nbsp": " ", "ndash": "–", "mdash": "—",
    "lsquo": "‘", "rsquo": "’", "sbquo": "‚", "ldquo": "“", "rdquo": "”", "bdquo": "„", "laquo": "«", "raquo": "»",
    "hellip": "…", "shy": "", "middot": "·", "bull": "•", "euro": "€", "copy": "©", "reg": "®", "trade": "™",
    "auml": "ä", "ouml": "ö", "uuml": "ü", "Auml": "Ä", "Ouml": "Ö", "Uuml": "Ü", "szlig": "ß", "eacute": "é",
    "egrave": "è", "ecirc": "ê", "agrave": "à", "aacute": "á", "acirc": "â", "ccedil": "ç", "iacute": "í",
    "oacute": "ó", "ocirc": "ô", "uacute": "ú", "ntilde": "ñ", "atilde": "ã", "otilde": "õ", "aring": "å",
    "oslash": "ø",
  ]

  /// The text with its entities resolved, at most twice, because sites escape what is escaped already.
  static func resolved(_ text: ArraySlice<UInt8>) -> [UInt8] {
    let once = pass(text)
    return once.contains(UInt8(ascii: "&")) ? pass(once[...]) : once
  }

  private static func pass(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var next = text.startIndex
    while next < text.endIndex {
      if text[next] == UInt8(ascii: "&"), let (value, end) = entity(text, at: next) {
        result.append(contentsOf: value.utf8)
        next = end
      } else {
        result.append(text[next])
        next += 1
      }
    }
    return result
  }

  private static func entity(_ text: ArraySlice<UInt8>, at start: Int) -> (String, Int)? {
    let window = text[(start + 1)..<min(start + 12, text.endIndex)]
    guard let semicolon = window.firstIndex(of: UInt8(ascii: ";")), semicolon > start + 1 else { return nil }
    let name = String(decoding: text[(start + 1)..<semicolon], as: UTF8.self)
    if let value = named[name] { return (value, semicolon + 1) }
    guard name.first == "#" else { return nil }
    let digits = name.dropFirst()
    let isHex = digits.first == "x" || digits.first == "X"
    guard let number = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits),
      let scalar = Unicode.Scalar(number), number >= 0x20
    else { return nil }
    return (String(scalar), semicolon + 1)
  }
}
