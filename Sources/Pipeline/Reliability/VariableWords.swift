internal import CoverageModel
internal import Reports

/// What the codebook and the fixed words call a variable, the actors that it is of, and its categories.
struct VariableWords {
  /// Of a variable that every codebook has.
  var dimension: Dimension?
  var label = LocalizedText([:])
  var scope = LocalizedText([:])
  /// Of the categories of a variable that every codebook has.
  var vocabulary: Vocabulary?
  /// What the codebook calls the categories, in their order.
  var categories: [LocalizedText] = []

  func name(_ id: String, _ wording: Wording) -> String {
    if let dimension { return wording.dimension(dimension) }
    return label.isEmpty ? id : label.text(in: wording.language)
  }

  func scope(_ id: String, _ wording: Wording) -> String {
    scope.isEmpty ? id : scope.text(in: wording.language)
  }

  /// The codebook's word where it has one in the language, else the fixed one.
  func category(_ place: Int, code: String, _ wording: Wording) -> String {
    let own = place < categories.count ? categories[place] : LocalizedText([:])
    if let text = own.texts[wording.language] { return text }
    if let vocabulary { return wording.term(vocabulary, code) }
    return own.isEmpty ? code : own.text(in: wording.language)
  }
}
