internal import CoverageModel

/// The sums behind one line of a table (a row, or the total), from which all its cells are formed.
struct LineFigures {
  var amount: Int64 = 0
  var items: Int64 = 0
  var attributions: Int64 = 0
  /// The panel's denominator; nil when it is undefined.
  var denominator: Int64?
  var tones = ToneSums.none
  var modes = ModeSums(direct: 0, indirect: 0)
  /// The direct amount, and the indirect amount by tone.
  var speech: Int64 = 0
  var indirectTones = ToneSums.none
  var capacities = CapacitySums { _ in 0 }
  var genders = GenderSums(female: 0, male: 0)
  /// Amounts by code of the table's split.
  var splits: [Int64] = []
  var benchmark: BenchmarkFigures?
  /// The share with its sampling error.
  var sampled: Result<ClusteredRatio, Undefined> = .failure(.notApplicable)
  /// Why the line has no values.
  var undefined: Undefined?
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
