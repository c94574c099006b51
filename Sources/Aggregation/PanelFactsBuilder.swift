internal import CoverageModel

/// Gathers what the indicators of a table need to know about each panel, and nothing that no indicator asks for.
struct PanelFactsBuilder {
  private let maker: GridMaker
  private let names: Set<IndicatorName>
  private let benchmark: BenchmarkTest
  private let content: ContentFacts
  /// Panel × outlet × row.
  private let byOutlet: Grid?
  /// Panel × row × day.
  private let byDay: Grid?
  /// Panel × person.
  private let byPerson: Grid?
  private let rows: [Int]
  private let rowCount: Int

  /// `rows` are the row cells that the table prints.
  init(
    maker: GridMaker, panelAxes: [Axis], rowAxes: [Axis], rows: [Int], names: [IndicatorName]
  ) throws(AggregationError) {
    self.maker = maker
    self.names = Set(names)
    self.rows = rows
    rowCount = rowAxes.reduce(1) { $0 * $1.labels.count }
    benchmark = BenchmarkTest(index: maker.index, spec: maker.spec)
    content = try ContentFacts(maker: maker, panelAxes: panelAxes, rowAxes: rowAxes, names: self.names)
    let axes = AxisBuilder(index: maker.index, spec: maker.spec)
    let isPooled = !panelAxes.contains { $0.dimension == .outlet }
    byOutlet =
      isPooled && !self.names.isDisjoint(with: [.entropyDecomposition, .reachWeightedTime])
      ? try maker.grid(panelAxes + [axes.axis(.outlet)] + rowAxes, actors: .subjects) : nil
    byDay =
      self.names.contains(.absences) ? try maker.grid(panelAxes + rowAxes + [axes.axis(.day)], actors: .subjects) : nil
    byPerson =
      self.names.contains(.womenShare) ? try maker.grid(panelAxes + [axes.persons()], actors: .subjects) : nil
  }

  func facts(
    panel: Int, labels: [GroupLabel], rows rowLabels: [[GroupLabel]], lines: [LineFigures], total: LineFigures,
    union: Int64?
  ) -> PanelFacts {
    let codes = PanelFactsBuilder.codes(rowLabels)
    var facts = PanelFacts(rows: LabelledAmounts(labels: codes, amounts: lines.map(\.amount)))
    facts.benchmark = weights(rowLabels)
    facts.entitled = benchmark.minima(codes)
    facts.groups = groups(codes)
    facts.union = union
    // Where modes are united and rows are actors, a row's amount is the length of the union of its spans.
    let isUnited = maker.spec.rows == [.actor] && maker.spec.rollUp != .class && maker.spec.modeRule == .united
    facts.rowUnions = union != nil && isUnited ? lines.map(\.amount) : nil
    facts.tones = lines.map(\.tones)
    facts.modes = total.modes
    facts.capacities = total.capacities
    facts.genderAmounts = total.genders
    facts.genderPersons = byPerson.map { persons(in: panel, of: $0) }
    facts.registered = registered
    facts.windowAmount = maker.spec.denominator == .window ? total.denominator : nil
    facts.days = byDay.map { days(panel: panel, of: $0) }
    if let byOutlet {
      let used = outletsUsed(panel: panel, of: byOutlet)
      facts.outlets = used.isEmpty ? nil : OutletMatrix(used.map { outletRow(panel: panel, outlet: $0, of: byOutlet) })
      let reach = used.map { maker.index.codebook.outlets[$0].reach }
      facts.reach = reach.contains(nil) ? nil : reach.compactMap(\.self)
    }
    content.add(to: &facts, panel: panel, labels: labels, rows: rows)
    return facts
  }

  /// What the rows are compared with. A benchmark is about the contestants alone; with other rows among them there is nothing to
  /// compare.
  func weights(_ rowLabels: [[GroupLabel]]) -> BenchmarkWeights? {
    let codes = PanelFactsBuilder.codes(rowLabels)
    guard benchmark.compared(codes).count == codes.count else { return nil }
    return benchmark.weights(codes) ?? equalWeights(codes)
  }

  private static func codes(_ rowLabels: [[GroupLabel]]) -> [String] {
    rowLabels.map { $0.map(\.code).joined(separator: " · ") }
  }

  /// Without a benchmark of its own, a table's distances are from equal shares, as in the literature; only a table whose rows are
  /// the contestants of its denominator has such a list.
  private func equalWeights(_ actors: [String]) -> BenchmarkWeights? {
    guard maker.spec.benchmark == nil, case .contestants(let race) = maker.spec.denominator else { return nil }
    let contestants = maker.index.contestants(of: race, spec: maker.spec)
    return actors.allSatisfy(contestants.contains) ? BenchmarkWeights.equal(count: actors.count) : nil
  }

  /// The groups of the rows' actors: those of a group quota, whoever is in none of them together; else their classes.
  private func groups(_ actors: [String]) -> [Int]? {
    guard names.contains(.theilDecomposition), maker.spec.rows == [.actor], maker.spec.rollUp != .class else {
      return nil
    }
    if let quotas = benchmark.quotas {
      return actors.map { actor in quotas.firstIndex { $0.members.contains(actor) } ?? quotas.count }
    }
    let codebook = maker.index.codebook
    return actors.map { id in
      let actor = codebook.actors.first { $0.id == id }
      return codebook.classes.firstIndex { $0.id == actor?.classID } ?? codebook.classes.count
    }
  }

  /// The register of the races that the table is about: the one it names, else those in which persons of its classes stand.
  private var registered: GenderSums? {
    let races = maker.index.codebook.races.filter { !$0.registered.isEmpty && isAbout($0.id) }
    guard !races.isEmpty else { return nil }
    return GenderSums { gender in races.reduce(0) { $0 + Int64($1.registered[gender] ?? 0) } }
  }

  private func isAbout(_ race: String) -> Bool {
    if let named = maker.spec.subjects.contestantsOf { return named == race }
    switch maker.spec.denominator {
    case .contestants(let named?): return named == race
    case .class(let ids):
      return maker.index.codebook.actors.contains { actor in
        actor.contests.contains { $0.race == race }
          && (ids.contains(actor.classID) || actor.classChanges.contains { ids.contains($0.classID) })
      }
    case .contestants(nil), .politicalActors, .electionContent, .window, .yardstick: return true
    }
  }

  private func persons(in panel: Int, of grid: Grid) -> GenderSums {
    let count = maker.index.codebook.actors.count
    var heads = [Int64](repeating: 0, count: Gender.allCases.count)
    for (actor, definition) in maker.index.codebook.actors.enumerated()
    where definition.kind == .person && grid.attributions(panel * count + actor) > 0 {
      heads[Int(definition.gender.rawValue)] += 1
    }
    return GenderSums { heads[Int($0.rawValue)] }
  }

  private func days(panel: Int, of grid: Grid) -> [[Int64]] {
    let labels = grid.axes.last?.labels ?? []
    let present = labels.enumerated().compactMap { position, label in
      CalendarDay(label.code).map { (position: position, day: $0.number) }
    }
    guard let first = present.first?.day, let last = present.last?.day else { return rows.map { _ in [] } }
    return rows.map { row in
      var amounts = [Int64](repeating: 0, count: last - first + 1)
      for (position, day) in present {
        amounts[day - first] = grid.amount((panel * rowCount + row) * labels.count + position)
      }
      return amounts
    }
  }

  private func outletsUsed(panel: Int, of grid: Grid) -> [Int] {
    maker.index.codebook.outlets.indices.filter { outlet in
      outletRow(panel: panel, outlet: outlet, of: grid).contains { $0 > 0 }
    }
  }

  private func outletRow(panel: Int, outlet: Int, of grid: Grid) -> [Int64] {
    let first = (panel * maker.index.codebook.outlets.count + outlet) * rowCount
    return rows.map { grid.amount(first + $0) }
  }
}
