/// A language whose endings are known, in one script.
package enum TextLanguage: UInt8, Sendable, Hashable, CaseIterable {
  case kazakh, kazakhInLatin, russian, ukrainian

  var isLatin: Bool { self == .kazakhInLatin }

  var inflection: Inflection {
    switch self {
    case .kazakh: .kazakh
    case .kazakhInLatin: .kazakhInLatin
    case .russian: .russian
    case .ukrainian: .ukrainian
    }
  }

  /// The languages whose endings are read in a text: those of its language, all when it is not known.
  static func read(in language: String?) -> Set<TextLanguage> {
    switch language?.prefix(2) {
    case "kk": [.kazakh, .kazakhInLatin]
    case "ru": [.russian]
    case "uk": [.ukrainian]
    case nil: Set(allCases)
    default: []
    }
  }
}
