/// Sets of labels as codes: each different set is a category.
package struct LabelSets: Sendable {
  package enum Difference: String, Sendable, Hashable, CaseIterable {
    /// 1 - |A ∩ B| / |A ∪ B| x M; M is 1 for equal sets, 2/3 where one holds the other, 1/3 where they overlap (Passonneau 2006).
    case masi
    /// 1 - |A ∩ B| / |A ∪ B|.
    case jaccard
  }

  /// Each sorted, in the order in which they were found.
  package let sets: [[String]]
  package let ratings: Ratings

  /// By unit and coder a set of labels, nil where there is none; an empty set is a code.
  ///
  /// - Throws: `Ratings.Fault` where rows have different lengths.
  package init(_ units: [[[String]?]]) throws(Ratings.Fault) {
    var numbers: [[String]: Int32] = [:]
    var sets: [[String]] = []
    var codes: [Int32] = []
    for unit in units {
      for labels in unit {
        guard let labels else {
          codes.append(Ratings.missing)
          continue
        }
        let set = Set(labels).sorted()
        if let known = numbers[set] {
          codes.append(known)
        } else {
          numbers[set] = Int32(sets.count)
          codes.append(Int32(sets.count))
          sets.append(set)
        }
      }
    }
    let coders = units.first?.count ?? 0
    guard units.allSatisfy({ $0.count == coders }) else { throw .ragged(codes: codes.count, coders: coders) }
    self.sets = sets
    ratings = try Ratings(coderCount: coders, categoryCount: sets.count, codes: codes)
  }

  package func metric(_ difference: Difference) -> Metric {
    let sets = sets.map(Set.init)
    return .custom(sets.map { a in sets.map { LabelSets.difference(difference, a, $0) } })
  }

  private static func difference(_ kind: Difference, _ a: Set<String>, _ b: Set<String>) -> Double {
    if a == b { return 0 }
    let common = a.intersection(b).count
    let jaccard = Double(common) / Double(a.union(b).count)
    guard kind == .masi else { return 1 - jaccard }
    let third = common == 0 ? 0 : a.isSubset(of: b) || b.isSubset(of: a) ? 2 : 1
    return 1 - jaccard * Double(third) / 3
  }
}
