/// Splits a whole number in proportion to weights so that the parts add up to it exactly (Hamilton's method, 1792).
enum LargestRemainder {
  /// Each part is the proportional amount rounded down; what is left goes, one unit each, to the largest remainders, of equal
  /// ones to the first. Without any weight the parts are equal.
  static func split(_ whole: Int64, by weights: [Int64]) -> [Int64] {
    let total = weights.reduce(Int128(0)) { $0 + Int128($1) }
    guard total > 0 else { return weights.isEmpty ? [] : split(whole, by: weights.map { _ in 1 }) }
    var parts: [Int64] = []
    var remainders: [Int128] = []
    for weight in weights {
      let product = Int128(whole) * Int128(weight)
      parts.append(Int64(product / total))
      remainders.append(product % total)
    }
    let left = Int(whole - parts.reduce(0, +))
    let order = remainders.indices.sorted { (remainders[$1], $0) < (remainders[$0], $1) }
    for position in order.prefix(left) { parts[position] += 1 }
    return parts
  }
}
