internal import CoverageModel

/// What each row of a panel bought: the paid advertisements among the table's items, and the price of those that
/// the airings declare.
struct AdvertisingFacts {
  private struct Moment: Hashable {
    let outlet: Int
    let start: Int64
  }

  private let maker: GridMaker
  private let plan: TallyPlan
  private let rowCount: Int
  private let format: (column: [UInt8], paidAd: UInt8)
  /// One advertisement at a time is on an outlet's air, so outlet and moment name the airing.
  private let prices: [Moment: Int64]

  /// Nil for a codebook without the format `paid-ad`.
  init?(maker: GridMaker, rowAxes: [Axis]) {
    let index = maker.index
    guard let position = index.codebook.variableIndex("format"),
      let code = index.codebook.variables[position].codeIndex("paid-ad"),
      index.codebook.variables[position].level == .item
    else { return nil }
    self.maker = maker
    plan = TallyPlan(axes: rowAxes, selection: maker.subjects)
    rowCount = rowAxes.reduce(1) { $0 * $1.labels.count }
    format = (index.corpus.items.variables[position], UInt8(code + 1))
    prices = Dictionary(
      index.corpus.airings.compactMap { airing in
        airing.price.map { (Moment(outlet: airing.outlet, start: airing.start), $0) }
      }, uniquingKeysWith: { first, _ in first })
  }

  /// One entry per row of `rows`; a price is nil when one of the row's advertisements has none.
  func purchases(panel: Int, panelOfItem: [Int32], rows: [Int]) -> [PaidAdShare.Purchase] {
    let items = maker.index.corpus.items
    var milliseconds = [Int64](repeating: 0, count: rowCount)
    var airings = [Int64](repeating: 0, count: rowCount)
    var price = [Int64?](repeating: 0, count: rowCount)
    for item in panelOfItem.indices
    where Int(panelOfItem[item]) == panel && !format.column.isEmpty && format.column[item] == format.paidAd
      && plan.itemOffset(item) >= 0
    {
      var buyers: Set<Int> = []
      for part in maker.amounts.parts(of: item) {
        let cell = Int(plan.cell(row: part.row, item: item, index: maker.index))
        guard cell >= 0 else { continue }
        milliseconds[cell] += part.amount
        guard buyers.insert(cell).inserted else { continue }
        airings[cell] += 1
        let paid = prices[Moment(outlet: Int(items.outlet[item]), start: items.start[item])]
        price[cell] = price[cell].flatMap { sum in paid.map { sum + $0 } }
      }
    }
    return rows.map { PaidAdShare.Purchase(milliseconds: milliseconds[$0], airings: airings[$0], price: price[$0]) }
  }
}
