/// A short text taken apart into numbers, words and signs.
struct TextTokens {
  enum Kind: UInt8 { case number, word, sign }

  struct Token {
    let kind: Kind
    /// Of a number its value, of a sign its scalar.
    let value: Int
    /// Bytes of the text.
    let range: Range<Int>

    var digits: Int { range.count }
    func isSign(_ sign: Unicode.Scalar) -> Bool { kind == .sign && value == Int(sign.value) }
  }

  let text: [UInt8]
  private(set) var tokens: [Token] = []

  /// - Parameter text: UTF-8.
  init(_ text: [UInt8]) {
    self.text = text
    var next = 0
    while next < text.count {
      let start = next
      let byte = text[next]
      if ASCII.isDigit(byte) {
        var value = 0
        while next < text.count, ASCII.isDigit(text[next]) {
          if next - start < 15 { value = value * 10 + Int(text[next] - 0x30) }
          next += 1
        }
        tokens.append(Token(kind: .number, value: value, range: start..<next))
      } else {
        let (scalar, length) = ScalarText.scalar(text, at: next)
        next += length
        if ScalarText.isLetter(scalar) {
          while next < text.count {
            let (scalar, length) = ScalarText.scalar(text, at: next)
            guard ScalarText.isLetter(scalar) else { break }
            next += length
          }
          tokens.append(Token(kind: .word, value: 0, range: start..<next))
        } else if !PageTree.isSpace(byte) {
          tokens.append(Token(kind: .sign, value: Int(scalar), range: start..<next))
        }
      }
    }
  }

  /// A word in lower case; empty for what is none.
  func word(_ place: Int) -> String {
    guard tokens.indices.contains(place), tokens[place].kind == .word else { return "" }
    return ScalarText.lower(text[tokens[place].range])
  }

  func number(_ place: Int) -> Token? {
    guard tokens.indices.contains(place), tokens[place].kind == .number else { return nil }
    return tokens[place]
  }

  func isSign(_ sign: Unicode.Scalar, at place: Int) -> Bool {
    tokens.indices.contains(place) && tokens[place].isSign(sign)
  }

  /// Whether a token follows the one before it without a space.
  func touches(_ place: Int) -> Bool {
    place > 0 && place < tokens.count && tokens[place].range.lowerBound == tokens[place - 1].range.upperBound
  }
}
