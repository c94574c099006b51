/// One value of a table, exact until it is printed.
package enum Cell: Sendable, Hashable {
  /// An amount in the measure's unit.
  case amount(Int64)
  /// A number of items, attributions, persons.
  case count(Int64)
  case share(Ratio)
  case meanShare(MeanShare)
  /// A signed relative deviation p/q - 1, as the exact ratio.
  case deviation(Ratio)
  /// An indicator without a unit, printed with `decimals`.
  case number(Double, decimals: Int)
  /// A code that Reports puts into words, for instance `pass`, `fail`.
  case word(String)
  case undefined(Undefined)
}
