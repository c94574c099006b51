/// How letters stand beside each other in one language.
struct LetterPairs: Sendable {
  /// ISO 639-1.
  let language: String
  /// By Unicode scalar below U+0700, in lower case: the letter's number in the language, 0 when it is none of its letters.
  private let numbers: [UInt8]
  /// By pair of numbers, the first times the count of numbers; 0 is the end of a word. The higher the rarer.
  private let levels: [UInt8]
  private let count: Int

  /// The level of a pair that the language does not have.
  static let strange: UInt8 = 25

  /// The languages of `LetterPairs+Data.swift`.
  static let all: [LetterPairs] =
    letterPairData.split(separator: "[").dropFirst().compactMap { LetterPairs($0.split(separator: "\n")) }

  private init?(_ lines: [Substring]) {
    let header = lines.first?.split(separator: " ") ?? []
    guard header.count == 2, header[0].last == "]" else { return nil }
    language = String(header[0].dropLast())
    let letters = Array(header[1].unicodeScalars)
    count = letters.count
    var numbers = [UInt8](repeating: 0, count: 0x700)
    for (number, letter) in letters.enumerated().dropFirst() { numbers[Int(letter.value)] = UInt8(number) }
    var levels = [UInt8](repeating: LetterPairs.strange, count: count * count)
    for line in lines.dropFirst() {
      let fields = line.split(separator: " ")
      guard fields.count == 3, let letter = fields[0].unicodeScalars.first else { return nil }
      let own = Int(numbers[Int(letter.value)])
      for (other, level) in fields[1].utf8.enumerated() { levels[own * count + other] = level - UInt8(ascii: "a") }
      for (other, level) in fields[2].utf8.enumerated() { levels[other * count + own] = level - UInt8(ascii: "a") }
    }
    self.numbers = numbers
    self.levels = levels
  }

  /// The number of a letter in lower case, 0 when it is none of the language's.
  func number(of scalar: UInt32) -> Int { scalar < 0x700 ? Int(numbers[Int(scalar)]) : 0 }

  /// The level of a pair of letters given by their numbers; 0 is the end of a word.
  func level(_ first: Int, _ second: Int) -> Int { Int(levels[first * count + second]) }
}
