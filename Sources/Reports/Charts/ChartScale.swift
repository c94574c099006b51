/// A scale of shares from zero to a round number that holds them all.
struct ChartScale {
  /// The end of the scale, as a fraction.
  let maximum: Double
  /// Ticks in whole percent, from 0.
  let ticks: [Int]

  init(holding values: [Double]) {
    let largest = (values.max() ?? 0) * 100
    let step = [1, 2, 5, 10, 20, 25].first { Double($0) * 4 >= largest } ?? 50
    var top = step
    while Double(top) < largest { top += step }
    maximum = Double(top) / 100
    ticks = Array(stride(from: 0, through: top, by: step))
  }

  /// The length of a share on a scale of this length.
  func length(_ share: Double, on length: Double) -> Double { max(0, min(1, share / maximum)) * length }
}
