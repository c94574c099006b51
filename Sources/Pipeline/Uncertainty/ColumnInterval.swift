internal import Reliability

/// A column of a table that can have an interval; the raw value is its id, which is also what its limits are called after.
enum ColumnInterval: String, CaseIterable {
  case share
  case positive = "share:tone:positive"
  case neutral = "share:tone:neutral"
  case negative = "share:tone:negative"
  case positiveOrNeutral = "positive-or-neutral"
  case netTone = "net-tone"
  case women

  /// Amounts of a sample stand by kind, each with all rows: the rows themselves, then positive, neutral and negative, women and men.
  enum Kind: Int, CaseIterable { case amount, positive, neutral, negative, female, male }

  /// What is estimated for these rows together, of a sample with so many rows.
  func statistic(_ rows: [Int], of rowCount: Int) -> ShareStatistic {
    func places(_ kinds: Kind...) -> [Int] { kinds.flatMap { kind in rows.map { kind.rawValue * rowCount + $0 } } }
    let judged = places(.positive, .neutral, .negative)
    return switch self {
    case .share: .share(of: places(.amount))
    case .positive: .part(places(.positive), of: judged)
    case .neutral: .part(places(.neutral), of: judged)
    case .negative: .part(places(.negative), of: judged)
    case .positiveOrNeutral: .part(places(.positive, .neutral), of: judged)
    case .netTone: .balance(positive: places(.positive), negative: places(.negative), neutral: places(.neutral))
    case .women: .part(places(.female), of: places(.female, .male))
    }
  }

  /// Of positive, neutral and negative amounts; nil where nothing is judged, and for columns that are not about tone.
  func value(tones: [Double]) -> Double? {
    let sum = tones.reduce(0, +)
    guard sum > 0 else { return nil }
    return switch self {
    case .positive: tones[0] / sum
    case .neutral: tones[1] / sum
    case .negative: tones[2] / sum
    case .positiveOrNeutral: (tones[0] + tones[1]) / sum
    case .netTone: (tones[0] - tones[2]) / sum
    case .share, .women: nil
    }
  }
}
