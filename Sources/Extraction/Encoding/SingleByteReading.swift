/// How well a page's words read in one single-byte encoding, in the language in which they read best.
struct SingleByteReading: Sendable {
  let encoding: PageEncoding
  let language: String
  /// The sum of the levels of the pairs: -2 ln of their shares, so that a difference of 2 is a factor of e.
  let level: Int

  /// What a byte is in the encoding, apart from the language.
  private enum Kind {
    case lowercase, uppercase, end
    /// Quotation marks, dashes and their like, as texts are full of them.
    case punctuation
    case rareSign
    case undefined
    case strange
  }

  private static let punctuationLevel = 18
  private static let rareSignLevel = 20
  /// A sign beside a letter; more than a rare letter in its place, lest letters be read as signs.
  private static let signBesideLevel = 24
  private static let undefinedLevel = 45
  /// A capital after a small letter: what KOI8 and windows-1251 make of each other.
  private static let capitalInsideLevel = 14

  private static let punctuation = Set("\u{A0}\u{AD}«»“”„‘’‚–—…•№§©®™°·€‹›−،؛؟ـ".unicodeScalars.map(\.value))
  private static let rareSigns = Set(
    "£±×½¼¾²³ºª¿¡´¨¢¥µ¹†‡‰\u{64B}\u{64C}\u{64D}\u{64E}\u{64F}\u{650}\u{651}\u{652}".unicodeScalars.map(
      \.value))

  /// The best reading of the pairs in an encoding; nil when the C library lacks the encoding or no language fits.
  init?(_ pairs: BytePairs, in encoding: PageEncoding) {
    guard let (kinds, folded) = SingleByteReading.letters[encoding] else { return nil }
    var best: (level: Int, language: String)?
    for language in LetterPairs.all {
      let numbers = folded.map(language.number)
      // A language that lacks most of the letters need not be tried.
      var (letters, known) = (0, 0)
      for pair in pairs.pairs where pair.first >= 0x80 && folded[Int(pair.first)] > 0 {
        letters += pair.times
        if numbers[Int(pair.first)] > 0 { known += pair.times }
      }
      if known * 4 < letters { continue }
      let level = SingleByteReading.level(of: pairs, kinds: kinds, numbers: numbers, language)
      if level < best?.level ?? .max { best = (level, language.language) }
    }
    guard let best else { return nil }
    self.encoding = encoding
    language = best.language
    level = best.level
  }

  /// What the bytes of each encoding are, and the letters among them in lower case.
  private static let letters: [PageEncoding: (kinds: [Kind], folded: [UInt32])] =
    SingleByteTable.all.mapValues { table in
      let letters = table.scalars.map { kind(of: $0) }
      return (letters.map(\.0), letters.map(\.folded))
    }

  private static func kind(of scalar: UInt32) -> (Kind, folded: UInt32) {
    if scalar == 0 { return (.end, 0) }
    if scalar == 0xFFFD || (0x80..<0xA0).contains(scalar) { return (.undefined, 0) }
    if punctuation.contains(scalar) { return (.punctuation, 0) }
    if rareSigns.contains(scalar) { return (.rareSign, 0) }
    guard let properties = Unicode.Scalar(scalar)?.properties, properties.isAlphabetic else { return (.strange, 0) }
    let lower = properties.lowercaseMapping.unicodeScalars.first?.value ?? scalar
    return (lower == scalar ? .lowercase : .uppercase, lower)
  }

  private static func level(of pairs: BytePairs, kinds: [Kind], numbers: [Int], _ language: LetterPairs) -> Int {
    var sum = 0
    for pair in pairs.pairs {
      let (first, second) = (Int(pair.first), Int(pair.second))
      var level: Int
      switch (kinds[first], kinds[second]) {
      case (.undefined, _), (_, .undefined): level = undefinedLevel
      case (.strange, _), (_, .strange): level = Int(LetterPairs.strange)
      case (.rareSign, _), (_, .rareSign): level = rareSignLevel
      case (.punctuation, .punctuation), (.punctuation, .end), (.end, .punctuation): level = punctuationLevel
      case (.punctuation, _):
        level = second < 0x80 ? punctuationLevel : signBesideLevel
      case (_, .punctuation):
        level = first < 0x80 ? punctuationLevel : signBesideLevel
      case (.end, _), (_, .end):
        level = levelOfEnd(language, numbers[first], numbers[second])
      case (let left, let right):
        let known = numbers[first] > 0 && numbers[second] > 0
        level = known ? language.level(numbers[first], numbers[second]) : Int(LetterPairs.strange)
        if left == .lowercase, right == .uppercase { level += capitalInsideLevel }
      }
      sum += level * pair.times
    }
    return sum
  }

  /// The level of a letter beside the end of a word; a letter that is none of the language's has the number 0 too.
  private static func levelOfEnd(_ language: LetterPairs, _ first: Int, _ second: Int) -> Int {
    first == 0 && second == 0 ? Int(LetterPairs.strange) : language.level(first, second)
  }
}
