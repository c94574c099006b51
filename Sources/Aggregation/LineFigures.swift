internal import CoverageModel

/// The sums behind one line of a table (a row, or the total), from which all its cells are formed.
struct LineFigures {
  var amount: Int64 = 0
  var items: Int64 = 0
  var attributions: Int64 = 0
  /// The panel's denominator; nil when it is undefined.
  var denominator: Int64?
  /// Amounts by `Tone.rawValue`.
  var tones: [Int64] = []
  /// Amounts by `Mode.rawValue`.
  var modes: [Int64] = []
  /// Amounts by `Capacity.rawValue`.
  var capacities: [Int64] = []
  /// Amounts by `Gender.rawValue`.
  var genders: [Int64] = []
  /// Amounts by code of the table's split.
  var splits: [Int64] = []
  var benchmark: BenchmarkFigures?
  /// Why the line has no values.
  var undefined: Undefined?

  /// Judged positive, neutral and negative amounts (I7); mixed tone is not among them.
  var judged: (positive: Int64, neutral: Int64, negative: Int64) {
    var sums: (positive: Int64, neutral: Int64, negative: Int64) = (0, 0, 0)
    for (code, sum) in tones.enumerated() {
      guard let step = Tone(rawValue: UInt8(code))?.step else { continue }
      if step > 0 { sums.positive += sum } else if step < 0 { sums.negative += sum } else { sums.neutral += sum }
    }
    return sums
  }
}

/// How a row stands against the table's benchmark.
struct BenchmarkFigures {
  /// The benchmark share q; nil for a minimum.
  let share: Ratio?
  /// p/q - 1, or X/minimum - 1.
  let deviation: Ratio?
  /// What is still owed so that nobody is below the benchmark and nobody is cut (I25); for a minimum, what is missing.
  let owed: Int64?
  /// I24; nil when the benchmark has no tolerance.
  let passes: Bool?
}
