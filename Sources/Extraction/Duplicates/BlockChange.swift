/// What became of one block of a text between two captures.
package enum BlockChange: Sendable, Hashable {
  case added(String)
  case removed(String)
  case changed(before: String, after: String)
}
