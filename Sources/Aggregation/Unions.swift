internal import CoverageModel

/// I4, multiplicity: the sum of the actors' amounts divided by the union of their spans, per panel.
///
/// At least 1; 1 when no two actors are ever present at once. Undefined where an amount was typed and so has no place.
struct Unions {
  let maker: GridMaker
  /// The panel of each item, -1 for none; nil when panels depend on more than the item.
  let panelOfItem: [Int32]?
  let panelCount: Int

  func multiplicities() -> [Ratio?] {
    let nothing = [Ratio?](repeating: nil, count: panelCount)
    guard let panelOfItem, maker.spec.apportionment == .measured,
      maker.spec.measure == .airtime || maker.spec.measure == .characters
    else { return nothing }
    let index = maker.index
    let subjects = TallyPlan(axes: [], selection: maker.subjects)
    var sums = [Int64](repeating: 0, count: panelCount)
    var unions = sums
    var isTyped = [Bool](repeating: false, count: panelCount)
    for item in 0..<index.corpus.items.count where subjects.itemOffset[item] >= 0 && panelOfItem[item] >= 0 {
      let panel = Int(panelOfItem[item])
      let rows = maker.amounts.countedRows(of: item).filter { subjects.cell(row: $0, item: item, index: index) >= 0 }
      guard !rows.isEmpty else { continue }
      guard index.hasOverlap[item] || maker.amounts.isSpecial[item] else {
        for row in rows {
          sums[panel] += Int64(index.corpus.attributions.measure[row])
          unions[panel] += Int64(index.corpus.attributions.measure[row])
          if index.corpus.attributions.start[row] == AttributionColumns.noSpan { isTyped[panel] = true }
        }
        continue
      }
      var union = SpanSet()
      for slice in maker.amounts.slices(of: item, rows: rows) {
        sums[panel] += slice.amount
        if !slice.isTimed { isTyped[panel] = true }
        for span in slice.spans { _ = union.insert(span) }
      }
      unions[panel] += union.count
    }
    return (0..<panelCount).map { isTyped[$0] ? nil : Ratio(sums[$0], unions[$0]) }
  }
}
