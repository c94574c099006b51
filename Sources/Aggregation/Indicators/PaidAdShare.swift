package import CoverageModel

/// I14, paid-advertising share of each sponsor. The three bases differ, and the table names the one it uses.
package enum PaidAdShare {
  package enum Basis: String, Sendable, Hashable, CaseIterable {
    /// Milliseconds on air, every airing counted.
    case seconds
    case airings
    /// The price, in the smallest unit of the currency.
    case price
  }

  /// What one sponsor bought.
  package struct Purchase: Sendable, Hashable {
    package let milliseconds: Int64
    package let airings: Int64
    /// Nil when the price was not disclosed, which is not a price of zero.
    package let price: Int64?

    package init(milliseconds: Int64, airings: Int64, price: Int64?) {
      self.milliseconds = milliseconds
      self.airings = airings
      self.price = price
    }
  }

  /// One share per sponsor. Undefined as `noData` when nobody bought anything, and as `noReference` by price when a price is
  /// missing, because a share of the known prices would be mistaken for one of all.
  package static func of(_ purchases: [Purchase], by basis: Basis) -> Result<[Ratio], Undefined> {
    switch basis {
    case .seconds: return AttentionShare.of(purchases.map(\.milliseconds))
    case .airings: return AttentionShare.of(purchases.map(\.airings))
    case .price:
      let prices = purchases.compactMap(\.price)
      return prices.count == purchases.count ? AttentionShare.of(prices) : .failure(.noReference)
    }
  }
}
