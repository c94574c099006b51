/// An id made from a name: lower-case ASCII letters and digits, with one hyphen for everything between them.
///
/// `Mélenchon Jean-Luc` and `Melenchon Jean Luc` are both `melenchon-jean-luc`.
enum NameSlug {
  /// Letters of Latin-1 and Latin Extended-A without their marks.
  private static let plain: [Unicode.Scalar: String] = {
    let groups = [
      "a": "àáâãäåāăą", "ae": "æ", "c": "çćĉċč", "d": "ďđð", "e": "èéêëēĕėęě", "g": "ĝğġģ", "h": "ĥħ", "i": "ìíîïĩīĭįı",
      "j": "ĵ",
      "k": "ķ", "l": "ĺļľŀł", "n": "ñńņňŉ", "o": "òóôõöøōŏő", "oe": "œ", "r": "ŕŗř", "s": "śŝşšſ", "ss": "ß",
      "t": "ţťŧ", "th": "þ",
      "u": "ùúûüũūŭůűų", "w": "ŵ", "y": "ýÿŷ", "z": "źżž",
    ]
    var plain: [Unicode.Scalar: String] = [:]
    for (letter, marked) in groups {
      for scalar in marked.unicodeScalars { plain[scalar] = letter }
    }
    return plain
  }()

  /// The slug of a name; a letter outside these scripts becomes its code point in hexadecimal, so that names that differ in it
  /// stay apart.
  static func of(_ name: String) -> String {
    var slug = ""
    var isGap = false
    func put(_ text: some StringProtocol) {
      if isGap, !slug.isEmpty { slug += "-" }
      isGap = false
      slug += text
    }
    for scalar in name.lowercased().unicodeScalars {
      if scalar.isASCII {
        if scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) { put(String(scalar)) } else { isGap = true }
      } else if scalar.properties.generalCategory == .nonspacingMark {
        continue
      } else if let letter = plain[scalar] {
        put(letter)
      } else if scalar.properties.isAlphabetic {
        put("u" + String(scalar.value, radix: 16))
      } else {
        isGap = true
      }
    }
    return slug
  }
}
