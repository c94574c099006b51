internal import CoverageModel

/// Common words by which a text goes on about an actor that it has named: the commission, the court, the party, the candidate.
struct HeadWords: Sendable {
  /// Their beginnings, which no case changes.
  private let stems: [[UInt16]]

  init(_ actor: MentionActor) {
    var stems: Set<[UInt16]> = []
    switch actor.kind {
    case .person where actor.capacity == .candidate: stems = HeadWords.candidate
    case .person: break
    case .party: stems = HeadWords.party
    case .organisation:
      // What a name has besides proper nouns: «Центральная избирательная комиссия», «Орталық сайлау комиссиясы».
      for name in actor.names {
        let words = NameParts(name, isPerson: false).words
        guard words.count > 1, let word = HeadWords.head(words), word.letters.count > 2 else { continue }
        stems.insert(Array(word.letters.prefix(max(3, word.letters.count - 3))))
      }
    }
    self.stems = stems.sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// The first word when it is a common one, «кандидаты-одномандатники», else the last common one, else the second of two.
  private static func head(_ words: [NameWord]) -> NameWord? {
    if words[0].isSmall { return words[0] }
    return words.dropFirst().last(where: \.isSmall) ?? (words.count == 2 ? words[1] : nil)
  }

  func isIn(_ scalars: ArraySlice<UInt32>) -> Bool {
    guard !stems.isEmpty else { return false }
    return scalars.split { LetterTable.shared.letter($0) == 0 }.contains { word in
      let letters = word.map(LetterTable.shared.letter)
      return stems.contains { letters.starts(with: $0) && letters.count <= $0.count + 6 }
    }
  }

  private static let party = Set(["парти"].map { LetterTable.shared.folded($0) })
  private static let candidate = Set(["кандидат", "үміткер"].map { LetterTable.shared.folded($0) })
}
