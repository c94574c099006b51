/// A stretch of text that stands on lines of its own: a paragraph, a heading, a list item, a line between two breaks.
struct TextBlock: Sendable {
  /// The element whose block it is: the nearest ancestor of its text that begins a line.
  let element: Int32
  /// The nodes it was made of, from the first text to past the last.
  var nodes: Range<Int32>
  /// Where its text lies in `BlockList.text`; whitespace runs folded, none at the ends.
  var text: Range<Int>
  /// Whether a `br` stands before it, and not the edge of an element.
  var followsBreak = false
  var counts = TextCounts()

  /// Whether more than half of its characters stand in links.
  var isLink: Bool { counts.linkCharacters * 2 > counts.characters }

  init(element: Int32, node: Int32, text: Int) {
    self.element = element
    nodes = node..<node + 1
    self.text = text..<text
  }
}
