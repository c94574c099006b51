/// What a coder says of an item as a whole.
enum SheetState: String, Sendable, Hashable, CaseIterable {
  case coded
  /// Nothing in the item is to be coded; its record set has no attributions.
  case nothing
  /// The item cannot be coded, for instance because its recording is broken.
  case uncodable
}
