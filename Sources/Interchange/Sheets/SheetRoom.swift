/// How many empty rows a coding sheet offers.
package struct SheetRoom: Sendable, Hashable {
  /// Empty rows of each item beyond its attributions.
  package var free: Int
  /// Empty rows at the end, in which the item can be picked.
  package var spare: Int

  package init(free: Int = 3, spare: Int = 100) {
    self.free = free
    self.spare = spare
  }
}
