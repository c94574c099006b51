internal import CoverageModel

/// Looks for items in which attributions of one actor do not go together.
///
/// One pass over all rows asks only whether an actor is met twice at the same place of an item. It mostly is not; the
/// items where it is go to `ActorRowsCheck`.
struct ItemRowsCheck {
  let columns: AttributionColumns
  /// `ItemColumns.kind` and `ItemColumns.length`.
  let kinds: [UInt8]
  let lengths: [UInt32]

  /// Items of more attributions are looked at in any case; in smaller ones each pair is compared first.
  private static let pairwise = 32

  /// The conflicts in the order of the items, and within one in the order of the rows. `rows` is a range of whole
  /// items.
  ///
  /// Cost: the square of an item's attributions up to `pairwise` of them, beyond that n log n.
  func conflicts(rows: Range<Int>) -> [RowConflict] {
    var found: [RowConflict] = []
    let check = ActorRowsCheck(columns: columns)
    columns.item.withUnsafeBufferPointer { items in
      columns.actor.withUnsafeBufferPointer { actors in
        columns.start.withUnsafeBufferPointer { starts in
          columns.measure.withUnsafeBufferPointer { measures in
            var first = rows.lowerBound
            while first < rows.upperBound {
              var end = first + 1
              var isSuspect = false
              while end < rows.upperBound, items[end] == items[first] {
                if end - first < ItemRowsCheck.pairwise {
                  // Typed measures all stand at `noSpan`, so two of one actor are suspects too.
                  for other in first..<end
                  where actors[other] == actors[end]
                    && (starts[other] == starts[end]
                      || UInt64(starts[other]) < UInt64(starts[end]) + UInt64(measures[end])
                        && UInt64(starts[end]) < UInt64(starts[other]) + UInt64(measures[other]))
                  { isSuspect = true }
                } else {
                  isSuspect = true
                }
                end += 1
              }
              if isSuspect {
                let item = Int(items[first])
                found += check.conflicts(in: first..<end, kind: kinds[item], length: lengths[item])
              }
              first = end
            }
          }
        }
      }
    }
    return found
  }
}
