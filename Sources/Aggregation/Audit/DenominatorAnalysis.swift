internal import CoverageModel

/// Which denominators the percentages of a group imply.
struct DenominatorAnalysis: Sendable {
  struct Entry: Sendable, Hashable {
    /// Position in the table.
    let row: Int
    let amount: AuditAmount
    let percent: PrintedPercent

    func interval(_ reading: PercentReading) -> DenominatorInterval {
      DenominatorInterval(amount: amount, percent: percent, reading: reading)
    }
  }

  /// More different denominators than this under one heading are not told apart.
  private static let mostClusters = 8

  /// Rows with an amount and a percentage, less those that fit every denominator (nothing, 0 %) or none.
  let entries: [Entry]
  /// Rows with a percentage above zero and no amount.
  let impossible: [Int]
  /// How the percentages of the first cluster were made.
  let reading: PercentReading
  /// The cluster with most rows first.
  let clusters: [DenominatorCluster]
  /// Rows beyond the last cluster that was looked for.
  let unassigned: [Int]

  /// Of two readings that the percentages allow, the one that makes them shares of an anchor is taken: of a total that the table
  /// prints, or that its rows add up to.
  init(entries all: [Entry], anchors: [AuditAmount]) {
    impossible = all.filter { $0.interval(.rounded).isEmpty }.map(\.row)
    entries = all.filter { !$0.interval(.rounded).isEmpty && ($0.amount.value > 0 || $0.percent.digits > 0) }
    let rounded = DenominatorAnalysis.common(entries.map { $0.interval(.rounded) })
    let truncated = DenominatorAnalysis.common(entries.map { $0.interval(.truncated) })
    let rows = entries.map(\.row)
    let isAnchored = { (interval: DenominatorInterval) in anchors.contains(where: interval.admits) }
    let (split, rest) = rounded == nil ? DenominatorAnalysis.clusters(of: entries, anchors: anchors) : ([], [])
    // Without a reading that makes them shares of an anchor, rounding is supposed unless only cutting fits all rows and no
    // majority of rounded ones is anchored.
    let isCut =
      truncated.map { truncated in
        guard let rounded else {
          return isAnchored(truncated) || !(split.first.map { isAnchored($0.interval) } ?? false)
        }
        return !isAnchored(rounded) && isAnchored(truncated)
      } ?? false
    reading = isCut ? .truncated : .rounded
    if let common = isCut ? truncated : rounded {
      clusters = [DenominatorCluster(interval: common, rows: rows, truncated: [])]
      unassigned = []
    } else {
      (clusters, unassigned) = (split, rest)
    }
  }

  /// Whether one denominator fits every row.
  var isConsistent: Bool { clusters.count <= 1 && unassigned.isEmpty && impossible.isEmpty }

  private static func common(_ intervals: [DenominatorInterval]) -> DenominatorInterval? {
    guard let first = intervals.first else { return nil }
    let common = intervals.dropFirst().reduce(first) { $0.intersection($1) }
    return common.isEmpty ? nil : common
  }

  /// Takes the denominator that fits most rows, then the one that fits most of the rest, and so on.
  private static func clusters(of entries: [Entry], anchors: [AuditAmount]) -> ([DenominatorCluster], [Int]) {
    var clusters: [DenominatorCluster] = []
    var rest = entries
    while !rest.isEmpty, clusters.count < mostClusters {
      let members = largestAgreement(rest, anchors: anchors)
      let rows = Set(members.map(\.row))
      rest.removeAll { rows.contains($0.row) }
      guard var interval = common(members.map { $0.interval(.rounded) }) else { break }
      var truncated: [Entry] = []
      // A single row would make any neighbour look cut off.
      if members.count > 1 {
        for entry in rest {
          let narrowed = interval.intersection(entry.interval(.truncated))
          guard !narrowed.isEmpty else { continue }
          interval = narrowed
          truncated.append(entry)
        }
      }
      let cut = Set(truncated.map(\.row))
      rest.removeAll { cut.contains($0.row) }
      clusters.append(
        DenominatorCluster(interval: interval, rows: (rows.union(cut)).sorted(), truncated: truncated.map(\.row)))
    }
    return (clusters, rest.map(\.row))
  }

  /// The entries that share a denominator with the most others: those around an anchor unless another point has more. The number
  /// that hold at a point only grows at a low end, so the low ends are all the points there are to try.
  ///
  /// Cost: n log n.
  private static func largestAgreement(_ entries: [Entry], anchors: [AuditAmount]) -> [Entry] {
    let intervals = entries.map { $0.interval(.rounded) }
    let lows = intervals.map(\.low).sorted()
    let highs = intervals.compactMap(\.high).sorted()
    var best: (count: Int, low: ExactFraction)?
    var ended = 0
    for (position, low) in lows.enumerated() {
      while ended < highs.count, highs[ended] <= low { ended += 1 }
      let count = position + 1 - ended
      if count > best?.count ?? 0 { best = (count, low) }
    }
    let anchored = anchors.map { anchor in entries.indices.filter { intervals[$0].admits(anchor) } }
      .max { $0.count < $1.count }
    if let anchored, !anchored.isEmpty, anchored.count >= best?.count ?? 0 { return anchored.map { entries[$0] } }
    guard let best else { return [] }
    return entries.indices.filter { position in
      intervals[position].low <= best.low && intervals[position].high.map { best.low < $0 } ?? true
    }.map { entries[$0] }
  }
}
