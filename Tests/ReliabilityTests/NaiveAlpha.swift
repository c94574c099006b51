import Foundation
import Reliability

/// Alpha by its definition, value pair by value pair, to hold the fast one against.
enum NaiveAlpha {
  /// By unit and coder a category, nil where there is none; nil when not defined.
  static func alpha(_ units: [[Int?]], _ metric: Metric) -> Double? {
    let pairable = units.map { $0.compactMap { $0 } }.filter { $0.count > 1 }
    let values = pairable.flatMap { $0 }
    let count = Double(values.count)
    guard !values.isEmpty else { return nil }
    func difference(_ c: Int, _ k: Int) -> Double {
      if c == k { return 0 }
      switch metric {
      case .nominal: return 1
      case .ordinal:
        let (low, high) = (min(c, k), max(c, k))
        let between = Double(values.count { $0 >= low && $0 <= high })
        let ends = Double(values.count { $0 == low } + values.count { $0 == high })
        return pow(between - ends / 2, 2)
      case .interval(let scale): return pow(scale[c] - scale[k], 2)
      case .ratio(let scale):
        return scale[c] + scale[k] == 0 ? 0 : pow((scale[c] - scale[k]) / (scale[c] + scale[k]), 2)
      case .circular(let scale, let positions): return pow(sin(.pi * (scale[c] - scale[k]) / positions), 2)
      case .bipolar(let scale, let low, let high):
        let sum = scale[c] + scale[k]
        return pow(scale[c] - scale[k], 2) / ((sum - 2 * low) * (2 * high - sum))
      case .custom(let table): return table[c][k]
      }
    }
    var observed = 0.0
    for unit in pairable {
      for (i, c) in unit.enumerated() {
        for (j, k) in unit.enumerated() where i != j { observed += difference(c, k) / Double(unit.count - 1) }
      }
    }
    var expected = 0.0
    for (i, c) in values.enumerated() {
      for (j, k) in values.enumerated() where i != j { expected += difference(c, k) }
    }
    return expected > 0 ? 1 - (observed / count) / (expected / (count * (count - 1))) : nil
  }
}
