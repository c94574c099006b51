package import CoverageModel

/// What an adjudicator is shown: each difference between coders of one item in a row, and a cell for the decision.
///
/// The coders are numbered and not named, so that nobody decides for a person.
package struct DecisionSheet: Sendable, Hashable {
  /// One difference.
  package struct Row: Sendable, Hashable {
    /// Names the difference; the same in every sheet as long as the records are the same.
    package let key: String
    package let item: String
    package let title: String
    package let kind: ItemKind
    /// As `CodingDifference.variable`.
    package let variable: String
    package let actor: String?
    /// In milliseconds or characters from the start of the item.
    package let span: Range<UInt32>?
    /// The passage of an article that it is about; empty for broadcasts.
    package let text: String
    /// What each coder has, as the codebook spells it; nil for nothing.
    package let values: [String?]

    package init(
      key: String, item: String, title: String, kind: ItemKind, variable: String, actor: String?,
      span: Range<UInt32>?, text: String, values: [String?]
    ) {
      self.key = key
      self.item = item
      self.title = title
      self.kind = kind
      self.variable = variable
      self.actor = actor
      self.span = span
      self.text = text
      self.values = values
    }
  }

  /// The id of the workspace that wrote it.
  package let workspace: String
  package let language: String
  package let rows: [Row]

  package init(workspace: String, language: String, rows: [Row]) {
    self.workspace = workspace
    self.language = language
    self.rows = rows
  }

  /// The most coders of one item that a row compares.
  package var mostCoders: Int { rows.map(\.values.count).max() ?? 2 }
}
