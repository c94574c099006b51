internal import CoverageModel

/// The amounts of a table by programme-day: what one programme of one outlet broadcast on one day, the unit in which coverage is
/// sampled (I31). Items without a programme are one such unit per outlet and day.
struct ProgrammeDays {
  private struct Cluster: Hashable {
    let panel: Int32
    let outlet: UInt16
    let programme: UInt16
    let day: Int32
  }

  /// By cluster.
  private let places: [(outlet: UInt16, day: Int32)]
  /// The positions on the axis of clusters, by panel and then by outlet.
  private let strata: [[[Int]]]
  private let rows: Grid
  /// By row and tone, by row and gender; nil unless asked for.
  private let tones: Grid?
  private let genders: Grid?
  private let totals: Grid
  private let denominators: [Int64?]
  /// Whether every selected item of the panel has a day.
  private let isDated: [Bool]

  /// Nil when panels depend on more than the item.
  init?(
    maker: GridMaker, panelAxes: [Axis], rowAxes: [Axis], by dimensions: [Dimension] = []
  ) throws(AggregationError) {
    guard let panelOfItem = Denominators(maker: maker, panelAxes: panelAxes).panelOfItem() else { return nil }
    let index = maker.index
    let items = index.corpus.items
    let panelCount = panelAxes.reduce(1) { $0 * $1.labels.count }
    var isDated = [Bool](repeating: true, count: panelCount)
    var positions: [Cluster: Int32] = [:]
    var places: [(outlet: UInt16, day: Int32)] = []
    var byOutlet = [[UInt16: [Int]]](repeating: [:], count: panelCount)
    var clusterOfItem = [Int32](repeating: -1, count: items.count)
    for item in 0..<items.count where maker.everyone.items[item] && panelOfItem[item] >= 0 {
      let panel = Int(panelOfItem[item])
      guard index.day[item] != .min else {
        isDated[panel] = false
        continue
      }
      let cluster = Cluster(
        panel: panelOfItem[item], outlet: items.outlet[item], programme: items.programme[item], day: index.day[item])
      let next = Int32(positions.count)
      let position = positions[cluster, default: next]
      if position == next {
        positions[cluster] = next
        places.append((cluster.outlet, cluster.day))
        byOutlet[panel][cluster.outlet, default: []].append(Int(next))
      }
      clusterOfItem[item] = position
    }
    let axis = Axis(
      dimension: .day, labels: (0..<positions.count).map { GroupLabel(dimension: .day, code: String($0)) },
      source: .item(.items(clusterOfItem)))
    self.isDated = isDated
    self.places = places
    strata = byOutlet.map { outlets in outlets.sorted { $0.key < $1.key }.map(\.value) }
    rows = try maker.grid([axis] + rowAxes, actors: .subjects)
    let axes = AxisBuilder(index: index, spec: maker.spec)
    func grid(_ dimension: Dimension) throws(AggregationError) -> Grid? {
      guard dimensions.contains(dimension) else { return nil }
      return try maker.grid([axis] + rowAxes + [axes.axis(dimension)], actors: .subjects)
    }
    tones = try grid(.tone)
    genders = try grid(.gender)
    totals = try maker.grid([axis], actors: .subjects)
    denominators = try Denominators(maker: maker, panelAxes: [axis]).totals()
  }

  /// The programme-days of a panel with the amounts of its rows, in the order of outlets; a programme-day without any of the
  /// denominator is none. Nil as `ratio` is undefined.
  func clusters(panel: Int, rows shown: [Int]) -> [PanelSample.Cluster]? {
    guard isDated[panel] else { return nil }
    let rowCount = totals.count == 0 ? 0 : rows.count / totals.count
    var clusters: [PanelSample.Cluster] = []
    for position in strata[panel].joined() {
      guard let denominator = denominators[position] else { return nil }
      guard denominator > 0 else { continue }
      clusters.append(
        PanelSample.Cluster(
          outlet: Int(places[position].outlet), day: CalendarDay(number: Int(places[position].day)),
          amounts: shown.map { rows.amount(position * rowCount + $0) },
          attributions: shown.map { rows.attributions(position * rowCount + $0) }, denominator: denominator,
          tones: tones(shown.map { position * rowCount + $0 }), genders: genders(shown.map { position * rowCount + $0 })
        ))
    }
    return clusters
  }

  private func tones(_ cells: [Int]) -> PanelSample.Tones {
    guard let tones else { return PanelSample.Tones() }
    func judged(_ isCounted: (Int) -> Bool) -> PanelSample.Judged {
      let counted = Tone.allCases.filter { $0.step.map(isCounted) ?? false }.map { Int($0.rawValue) }
      func sums(_ value: (Int) -> Int64) -> [Int64] {
        cells.map { cell in counted.reduce(0) { $0 + value(cell * Tone.allCases.count + $1) } }
      }
      return PanelSample.Judged(amounts: sums(tones.amount), attributions: sums(tones.attributions))
    }
    return PanelSample.Tones(positive: judged { $0 > 0 }, neutral: judged { $0 == 0 }, negative: judged { $0 < 0 })
  }

  private func genders(_ cells: [Int]) -> PanelSample.Genders {
    guard let genders else { return PanelSample.Genders() }
    func amounts(_ gender: Gender) -> [Int64] {
      cells.map { genders.amount($0 * Gender.allCases.count + Int(gender.rawValue)) }
    }
    return PanelSample.Genders(female: amounts(.female), male: amounts(.male))
  }

  /// The share of a row, or of all rows together when nil, with its error; each outlet is a stratum, and a programme-day
  /// without any of the denominator is no cluster.
  ///
  /// Undefined as `notApplicable` for declared totals and for a denominator that no programme-day has.
  func ratio(panel: Int, row: Int?) -> Result<ClusteredRatio, Undefined> {
    guard isDated[panel] else { return .failure(.notApplicable) }
    let rowCount = totals.count == 0 ? 0 : rows.count / totals.count
    var clusters: [[(actor: Int64, denominator: Int64)]] = []
    for outlet in strata[panel] {
      var stratum: [(actor: Int64, denominator: Int64)] = []
      for position in outlet {
        guard let denominator = denominators[position] else { return .failure(.notApplicable) }
        guard denominator > 0 else { continue }
        let amount = row.map { rows.amount(position * rowCount + $0) } ?? totals.amount(position)
        stratum.append((amount, denominator))
      }
      if !stratum.isEmpty { clusters.append(stratum) }
    }
    return ClusteredRatio.of(clusters)
  }
}
