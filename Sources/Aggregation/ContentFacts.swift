internal import CoverageModel

/// The facts of a panel that are about what was published: formats, topics, joint segments, silence, debates, posts.
///
/// The codebook's variables are known by their ids: `format` with its codes `paid-ad`, `news` and `free-airtime`, `topic`, and
/// `segment` with codes that begin with `joint`.
struct ContentFacts {
  private let maker: GridMaker
  private let names: Set<IndicatorName>
  private let panelOfItem: [Int32]?
  private let byFormat: Grid?
  private let byTopic: Grid?
  /// Panel × row × segment.
  private let bySegment: Grid?
  /// Panel × row × format, and panel × row × topic.
  private let rowsByFormat: Grid?
  private let rowsByTopic: Grid?
  private let advertising: AdvertisingFacts?
  private let rowCount: Int
  private let rowAxes: [Axis]

  init(maker: GridMaker, panelAxes: [Axis], rowAxes: [Axis], names: Set<IndicatorName>) throws(AggregationError) {
    self.maker = maker
    self.names = names
    self.rowAxes = rowAxes
    rowCount = rowAxes.reduce(1) { $0 * $1.labels.count }
    panelOfItem = Denominators(maker: maker, panelAxes: panelAxes).panelOfItem()
    let axes = AxisBuilder(index: maker.index, spec: maker.spec)
    func grid(_ variable: String, _ wanted: Set<IndicatorName>, rows: Bool) throws(AggregationError) -> Grid? {
      guard !names.isDisjoint(with: wanted), maker.index.codebook.variableIndex(variable) != nil else { return nil }
      return try maker.grid(panelAxes + (rows ? rowAxes : []) + [axes.axis(.variable(variable))], actors: .subjects)
    }
    byFormat = try grid("format", [.formatShare], rows: false)
    byTopic = try grid("topic", [.topicTheil, .topicShare, .issueOwnership], rows: false)
    bySegment = try grid("segment", [.blocConcentration], rows: true)
    rowsByFormat = try grid("format", [.adToNews, .freeTimeCompliance], rows: true)
    rowsByTopic = try grid("topic", [.issueOwnership], rows: true)
    advertising =
      names.contains(.paidAdShare) && maker.spec.measure == .airtime
      ? AdvertisingFacts(maker: maker, rowAxes: rowAxes) : nil
  }

  func add(to facts: inout PanelFacts, panel: Int, labels: [GroupLabel], rows: [Int]) {
    facts.formats = byFormat.map { amounts(panel: panel, of: $0) }
    facts.topics = byTopic.map { amounts(panel: panel, of: $0, withUncoded: false) }
    facts.rowTopics = rowsByTopic.map { grid in
      let codes = grid.axes.last?.labels ?? []
      return rows.map { row in
        codes.indices.filter { !codes[$0].code.isEmpty }.map {
          grid.amount((panel * rowCount + row) * codes.count + $0)
        }
      }
    }
    facts.advertising = formatAmounts("paid-ad", panel: panel, rows: rows)
    facts.newscasts = formatAmounts("news", panel: panel, rows: rows)
    facts.freeTime = formatAmounts("free-airtime", panel: panel, rows: rows)
    if let panelOfItem {
      facts.purchases = advertising?.purchases(panel: panel, panelOfItem: panelOfItem, rows: rows)
    }
    if let bySegment {
      let codes = bySegment.axes.last?.labels ?? []
      facts.news = facts.rows.amounts
      facts.bloc = rows.map { row in
        codes.enumerated().filter { $0.element.code.hasPrefix("joint") }.reduce(0) {
          $0 + bySegment.amount((panel * rowCount + row) * codes.count + $1.offset)
        }
      }
    }
    if names.contains(.silenceLeakage) { facts.silence = silence(panel: panel) }
    if names.contains(.voterEducation) { facts.voterEducation = length(panel: panel, where: isVoterEducation) }
    if names.contains(.processShare) {
      let election = maker.index.corpus.items.election
      facts.electionContent = length(panel: panel) { election[$0] }
      facts.electionProcess = length(panel: panel) { election[$0] && !hasContestant($0) }
    }
    if names.contains(.debateBalance) { facts.debates = debates(labels: labels) }
    if names.contains(.engagementIntensity), maker.spec.measure == .engagement {
      facts.interactions = interactions(panel: panel, rows: rows)
    }
  }

  private func amounts(panel: Int, of grid: Grid, withUncoded: Bool = true) -> LabelledAmounts {
    let all = grid.axes.last?.labels ?? []
    let kept = all.indices.filter { withUncoded || !all[$0].code.isEmpty }
    return LabelledAmounts(
      labels: kept.map { all[$0].code.isEmpty ? "-" : all[$0].code },
      amounts: kept.map { grid.amount(panel * all.count + $0) }, names: kept.map { all[$0] })
  }

  /// The rows' amounts in one format; nil when no indicator asks, or the codebook has no such format.
  private func formatAmounts(_ code: String, panel: Int, rows: [Int]) -> [Int64]? {
    guard let grid = rowsByFormat, let codes = grid.axes.last?.labels,
      let position = codes.firstIndex(where: { $0.code == code })
    else { return nil }
    return rows.map { grid.amount((panel * rowCount + $0) * codes.count + position) }
  }

  /// The length (or, for measures that count, the number) of the panel's items for which `isCounted` holds; nil when panels depend on more than the item.
  private func length(panel: Int, where isCounted: (Int) -> Bool) -> Int64? {
    guard let panelOfItem else { return nil }
    var sum: Int64 = 0
    for item in panelOfItem.indices
    where Int(panelOfItem[item]) == panel && maker.everyone.items[item] && isCounted(item) {
      sum += maker.spec.measure.isAmount ? maker.amounts.length(of: item) : 1
    }
    return sum
  }

  private func isVoterEducation(_ item: Int) -> Bool {
    ["format", "topic"].contains { id in
      guard let position = maker.index.codebook.variableIndex(id) else { return false }
      let column = maker.index.corpus.items.variables[position]
      guard !column.isEmpty, column[item] > 0 else { return false }
      return maker.index.codebook.variables[position].codes[Int(column[item]) - 1].id == "voter-education"
    }
  }

  private func hasContestant(_ item: Int) -> Bool {
    let index = maker.index
    let epoch = Int(index.epoch[item])
    return index.rows(of: item).contains { row in
      Int32(index.corpus.attributions.coder[row]) == index.recordCoder[item]
        && index.facts.isCandidate[epoch * index.facts.actorCount + Int(index.corpus.attributions.actor[row])]
    }
  }

  /// Items with a contestant on the codebook's days of silence, as far as the table's own period holds them.
  private func silence(panel: Int) -> Result<SilenceLeakage, Undefined> {
    let index = maker.index
    let days = index.codebook.periods.filter { $0.kind == .silence }.map(\.days)
    guard !days.isEmpty else { return .failure(.noReference) }
    guard let panelOfItem else { return .failure(.notApplicable) }
    var contestants: [Int64] = []
    for item in panelOfItem.indices where Int(panelOfItem[item]) == panel && maker.everyone.items[item] {
      guard let day = index.calendarDay(of: item), days.contains(where: { $0.contains(day) }) else { continue }
      let rows = maker.amounts.countedRows(of: item).filter {
        index.facts.isCandidate[
          Int(index.epoch[item]) * index.facts.actorCount + Int(index.corpus.attributions.actor[$0])]
      }
      contestants.append(maker.amounts.slices(of: item, rows: rows).reduce(0) { $0 + $1.amount })
    }
    return SilenceLeakage.of(contestants: contestants)
  }

  private func debates(labels: [GroupLabel]) -> [DebateAppearance] {
    let outlet = labels.first { $0.dimension == .outlet }?.code
    return maker.index.corpus.debates.filter { outlet == nil || maker.index.codebook.outlets[$0.outlet].id == outlet }
  }

  private func interactions(panel: Int, rows: [Int]) -> [[Int64]]? {
    guard let panelOfItem else { return nil }
    let plan = TallyPlan(axes: rowAxes, selection: maker.subjects)
    var posts = [[Int64]](repeating: [], count: rowCount)
    for item in panelOfItem.indices where Int(panelOfItem[item]) == panel && plan.itemOffset(item) >= 0 {
      var seen: Set<Int> = []
      for part in maker.amounts.parts(of: item) {
        let cell = plan.cell(row: part.row, item: item, index: maker.index)
        if cell >= 0, part.amount > 0 || seen.insert(Int(cell)).inserted { posts[Int(cell)].append(part.amount) }
      }
    }
    return rows.map { posts[$0] }
  }
}
