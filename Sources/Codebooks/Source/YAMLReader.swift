internal import CoverageModel
internal import Yams

/// Reads YAML text into a `SourceTree`. The only file that sees the YAML library.
///
/// The text is composed into nodes and never decoded into values, so no tag, alias or type rule of YAML takes effect: what is
/// written is what is read. The library's resolver of tags is left out; it would make `yes` and `1:30` something else than text.
enum YAMLReader {
  /// - Throws: the one finding that stops the reading: size, encoding, syntax, a repeated key.
  static func tree(_ fileBytes: [UInt8], file: String) throws(Finding) -> SourceTree {
    let bytes = fileBytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(fileBytes.dropFirst(3)) : fileBytes
    guard bytes.count <= YAMLLimits.bytes else {
      throw Finding(
        rule: "too-large", place: .init(file: file), found: "\(bytes.count) bytes",
        expected: "at most \(YAMLLimits.bytes) bytes", mend: "Move the persons to an actors file, or split the project."
      )
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      let position = TextPlace.firstBadByte(in: bytes) ?? 0
      throw Finding(
        rule: "not-utf8", place: TextPlace.place(ofByte: position, in: bytes, file: file),
        found: "bytes that are not UTF-8", expected: "UTF-8 text", mend: "Save the file as UTF-8.")
    }
    if let alias = YAMLAliases.finding(in: bytes, file: file) { throw alias }
    guard let root = try compose(text, file: file) else {
      throw Finding(
        rule: "empty-file", place: .init(file: file, line: 1, column: 1), found: "nothing", expected: "a codebook",
        mend: "Begin with `codebook:` and the id of the project.")
    }
    return SourceTree(file: file, nodes: try flatten(root, file: file))
  }

  private static func compose(_ text: String, file: String) throws(Finding) -> Yams.Node? {
    do {
      return try Yams.compose(yaml: text, .basic, .default, .utf8)
    } catch let error as YamlError {
      throw YAMLSyntaxFinding.of(error, file: file, text: text)
    } catch {
      throw Finding(
        rule: "bad-yaml", place: .init(file: file), found: "\(error)", expected: "YAML", mend: "Mend the syntax.")
    }
  }

  /// Level by level, so that the children of a node stand side by side.
  private static func flatten(_ root: Yams.Node, file: String) throws(Finding) -> [SourceTree.Node] {
    var nodes = [node(root, parent: -1, step: .root)]
    var level = [root]
    var first = 0
    for _ in 0..<YAMLLimits.depth where !level.isEmpty {
      var next: [Yams.Node] = []
      for (offset, source) in level.enumerated() {
        let start = nodes.count
        try append(childrenOf: source, at: first + offset, to: &nodes, next: &next, file: file)
        nodes[first + offset].children = start..<nodes.count
      }
      first += level.count
      level = next
    }
    if let deepest = level.first {
      throw limit("too-deep", at: deepest, file: file, found: "more than \(YAMLLimits.depth) levels of nesting")
    }
    return nodes
  }

  private static func append(
    childrenOf source: Yams.Node, at parent: Int, to nodes: inout [SourceTree.Node], next: inout [Yams.Node],
    file: String
  ) throws(Finding) {
    switch source {
    case .scalar, .alias: return
    case .sequence(let sequence):
      for (position, child) in sequence.enumerated() {
        nodes.append(node(child, parent: parent, step: .position(position)))
        next.append(child)
      }
    case .mapping(let mapping):
      for (key, child) in mapping {
        guard case .scalar(let scalar) = key else {
          throw limit("bad-key", at: key, file: file, found: "a list or a map as a key")
        }
        let mark = scalar.mark
        nodes.append(
          node(
            child, parent: parent,
            step: .key(scalar.string, line: mark?.line ?? 1, column: mark?.column ?? 1)))
        next.append(child)
      }
    }
    guard nodes.count <= YAMLLimits.nodes else {
      throw limit("too-many-values", at: source, file: file, found: "more than \(YAMLLimits.nodes) values")
    }
  }

  private static func node(_ source: Yams.Node, parent: Int, step: SourceTree.Node.Step) -> SourceTree.Node {
    let content: SourceTree.Node.Content =
      switch source {
      case .scalar(let scalar): .scalar(scalar.string, plain: scalar.style == .plain || scalar.style == .any)
      case .sequence: .sequence
      case .mapping: .mapping
      case .alias: .scalar("", plain: true)
      }
    return SourceTree.Node(
      content: content, line: source.mark?.line ?? 1, column: source.mark?.column ?? 1, parent: parent, step: step)
  }

  private static func limit(_ rule: String, at node: Yams.Node, file: String, found: String) -> Finding {
    Finding(
      rule: rule, place: .init(file: file, line: node.mark?.line, column: node.mark?.column), found: found,
      expected: "the layout of Documentation/codebook.md", mend: "Compare the file with the documented layout.")
  }
}
