/// Whole numbers in proportion to weights, with an exact total.
enum LargestRemainder {
  /// Each gets the whole part of its share; what is left goes to the largest remainders, of equal ones to the least `tieBreak`.
  ///
  /// All zero when the weights are; none is above its exact share rounded up.
  static func apportion(_ total: Int, weights: [Int], tieBreak: [UInt64]) -> [Int] {
    let sum = weights.reduce(0, +)
    guard sum > 0, total > 0 else { return weights.map { _ in 0 } }
    var seats = weights.map { total * $0 / sum }
    let left = total - seats.reduce(0, +)
    let order = weights.indices.sorted { a, b in
      let (first, second) = (total * weights[a] % sum, total * weights[b] % sum)
      return first == second ? (tieBreak[a], a) < (tieBreak[b], b) : first > second
    }
    for position in order.prefix(left) { seats[position] += 1 }
    return seats
  }
}
