/// A ratio of two amounts of a sample. Rows are positions; a row that is named twice counts twice.
package enum ShareStatistic: Sendable, Hashable {
  /// The rows' amounts over the denominator, 0 to 1 where no row is counted beyond it.
  case share(of: [Int])
  /// The rows' amounts over those of a whole that includes them, such as women over women and men.
  case part([Int], of: [Int])
  /// (positive - negative) / (positive + negative + neutral), -1 to 1.
  case balance(positive: [Int], negative: [Int], neutral: [Int] = [])

  var rows: [Int] {
    switch self {
    case .share(let rows): rows
    case .part(let rows, let whole): rows + whole
    case .balance(let positive, let negative, let neutral): positive + negative + neutral
    }
  }

  /// Numerator and denominator of one cluster, exact.
  func terms(_ cluster: ShareCluster) -> (numerator: Int128, denominator: Int128) {
    func sum(_ rows: [Int]) -> Int128 { rows.reduce(0) { $0 + Int128(cluster.amounts[$1]) } }
    switch self {
    case .share(let rows): return (sum(rows), Int128(cluster.denominator))
    case .part(let rows, let whole): return (sum(rows), sum(whole))
    case .balance(let positive, let negative, let neutral):
      let (above, below) = (sum(positive), sum(negative))
      return (above - below, above + below + sum(neutral))
    }
  }
}
