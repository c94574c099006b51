extension TableSpec {
  /// The same table under another rule, without what only its own pages need: indicators, sentences, charts, other columns.
  package func variant(
    denominator: Denominator? = nil, apportionment: Apportionment? = nil, adding filters: [Filter] = []
  ) -> TableSpec {
    TableSpec(
      id: id, title: title, corpora: corpora, measure: measure, panels: panels, rows: rows, columns: [.amount, .share],
      rollUp: rollUp, subjects: subjects, filters: self.filters + filters,
      denominator: denominator ?? self.denominator, apportionment: apportionment ?? self.apportionment,
      modeRule: modeRule, window: window, crossing: crossing, period: period, pooling: pooling,
      floorAmount: floorAmount, floorAttributions: floorAttributions, machine: machine)
  }
}
