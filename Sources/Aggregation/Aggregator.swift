package import CoverageModel

/// Makes share tables from a corpus. Build it once per corpus; it keeps what all tables share.
package struct Aggregator: Sendable {
  /// The most cells that one tally may have; beyond it a table is refused rather than left to run out of memory.
  package static let cellLimit = 1 << 24

  private let index: CorpusIndex

  /// - Parameters:
  ///   - codebook: the codebook against which the corpus was read.
  ///   - corpus: items and attributions; the attributions of an item stand together.
  ///   - threads: how many threads may share the work. The number changes no digit of any table.
  package init(codebook: Codebook, corpus: Corpus, threads: Int) {
    index = CorpusIndex(codebook: codebook, corpus: corpus, threads: threads)
  }

  /// The table that `spec` defines.
  ///
  /// - Throws: `AggregationError` when the table would have too many cells.
  package func table(_ spec: TableSpec) throws(AggregationError) -> ShareTable {
    try TableBuilder(index: index, spec: spec).table()
  }

  /// The variables that the table's rows, columns, filters and indicators use of the attributions' own: mode, capacity, tone, gender.
  package static func variables(of spec: TableSpec) -> Set<String> {
    let all =
      NeededDimensions.of(spec) + spec.rows + spec.panels + spec.filters.map(\.dimension)
      + (spec.split.map { [$0] } ?? [])
    return Set(all.map(\.name)).intersection(ReliabilityGate.variables)
  }

  /// The amounts of the table's panels by programme-day, in the order of its panels; means of outlets have none.
  ///
  /// - Throws: `AggregationError` when there would be too many cells.
  package func samples(_ spec: TableSpec) throws(AggregationError) -> [PanelSample] {
    try TableBuilder(index: index, spec: spec).samples()
  }

  /// Sums of the measure and numbers of attributions by any combination of dimensions, in the order of the dimensions' codes, the
  /// last running fastest; cells without attributions are left out.
  ///
  /// - Throws: `AggregationError` when there would be too many cells.
  package func tally(by dimensions: [Dimension], spec: TableSpec) throws(AggregationError) -> [TallyRow] {
    let maker = GridMaker(index: index, spec: spec)
    let grid = try maker.grid(dimensions.map(AxisBuilder(index: index, spec: spec).axis), actors: .subjects)
    return grid.rows()
  }
}

/// Why a table could not be made.
package enum AggregationError: Error, Sendable, Hashable {
  /// The product of the dimensions' codes exceeds `Aggregator.cellLimit`.
  case tooManyCells(table: String, cells: Int)
}

/// One cell of a tally with the codes it belongs to.
package struct TallyRow: Sendable, Hashable {
  package let labels: [GroupLabel]
  /// What the table's measure counts; for `items` and `posts` the number of items, for `mentions` that of attributions.
  package let amount: Int64
  package let attributions: Int64
  package let items: Int64
}
