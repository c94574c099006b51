internal import CoverageModel

/// How actors are treated: tone, voice, capacity, gender.
extension IndicatorCatalog {
  /// The panel together, then each row.
  static func tone(_ name: IndicatorName, _ facts: PanelFacts) -> [TablePanel.Indicator] {
    guard let tones = facts.tones, let all = facts.allTones else { return one(name, .undefined(.notApplicable)) }
    return one(name, toneCell(name, all, facts.mixed))
      + zip(facts.rows.labels, tones).map { label, sums in
        TablePanel.Indicator(id: name.rawValue, value: toneCell(name, sums, facts.mixed), subject: label)
      }
  }

  /// The row with the highest net tone against the row with the lowest, among those with judged tone.
  static func toneGap(_ facts: PanelFacts) -> [TablePanel.Indicator] {
    let name = IndicatorName.toneGap
    guard let tones = facts.tones, let all = facts.allTones else { return one(name, .undefined(.notApplicable)) }
    if case .failure(let reason) = NetTone.of(all, mixed: facts.mixed) { return one(name, .undefined(reason)) }
    let judged = tones.indices.compactMap { row in
      (try? NetTone.of(tones[row], mixed: facts.mixed).get()).map { (row: row, net: $0) }
    }
    guard let high = judged.max(by: { $0.net < $1.net }), let low = judged.min(by: { $0.net < $1.net }),
      high.row != low.row
    else { return one(name, judged.count > 1 ? .number(0, decimals: Cell.indexDecimals) : .undefined(.tooFew)) }
    return [
      TablePanel.Indicator(
        id: name.rawValue,
        value: Cell(index: ToneGap.between(tones[high.row], tones[low.row], mixed: facts.mixed)),
        subject: [high.row, low.row].map { facts.rows.labels[$0] }.joined(separator: ", "))
    ]
  }

  static func persons(_ name: IndicatorName, _ facts: PanelFacts) -> [TablePanel.Indicator] {
    switch name {
    case .directShare:
      one(name, facts.modes.map { Cell(share: DirectShare.of($0)) } ?? .undefined(.notApplicable))
    case .officialShare: official(facts)
    case .womenShare: women(facts)
    case .representationRatio: ratio(name, facts) { RepresentationRatio.of(coverage: $0, registered: $1) }
    default: ratio(name, facts) { RateRatio.of(coverage: $0, registered: $1) }
    }
  }

  private static func toneCell(_ name: IndicatorName, _ sums: ToneSums, _ mixed: ToneSums.Mixed) -> Cell {
    switch name {
    case .janisFadner: Cell(index: JanisFadner.of(sums, mixed: mixed))
    case .polarity: Cell(index: Polarity.of(sums))
    case .netTone: Cell(index: NetTone.of(sums, mixed: mixed))
    case .meanTone: Cell(index: MeanTone.of(sums))
    default: Cell(share: PositiveOrNeutral.of(sums, mixed: mixed))
    }
  }

  /// The share with both of its amounts.
  private static func official(_ facts: PanelFacts) -> [TablePanel.Indicator] {
    let name = IndicatorName.officialShare
    guard let capacities = facts.capacities else { return one(name, .undefined(.notApplicable)) }
    return one(name, Cell(share: OfficialShare.of(capacities))) + [
      part(name, "official", .amount(capacities[.official])),
      part(name, "candidate", .amount(capacities[.candidate])),
    ]
  }

  /// Amounts and heads apart, with the share of unknown gender.
  private static func women(_ facts: PanelFacts) -> [TablePanel.Indicator] {
    let name = IndicatorName.womenShare
    var all: [TablePanel.Indicator] = []
    if let amounts = facts.genderAmounts {
      all += one(name, Cell(share: WomenShare.of(amounts)))
      all.append(part(name, "unknown", Cell(share: WomenShare.unknown(amounts))))
    }
    if let heads = facts.genderPersons {
      all.append(part(name, "persons", Cell(share: WomenShare.of(heads))))
    }
    return all.isEmpty ? one(name, .undefined(.notApplicable)) : all
  }

  private static func ratio(
    _ name: IndicatorName, _ facts: PanelFacts,
    _ formula: (_ coverage: GenderSums, _ registered: GenderSums) -> Result<Ratio, Undefined>
  ) -> [TablePanel.Indicator] {
    guard let coverage = facts.genderAmounts else { return one(name, .undefined(.notApplicable)) }
    guard let registered = facts.registered else { return one(name, .undefined(.noReference)) }
    return one(name, Cell(index: formula(coverage, registered)))
  }
}
