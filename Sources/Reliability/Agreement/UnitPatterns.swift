/// The different combinations of codes that units have, and how often each is there; the order of coders does not matter.
///
/// A unit with fewer than two codes is no part of it: nothing can be compared there.
struct UnitPatterns {
  /// Codes of all patterns: pattern `p` has those from `codeStarts[p]` on, each category once.
  private(set) var codeStarts: [Int] = [0]
  private(set) var categories: [Int32] = []
  private(set) var counts: [Double] = []
  /// Pairs of different codes within a pattern, each with its weight in coincidences, both orders together.
  private(set) var pairStarts: [Int] = [0]
  private(set) var pairs: [(c: Int32, k: Int32, weight: Double)] = []
  /// How many codes a pattern has.
  private(set) var sizes: [Int] = []
  /// How many units have it.
  private(set) var units: [Int] = []
  /// By pairable unit its pattern, and its place among all units.
  private(set) var patternOfUnit: [Int32] = []
  private(set) var places: [Int32] = []

  var count: Int { sizes.count }

  init(_ ratings: Ratings) {
    var known: [UInt64: Int32] = [:]
    var others: [[Int32]: Int32] = [:]
    let base = UInt64(ratings.categoryCount) + 1
    // Sorted codes as digits of one number, where they fit.
    let digits = base < 2 ? 0 : UnitPatterns.digits(base)
    var sorted: [Int32] = []
    ratings.codes.withUnsafeBufferPointer { codes in
      for unit in 0..<ratings.unitCount {
        sorted.removeAll(keepingCapacity: true)
        for coder in 0..<ratings.coderCount {
          let code = codes[unit * ratings.coderCount + coder]
          guard code != Ratings.missing else { continue }
          var place = sorted.count
          sorted.append(code)
          while place > 0, sorted[place - 1] > code {
            sorted[place] = sorted[place - 1]
            place -= 1
          }
          sorted[place] = code
        }
        guard sorted.count > 1 else { continue }
        let pattern: Int32
        if sorted.count <= digits {
          let key = sorted.reduce(UInt64(0)) { $0 * base + UInt64($1) + 1 }
          pattern = known[key] ?? add(sorted)
          known[key] = pattern
        } else {
          pattern = others[sorted] ?? add(sorted)
          others[sorted] = pattern
        }
        units[Int(pattern)] += 1
        patternOfUnit.append(pattern)
        places.append(Int32(unit))
      }
    }
  }

  private static func digits(_ base: UInt64) -> Int {
    var (count, most) = (0, UInt64.max)
    while most >= base {
      most /= base
      count += 1
    }
    return count
  }

  private mutating func add(_ sorted: [Int32]) -> Int32 {
    let first = categories.count
    for code in sorted {
      if categories.count > first, categories[categories.count - 1] == code {
        counts[counts.count - 1] += 1
      } else {
        categories.append(code)
        counts.append(1)
      }
    }
    codeStarts.append(categories.count)
    for c in first..<categories.count {
      for k in c + 1..<categories.count {
        pairs.append((categories[c], categories[k], 2 * counts[c] * counts[k] / Double(sorted.count - 1)))
      }
    }
    pairStarts.append(pairs.count)
    sizes.append(sorted.count)
    units.append(0)
    return Int32(sizes.count - 1)
  }

  /// By category how often it is there when patterns are there so often.
  func frequencies(_ categoryCount: Int, _ weights: [Double]) -> [Double] {
    var frequencies = [Double](repeating: 0, count: categoryCount)
    for pattern in 0..<count where weights[pattern] != 0 {
      for place in codeStarts[pattern]..<codeStarts[pattern + 1] {
        frequencies[Int(categories[place])] += weights[pattern] * counts[place]
      }
    }
    return frequencies
  }

  /// The disagreement within a pattern: the sum of `o_ck d_ck`.
  func disagreement(_ pattern: Int, _ differences: Differences) -> Double {
    pairs[pairStarts[pattern]..<pairStarts[pattern + 1]].reduce(0) {
      $0 + $1.weight * differences(Int($1.c), Int($1.k))
    }
  }
}
