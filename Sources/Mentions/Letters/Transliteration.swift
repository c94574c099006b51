/// Ways of writing Cyrillic letters in Latin ones, as far as they differ once accents are taken away.
enum Transliteration: CaseIterable {
  /// The Kazakh alphabet of 2021: Toqaev, Auyl, Qasym-Jomart.
  case kazakh2021
  /// The Kazakh alphabet of 2018: Toqaev, Aýyl, Qasym-Jomart. That of 2017, with apostrophes for accents, is not read.
  case kazakh2018
  /// What news in English make of Kazakh names: Tokayev, Kassym-Zhomart.
  case english

  /// Cyrillic letter and what stands for it, separated by blanks.
  private var table: String {
    switch self {
    case .kazakh2021:
      """
      а a ә a б b в v г g ғ g д d е e ж j з z и i й i к k қ q л l м m н n ң n о o ө o п p р r с s т t у u ұ u ү u ф f х h һ h ц s ч s
      ш s щ s ъ - ы y і i ь - э e ю iu я ia
      """
    case .kazakh2018:
      """
      а a ә a б b в v г g ғ g д d е e ж j з z и i й i к k қ q л l м m н n ң n о o ө o п p р r с s т t у y ұ u ү u ф f х h һ h ц ts
      ч ch ш sh щ sh ъ - ы y і i ь - э e ю iy я ia
      """
    case .english:
      """
      а a ә a б b в v г g ғ g д d е e ж zh з z и i й y к k қ k л l м m н n ң n о o ө o п p р r с s т t у u ұ u ү u ф f х kh һ kh
      ц ts ч ch ш sh щ shch ъ - ы y і i ь - э e ю yu я ya
      """
    }
  }

  /// Folded letters in Latin; nil when one has no place in the table.
  func latin(_ letters: [UInt16]) -> [UInt16]? {
    guard let table = Transliteration.tables[self] else { return nil }
    var latin: [UInt16] = []
    latin.reserveCapacity(letters.count + 4)
    for letter in letters {
      let place = Int(letter) - Transliteration.first
      guard table.indices.contains(place), let replacement = table[place] else { return nil }
      latin += replacement
    }
    return latin
  }

  /// Cyrillic begins here.
  private static let first = 0x400

  private static let tables: [Transliteration: [[UInt16]?]] = Dictionary(
    uniqueKeysWithValues: allCases.map { scheme in
      let words = scheme.table.split { $0 == " " || $0 == "\n" }
      var table = [[UInt16]?](repeating: nil, count: 0x130)
      for place in stride(from: 0, to: words.count - 1, by: 2) {
        guard let letter = LetterTable.shared.folded(words[place]).first else { continue }
        table[Int(letter) - first] = LetterTable.shared.folded(words[place + 1])
      }
      return (scheme, table)
    })
}
