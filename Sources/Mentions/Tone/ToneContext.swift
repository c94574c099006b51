/// The words around an actor in one sentence.
struct ToneContext {
  /// What is said of the actor, each with how much it counts.
  private(set) var features: [ToneFeature: Double] = [:]

  /// Words beyond this many on either side are not looked at, however long a text does without a full stop.
  private static let farthest = 60

  private let lexicon: ToneLexicon

  /// Of a sentence of a text, in which the actor is named somewhere.
  init(_ scalars: [UInt32], sentence: Range<Int>, actor: Range<Int>, lexicon: ToneLexicon) {
    self.lexicon = lexicon
    let actor = actor.clamped(to: sentence)
    look(
      ToneContext.tokens(scalars[sentence.lowerBound..<actor.lowerBound].suffix(1200)).reversed(), ToneContext.before)
    look(ToneContext.tokens(scalars[actor.upperBound..<sentence.upperBound].prefix(1200)), ToneContext.behind)
    lookAtName(scalars[actor])
  }

  // MARK: Sides

  private struct Side {
    let all: ToneFeature.Place
    let near: [ToneFeature.Place]
    let listed: [ToneFeature.Place]
  }

  private static let before = Side(
    all: .before, near: [.before1, .before2, .before3], listed: [.listedBefore3, .listedBefore8, .listedBefore])
  private static let behind = Side(
    all: .behind, near: [.behind1, .behind2, .behind3], listed: [.listedBehind3, .listedBehind8, .listedBehind])
  private static let clauses: [ToneFeature.Place] = [.listedInClause, .listedNextClause, .listedFarther]

  /// From the actor outwards.
  private mutating func look(_ tokens: [Token], _ side: Side) {
    for (place, token) in zip(side.near, tokens) { set(place, token.letters[...], 1) }
    var (distance, clause) = (0, 0)
    for token in tokens {
      if token.endsClause { clause += 1 }
      guard token.isWord else { continue }
      guard distance < ToneContext.farthest else { break }
      let closeness = 1 / (1 + Double(distance) / 4)
      set(.around, token.letters[...], closeness)
      set(side.all, token.letters[...], closeness)
      if clause == 0 { set(.clause, token.letters[...], 1) }
      distance += 1
      if let sign = lexicon.sign(of: token.letters[...]) {
        let word = sign == .good ? ToneContext.good : ToneContext.bad
        let closeness = 2 / (1 + Double(distance) / 8)
        add(ToneContext.clauses[min(clause, 2)], word, closeness)
        add(side.listed[distance <= 3 ? 0 : distance <= 8 ? 1 : 2], word, closeness)
      }
    }
  }

  private mutating func lookAtName(_ name: ArraySlice<UInt32>) {
    let tokens = ToneContext.tokens(name).filter(\.isWord)
    for token in tokens where token.isSmall { set(.within, token.letters[...], 1) }
    if let last = tokens.last { set(.ending, last.letters.suffix(2), 1) }
  }

  private static let good = LetterTable.shared.folded("good")[...]
  private static let bad = LetterTable.shared.folded("bad")[...]

  /// A word that is there twice counts where it is nearest.
  private mutating func set(_ place: ToneFeature.Place, _ word: ArraySlice<UInt16>, _ value: Double) {
    guard let feature = ToneFeature(place, word) else { return }
    features[feature] = max(features[feature] ?? 0, value)
  }

  private mutating func add(_ place: ToneFeature.Place, _ word: ArraySlice<UInt16>, _ value: Double) {
    guard let feature = ToneFeature(place, word) else { return }
    features[feature, default: 0] += value
  }

  // MARK: Words

  /// A word, or a sign between words.
  private struct Token {
    var letters: [UInt16]
    var isWord = false
    var isSmall = false
    var endsClause = false
  }

  private static func tokens(_ scalars: ArraySlice<UInt32>) -> [Token] {
    let table = LetterTable.shared
    var tokens: [Token] = []
    var isOpen = false
    for value in scalars {
      let letter = table.letter(value)
      let traits = table.traits(value)
      if traits.contains(.invisible) { continue }
      if letter == 0 {
        isOpen = false
        if let sign = sign(value) {
          tokens.append(Token(letters: [sign], endsClause: sign != quote))
        }
      } else if isOpen {
        tokens[tokens.count - 1].letters.append(letter)
      } else {
        tokens.append(
          Token(letters: [letter], isWord: !traits.contains(.digit), isSmall: !traits.contains(.upper)))
        isOpen = true
      }
    }
    return tokens
  }

  private static let quote: UInt16 = 0x22
  private static let hyphen: UInt16 = 0x2D

  /// Quotes and dashes of all kinds are one sign each; nil for what says nothing.
  private static func sign(_ value: UInt32) -> UInt16? {
    if TextReader.isQuote(value) { return quote }
    if value >= 0x2012, TextReader.isHyphen(value) { return hyphen }
    switch value {
    case 0x28, 0x29, 0x2C, 0x3A, 0x3B: return UInt16(value)
    default: return nil
    }
  }
}
