internal import CoverageModel

/// The words of an audit file's cells that are not numbers.
enum PublishedWords {
  /// What a blank cell may hold. A source that prints a mark says that it has no figure, which is not zero.
  private static let blanks: Set<String> = [
    "", "-", "–", "—", "…", "..", "...", "n/a", "na", "n.a.", "н/д", "нет данных", "жоқ", "д/ж", "n.d.", "nd", "s/d",
  ]

  private static let totals: Set<String> = [
    "total", "totals", "grand total", "sum", "all", "итого", "всего", "общий итог", "сумма", "барлығы", "жиыны",
    "жалпы", "ensemble", "total général", "total general", "suma", "totale", "totale generale", "somma",
  ]

  private static let yes: Set<String> = ["yes", "y", "true", "1", "x", "да", "иә", "oui", "sí", "si", "sì"]
  private static let no: Set<String> = ["", "no", "n", "false", "0", "нет", "жоқ", "non"]

  /// Lower case, inner spaces single, none at the ends; a colon at the end is dropped.
  static func folded(_ text: String) -> String {
    let words = text.lowercased().split(whereSeparator: \.isWhitespace)
    let joined = words.joined(separator: " ")
    return joined.hasSuffix(":") ? String(joined.dropLast()) : joined
  }

  static func isBlank(_ text: String) -> Bool { text.utf8.count <= 32 && blanks.contains(folded(text)) }

  static func isTotal(_ label: String) -> Bool { label.utf8.count <= 64 && totals.contains(folded(label)) }

  /// Nil when the text is neither yes nor no.
  static func flag(_ text: String) -> Bool? {
    guard text.utf8.count <= 32 else { return nil }
    let word = folded(text)
    return yes.contains(word) ? true : no.contains(word) ? false : nil
  }

  /// The kind that a cell of the `kind` column names; a word for total counts as `total`.
  static func kind(_ text: String) -> PublishedTable.RowKind? {
    guard text.utf8.count <= 64 else { return nil }
    let word = folded(text)
    return PublishedTable.RowKind(rawValue: word) ?? (totals.contains(word) ? .total : nil)
  }
}
