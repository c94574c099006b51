/// How often two codes met in one unit: what alpha is computed from (Krippendorff 2011).
///
/// Counts are integers until the last division, so their sum does not depend on the order of units.
struct Coincidences {
  /// By category: how often it is there in units with two codes or more.
  let frequencies: [Int]
  /// Pairs of different codes and the sum of their coincidences, both orders together.
  let pairs: [(c: Int, k: Int, weight: Double)]
  let pairableUnits: Int
  /// n.. of the literature.
  let pairableValues: Int

  /// Categories up to which a table of all pairs is kept.
  private static let largestTable = 128

  init(_ ratings: Ratings) {
    var frequencies = [Int](repeating: 0, count: ratings.categoryCount)
    var units = 0
    let coders = ratings.coderCount
    let width = ratings.categoryCount
    let isDense = width <= Coincidences.largestTable
    // By number of codes in the unit, for what they are divided by.
    var dense = [Int](repeating: 0, count: isDense ? (coders + 1) * width * width : 0)
    var sparse: [Met: Int] = [:]
    var own = [Int32](repeating: 0, count: coders)
    ratings.codes.withUnsafeBufferPointer { codes in
      own.withUnsafeMutableBufferPointer { own in
        dense.withUnsafeMutableBufferPointer { dense in
          frequencies.withUnsafeMutableBufferPointer { frequencies in
            var place = 0
            while place < codes.count {
              var size = 0
              for coder in 0..<coders {
                let code = codes[place + coder]
                own[size] = code
                size += code >= 0 ? 1 : 0
              }
              place += coders
              guard size > 1 else { continue }
              units += 1
              let table = size * width * width
              for one in 0..<size {
                frequencies[Int(own[one])] += 1
                for other in 0..<one {
                  if isDense {
                    dense[table + Int(own[one]) * width + Int(own[other])] += 1
                  } else if own[one] != own[other] {
                    sparse[Met(size, own[one], own[other]), default: 0] += 1
                  }
                }
              }
            }
          }
        }
      }
    }
    self.frequencies = frequencies
    pairableUnits = units
    pairableValues = frequencies.reduce(0, +)
    pairs = isDense ? Coincidences.pairs(dense, width, coders) : Coincidences.pairs(sparse)
  }

  /// Two codes of a unit of some size, the smaller first.
  private struct Met: Hashable {
    let size: Int32
    let c: Int32
    let k: Int32

    init(_ size: Int, _ one: Int32, _ other: Int32) {
      self.size = Int32(size)
      c = min(one, other)
      k = max(one, other)
    }
  }

  private static func pairs(_ table: [Int], _ width: Int, _ coders: Int) -> [(c: Int, k: Int, weight: Double)] {
    var pairs: [(c: Int, k: Int, weight: Double)] = []
    for c in 0..<width {
      for k in c + 1..<max(width, c + 1) {
        var weight = 0.0
        for size in 2..<max(2, coders + 1) {
          let start = size * width * width
          let count = table[start + c * width + k] + table[start + k * width + c]
          weight += Double(2 * count) / Double(size - 1)
        }
        if weight > 0 { pairs.append((c, k, weight)) }
      }
    }
    return pairs
  }

  private static func pairs(_ sparse: [Met: Int]) -> [(c: Int, k: Int, weight: Double)] {
    var pairs: [(c: Int, k: Int, weight: Double)] = []
    for (met, count) in sparse.sorted(by: { ($0.key.c, $0.key.k, $0.key.size) < ($1.key.c, $1.key.k, $1.key.size) }) {
      let weight = Double(2 * count) / Double(met.size - 1)
      if let last = pairs.last, last.c == Int(met.c), last.k == Int(met.k) {
        pairs[pairs.count - 1].weight += weight
      } else {
        pairs.append((Int(met.c), Int(met.k), weight))
      }
    }
    return pairs
  }
}
