/// The differences of a metric for given frequencies of its codes.
struct Differences {
  private enum Form {
    case nominal
    /// Squares of differences of these values; the second list holds mid-ranks.
    case square([Double])
    case ratio([Double])
    case circular([Double], Double)
    case bipolar([Double], Double, Double)
    case table([[Double]])
  }

  private let form: Form
  /// Only ordinal differences change with the frequencies.
  let isOrdinal: Bool

  /// By category how often it is there in pairable units.
  init(_ metric: Metric, _ frequencies: [Double]) {
    isOrdinal = if case .ordinal = metric { true } else { false }
    switch metric {
    case .nominal: form = .nominal
    case .ordinal: form = .square(Differences.midRanks(frequencies))
    case .interval(let values):
      // A common offset, such as that of clock times, would cost the sums of squares their last digits.
      let middle = Differences.mean(values, frequencies)
      form = .square(values.map { $0 - middle })
    case .ratio(let values): form = .ratio(values)
    case .circular(let values, let positions): form = .circular(values, positions)
    case .bipolar(let values, let low, let high): form = .bipolar(values, low, high)
    case .custom(let table): form = .table(table)
    }
  }

  /// By category: how many codes stand below it, and half of those that are equal.
  static func midRanks(_ frequencies: [Double]) -> [Double] {
    var below = 0.0
    return frequencies.map { frequency in
      defer { below += frequency }
      return below + frequency / 2
    }
  }

  private static func mean(_ values: [Double], _ frequencies: [Double]) -> Double {
    let count = frequencies.reduce(0, +)
    return count == 0 ? 0 : zip(values, frequencies).reduce(0) { $0 + $1.0 * $1.1 } / count
  }

  /// The mid-ranks of an ordinal scale.
  var ranks: [Double] { if case .square(let values) = form { values } else { [] } }

  @inline(__always)
  func callAsFunction(_ c: Int, _ k: Int) -> Double {
    guard c != k else { return 0 }
    switch form {
    case .nominal: return 1
    case .square(let values):
      let difference = values[c] - values[k]
      return difference * difference
    case .ratio(let values):
      let sum = values[c] + values[k]
      guard sum != 0 else { return 0 }
      let share = (values[c] - values[k]) / sum
      return share * share
    case .circular(let values, let positions):
      let sine = Mathematics.sin(.pi * (values[c] - values[k]) / positions)
      return sine * sine
    case .bipolar(let values, let low, let high):
      let (sum, difference) = (values[c] + values[k], values[c] - values[k])
      return difference * difference / ((sum - 2 * low) * (2 * high - sum))
    case .table(let table): return table[c][k]
    }
  }

  /// Codes in use above which differences without a closed form are not summed.
  static let mostValues = 4096

  /// The sum of all `n_c n_k d_ck`; nil when there are too many different codes.
  func expectedSum(_ frequencies: [Double]) -> Double? {
    // Where one code stands alone rounding must not make a difference of nothing.
    guard frequencies.lazy.filter({ $0 != 0 }).prefix(2).count > 1 else { return 0 }
    return switch form {
    case .nominal: Differences.unequalPairs(frequencies)
    case .square(let values): Differences.squares(values, frequencies)
    default: sumOfPairs(frequencies)
    }
  }

  private static func unequalPairs(_ frequencies: [Double]) -> Double {
    let (sum, squares) = frequencies.reduce((0.0, 0.0)) { ($0.0 + $1, $0.1 + $1 * $1) }
    return sum * sum - squares
  }

  private static func squares(_ values: [Double], _ frequencies: [Double]) -> Double {
    let (count, sum, squares) = moments(values, frequencies)
    return max(0, 2 * (count * squares - sum * sum))
  }

  private static func moments(_ values: [Double], _ frequencies: [Double]) -> (Double, Double, Double) {
    var (count, sum, squares) = (0.0, 0.0, 0.0)
    for (frequency, value) in zip(frequencies, values) {
      count += frequency
      sum += frequency * value
      squares += frequency * value * value
    }
    return (count, sum, squares)
  }

  private func sumOfPairs(_ frequencies: [Double]) -> Double? {
    let used = frequencies.indices.filter { frequencies[$0] != 0 }
    guard used.count <= Differences.mostValues else { return nil }
    return used.reduce(0) { sum, c in
      used.reduce(sum) { $0 + frequencies[c] * frequencies[$1] * self(c, $1) }
    }
  }

  /// By category the sum of `n_k d_ck` over all `k`; nil when there are too many different codes.
  func sums(_ frequencies: [Double]) -> [Double]? {
    let used = frequencies.indices.filter { frequencies[$0] != 0 }
    switch form {
    case .nominal:
      let count = frequencies.reduce(0, +)
      return frequencies.map { count - $0 }
    case .square(let values):
      let (count, sum, squares) = Differences.moments(values, frequencies)
      return values.map { $0 * $0 * count - 2 * $0 * sum + squares }
    default:
      guard used.count <= Differences.mostValues else { return nil }
      return frequencies.indices.map { c in
        frequencies[c] == 0 ? 0 : used.reduce(0) { $0 + frequencies[$1] * self(c, $1) }
      }
    }
  }
}
