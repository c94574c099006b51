internal import Containers
internal import Foundation

/// The words of the interface: one file per language, which the browser reads too.
struct Words: Sendable {
  /// By language, then by key.
  private let texts: [String: [String: String]]

  static let languages = ["en", "ru", "kk"]

  init(_ assets: Assets) {
    var texts: [String: [String: String]] = [:]
    for language in Words.languages {
      let file = assets.files["words/\(language).json"]?.bytes ?? []
      guard case .object(let members)? = try? JSONParser.value(file) else { continue }
      texts[language] = Dictionary(
        members.compactMap { key, value in value.text.map { (key, $0) } }, uniquingKeysWith: { first, _ in first })
    }
    self.texts = texts
  }

  /// The text of a key; English where a language lacks it, and the key itself where nobody has it.
  func callAsFunction(_ key: String, in language: String, _ values: [String: String] = [:]) -> String {
    let text = texts[language]?[key] ?? texts["en"]?[key] ?? key
    return values.reduce(text) { $0.replacingOccurrences(of: "{\($1.key)}", with: $1.value) }
  }

  /// What a person has set, else what the browser asks for, else English.
  func language(settings: String?, header: String?) -> String {
    if let settings, Words.languages.contains(settings) { return settings }
    let asked = (header ?? "").split(separator: ",").map { $0.prefix { $0 != ";" && $0 != "-" }.lowercased() }
    return asked.map { $0.trimmingCharacters(in: .whitespaces) }.first { Words.languages.contains($0) } ?? "en"
  }
}
