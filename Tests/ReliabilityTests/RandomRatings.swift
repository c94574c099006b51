import Reliability
import TestSupport

/// Ratings made up from a seed: units of different difficulty, some codes missing.
struct RandomRatings {
  let units: [[Int?]]
  let categoryCount: Int

  init(seed: UInt64, units: Int, coders: Int, categories: Int, missing: Int = 20) {
    var random = SeededRandom(seed: seed)
    func below(_ count: Int) -> Int { Int(random.next() % UInt64(count)) }
    categoryCount = categories
    self.units = (0..<units).map { _ in
      let truth = below(categories)
      let ease = below(100)
      return (0..<coders).map { _ in
        below(100) < missing ? nil : below(100) < ease ? truth : below(categories)
      }
    }
  }

  init(_ units: [[Int?]], categoryCount: Int) {
    self.units = units
    self.categoryCount = categoryCount
  }

  func ratings(clusters: [Int32]? = nil) throws -> Ratings {
    try Ratings(
      coderCount: units.first?.count ?? 0, categoryCount: categoryCount,
      codes: units.flatMap { $0.map { $0.map { Int32($0) } ?? Ratings.missing } }, clusters: clusters)
  }
}
