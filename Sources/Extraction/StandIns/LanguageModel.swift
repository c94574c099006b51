/// Tells a text's language.
enum LanguageModel {
  static func language(of text: String) -> String? {
    var kazakh = 0
    var cyrillic = 0
    var latin = 0
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x41...0x5A, 0x61...0x7A: latin += 1
      case 0x400...0x4FF:
        cyrillic += 1
        if "әғқңөұүһіӘҒҚҢӨҰҮҺІ".unicodeScalars.contains(scalar) { kazakh += 1 }
      default: break
      }
    }
    guard latin + cyrillic > 0 else { return nil }
    return latin > cyrillic ? "en" : kazakh * 50 > cyrillic ? "kk" : "ru"
  }
}
