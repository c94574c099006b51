/// A scale of shares from zero to a round number that holds them all.
struct ChartScale {
  /// The least white space between the labels of two ticks, in pixels.
  private static let labelGap = 6.0

  /// The end of the scale, as a fraction.
  let maximum: Double
  /// Ticks in whole percent, from 0.
  let ticks: [Int]

  init(holding values: [Double]) {
    let largest = (values.max() ?? 0) * 100
    let step = [1, 2, 5, 10, 20, 25].first { Double($0) * 4 >= largest } ?? 50
    var top = step
    // A share of more than ten wholes is no share; its bar ends with the scale.
    while Double(top) < largest, top < 1000 { top += step }
    maximum = Double(top) / 100
    ticks = Array(stride(from: 0, through: top, by: step))
  }

  /// The length of a share on a scale of this length.
  func length(_ share: Double, on length: Double) -> Double { max(0, min(1, share / maximum)) * length }

  /// The ticks whose labels stand clear of each other on a scale of this length: all, or evenly spaced ones of them, always with zero
  /// and the end.
  func ticks(on length: Double, size: Double) -> [Int] {
    let steps = max(1, ticks.count - 1)
    let stride = (1...steps).first { stride in
      guard steps.isMultiple(of: stride) else { return false }
      let kept = ticks.indices.filter { $0.isMultiple(of: stride) }
      return zip(kept, kept.dropFirst()).allSatisfy { before, after in
        let distance = self.length(Double(ticks[after] - ticks[before]) / 100, on: length)
        let halves = [before, after].map { TextWidth.width(label(ticks[$0]), size: size) / 2 }
        return halves.reduce(ChartScale.labelGap, +) <= distance
      }
    }
    return ticks.indices.filter { $0.isMultiple(of: stride ?? steps) }.map { ticks[$0] }
  }

  /// The label of a tick; the last carries the unit.
  func label(_ tick: Int) -> String { tick == ticks.last ? "\(tick)\u{00A0}%" : String(tick) }
}
