internal import CoverageModel

/// What a table counts, before it is grouped: items by their kind, window, period and filters; codings by
/// their actor's class or race and by the filters on what was coded.
struct Selection: Sendable {
  /// Which actors count in the rows being tallied.
  enum Actors: Sendable {
    case all
    case subjects
    /// D1.
    case contestants(race: String?)
    /// D2.
    case political
    /// D5.
    case classes([String])
  }

  /// By item.
  private(set) var items: [Bool]
  /// By coding.
  private(set) var codings: [Bool]
  /// Items of the right kind and filters that lie outside the window or the period.
  private(set) var outside: [Bool]
  /// Items of the right kind and time, whatever else the filters ask: what the table's outlets published while it looks.
  private(set) var frame: [Bool]
  let reach: WindowReach

  init(index: CorpusIndex, spec: TableSpec, actors kind: Actors) {
    let builder = AxisBuilder(index: index, spec: spec)
    let kinds = spec.measure.itemKinds
    let isCounted = ItemKind.allCases.map { kinds.contains($0) }
    var items = index.corpus.items.kind.map { isCounted[Int($0)] }
    var codings = Selection.codings(kind, index: index, spec: spec)
    let times: Set<Dimension> = [.day, .week, .month, .period]
    var frame: [Bool]?
    for filter in spec.filters.filter({ times.contains($0.dimension) })
      + spec.filters.filter({ !times.contains($0.dimension) })
    {
      if frame == nil, !times.contains(filter.dimension) { frame = items }
      let axis =
        filter.dimension == .actor && spec.rollUp == .class ? builder.persons() : builder.axis(filter.dimension)
      let allowed = axis.labels.map { Selection.names(filter, $0.code) != filter.excluding }
      switch axis.source {
      case .item(let positions) where filter.dimension == .period:
        let days = index.codebook.periods.filter { filter.codes.contains($0.id) }.map(\.days)
        for item in items.indices {
          let isNamed = index.calendarDay(of: item).map { day in days.contains { $0.contains(day) } } ?? false
          let isLabelled = index.corpus.items.label[item] != ItemColumns.none && allowed[Int(positions[item])]
          items[item] =
            items[item]
            && (index.corpus.items.label[item] != ItemColumns.none ? isLabelled : isNamed != filter.excluding)
        }
      case .item(let positions): Selection.keep({ positions[$0] }, allowed, excluding: filter.excluding, in: &items)
      case .coding(let positions):
        Selection.keep({ positions[$0] }, allowed, excluding: filter.excluding, in: &codings)
      case .dayPart: break
      }
    }
    if case .electionContent = spec.denominator {
      // A share of election content can only be of what is election content.
      for item in items.indices where !index.corpus.items.election[item] { items[item] = false }
    }
    reach = WindowReach(index: index, spec: spec)
    var published = frame ?? items
    var outside = [Bool](repeating: false, count: items.count)
    if reach.isLimited {
      for item in items.indices where published[item] && !reach.contains(item) {
        published[item] = false
        outside[item] = items[item]
        items[item] = false
      }
    }
    self.frame = published
    self.items = items
    self.outside = outside
    self.codings = codings
  }

  /// The same items and codes, with other actors as well as the filters on actors.
  func narrowed(to kind: Actors, index: CorpusIndex, spec: TableSpec) -> Selection {
    var selection = self
    let kept = Selection.codings(kind, index: index, spec: spec)
    for coding in kept.indices { selection.codings[coding] = selection.codings[coding] && kept[coding] }
    return selection
  }

  /// Whether a filter names a code; `judged` names every step of the tone scale.
  private static func names(_ filter: TableSpec.Filter, _ code: String) -> Bool {
    filter.codes.contains(code)
      || filter.dimension == .tone && filter.codes.contains(ToneState.judged.rawValue) && Int(code) != nil
  }

  private static func keep(
    _ position: (Int) -> Int32, _ allowed: [Bool], excluding: Bool, in flags: inout [Bool]
  ) {
    for slot in flags.indices where flags[slot] {
      let position = position(slot)
      flags[slot] = position < 0 ? excluding : allowed[Int(position)]
    }
  }

  private static func codings(_ kind: Actors, index: CorpusIndex, spec: TableSpec) -> [Bool] {
    let facts = index.facts
    let codebook = index.codebook
    let contestants: [Bool] =
      switch kind {
      case .contestants(let race): facts.contestants(of: race)
      case .subjects: spec.subjects.contestantsOf.map { facts.contestants(of: $0) } ?? []
      case .all, .political, .classes: []
      }
    let classes = codebook.classes.map { actorClass in
      switch kind {
      case .political: actorClass.political
      case .classes(let ids): ids.contains(actorClass.id)
      case .subjects: spec.subjects.classes?.contains(actorClass.id) ?? true
      case .all, .contestants: true
      }
    }
    let test = SubjectTest(codebook: codebook, subjects: spec.subjects)
    return index.codings.first.map { row in
      let actor = index.actor(of: Int(row))
      let epoch = index.epoch(of: Int(row))
      let target = facts.target(
        of: actor, epoch: epoch, isOfficial: index.isOfficial(Int(row)), rollUp: spec.rollUp)
      let own = epoch * facts.actorCount + actor
      let slot = epoch * facts.actorCount + target
      // What an office-holder does in office is no contestant's when the party counts for the person.
      let isContestant =
        !contestants.isEmpty && contestants[slot]
        && !facts.isWithheld(actor, epoch: epoch, isOfficial: index.isOfficial(Int(row)), rollUp: spec.rollUp)
      switch kind {
      case .all: return true
      case .political: return facts.classIndex[own] >= 0 && classes[Int(facts.classIndex[own])]
      case .classes: return facts.classIndex[slot] >= 0 && classes[Int(facts.classIndex[slot])]
      case .contestants: return isContestant
      case .subjects:
        return test.passes(actor: actor, target: target, isCandidate: facts.isCandidate[own])
          && (spec.subjects.classes == nil || facts.classIndex[slot] >= 0 && classes[Int(facts.classIndex[slot])])
          && (contestants.isEmpty || isContestant)
      }
    }
  }
}
