internal import CoverageModel

/// The dimensions by which a table's rows must be tallied for its columns and indicators.
enum NeededDimensions {
  static func of(_ spec: TableSpec) -> [Dimension] {
    let names = Set(spec.indicators.compactMap(IndicatorName.init(rawValue:)))
    let columns = Set(spec.columns)
    let needs: [(Dimension, Set<TableSpec.Column>, Set<IndicatorName>)] = [
      (
        .tone, [.tone, .netTone, .positiveOrNeutral],
        [.janisFadner, .polarity, .netTone, .meanTone, .positiveOrNeutral, .toneGap]
      ),
      (.mode, [.direct, .modes], [.directShare]),
      (.capacity, [.capacity], [.officialShare]),
      (.gender, [.women], [.womenShare, .representationRatio, .rateRatio]),
    ]
    return needs.filter { !$0.1.isDisjoint(with: columns) || !$0.2.isDisjoint(with: names) }.map(\.0)
  }
}
