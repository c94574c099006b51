internal import CoverageModel

/// Under which versions of the codebook a table's attributions were coded, in words for method notes.
enum CodedUnderNote {
  static func text(_ note: CodedUnder, _ wording: Wording, _ cells: CellText) -> String {
    var parts = note.counts.map { count in
      wording.phrase(
        .codedUnderCount, ["version": count.version, "attributions": cells.count(Int64(count.attributions))])
    }
    if note.waiting > 0 {
      parts.append(wording.phrase(.codedUnderWaiting, ["sets": cells.count(Int64(note.waiting))]))
    }
    return (parts + note.mappings).joined(separator: "; ")
  }
}
