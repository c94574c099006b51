internal import CoverageModel
internal import Reliability

/// A column of a table that can have an interval, and what is estimated in it.
enum ColumnInterval: CaseIterable {
  case share, netTone, women

  /// The column's id, which is also what its limits are called after.
  var column: String {
    switch self {
    case .share: "share"
    case .netTone: "net-tone"
    case .women: "women"
    }
  }

  /// Amounts of a sample stand by kind, each with all rows: the rows themselves, then positive, neutral and negative, women and men.
  enum Kind: Int { case amount, positive, neutral, negative, female, male }

  static func place(_ kind: Kind, _ row: Int, of rowCount: Int) -> Int { kind.rawValue * rowCount + row }

  /// The estimate for these rows together.
  func estimate(_ estimator: ShareEstimator, _ rows: [Int], of rowCount: Int) -> Result<ShareEstimate, NoInterval> {
    func places(_ kinds: Kind...) -> [Int] {
      kinds.flatMap { kind in rows.map { ColumnInterval.place(kind, $0, of: rowCount) } }
    }
    switch self {
    case .share: return estimator.estimate(.share(of: places(.amount)))
    case .netTone:
      let judged = places(.positive, .neutral, .negative)
      return estimator.difference(.part(places(.positive), of: judged), .part(places(.negative), of: judged))
    case .women: return estimator.estimate(.part(places(.female), of: places(.female, .male)))
    }
  }
}
