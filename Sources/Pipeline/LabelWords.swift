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

  /// A table's title, its id where it has none.
  static func title(of table: ShareTable, in language: String) -> String {
    let title = table.title.text(in: language)
    return title.isEmpty ? table.id : title
  }
}
