internal import Mentions

/// Examples as rows of numbered features, of which few are not 0.
struct SparseRows {
  private(set) var starts: [Int] = [0]
  private(set) var columns: [Int32] = []
  private(set) var values: [Double] = []
  let features: [ToneFeature]

  /// Features of fewer examples than this are noise.
  private static let fewestExamples = 2

  var count: Int { starts.count - 1 }

  init(_ rows: [[ToneFeature: Double]]) {
    var counts: [ToneFeature: Int] = [:]
    for row in rows { for feature in row.keys { counts[feature, default: 0] += 1 } }
    features = counts.filter { $0.value >= SparseRows.fewestExamples }.keys.sorted()
    let numbers = Dictionary(uniqueKeysWithValues: features.enumerated().map { ($1, Int32($0)) })
    for row in rows {
      for (feature, value) in row.sorted(by: { $0.key < $1.key }) {
        guard let number = numbers[feature] else { continue }
        columns.append(number)
        values.append(value)
      }
      starts.append(columns.count)
    }
  }
}
