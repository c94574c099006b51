internal import CoverageModel

/// One node of a codebook file, with its place and its way from the root.
struct Entry: Sendable {
  let tree: SourceTree
  let index: Int

  private var node: SourceTree.Node { tree.nodes[index] }

  /// The text of a scalar; nil for a sequence or a mapping.
  var text: String? {
    guard case .scalar(let text, _) = node.content else { return nil }
    return text
  }

  var isSequence: Bool {
    guard case .sequence = node.content else { return false }
    return true
  }

  var isMapping: Bool {
    guard case .mapping = node.content else { return false }
    return true
  }

  /// Whether nothing is written, or a null of YAML.
  var isNull: Bool {
    guard case .scalar(let text, plain: true) = node.content else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(text)
  }

  /// The entries of a sequence, or the values of a mapping, in the order of the file.
  var children: [Entry] { node.children.map { Entry(tree: tree, index: $0) } }

  /// The key under which the entry stands in its mapping.
  var key: String? {
    guard case .key(let key, _, _) = node.step else { return nil }
    return key
  }

  var parent: Entry? { node.parent < 0 ? nil : Entry(tree: tree, index: node.parent) }

  /// The value of a key; nil when it is absent or null.
  subscript(_ name: String) -> Entry? {
    guard isMapping else { return nil }
    for child in node.children {
      guard case .key(name, _, _) = tree.nodes[child].step else { continue }
      let entry = Entry(tree: tree, index: child)
      return entry.isNull ? nil : entry
    }
    return nil
  }

  /// The entries of the sequence under a key; none when it is absent or something else.
  func list(_ name: String) -> [Entry] {
    guard let entry = self[name], entry.isSequence else { return [] }
    return entry.children
  }

  /// The pairs of the mapping under a key; none when it is absent or something else.
  func map(_ name: String) -> [Entry] {
    guard let entry = self[name], entry.isMapping else { return [] }
    return entry.children
  }

  /// The texts of a sequence of scalars, or of one scalar.
  var texts: [String] {
    if let text { return isNull ? [] : [text] }
    return isSequence ? children.compactMap(\.text) : []
  }

  /// Where the value begins.
  var place: Finding.Place { .init(file: tree.file, line: node.line, column: node.column) }

  /// Where the key begins; for an entry of a sequence, where the value does.
  var keyPlace: Finding.Place {
    guard case .key(_, let line, let column) = node.step else { return place }
    return .init(file: tree.file, line: line, column: column)
  }

  /// The way from the root, for instance `actors[3].relations[0].of`; positions count from 0.
  var path: String {
    var steps: [String] = []
    var current: Entry? = self
    while let entry = current {
      switch entry.node.step {
      case .root: break
      case .position(let position): steps.append("[\(position)]")
      case .key(let key, _, _): steps.append("." + key)
      }
      current = entry.parent
    }
    let path = steps.reversed().joined()
    return path.hasPrefix(".") ? String(path.dropFirst()) : path
  }

  /// What stands here, for a finding.
  var found: String {
    if isNull { return "nothing" }
    if let text { return quoted(text) }
    return isSequence ? "a list" : "a map"
  }
}
