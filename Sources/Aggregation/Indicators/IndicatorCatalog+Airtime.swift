internal import CoverageModel

/// Time that is bought and time that the law grants.
extension IndicatorCatalog {
  static func airtime(_ name: IndicatorName, _ facts: PanelFacts) -> [TablePanel.Indicator] {
    switch name {
    case .paidAdShare: purchases(facts)
    case .adToNews: adToNews(facts)
    default: freeTime(facts)
    }
  }

  /// The shares by time, then those by airings and by price.
  private static func purchases(_ facts: PanelFacts) -> [TablePanel.Indicator] {
    let name = IndicatorName.paidAdShare
    guard let purchases = facts.purchases else { return one(name, .undefined(.notApplicable)) }
    let labels = facts.rows.labels
    func shares(_ basis: PaidAdShare.Basis) -> [TablePanel.Indicator] {
      let id = basis == .seconds ? name.rawValue : "\(name.rawValue):\(basis.rawValue)"
      switch PaidAdShare.of(purchases, by: basis) {
      case .failure(let reason): return [TablePanel.Indicator(id: id, value: .undefined(reason))]
      case .success(let shares):
        return zip(labels, shares).map { TablePanel.Indicator(id: id, value: .share($1), subject: $0) }
      }
    }
    return shares(.seconds) + shares(.airings) + shares(.price)
  }

  private static func adToNews(_ facts: PanelFacts) -> [TablePanel.Indicator] {
    let name = IndicatorName.adToNews
    guard let advertising = facts.advertising, let news = facts.newscasts else {
      return one(name, .undefined(.notApplicable))
    }
    return zip(facts.rows.labels, zip(advertising, news)).map { label, row in
      TablePanel.Indicator(
        id: name.rawValue, value: Cell(index: AdToNewsRatio.of(advertising: row.0, news: row.1)), subject: label)
    }
  }

  /// One value for each row with an entitlement.
  private static func freeTime(_ facts: PanelFacts) -> [TablePanel.Indicator] {
    let name = IndicatorName.freeTimeCompliance
    guard let aired = facts.freeTime else { return one(name, .undefined(.notApplicable)) }
    guard let entitled = facts.entitled, entitled.contains(where: { $0 > 0 }) else {
      return one(name, .undefined(.noReference))
    }
    return facts.rows.labels.indices.filter { entitled[$0] > 0 }.map { row in
      TablePanel.Indicator(
        id: name.rawValue, value: Cell(share: FreeTimeCompliance.of(aired: aired[row], entitled: entitled[row])),
        subject: facts.rows.labels[row])
    }
  }
}
