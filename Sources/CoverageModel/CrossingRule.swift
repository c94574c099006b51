/// What happens to an item that crosses the edge of a monitoring window.
package enum CrossingRule: String, Sendable, Hashable, CaseIterable {
  /// An item belongs to the window in which it began, to its end.
  case startedIn = "started-in"
  /// Only the part inside the window counts.
  case clip
  /// An item that touches the window counts whole.
  case whole
}
