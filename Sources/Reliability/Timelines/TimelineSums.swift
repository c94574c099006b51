/// The lengths that the u-alpha family is computed from, as whole numbers; sums of programmes are sums of these.
struct TimelineSums: Sendable {
  let coderCount: Int
  /// Of all programmes, once.
  private(set) var length: Int128 = 0
  /// By label, over all coders: lengths, and squares of the lengths of segments.
  private(set) var lengths: [Int128]
  private(set) var squares: [Int128]
  /// Gaps of all coders.
  private(set) var gaps: Int128 = 0
  /// Over ordered pairs of coders: where both have a gap.
  private(set) var commonGaps: Int128 = 0
  /// By label of one coder and of the other, over ordered pairs.
  private(set) var overlaps: [Int128]
  /// By label, over ordered pairs: squares of the part of a segment in which the other coder has any segment.
  private(set) var metSquares: [Int128]

  init(coderCount: Int, labelCount: Int) {
    self.coderCount = coderCount
    lengths = Array(repeating: 0, count: labelCount)
    squares = lengths
    metSquares = lengths
    overlaps = Array(repeating: 0, count: labelCount * labelCount)
  }

  init(_ programme: Programme, _ labels: [String: Int]) {
    self.init(coderCount: programme.coders.count, labelCount: labels.count)
    length = Int128(programme.length)
    var covered: [Int128] = []
    for segments in programme.coders {
      var own: Int128 = 0
      for segment in segments {
        guard let label = labels[segment.label] else { continue }
        let size = Int128(segment.length)
        lengths[label] += size
        squares[label] += size * size
        own += size
      }
      covered.append(own)
      gaps += length - own
    }
    for one in programme.coders.indices {
      for other in programme.coders.indices where other != one {
        let common = meet(programme.coders[one], programme.coders[other], labels)
        commonGaps += length - covered[one] - covered[other] + common
      }
    }
  }

  /// Adds what one coder's segments share with another's; how long both have one.
  private mutating func meet(
    _ segments: [TimelineSegment], _ others: [TimelineSegment], _ labels: [String: Int]
  ) -> Int128 {
    var common: Int128 = 0
    var first = 0
    for segment in segments {
      guard let label = labels[segment.label] else { continue }
      while first < others.count, others[first].end <= segment.start { first += 1 }
      var met: Int128 = 0
      var place = first
      while place < others.count, others[place].start < segment.end {
        let overlap = Int128(min(segment.end, others[place].end) - max(segment.start, others[place].start))
        if let other = labels[others[place].label] { overlaps[label * labels.count + other] += overlap }
        met += overlap
        place += 1
      }
      metSquares[label] += met * met
      common += met
    }
    return common
  }

  static func += (sum: inout TimelineSums, other: TimelineSums) {
    sum.length += other.length
    sum.gaps += other.gaps
    sum.commonGaps += other.commonGaps
    for label in sum.lengths.indices {
      sum.lengths[label] += other.lengths[label]
      sum.squares[label] += other.squares[label]
      sum.metSquares[label] += other.metSquares[label]
    }
    for place in sum.overlaps.indices { sum.overlaps[place] += other.overlaps[place] }
  }
}
