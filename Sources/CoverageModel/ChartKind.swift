/// How a table is drawn.
package enum ChartKind: String, Sendable, Hashable, CaseIterable {
  /// One panel per outlet, one bar per row, the bar divided by the table's split (tone, if it has none).
  case stackedBars = "stacked-bars"
  /// Outlet × actor grid of small bars on one scale.
  case smallMultiples = "small-multiples"
  /// Share of each row over the panels' weeks or periods, with the benchmark line.
  case timeline
  /// Women's and men's shares per row.
  case gender
}
