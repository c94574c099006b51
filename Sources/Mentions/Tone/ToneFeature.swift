/// What a classifier of tone looks at: a word by its first letters, and where it stands to the actor. All of it in 64 bits, so that a
/// text costs no allocation for each.
package struct ToneFeature: Sendable, Hashable, Comparable {
  /// Where a word stands to the actor.
  package enum Place: UInt8, Sendable, Hashable, CaseIterable {
    /// Anywhere in the sentence; before the actor; behind it; in its clause.
    case around, before, behind, clause
    /// The three words and signs before and behind, from the actor outwards.
    case before1, before2, before3, behind1, behind2, behind3
    /// A word in small letters that belongs to the name; the last two letters of the name, which tell its case.
    case within, ending
    /// A word of the word list: in the actor's clause, the one next to it, farther off.
    case listedInClause, listedNextClause, listedFarther
    /// A word of the word list by the side and the distance: three words, eight, more.
    case listedBefore3, listedBefore8, listedBefore, listedBehind3, listedBehind8, listedBehind

    var name: String { String(describing: self) }
  }

  private let bits: UInt64

  /// Letters that a word is told by; Russian and English endings begin behind them more often than not.
  package static let letterCount = 5
  private static let letterBits = 11

  /// Of a word's folded letters; nil when one is of no alphabet that is known here.
  init?(_ place: Place, _ word: ArraySlice<UInt16>) {
    var bits = UInt64(place.rawValue)
    for place in 0..<ToneFeature.letterCount {
      let letter = place < word.count ? word[word.startIndex + place] : 0
      guard letter < 1 << ToneFeature.letterBits else { return nil }
      bits = bits << ToneFeature.letterBits | UInt64(letter)
    }
    self.bits = bits
  }

  /// Reads what `text` writes; nil when it is anything else.
  package init?(text: some StringProtocol) {
    let parts = text.split(separator: " ", omittingEmptySubsequences: false)
    guard parts.count == 2, let place = Place.allCases.first(where: { $0.name == parts[0] }) else { return nil }
    let letters = parts[1].unicodeScalars.map(\.value)
    guard letters.count <= ToneFeature.letterCount, letters.allSatisfy({ $0 < 1 << ToneFeature.letterBits }) else {
      return nil
    }
    self.init(place, letters.map { UInt16($0) }[...])
  }

  /// `before1 обвин`.
  package var text: String {
    var letters = String.UnicodeScalarView()
    for place in (0..<ToneFeature.letterCount).reversed() {
      let letter = bits >> UInt64(place * ToneFeature.letterBits) & (1 << UInt64(ToneFeature.letterBits) - 1)
      if letter != 0, let scalar = Unicode.Scalar(UInt32(letter)) { letters.append(scalar) }
    }
    let place = Place(rawValue: UInt8(bits >> UInt64(ToneFeature.letterCount * ToneFeature.letterBits)))
    return "\(place?.name ?? "") \(String(letters))"
  }

  package static func < (a: ToneFeature, b: ToneFeature) -> Bool { a.bits < b.bits }
}
