/// Reads the words of a text in UTF-8, forwards and backwards. What is no UTF-8 stands between words.
struct TextReader {
  let bytes: UnsafeBufferPointer<UInt8>

  /// Longer words are no names.
  static let longestWord = 64

  /// The character at a byte and how many bytes it takes; (0xFFFD, 1) for what is none.
  @inline(__always)
  func scalar(at place: Int) -> (value: UInt32, length: Int) {
    let lead = bytes[place]
    if lead < 0x80 { return (UInt32(lead), 1) }
    if lead >= 0xC2, lead < 0xE0, place + 1 < bytes.count, bytes[place + 1] & 0xC0 == 0x80 {
      return (UInt32(lead & 0x1F) << 6 | UInt32(bytes[place + 1] & 0x3F), 2)
    }
    if lead >= 0xE0, lead < 0xF0, place + 2 < bytes.count, bytes[place + 1] & 0xC0 == 0x80,
      bytes[place + 2] & 0xC0 == 0x80
    {
      return (UInt32(lead & 0xF) << 12 | UInt32(bytes[place + 1] & 0x3F) << 6 | UInt32(bytes[place + 2] & 0x3F), 3)
    }
    if lead >= 0xF0, lead < 0xF5, place + 3 < bytes.count, bytes[place + 1] & 0xC0 == 0x80,
      bytes[place + 2] & 0xC0 == 0x80, bytes[place + 3] & 0xC0 == 0x80
    {
      let high = UInt32(lead & 0x7) << 18 | UInt32(bytes[place + 1] & 0x3F) << 12
      return (high | UInt32(bytes[place + 2] & 0x3F) << 6 | UInt32(bytes[place + 3] & 0x3F), 4)
    }
    return (0xFFFD, 1)
  }

  /// The character before a byte and where it begins; nil at the beginning.
  func scalar(before place: Int) -> (value: UInt32, start: Int)? {
    guard place > 0 else { return nil }
    var start = place - 1
    while start > 0, place - start < 4, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    let found = scalar(at: start)
    return start + found.length == place ? (found.value, start) : (0xFFFD, place - 1)
  }

  @inline(__always)
  func isWord(_ scalar: UInt32) -> Bool {
    let table = LetterTable.shared
    return table.letter(scalar) != 0 || table.traits(scalar).contains(.invisible)
  }

  // MARK: Words

  /// The word that begins at a byte.
  func token(at start: Int) -> TextToken {
    let table = LetterTable.shared
    var token = TextToken(range: start..<start)
    var scalars: [UInt32] = []
    var place = start
    while place < bytes.count {
      let (value, length) = scalar(at: place)
      let letter = table.letter(value)
      let traits = table.traits(value)
      if letter == 0 {
        guard traits.contains(.invisible), !scalars.isEmpty else { break }
        token.compose(value)
      } else {
        // Whether the word is a capitalised one its first letter says.
        token.traits.formUnion(scalars.isEmpty ? traits : traits.subtracting(.upper))
        if traits.contains(.upper) { token.capitals += 1 }
        if scalars.count < TextReader.longestWord {
          token.letters.append(letter)
          scalars.append(value)
        }
      }
      place += length
    }
    token.range = start..<place
    token.untangle(scalars)
    return token
  }

  /// The next word, when no more than `most` characters stand before it, none of them the end of a sentence.
  func token(after end: Int, most: Int = 3) -> (token: TextToken, gap: [UInt32])? {
    var gap: [UInt32] = []
    var place = end
    while place < bytes.count {
      let (value, length) = scalar(at: place)
      if LetterTable.shared.letter(value) != 0 { return (token(at: place), gap) }
      gap.append(value)
      guard gap.count <= most else { return nil }
      place += length
    }
    return nil
  }

  /// The word before, on the same terms.
  func token(before start: Int, most: Int = 3) -> (token: TextToken, gap: [UInt32])? {
    var gap: [UInt32] = []
    var place = start
    while let (value, before) = scalar(before: place) {
      if isWord(value) {
        // A word begins with a letter; marks before it belong to nothing.
        var first: Int?
        var marks: [UInt32] = []
        var next = place
        while let (value, before) = scalar(before: next), isWord(value), place - before < 4 * TextReader.longestWord {
          if LetterTable.shared.letter(value) != 0 { first = before } else { marks.insert(value, at: 0) }
          next = before
        }
        if let first { return (token(at: first), gap) }
        gap = marks + gap
        place = next
      } else {
        gap.insert(value, at: 0)
        place = before
      }
      guard gap.count <= most else { return nil }
    }
    return nil
  }

  // MARK: Signs

  /// Blanks, hyphens, quotes and full stops that may stand between two words of one name.
  static func joins(_ gap: [UInt32], afterInitial: Bool = false) -> Bool {
    if gap.count == 1, isNameSign(gap[0]) { return true }
    var blanks = 0
    var signs = 0
    for value in gap {
      if isBlank(value) {
        blanks += 1
      } else if isHyphen(value) || isQuote(value) || isApostrophe(value) || value == 0x2E {
        signs += 1
      } else {
        return false
      }
    }
    guard blanks <= 2, signs <= (afterInitial ? 2 : 1) else { return false }
    return blanks == 0 || signs == 0 || afterInitial || !gap.contains(0x2E)
  }

  /// AT&T, Вести/24, C++: signs that stand in names with nothing around them.
  private static func isNameSign(_ value: UInt32) -> Bool {
    switch value {
    case 0x26, 0x28, 0x29, 0x2B, 0x2F: true
    default: false
    }
  }

  static func isBlank(_ value: UInt32) -> Bool {
    value == 0x20 || value == 0x0A || value == 0x0D || value == 0x09 || value == 0xA0 || value == 0x202F
      || (0x2000...0x200A).contains(value)
  }

  static func isHyphen(_ value: UInt32) -> Bool { value == 0x2D || (0x2010...0x2015).contains(value) }

  static func isApostrophe(_ value: UInt32) -> Bool {
    value == 0x27 || value == 0x2018 || value == 0x2019 || value == 0x2BC || value == 0x60 || value == 0xB4
  }

  static func isQuote(_ value: UInt32) -> Bool {
    value == 0x22 || value == 0xAB || value == 0xBB || (0x201C...0x201F).contains(value) || value == 0x2039
      || value == 0x203A
  }

  static func endsSentence(_ value: UInt32) -> Bool {
    switch value {
    case 0x2E, 0x21, 0x3F, 0x3A, 0x3B, 0x2026, 0x0A, 0x2022: true
    default: false
    }
  }
}
