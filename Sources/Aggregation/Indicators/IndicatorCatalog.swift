package import CoverageModel

/// What each indicator that a table may name makes of a panel's facts.
///
/// Most names give one value. One that is about rows, formats, topics or debates gives one per subject, or one undefined value
/// without a subject when there is none to name; a figure that belongs beside the first has an id with a colon, for instance
/// `official-share:official`.
package enum IndicatorCatalog {
  package static func indicators(_ name: IndicatorName, of facts: PanelFacts) -> [TablePanel.Indicator] {
    switch name {
    case .dissimilarity, .gallagher, .sainteLague, .kl, .relativeDeviation: distance(name, facts)
    case .hhi, .normalisedHHI, .effectiveNumber, .shannon, .hill2, .gini, .theil, .maxShare, .minShare,
      .entropyDecomposition, .theilDecomposition:
      concentration(name, facts)
    case .multiplicity, .reachShare, .reachWeightedTime, .absences, .silenceLeakage: presence(name, facts)
    case .janisFadner, .polarity, .netTone, .meanTone, .positiveOrNeutral: tone(name, facts)
    case .toneGap: toneGap(facts)
    case .directShare, .officialShare, .womenShare, .representationRatio, .rateRatio: persons(name, facts)
    case .formatShare, .topicShare, .issueOwnership, .blocConcentration, .topicTheil, .voterEducation, .processShare,
      .debateBalance, .engagementIntensity:
      content(name, facts)
    case .paidAdShare, .adToNews, .freeTimeCompliance: airtime(name, facts)
    }
  }

  static func one(_ name: IndicatorName, _ value: Cell) -> [TablePanel.Indicator] {
    [TablePanel.Indicator(id: name.rawValue, value: value)]
  }

  static func part(_ name: IndicatorName, _ part: String, _ value: Cell, subject: String = "") -> TablePanel.Indicator {
    TablePanel.Indicator(id: name.rawValue + ":" + part, value: value, subject: subject)
  }

  /// One value per label, or one undefined value for them all.
  static func each(
    _ name: IndicatorName, _ labels: [String], _ result: Result<[Ratio], Undefined>, as cell: (Ratio) -> Cell,
    names: [GroupLabel] = []
  ) -> [TablePanel.Indicator] {
    switch result {
    case .failure(let reason):
      one(name, .undefined(reason))
    case .success(let ratios):
      zip(labels, ratios).map {
        TablePanel.Indicator(id: name.rawValue, value: cell($1), subject: $0, labels: names)
      }
    }
  }
}
