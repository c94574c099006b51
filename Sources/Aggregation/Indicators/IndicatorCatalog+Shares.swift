internal import CoverageModel

/// Distance from a benchmark, concentration, presence.
extension IndicatorCatalog {
  static func distance(_ name: IndicatorName, _ facts: PanelFacts) -> [TablePanel.Indicator] {
    guard let benchmark = facts.benchmark else { return one(name, .undefined(.noReference)) }
    let amounts = facts.rows.amounts
    return switch name {
    case .gallagher: one(name, Cell(index: Gallagher.of(amounts, against: benchmark)))
    case .sainteLague: one(name, Cell(index: SainteLague.of(amounts, against: benchmark)))
    case .kl: one(name, Cell(index: KullbackLeibler.of(amounts, against: benchmark)))
    case .relativeDeviation:
      each(name, facts.rows.labels, RelativeDeviation.of(amounts, against: benchmark)) { .deviation($0) }
    default: one(name, Cell(index: Dissimilarity.of(amounts, against: benchmark)))
    }
  }

  static func concentration(_ name: IndicatorName, _ facts: PanelFacts) -> [TablePanel.Indicator] {
    let amounts = facts.rows.amounts
    return switch name {
    case .hhi: one(name, Cell(index: HHI.of(amounts)))
    case .normalisedHHI: one(name, Cell(index: NormalisedHHI.of(amounts)))
    case .effectiveNumber: one(name, Cell(index: EffectiveNumber.of(amounts)))
    case .shannon: one(name, Cell(index: ShannonNumber.of(amounts)))
    case .hill2: one(name, Cell(index: HillNumber.of(amounts, order: 2)))
    case .gini: one(name, Cell(index: Gini.of(amounts)))
    case .maxShare: extreme(name, ExtremeShare.largest(amounts), facts)
    case .minShare: extreme(name, ExtremeShare.smallest(amounts), facts)
    case .entropyDecomposition: entropies(name, facts)
    case .theilDecomposition: groups(facts)
    default: one(name, Cell(index: Theil.of(amounts)))
    }
  }

  static func presence(_ name: IndicatorName, _ facts: PanelFacts) -> [TablePanel.Indicator] {
    switch name {
    case .multiplicity:
      guard let union = facts.union else { return one(name, .undefined(.notApplicable)) }
      return one(name, Cell(index: Multiplicity.of(sum: facts.rows.amounts.reduce(0, +), union: union)))
    case .reachShare:
      guard let union = facts.union, let reached = facts.rowUnions else {
        return one(name, .undefined(.notApplicable))
      }
      return each(name, facts.rows.labels, ReachShare.of(reached, union: union)) { .share($0) }
    case .reachWeightedTime:
      guard let outlets = facts.outlets else { return one(name, .undefined(.notApplicable)) }
      guard let reach = facts.reach else { return one(name, .undefined(.noReference)) }
      return each(name, facts.rows.labels, ReachWeightedTime.of(outlets, reach: reach)) { .share($0) }
    case .silenceLeakage:
      switch facts.silence ?? .failure(.noReference) {
      case .failure(let reason): return one(name, .undefined(reason))
      case .success(let leakage):
        return one(name, .amount(leakage.amount)) + [part(name, "items", .count(leakage.items))]
      }
    default:
      return absences(facts)
    }
  }

  private static func extreme(
    _ name: IndicatorName, _ result: Result<ExtremeShare, Undefined>, _ facts: PanelFacts
  ) -> [TablePanel.Indicator] {
    switch result {
    case .failure(let reason): one(name, .undefined(reason))
    case .success(let extreme):
      [
        TablePanel.Indicator(
          id: name.rawValue, value: .share(extreme.share), subject: named(extreme.holders, facts.rows))
      ]
    }
  }

  private static func entropies(_ name: IndicatorName, _ facts: PanelFacts) -> [TablePanel.Indicator] {
    guard let outlets = facts.outlets else { return one(name, .undefined(.notApplicable)) }
    switch EntropyDecomposition.of(outlets) {
    case .failure(let reason): return one(name, .undefined(reason))
    case .success(let parts):
      return one(name, Cell(index: .success(parts.meanOfOutlets))) + [
        part(name, "pooled", Cell(index: .success(parts.pooled))),
        part(name, "between-outlets", Cell(index: .success(parts.betweenOutlets))),
      ]
    }
  }

  /// The panel's index with its two parts.
  private static func groups(_ facts: PanelFacts) -> [TablePanel.Indicator] {
    let name = IndicatorName.theilDecomposition
    guard let groups = facts.groups else { return one(name, .undefined(.notApplicable)) }
    switch TheilDecomposition.of(facts.rows.amounts, groups: groups) {
    case .failure(let reason): return one(name, .undefined(reason))
    case .success(let parts):
      return one(name, Cell(index: .success(parts.total))) + [
        part(name, "within", Cell(index: .success(parts.within))),
        part(name, "between", Cell(index: .success(parts.between))),
      ]
    }
  }

  private static func absences(_ facts: PanelFacts) -> [TablePanel.Indicator] {
    let name = IndicatorName.absences
    switch Absences.of(facts.rows.amounts) {
    case .failure(let reason): return one(name, .undefined(reason))
    case .success(let absences):
      let absent = TablePanel.Indicator(
        id: name.rawValue, value: .count(Int64(absences.absent.count)), subject: named(absences.absent, facts.rows))
      guard let days = facts.days, case .success(let runs) = Absences.longestRuns(days) else { return [absent] }
      return [absent]
        + zip(facts.rows.labels, runs).filter { $1 > 0 }.map { label, run in
          part(name, "longest-run", .count(Int64(run)), subject: label)
        }
    }
  }

  private static func named(_ positions: [Int], _ rows: LabelledAmounts) -> String {
    positions.map { rows.labels[$0] }.joined(separator: ", ")
  }
}
