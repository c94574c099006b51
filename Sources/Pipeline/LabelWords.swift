internal import CoverageModel

/// Labels of a row or panel in words of the codebook, for plain files.
enum LabelWords {
  static func of(_ labels: [GroupLabel], in language: String) -> String {
    guard !labels.isEmpty else { return "all" }
    return labels.map { label in
      let text = label.text.text(in: language)
      return text.isEmpty ? label.code : text
    }.joined(separator: " · ")
  }
}
