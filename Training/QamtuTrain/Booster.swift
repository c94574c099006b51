internal import Dispatch
internal import Extraction
internal import Synchronization

/// Grows an ensemble of small trees by gradient boosting on the logistic loss, with features cut into bins.
///
/// After Friedman (2001), with histograms and second-order leaf values as Chen and Guestrin (2016) describe them. The same rows and seed
/// give the same trees: sums run in the order of rows, whatever the number of threads.
struct Booster {
  struct Options {
    var trees = 100
    var leaves = 24
    var rate = 0.1
    var leastWeight = 0.03
    var regularisation = 1.0
    var featureShare = 0.6
    var rowShare = 0.6
    var seed: UInt64 = 20_230_319
  }

  let options: Options
  private let rows: BinnedRows
  private let targets: [Float]
  private let weights: [Float]

  /// - Parameters:
  ///   - rows: the rows to learn from.
  ///   - targets: by row, from 0 to 1.
  ///   - weights: by row.
  ///   - options: how many trees, and how they grow.
  init(rows: BinnedRows, targets: [Float], weights: [Float], options: Options) {
    self.rows = rows
    self.targets = targets
    self.weights = weights
    self.options = options
  }

  func ensemble() -> TreeEnsemble {
    var random = Random(state: options.seed)
    let total = weights.reduce(0.0) { $0 + Double($1) }
    let positive = zip(weights, targets).reduce(0.0) { $0 + Double($1.0 * $1.1) }
    let chance = min(max(positive / total, 0.001), 0.999)
    let base = Arithmetic.log(chance / (1 - chance))
    var scores = [Float](repeating: Float(base), count: rows.count)
    var result = TreeEnsemble(base: Int32((base * 1000).rounded()))
    var gradients = [Float](repeating: 0, count: rows.count)
    var curvatures = gradients
    for _ in 0..<options.trees {
      for row in 0..<rows.count {
        let chance = 1 / (1 + Arithmetic.exp(-scores[row]))
        gradients[row] = weights[row] * (chance - targets[row])
        curvatures[row] = weights[row] * max(chance * (1 - chance), 1e-6)
      }
      let features = rows.columns.filter { _ in random.share() < options.featureShare }
      let sample = (0..<Int32(rows.count)).filter { _ in random.share() < options.rowShare }
      let tree = GrowingTree(
        rows: rows, gradients: gradients, curvatures: curvatures, features: features, options: options
      ).grown(on: sample)
      result.append(tree)
      let single = SingleTree(tree, rows: rows)
      let parts = 2
      let all = rows.count
      let values = Mutex<[[Float]]>(Array(repeating: [], count: parts))
      DispatchQueue.concurrentPerform(iterations: parts) { part in
        let own = (all * part / parts..<all * (part + 1) / parts).map { single.value(of: $0) }
        values.withLock { $0[part] = own }
      }
      var row = 0
      for value in values.withLock({ $0 }).joined() {
        scores[row] += value
        row += 1
      }
    }
    return result
  }
}
