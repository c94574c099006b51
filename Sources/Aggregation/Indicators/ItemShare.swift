package import CoverageModel

/// I6, item share: items with at least one attribution of the actor ÷ items of the outlet, one per actor.
///
/// The shares of several actors may add to more than 1, since an item can hold them all. Undefined as `noData` when there
/// are no items.
package enum ItemShare {
  package static func of(_ itemsWithActor: [Int64], items: Int64) -> Result<[Ratio], Undefined> {
    guard items > 0 else { return .failure(.noData) }
    return .success(itemsWithActor.compactMap { Ratio($0, items) })
  }
}
