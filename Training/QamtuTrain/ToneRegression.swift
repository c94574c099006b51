/// Multinomial logistic regression whose weights are few: an L1 penalty and a little L2, found by proximal gradient steps with momentum
/// (Beck and Teboulle 2009, FISTA, with backtracking and restarts). One thread, one order: the same rows give the same weights.
struct ToneRegression {
  /// Of the loss of all rows, by the number of rows.
  let sparsity: Double
  let shrinkage: Double

  private static let steps = 300

  /// Weights of two tones beside neutral for each column, the bias last: negative at even places, positive at odd ones.
  func weights(_ rows: SparseRows, _ tones: [Int], of chosen: [Int]) -> [Double] {
    let size = 2 * (rows.features.count + 1)
    var weights = [Double](repeating: 0, count: size)
    var ahead = weights
    var momentum = 1.0
    var curvature = 1.0
    var last = Double.infinity
    for _ in 0..<ToneRegression.steps {
      let (loss, gradient) = lossAndGradient(rows, tones, chosen, ahead)
      var next = weights
      while true {
        next = step(ahead, gradient, 1 / curvature)
        var (linear, square) = (0.0, 0.0)
        for place in 0..<size {
          let change = next[place] - ahead[place]
          linear += change * gradient[place]
          square += change * change
        }
        if self.loss(rows, tones, chosen, next) <= loss + linear + curvature / 2 * square + 1e-12 { break }
        curvature *= 2
      }
      let grown = (1 + (1 + 4 * momentum * momentum).squareRoot()) / 2
      let reached = loss + sparsity * ahead.dropLast(2).reduce(0) { $0 + abs($1) }
      let share = reached > last ? 0 : (momentum - 1) / grown
      momentum = reached > last ? 1 : grown
      last = reached
      for place in 0..<size { ahead[place] = next[place] + share * (next[place] - weights[place]) }
      weights = next
    }
    return weights
  }

  /// Down the slope, then towards 0 by the penalty; the bias goes free.
  private func step(_ from: [Double], _ gradient: [Double], _ length: Double) -> [Double] {
    var next = from
    for place in next.indices {
      let moved = from[place] - length * gradient[place]
      if place >= next.count - 2 {
        next[place] = moved
      } else {
        let kept = max(0, abs(moved) - length * sparsity)
        next[place] = moved < 0 ? -kept : kept
      }
    }
    return next
  }

  private func scores(_ rows: SparseRows, _ row: Int, _ weights: [Double]) -> (Double, Double) {
    var (negative, positive) = (weights[weights.count - 2], weights[weights.count - 1])
    for place in rows.starts[row]..<rows.starts[row + 1] {
      let column = 2 * Int(rows.columns[place])
      negative += rows.values[place] * weights[column]
      positive += rows.values[place] * weights[column + 1]
    }
    return (negative, positive)
  }

  private func penalty(_ weights: [Double]) -> Double {
    shrinkage / 2 * weights.dropLast(2).reduce(0) { $0 + $1 * $1 }
  }

  private func loss(
    _ rows: SparseRows, _ tones: [Int], _ chosen: [Int], _ weights: [Double]
  ) -> Double {
    chosen.reduce(penalty(weights)) { sum, row in
      let (negative, positive) = scores(rows, row, weights)
      let own = [negative, 0, positive][tones[row]]
      let all = Arithmetic.log(Arithmetic.exp(negative) + 1 + Arithmetic.exp(positive))
      return sum + (all - own) / Double(chosen.count)
    }
  }

  private func lossAndGradient(
    _ rows: SparseRows, _ tones: [Int], _ chosen: [Int], _ weights: [Double]
  ) -> (Double, [Double]) {
    var gradient = weights.map { $0 * shrinkage }
    gradient[gradient.count - 2] = 0
    gradient[gradient.count - 1] = 0
    var loss = penalty(weights)
    let share = 1 / Double(chosen.count)
    for row in chosen {
      let (negative, positive) = scores(rows, row, weights)
      let (worse, better) = (Arithmetic.exp(negative), Arithmetic.exp(positive))
      let sum = worse + 1 + better
      loss += share * (Arithmetic.log(sum) - [negative, 0, positive][tones[row]])
      let down = share * (worse / sum - (tones[row] == 0 ? 1 : 0))
      let up = share * (better / sum - (tones[row] == 2 ? 1 : 0))
      for place in rows.starts[row]..<rows.starts[row + 1] {
        let column = 2 * Int(rows.columns[place])
        gradient[column] += rows.values[place] * down
        gradient[column + 1] += rows.values[place] * up
      }
      gradient[gradient.count - 2] += down
      gradient[gradient.count - 1] += up
    }
    return (loss, gradient)
  }
}
