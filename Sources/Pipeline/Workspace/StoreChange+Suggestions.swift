internal import CodingStore
internal import CoverageModel

extension StoreChange {
  /// Notes what a coder made of each attribution that a program had suggested; those that the coder left alone were not accepted.
  func review(_ verdicts: [Int: String], of item: Int64, by name: String, coding: Int64) throws {
    guard let suggestion = try reader.suggestion(of: item), try !reader.isReviewed(suggestion.id) else { return }
    let coder = try coder(name)
    for number in try reader.attributions(of: suggestion.id).indices.map({ $0 + 1 }) {
      let verdict = verdicts[number].flatMap(SuggestionVerdict.init) ?? .rejected
      try review(
        suggestion.id, number: number, verdict: verdict, by: coder, result: verdict == .rejected ? nil : coding)
    }
  }

  /// Notes what became of the suggestion about an item that a sheet showed, when the person who saw it coded the item.
  ///
  /// An attribution that the person has just so is accepted; one of the same actor at an overlapping place is edited; every other is
  /// rejected.
  func reviewSuggestion(of set: RecordSet, by coding: Int64) throws {
    guard let item = try itemID(set.item) else { return }
    let coder = try coder(set.coder.id)
    // The sheet shows the latest one.
    guard let suggestion = try reader.suggestion(of: item), try !reader.isReviewed(suggestion.id) else { return }
    for (number, suggested) in try reader.attributions(of: suggestion.id).enumerated() {
      let verdict: SuggestionVerdict =
        set.attributions.contains { $0.isSame(as: suggested) }
        ? .accepted : set.attributions.contains { $0.isNear(suggested) } ? .edited : .rejected
      try review(
        suggestion.id, number: number + 1, verdict: verdict, by: coder, result: verdict == .rejected ? nil : coding)
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
