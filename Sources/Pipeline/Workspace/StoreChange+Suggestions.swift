internal import CodingStore
internal import CoverageModel

extension StoreChange {
  /// Notes what became of a program's suggestions about an item when a person who saw them coded it.
  ///
  /// An attribution that the person has just so is accepted; one of the same actor at an overlapping place is edited; every other is
  /// rejected.
  func reviewSuggestions(of set: RecordSet, by coding: Int64) throws {
    guard let item = try itemID(set.item) else { return }
    let coder = try coder(set.coder.id)
    let reviewed = Set(try reader.reviews().map(\.coding))
    var suggestions: [StoredCoding] = []
    try reader.codings(purpose: .machine) { if $0.item == item, !reviewed.contains($0.id) { suggestions.append($0) } }
    for suggestion in suggestions {
      for (number, suggested) in try reader.attributions(of: suggestion.id).enumerated() {
        let verdict: SuggestionVerdict =
          set.attributions.contains { $0.isSame(as: suggested) }
          ? .accepted : set.attributions.contains { $0.isNear(suggested) } ? .edited : .rejected
        try review(
          suggestion.id, number: number + 1, verdict: verdict, by: coder, result: verdict == .rejected ? nil : coding)
      }
    }
  }
}

extension AttributionRecord {
  /// Whether two attributions say the same; remarks do not count.
  fileprivate func isSame(as other: AttributionRecord) -> Bool {
    var own = self
    own.note = other.note
    return own == other
  }

  fileprivate func isNear(_ other: AttributionRecord) -> Bool {
    guard actor == other.actor else { return false }
    guard let span, let place = other.span else { return true }
    return span.overlaps(place)
  }
}
