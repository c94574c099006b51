internal import CoverageModel

/// Gathers what a table's caption says.
struct CaptionBuilder {
  let index: CorpusIndex
  let spec: TableSpec
  let maker: GridMaker
  let completeness: CompletenessBuilder

  func caption() throws(AggregationError) -> TableCaption {
    let codebook = index.codebook
    let axes = AxisBuilder(index: index, spec: spec)
    let period = spec.period.flatMap(codebook.period)
    let benchmark = spec.benchmark.flatMap { id in codebook.benchmarks.first { $0.id == id } }
    let counted = try maker.grid([], actors: .subjects)
    let outlets = try maker.grid([axes.axis(.outlet)], actors: .all)
    let selected = index.corpus.items.kind.indices.filter { maker.everyone.items[$0] }
    let declared = Set(selected.map { index.corpus.items.label[$0] }).filter { $0 != ItemColumns.none }.sorted()
    let clipped = spec.denominator == .window ? .clip : spec.crossing
    let conflicts = ConflictCount(maker: maker, selected: selected)
    return TableCaption(
      corpus: index.corpus.name,
      outlets: (0..<outlets.count).filter { outlets.attributions($0) > 0 }.map { outlets.labels(of: $0)[0] },
      measure: spec.measure, denominator: spec.denominator, denominatorDetail: denominatorDetail(),
      apportionment: spec.apportionment, modeRule: spec.modeRule, rollUp: spec.rollUp, pooling: spec.pooling,
      period: period?.label ?? LocalizedText([:]), days: period?.days,
      declaredPeriods: declared.map { index.corpus.periodLabels[Int($0)] }, window: spec.window,
      crossing: spec.window == nil ? nil : clipped ?? windowRule ?? .startedIn, filters: spec.filters,
      filterLabels: spec.filters.map { filter in
        let labels = axes.axis(filter.dimension).labels
        return filter.codes.map { code in
          labels.first { $0.code == code } ?? GroupLabel(dimension: filter.dimension, code: code)
        }
      }, benchmark: benchmark?.labels, benchmarkSource: benchmark?.source ?? "", items: counted.items(0),
      attributions: counted.attributions(0),
      isDeclared: !selected.isEmpty && selected.allSatisfy { index.corpus.items.kind[$0] == ItemKind.declaration.code },
      constructed: codebook.constructed, machine: spec.machine, conflicts: conflicts.amount,
      otherRecords: conflicts.otherRecords,
      completeness: completeness.completeness(outlet: nil),
      codebookID: codebook.id, codebookTitle: codebook.title, codebookVersion: codebook.version,
      codebookStatus: codebook.status, codebookFingerprint: codebook.fingerprint, fingerprint: "", note: spec.note,
      sources: codebook.sources, windowLabel: windowLabel,
      variableLabels: Dictionary(codebook.variables.map { ($0.id, $0.labels) }, uniquingKeysWith: { first, _ in first })
    )
  }

  private var windowLabel: LocalizedText {
    let windows = index.codebook.outlets.lazy.flatMap(\.windows).filter { $0.id == spec.window }
    return windows.map(\.label).first { !$0.isEmpty } ?? LocalizedText([:])
  }

  /// The window's own crossing rule, where the outlets that have it agree.
  private var windowRule: CrossingRule? {
    let rules = Set(index.codebook.outlets.flatMap(\.windows).filter { $0.id == spec.window }.map(\.crossing))
    return rules.count == 1 ? rules.first : nil
  }

  /// The names of the race, classes or topics that the denominator is about.
  private func denominatorDetail() -> [LocalizedText] {
    let codebook = index.codebook
    switch spec.denominator {
    case .contestants(let race): return codebook.races.filter { $0.id == race }.map(\.names)
    case .class(let ids): return codebook.classes.filter { ids.contains($0.id) }.map(\.labels)
    case .yardstick(let topics):
      let variable = codebook.variables.first { $0.id == "topic" }
      return (variable?.codes ?? []).filter { topics.contains($0.id) }.map(\.labels)
    case .politicalActors, .electionContent, .window: return []
    }
  }
}
