/// A language in which tone can be told.
package enum ToneLanguage: String, Sendable, Hashable, CaseIterable {
  case russian, english

  /// Nil for Kazakh and every other: nobody has marked texts of them to learn from.
  package init?(code: String?) {
    switch code?.prefix(2) {
    case "ru": self = .russian
    case "en": self = .english
    default: return nil
    }
  }

  package var lexicon: ToneLexicon {
    switch self {
    case .russian: .russian
    case .english: .english
    }
  }

  /// Learnt from marked sentences; see `Training/README.md`.
  package var model: ToneModel? {
    switch self {
    case .russian: ToneLanguage.russianModel
    case .english: ToneLanguage.englishModel
    }
  }

  private static let russianModel = ToneModel(text: ToneModel.learntRussian)
  private static let englishModel = ToneModel(text: ToneModel.learntEnglish)
}
