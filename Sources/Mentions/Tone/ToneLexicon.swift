/// Words that mostly speak well or ill of whom they are said, by their beginnings.
package struct ToneLexicon: Sendable {
  enum Sign: Int, Sendable {
    case bad = -1
    case good = 1
  }

  private let signs: [[UInt16]: Sign]
  private let longest: Int

  init(good: String, bad: String) {
    var signs: [[UInt16]: Sign] = [:]
    for (text, sign) in [(good, Sign.good), (bad, .bad)] {
      for word in text.split(whereSeparator: \.isWhitespace) { signs[LetterTable.shared.folded(word)] = sign }
    }
    self.signs = signs
    longest = signs.keys.map(\.count).max() ?? 0
  }

  /// The longest beginning that is listed decides: `неудач` before `удач`.
  func sign(of word: ArraySlice<UInt16>) -> Sign? {
    var length = min(word.count, longest)
    while length > 1 {
      if let sign = signs[Array(word.prefix(length))] { return sign }
      length -= 1
    }
    return nil
  }

  /// More good words than bad ones are 1, fewer -1: the simplest classifier of all, which knows no actor.
  package func balance(of text: String) -> Int {
    let letters = text.unicodeScalars.map { LetterTable.shared.letter($0.value) }
    return letters.split(separator: 0).reduce(0) { $0 + (sign(of: $1)?.rawValue ?? 0) }.signum()
  }
}
