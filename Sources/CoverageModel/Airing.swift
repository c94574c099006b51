/// One airing of a paid advertisement.
package struct Airing: Sendable, Hashable {
  /// How the ids of items begin that stand for airings.
  package static let itemPrefix = "airing:"

  /// Position in the codebook's outlets.
  package let outlet: Int
  package let creative: String
  /// Position in the codebook's actors.
  package let sponsor: Int
  /// UTC milliseconds.
  package let start: Int64
  package let milliseconds: Int64
  /// Declared price in the smallest unit of the currency, nil when none was declared.
  package let price: Int64?

  package init(outlet: Int, creative: String, sponsor: Int, start: Int64, milliseconds: Int64, price: Int64?) {
    self.outlet = outlet
    self.creative = creative
    self.sponsor = sponsor
    self.start = start
    self.milliseconds = milliseconds
    self.price = price
  }
}
