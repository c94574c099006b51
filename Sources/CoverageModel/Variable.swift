/// One question of the codebook.
///
/// The ids `mode`, `capacity`, `tone` and `gender` have columns of their own in `AttributionColumns`; every other variable is a
/// category column of the items or of the attributions.
package struct Variable: Sendable, Hashable {
  package enum Level: String, Sendable, Hashable, CaseIterable { case item, attribution }

  package let id: String
  package let labels: LocalizedText
  package let level: Level
  package let required: Bool
  /// Codes in the order of the file; at most 254, and their order never changes.
  package let codes: [Category]
  /// When the variable is asked: by dimension (`kind` of the item, `class` of the actor, or the id of another variable) the codes
  /// of which one has to hold; always when empty.
  package let conditions: [String: [String]]

  /// The ids with columns of their own.
  package static let fixed: Set<String> = ["mode", "capacity", "tone", "gender"]

  package init(
    id: String, labels: LocalizedText, level: Level, required: Bool = false, codes: [Category],
    conditions: [String: [String]] = [:]
  ) {
    self.id = id
    self.labels = labels
    self.level = level
    self.required = required
    self.codes = codes
    self.conditions = conditions
  }

  /// Whether it is asked of something that has these codes by dimension.
  package func isAsked(_ codes: [String: String]) -> Bool {
    conditions.allSatisfy { dimension, wanted in codes[dimension].map(wanted.contains) ?? false }
  }

  package func codeIndex(_ id: String) -> Int? { codes.firstIndex { $0.id == id } }
}

/// One code of a variable.
package struct Category: Sendable, Hashable {
  package let id: String
  package let labels: LocalizedText
  /// What the coder reads: when the code applies.
  package let definition: LocalizedText
  /// The code of the same variable that it stands below, such as a topic's group; nil at the top.
  package let under: String?

  package init(
    id: String, labels: LocalizedText, definition: LocalizedText = LocalizedText([:]), under: String? = nil
  ) {
    self.id = id
    self.labels = labels
    self.definition = definition
    self.under = under
  }
}
