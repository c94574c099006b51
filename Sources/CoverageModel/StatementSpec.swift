/// A sentence that a table yields, with places for the figures.
package struct StatementSpec: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    /// The lowest and highest share over rows and outlets with data.
    /// Places: `{low}` `{high}` `{lowAt}` `{highAt}` `{count}` `{without}`.
    case range
    /// The rows in falling order of the first panel's share.
    /// Places: `{first}` `{second}` `{third}`, `{firstShare}` …, `{count}`.
    case ranking
    /// The table's total amount. Places: `{total}` `{count}`.
    case total

    /// The names that may stand in braces in the text.
    package var places: [String] {
      switch self {
      case .range: ["low", "high", "lowAt", "highAt", "count", "without"]
      case .ranking: ["first", "firstShare", "second", "secondShare", "third", "thirdShare", "count"]
      case .total: ["total", "count"]
      }
    }
  }

  package let kind: Kind
  package let text: LocalizedText
  /// The codes of the rows that enter the range; nil for all.
  package let rows: [String]?
  /// The panels (first dimension) that enter; nil for all outlets.
  package let panels: [String]?
  /// Add up the rows of a panel before the range is taken: "together had".
  package let together: Bool
  /// Decimals of the printed percentages.
  package let decimals: Int

  package init(
    kind: Kind, text: LocalizedText, rows: [String]? = nil, panels: [String]? = nil, together: Bool = false,
    decimals: Int = 0
  ) {
    self.kind = kind
    self.text = text
    self.rows = rows
    self.panels = panels
    self.together = together
    self.decimals = decimals
  }
}
