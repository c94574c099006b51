internal import CoverageModel

/// The moments of each panel in which any of its actors is present, each counted once: what multiplicity (I4) divides by.
///
/// Nil where an amount was typed and so has no place.
struct Unions {
  let maker: GridMaker
  /// The panel of each item, -1 for none; nil when panels depend on more than the item.
  let panelOfItem: [Int32]?
  let panelCount: Int

  func unions() -> [Int64?] {
    let nothing = [Int64?](repeating: nil, count: panelCount)
    guard let panelOfItem, maker.spec.apportionment == .measured,
      maker.spec.measure == .airtime || maker.spec.measure == .characters
    else { return nothing }
    let index = maker.index
    let subjects = TallyPlan(axes: [], selection: maker.subjects)
    var unions = [Int64](repeating: 0, count: panelCount)
    var isTyped = [Bool](repeating: false, count: panelCount)
    for item in 0..<index.corpus.items.count where subjects.itemOffset(item) >= 0 && panelOfItem[item] >= 0 {
      let panel = Int(panelOfItem[item])
      if index.corpus.items.kind[item] == ItemKind.declaration.code {
        isTyped[panel] = true
        continue
      }
      let rows = maker.amounts.countedRows(of: item).filter { subjects.cell(row: $0, item: item, index: index) >= 0 }
      guard !rows.isEmpty else { continue }
      guard index.hasOverlap[item] || maker.amounts.isSpecial[item] else {
        for row in rows {
          unions[panel] += Int64(index.corpus.attributions.measure[row])
          if index.corpus.attributions.start[row] == AttributionColumns.noSpan { isTyped[panel] = true }
        }
        continue
      }
      var union = SpanSet()
      for slice in maker.amounts.slices(of: item, rows: rows) {
        if !slice.isTimed { isTyped[panel] = true }
        for span in slice.spans { _ = union.insert(span) }
      }
      unions[panel] += union.count
    }
    return (0..<panelCount).map { isTyped[$0] ? nil : unions[$0] }
  }
}
