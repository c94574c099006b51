internal import CoverageModel

/// Plans who codes what, from a request alone: no clock, no chance but the seed's, whatever the order of items and coders.
///
/// - Every item gets one primary coder; nobody codes an item twice.
/// - A second person codes a share of the items: of each stratum (outlet and rare classes) its part by largest remainder, drawn by
///   chance. A coder with fewer shared items than the minimum gets more. Pairs of coders take turns: where nothing stood before,
///   no pair has more than one item more than another.
/// - Gold items go to everybody: one coder is their primary coder as of every item, the others get them as gold. They are never
///   double-coded, and no place in a batch tells them.
/// - Open work is evened out for each kind of item by itself, in its own measure; `WorkBalance` says how far. What is coded is done
///   and weighs nothing.
/// - What is coded stays. Coders who left hand back what is open; coders who join get open work of the others.
///
/// ```
/// let plan = try AssignmentPlanner.plan(request)
/// ```
package enum AssignmentPlanner {
  /// - Throws: the first reason for which no plan can be made.
  package static func plan(_ request: AssignmentRequest) throws(AssignmentError) -> AssignmentPlan {
    try AssignmentCheck.check(request)
    var draft = AssignmentDraft(request)
    draft.repurposeWhereNeeded()
    let draw = DoubleDraw(draft, percent: request.doublePercent)
    try AssignmentCheck.check(draft, doubles: draw.needed(in: draft), minimum: request.minimumDouble)
    draft.placeGold()
    let drawn = draw.draw(from: draft)
    draft.missingDoubles = draw.needed(in: draft) - drawn.count
    draft.placeDoubles(drawn)
    draft.placePrimariesOfDoubles()
    topUp(&draft, draw, minimum: request.minimumDouble)
    draft.placeSingles()
    draft.moveDoublesToJoiners()
    draft.movePrimariesToJoiners()
    for kind in ItemKind.allCases { WorkBalance(kind: Int(kind.code)).even(&draft) }
    return AssignmentPlan(draft, request, strata: draw.strata)
  }

  /// Doubles more items until every coder shares the least number, or no item is left.
  private static func topUp(_ draft: inout AssignmentDraft, _ draw: DoubleDraw, minimum: Int) {
    for coder in draft.active {
      while draft.pairs.shared[coder] < minimum, let item = draw.next(for: coder, in: draft) {
        draft.placeDouble(item, with: coder)
      }
      draft.missingDoubles += max(0, minimum - draft.pairs.shared[coder])
    }
  }
}
