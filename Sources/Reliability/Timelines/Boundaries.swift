/// Agreement of two coders on where segments end, by the lengths of their segments in order.
package struct Boundaries: Sendable, Hashable {
  private let reference: [Int]
  private let hypothesis: [Int]

  /// - Returns: nil where lengths are below 1, or the two do not cover the same length.
  package init?(reference: [Int], hypothesis: [Int]) {
    guard (reference + hypothesis).allSatisfy({ $0 > 0 && $0 <= 1 << 24 }), !reference.isEmpty,
      reference.reduce(0, +) == hypothesis.reduce(0, +), reference.reduce(0, +) <= 1 << 24
    else { return nil }
    self.reference = reference
    self.hypothesis = hypothesis
  }

  private var length: Int { reference.reduce(0, +) }

  /// Half the mean length of the reference's segments, rounded half to even, 2 or more.
  package var window: Int {
    max(2, Int((Double(length) / Double(reference.count) / 2).rounded(.toNearestOrEven)))
  }

  /// Pk (Beeferman, Berger, Lafferty 1999): how often the two differ on whether both ends of a window lie in one segment.
  package var pk: Coefficient { disagreement { $0 == 0 ? 0 : 1 } }

  /// WindowDiff (Pevzner and Hearst 2002): how often the two have different numbers of boundaries in a window.
  package var windowDiff: Coefficient { disagreement { $0 } }

  private func disagreement(_ kind: (Int) -> Int) -> Coefficient {
    let (one, other) = (Boundaries.segments(reference), Boundaries.segments(hypothesis))
    let windows = length - window
    guard windows > 0 else { return .failure(.tooFew) }
    let differing = (0..<windows).count {
      kind(one[$0 + window] - one[$0]) != kind(other[$0 + window] - other[$0])
    }
    return .success(Double(differing) / Double(windows))
  }

  /// By unit the number of its segment.
  private static func segments(_ lengths: [Int]) -> [Int] {
    lengths.enumerated().flatMap { Array(repeating: $0, count: $1) }
  }

  /// Boundary similarity B (Fournier 2013): 1 less additions and weighted transpositions over all boundaries; a boundary that is off by
  /// one is transposed and counts half.
  package var similarity: Coefficient {
    let (one, other) = (places(reference), places(hypothesis))
    let matches = one.intersection(other)
    var left = one.subtracting(other).sorted()
    let right = other.subtracting(one).sorted()
    var transpositions = 0
    var additions = 0
    for place in right {
      if let partner = left.firstIndex(where: { abs($0 - place) == 1 }) {
        left.remove(at: partner)
        transpositions += 1
      } else {
        additions += 1
      }
    }
    additions += left.count
    let all = additions + transpositions + matches.count
    guard all > 0 else { return .failure(.noSegments) }
    return .success(1 - (Double(additions) + Double(transpositions) / 2) / Double(all))
  }

  private func places(_ lengths: [Int]) -> Set<Int> {
    var end = 0
    return Set(
      lengths.dropLast().map { length in
        end += length
        return end
      })
  }
}
