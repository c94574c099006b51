internal import Aggregation
internal import CoverageModel
internal import Reliability

/// A panel coded again and again with the error that double coding has shown.
struct RecodedPanel {
  private let edges: Recodings?
  /// By row, then all rows together: positive, neutral and negative.
  private let tones: [Recodings?]

  private static let count = 2000
  private static let seed: UInt64 = 1

  /// Tones are coded again only where the table has columns of them.
  init(_ panel: PanelSample, _ error: CodingError, _ caption: TableCaption, hasTones: Bool) {
    let clusters = panel.clusters ?? []
    edges = RecodedPanel.edges(clusters, panel.rows.count, error, caption)
    let rows = panel.rows.indices.map { [$0] } + [Array(panel.rows.indices)]
    tones = hasTones ? rows.map { RecodedPanel.tones(clusters, $0, error, caption) } : rows.map { _ in nil }
  }

  /// The interval of rows, of one or of all of them; nil where coders' error of it is not known.
  func interval(_ column: ColumnInterval, _ rows: [Int], level: Double) -> Result<Interval, NoInterval>? {
    switch column {
    case .share:
      return edges?.figure(level: level) { amounts, denominator in
        denominator > 0 ? rows.reduce(0) { $0 + amounts[$1] } / denominator : nil
      }.map(\.interval)
    case .women: return nil
    default:
      let place = rows.count == 1 ? rows[0] : tones.count - 1
      return tones[place]?.figure(level: level) { amounts, _ in column.value(tones: amounts) }.map(\.interval)
    }
  }

  /// Nil for measures that have no edges.
  private static func edges(
    _ clusters: [PanelSample.Cluster], _ rowCount: Int, _ error: CodingError, _ caption: TableCaption
  ) -> Recodings? {
    guard !clusters.isEmpty, let deviation = error.edgeDeviations[caption.measure],
      let model = try? MeasurementModel(codeCount: rowCount + 1, edgeDeviation: deviation)
    else { return nil }
    // A denominator of actors is coded with them: what other actors have of it errs too.
    let rests = clusters.map { $0.denominator - $0.amounts.reduce(0, +) }
    let isOfActors = caption.denominator.isOfActors && rests.allSatisfy { $0 >= 0 }
    let measured = zip(clusters, rests).map { cluster, rest in
      MeasuredCluster(
        amounts: cluster.amounts + [isOfActors ? rest : 0],
        items: cluster.attributions.map { Int($0) } + [isOfActors && rest > 0 ? 1 : 0])
    }
    return try? model.recodings(
      of: measured, denominator: isOfActors ? nil : clusters.reduce(0) { $0 + $1.denominator }, count: count, seed: seed
    )
  }

  /// Nil where nobody judged tone twice, or nothing of these rows is judged.
  private static func tones(
    _ clusters: [PanelSample.Cluster], _ rows: [Int], _ error: CodingError, _ caption: TableCaption
  ) -> Recodings? {
    guard let confusion = error.tones,
      let model = try? MeasurementModel(
        confusion: confusion, edgeDeviation: error.edgeDeviations[caption.measure] ?? 0)
    else { return nil }
    let measured = clusters.compactMap { cluster -> MeasuredCluster? in
      let kinds = [cluster.tones.positive, cluster.tones.neutral, cluster.tones.negative]
      guard kinds.allSatisfy({ !$0.amounts.isEmpty }) else { return nil }
      return MeasuredCluster(
        amounts: kinds.map { kind in rows.reduce(0) { $0 + kind.amounts[$1] } },
        items: kinds.map { kind in rows.reduce(0) { $0 + Int(kind.attributions[$1]) } })
    }
    guard measured.contains(where: { $0.amounts.contains { $0 > 0 } }) else { return nil }
    return try? model.recodings(of: measured, count: count, seed: seed)
  }
}
