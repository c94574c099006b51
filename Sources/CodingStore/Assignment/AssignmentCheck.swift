internal import CoverageModel

/// What must be right before a plan is made.
enum AssignmentCheck {
  static func check(_ request: AssignmentRequest) throws(AssignmentError) {
    guard (0...100).contains(request.doublePercent) else { throw .percentOutOfRange(request.doublePercent) }
    guard request.minimumDouble >= 0 else { throw .negativeMinimum(request.minimumDouble) }
    let items = request.items.map(\.id)
    if let id = firstRepeated(items) { throw .repeatedItem(id) }
    let coders = request.coders.map(\.id)
    if let id = firstRepeated(coders) { throw .repeatedCoder(id) }
    let known = Set(items)
    if let id = request.gold.sorted().first(where: { !known.contains($0) }) {
      throw .unknownGold(id, nearest: NearestName.of(id, in: items.sorted()))
    }
    try check(request.standing, items: items, coders: coders)
  }

  private static func check(
    _ standing: [AssignmentRequest.Standing], items: [String], coders: [String]
  ) throws(AssignmentError) {
    let (knownItems, knownCoders) = (Set(items), Set(coders))
    let ordered = standing.sorted { ($0.item, $0.coder) < ($1.item, $1.coder) }
    for one in ordered {
      guard knownItems.contains(one.item) else {
        throw .unknownItem(one.item, nearest: NearestName.of(one.item, in: items.sorted()))
      }
      guard knownCoders.contains(one.coder) else {
        throw .unknownCoder(one.coder, nearest: NearestName.of(one.coder, in: coders.sorted()))
      }
    }
    for (one, next) in zip(ordered, ordered.dropFirst()) where one.item == next.item && one.coder == next.coder {
      throw .repeatedAssignment(item: one.item, coder: one.coder)
    }
    if let item = firstRepeated(ordered.filter { $0.purpose == .primary }.map(\.item)) {
      throw .twoPrimaries(item: item)
    }
  }

  /// Whether there are people for what must be handed out.
  static func check(_ draft: AssignmentDraft, doubles: Int, minimum: Int) throws(AssignmentError) {
    let primaries = draft.primary.count { $0 == nil } - draft.withoutPrimary.count
    if draft.active.isEmpty, primaries + doubles > 0 { throw .nobodyToCode(items: max(primaries, doubles)) }
    guard let coder = draft.active.first, draft.active.count == 1, !draft.items.isEmpty else { return }
    let missing = max(doubles, minimum - draft.pairs.shared[coder])
    if missing > 0 { throw .oneCoder(id: draft.coders[coder], doubles: missing) }
  }

  private static func firstRepeated(_ ids: [String]) -> String? {
    let sorted = ids.sorted()
    return zip(sorted, sorted.dropFirst()).first { $0 == $1 }?.0
  }
}
