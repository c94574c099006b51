/// The part of a table that has one denominator: usually one outlet, or all outlets pooled in a named way.
package struct TablePanel: Sendable, Hashable {
  package struct Row: Sendable, Hashable {
    package let labels: [GroupLabel]
    /// One cell per column of the table.
    package let cells: [Cell]

    package init(labels: [GroupLabel], cells: [Cell]) {
      self.labels = labels
      self.cells = cells
    }
  }

  package struct Indicator: Sendable, Hashable {
    /// The name in codebooks, for instance `dissimilarity`.
    package let id: String
    package let value: Cell
    /// The row or codes the value is about, when it is not about the whole panel.
    package let subject: String
    /// The codebook's labels of the codes in `subject` that are not those of the panel's rows: topics, formats.
    package let labels: [GroupLabel]
    /// The lower and the upper end of its interval, where it was asked for.
    package var limits: [Cell] = []

    package init(id: String, value: Cell, subject: String = "", labels: [GroupLabel] = []) {
      self.id = id
      self.value = value
      self.subject = subject
      self.labels = labels
    }
  }

  /// One label per panel dimension; empty for a panel that holds everything.
  package let labels: [GroupLabel]
  /// Nil for an outlet's own panel.
  package let pooling: Pooling?
  /// The denominator in the measure's unit, nil when it is undefined or the panel is a mean.
  package let denominator: Int64?
  package let rows: [Row]
  /// One cell per column; shares are those of the shown rows together.
  package let total: [Cell]
  package let indicators: [Indicator]
  /// Items with at least one attribution in the panel.
  package let items: Int64
  package let attributions: Int64
  /// Σ amounts ÷ union of spans (I4); nil where there are no spans.
  package let multiplicity: Ratio?
  package let completeness: Completeness?
  /// Why the panel has no values.
  package let undefined: Undefined?

  package init(
    labels: [GroupLabel], pooling: Pooling? = nil, denominator: Int64?, rows: [Row], total: [Cell],
    indicators: [Indicator], items: Int64, attributions: Int64, multiplicity: Ratio? = nil,
    completeness: Completeness? = nil, undefined: Undefined? = nil
  ) {
    self.labels = labels
    self.pooling = pooling
    self.denominator = denominator
    self.rows = rows
    self.total = total
    self.indicators = indicators
    self.items = items
    self.attributions = attributions
    self.multiplicity = multiplicity
    self.completeness = completeness
    self.undefined = undefined
  }
}
