/// What several coders coded for one variable: a code for each unit and coder, or none.
package struct Ratings: Sendable {
  package let coderCount: Int
  /// The declared scale: how many categories there are, used or not.
  package let categoryCount: Int
  /// Unit by unit, within it coder by coder: the position of the category on the scale; -1 where the coder did not code the unit.
  package let codes: [Int32]
  /// By unit: what it belongs to, such as a bulletin, numbered from 0; nil when units do not depend on each other.
  package let clusters: [Int32]?

  package var unitCount: Int { coderCount == 0 ? 0 : codes.count / coderCount }

  package static let missing: Int32 = -1

  /// Nobody coded anything.
  package static let empty = Ratings(0, 0, [], nil)

  /// A code that is no category, by unit and coder, or a list that does not fit.
  package enum Fault: Error, Sendable, Hashable {
    case noCategory(unit: Int, coder: Int, code: Int32)
    case ragged(codes: Int, coders: Int)
    case clusters(count: Int, units: Int)
  }

  /// - Throws: `Fault` for what is not a table of units and coders, or a code outside of the scale.
  package init(
    coderCount: Int, categoryCount: Int, codes: [Int32], clusters: [Int32]? = nil
  ) throws(Fault) {
    guard coderCount > 0 ? codes.count.isMultiple(of: coderCount) : codes.isEmpty else {
      throw .ragged(codes: codes.count, coders: coderCount)
    }
    if let place = codes.firstIndex(where: { $0 < Ratings.missing || $0 >= categoryCount }) {
      throw .noCategory(unit: place / coderCount, coder: place % coderCount, code: codes[place])
    }
    let units = coderCount == 0 ? 0 : codes.count / coderCount
    if let clusters, clusters.count != units { throw .clusters(count: clusters.count, units: units) }
    self.init(coderCount, categoryCount, codes, clusters)
  }

  private init(_ coderCount: Int, _ categoryCount: Int, _ codes: [Int32], _ clusters: [Int32]?) {
    self.coderCount = coderCount
    self.categoryCount = categoryCount
    self.codes = codes
    self.clusters = clusters
  }

  /// The codes of one unit, coder by coder.
  func unit(_ number: Int) -> ArraySlice<Int32> { codes[number * coderCount..<(number + 1) * coderCount] }

  // MARK: Parts

  /// The same units with these coders only, in this order.
  package func coders(_ chosen: [Int]) -> Ratings {
    var kept: [Int32] = []
    kept.reserveCapacity(unitCount * chosen.count)
    for unit in 0..<unitCount { for coder in chosen { kept.append(codes[unit * coderCount + coder]) } }
    return Ratings(chosen.count, categoryCount, kept, clusters)
  }

  /// These units only, in this order.
  package func units(_ chosen: [Int]) -> Ratings {
    Ratings(coderCount, categoryCount, chosen.flatMap(unit), clusters.map { all in chosen.map { all[$0] } })
  }

  /// One category, 1, against all others, 0.
  package func only(_ category: Int32) -> Ratings {
    Ratings(coderCount, 2, codes.map { $0 == Ratings.missing ? $0 : $0 == category ? 1 : 0 }, clusters)
  }
}
