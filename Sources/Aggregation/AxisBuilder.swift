internal import CoverageModel

/// Makes the axes of a table from the codebook's dimensions.
struct AxisBuilder {
  let index: CorpusIndex
  let spec: TableSpec

  private var codebook: Codebook { index.codebook }
  private var items: ItemColumns { index.corpus.items }
  private var attributions: AttributionColumns { index.corpus.attributions }

  func axis(_ dimension: Dimension) -> Axis {
    switch dimension {
    case .outlet:
      Axis(
        dimension: dimension, labels: codebook.outlets.map { label(dimension, $0.id, $0.names) },
        source: .item(.words(items.outlet, positions: codebook.outlets.indices.map { Int32($0) })))
    case .medium:
      perOutlet(dimension, codes: Outlet.Medium.allCases.map(\.rawValue)) { $0.medium.rawValue }
    case .ownership:
      perOutlet(dimension, codes: Outlet.Ownership.allCases.map(\.rawValue)) { $0.ownership.rawValue }
    case .kind:
      Axis(
        dimension: dimension, labels: ItemKind.allCases.map { label(dimension, $0.rawValue) },
        source: .item(.bytes(items.kind, positions: ItemKind.allCases.map { Int32($0.code) })))
    case .programme:
      perItem(dimension, index.corpus.programmes.map { label(dimension, $0) } + [label(dimension, "")]) {
        items.programme[$0] == ItemColumns.none ? Int32(index.corpus.programmes.count) : Int32(items.programme[$0])
      }
    case .day, .week, .month: calendarAxis(dimension)
    case .period: periodAxis()
    case .dayPart:
      Axis(
        dimension: dimension,
        labels: codebook.dayParts.map { label(dimension, $0.id, $0.label) } + [label(dimension, "")], source: .dayPart)
    case .actor: actorAxis()
    case .actorClass:
      perActor(dimension, codebook.classes.map { label(dimension, $0.id, $0.labels) }) { actor, epoch, _ in
        index.facts.classIndex[epoch * index.facts.actorCount + actor]
      }
    case .candidacy:
      perActor(dimension, ["candidate", "not-candidate"].map { label(dimension, $0) }) { actor, epoch, _ in
        index.facts.isCandidate[epoch * index.facts.actorCount + actor] ? 0 : 1
      }
    case .mode: fixedColumn(dimension, attributions.mode, Mode.allCases.map(\.name))
    case .capacity: fixedColumn(dimension, attributions.capacity, Capacity.allCases.map(\.name))
    case .gender: fixedColumn(dimension, attributions.gender, Gender.allCases.map(\.name))
    case .tone: fixedColumn(dimension, attributions.tone, Tone.allCases.map(\.name))
    case .coder:
      perItem(dimension, index.corpus.coders.map { label(dimension, $0.id) }) { index.recordCoder[$0] }
    case .variable(let id): variableAxis(dimension, id)
    }
  }

  // MARK: Items

  private func perItem(_ dimension: Dimension, _ labels: [GroupLabel], position: (Int) -> Int32) -> Axis {
    Axis(dimension: dimension, labels: labels, source: .item(.items((0..<items.count).map(position))))
  }

  private func perOutlet(_ dimension: Dimension, codes: [String], code: (Outlet) -> String) -> Axis {
    let positions = codebook.outlets.map { outlet in Int32(codes.firstIndex(of: code(outlet)) ?? -1) }
    return Axis(
      dimension: dimension, labels: codes.map { label(dimension, $0) },
      source: .item(.words(items.outlet, positions: positions)))
  }

  /// Days, months, or weeks of seven days counted from the first day of the table's period (else of the campaign, else Mondays).
  private func calendarAxis(_ dimension: Dimension) -> Axis {
    let origin =
      spec.period.flatMap(codebook.period)?.days.start
      ?? codebook.periods.first { $0.kind == .campaign }?.days.start ?? CalendarDay(number: -3)
    var keys: [Int32: String] = [:]
    let keyOfItem: [Int32] = (0..<items.count).map { item in
      guard let day = index.calendarDay(of: item) else { return .min }
      switch dimension {
      case .week:
        let offset = day.number - origin.number
        let week = (offset - ((offset % 7) + 7) % 7) / 7
        let first = origin.adding(week * 7)
        keys[Int32(first.number)] = first.description
        return Int32(first.number)
      case .month:
        let (year, month, _) = day.components
        let key = Int32(year * 12 + month - 1)
        keys[key] = padded(year, 4) + "-" + padded(month, 2)
        return key
      default:
        keys[Int32(day.number)] = day.description
        return Int32(day.number)
      }
    }
    let sorted = keys.keys.sorted()
    let positions = Dictionary(uniqueKeysWithValues: sorted.enumerated().map { ($1, Int32($0)) })
    return perItem(dimension, sorted.map { label(dimension, keys[$0] ?? "") } + [label(dimension, "")]) {
      positions[keyOfItem[$0]] ?? Int32(sorted.count)
    }
  }

  /// The label of a declared total, else the first named period that holds the item's day.
  private func periodAxis() -> Axis {
    let declared = index.corpus.periodLabels
    let labels =
      declared.map { label(.period, $0) } + codebook.periods.map { label(.period, $0.id, $0.label) } + [
        label(.period, "")
      ]
    let wanted = spec.filters.filter { $0.dimension == .period && !$0.excluding }.flatMap(\.codes)
    // A day may lie in several periods; those that the table asks for come first.
    let order =
      codebook.periods.indices.filter { wanted.contains(codebook.periods[$0].id) } + Array(codebook.periods.indices)
    return perItem(.period, labels) { item in
      if items.label[item] != ItemColumns.none { return Int32(items.label[item]) }
      guard let day = index.calendarDay(of: item),
        let period = order.first(where: { codebook.periods[$0].days.contains(day) })
      else { return Int32(labels.count - 1) }
      return Int32(declared.count + period)
    }
  }

  // MARK: Actors

  private func perActor(
    _ dimension: Dimension, _ labels: [GroupLabel], position: (_ actor: Int, _ epoch: Int, _ isOfficial: Bool) -> Int32
  ) -> Axis {
    let positions = index.codings.first.map { row in
      position(index.actor(of: Int(row)), index.epoch(of: Int(row)), index.isOfficial(Int(row)))
    }
    return Axis(dimension: dimension, labels: labels, source: .coding(positions))
  }

  /// Actors after the roll-up, in codebook order: those with any coverage, and every contestant or actor that the table names.
  private func actorAxis() -> Axis {
    if spec.rollUp == .class { return axis(.actorClass) }
    let facts = index.facts
    var isShown = index.occurs
    for (position, actor) in codebook.actors.enumerated() {
      if !actor.contests.isEmpty || spec.subjects.actors?.contains(actor.id) == true { isShown[position] = true }
      guard index.occurs[position] else { continue }
      for epoch in 0..<facts.epochCount {
        isShown[facts.target(of: position, epoch: epoch, isOfficial: false, rollUp: spec.rollUp)] = true
      }
    }
    let shown = isShown.indices.filter { isShown[$0] }
    var positions = [Int32](repeating: -1, count: facts.actorCount)
    for (position, actor) in shown.enumerated() { positions[actor] = Int32(position) }
    return perActor(.actor, shown.map { label(.actor, codebook.actors[$0].id, codebook.actors[$0].names) }) {
      actor, epoch, isOfficial in
      positions[facts.target(of: actor, epoch: epoch, isOfficial: isOfficial, rollUp: spec.rollUp)]
    }
  }

  /// All actors of the codebook as they were coded, without roll-up.
  func persons() -> Axis {
    perActor(.actor, codebook.actors.map { label(.actor, $0.id, $0.names) }) { actor, _, _ in Int32(actor) }
  }

  // MARK: Columns

  private func fixedColumn(_ dimension: Dimension, _ column: [UInt8], _ codes: [String]) -> Axis {
    let variable = codebook.variables.first { $0.id == dimension.name }
    let labels = codes.map { code in
      label(dimension, code, variable?.codes.first { $0.id == code }?.labels ?? LocalizedText([:]))
    }
    return Axis(
      dimension: dimension, labels: labels, source: perCoding(column, positions: codes.indices.map { Int32($0) }))
  }

  private func perCoding(_ column: [UInt8], positions: [Int32]) -> Axis.Source {
    .coding(index.codings.first.map { positions[Int(column[Int($0)])] })
  }

  /// The codes of a variable, then "not coded" as an empty code.
  private func variableAxis(_ dimension: Dimension, _ id: String) -> Axis {
    guard let position = codebook.variableIndex(id) else {
      return Axis(
        dimension: dimension, labels: [],
        source: .item(.bytes(items.kind, positions: ItemKind.allCases.map { _ in -1 })))
    }
    let variable = codebook.variables[position]
    let labels = variable.codes.map { label(dimension, $0.id, $0.labels) } + [label(dimension, "")]
    let uncoded = Int32(variable.codes.count)
    switch variable.level {
    case .item:
      let column = items.variables[position]
      let positions = [uncoded] + variable.codes.indices.map { Int32($0) }
      guard !column.isEmpty else { return perItem(dimension, labels) { _ in uncoded } }
      return Axis(dimension: dimension, labels: labels, source: .item(.bytes(column, positions: positions)))
    case .attribution:
      let positions = [uncoded] + variable.codes.indices.map { Int32($0) }
      let column = attributions.variables[position]
      guard !column.isEmpty else { return perItem(dimension, labels) { _ in uncoded } }
      return Axis(dimension: dimension, labels: labels, source: perCoding(column, positions: positions))
    }
  }

  private func label(_ dimension: Dimension, _ code: String, _ text: LocalizedText = LocalizedText([:])) -> GroupLabel {
    GroupLabel(dimension: dimension, code: code, text: text)
  }
}
