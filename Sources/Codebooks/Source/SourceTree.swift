/// A YAML document as one flat array of nodes that know their place in the text.
///
/// The children of a node stand side by side, so a node holds a range of positions. Nothing here recurses, whatever the nesting of
/// the file. A class only so that an `Entry` is two words wide.
final class SourceTree: Sendable {
  struct Node: Sendable {
    enum Content: Sendable {
      /// `plain` is true for a scalar without quotes, which alone can be null.
      case scalar(String, plain: Bool)
      case sequence
      case mapping
    }

    /// How a node hangs under its parent.
    enum Step: Sendable {
      case root
      case position(Int)
      case key(String, line: Int, column: Int)
    }

    let content: Content
    /// From 1.
    let line: Int
    /// From 1, in Unicode scalars.
    let column: Int
    let parent: Int
    let step: Step
    var children: Range<Int> = 0..<0
  }

  let file: String
  /// The root stands first.
  let nodes: [Node]

  init(file: String, nodes: [Node]) {
    self.file = file
    self.nodes = nodes
  }

  var root: Entry { Entry(tree: self, index: 0) }
}
