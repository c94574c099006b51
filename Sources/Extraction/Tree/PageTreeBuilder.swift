internal import CLibXML2

/// Builds a `PageTree` from the events of libxml2's parser; the only file of this target that sees the library.
struct PageTreeBuilder {
  private var tree = PageTree()
  /// The elements that are open, the root first.
  private var open: [Int32] = []
  /// libxml2 gives each name one address per parser; the tags of the names seen last are remembered by it.
  private var known = [(name: UnsafePointer<UInt8>?, tag: Tag)](repeating: (nil, .other), count: 64)
  private var knownAttributes = [(name: UnsafePointer<UInt8>?, value: UInt8)](
    repeating: (nil, NameTable.unknown), count: 64)

  /// The tree of a page.
  ///
  /// - Parameter markup: as the guard leaves it.
  /// - Returns: a tree whose root is ours and holds all that was parsed.
  static func tree(_ markup: [UInt8]) -> PageTree {
    var builder = PageTreeBuilder()
    builder.reserve(markup.count)
    builder.begin(.other)
    withUnsafeMutablePointer(to: &builder) { pointer in
      markup.withUnsafeBufferPointer { bytes in
        var handler = PageTreeBuilder.handler()
        qamtu_html_parse(bytes.baseAddress, Int32(clamping: bytes.count), &handler, pointer)
      }
    }
    while !builder.open.isEmpty { builder.close() }
    return builder.tree
  }

  /// The parser and its version, for the evidence.
  static var parserName: String { "libxml2 \(String(cString: qamtu_xml_version()))" }

  private mutating func reserve(_ bytes: Int) {
    tree.text.reserveCapacity(bytes)
    let nodes = bytes / 24
    tree.tag.reserveCapacity(nodes)
    tree.parent.reserveCapacity(nodes)
    tree.end.reserveCapacity(nodes)
    tree.start.reserveCapacity(nodes)
    tree.length.reserveCapacity(nodes)
  }

  // MARK: Events

  private static func handler() -> htmlSAXHandler {
    var handler = htmlSAXHandler()
    handler.startElement = { context, name, attributes in
      guard let context, let name else { return }
      context.assumingMemoryBound(to: PageTreeBuilder.self).pointee.start(name, attributes)
    }
    handler.endElement = { context, name in
      guard let context, let name else { return }
      context.assumingMemoryBound(to: PageTreeBuilder.self).pointee.end(name)
    }
    let characters: charactersSAXFunc = { context, bytes, count in
      guard let context, let bytes else { return }
      context.assumingMemoryBound(to: PageTreeBuilder.self).pointee.add(
        text: UnsafeBufferPointer(start: bytes, count: Int(count)))
    }
    handler.characters = characters
    handler.ignorableWhitespace = characters
    handler.cdataBlock = characters
    return handler
  }

  private mutating func start(
    _ name: UnsafePointer<UInt8>, _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  ) {
    var next = attributes
    var tag = tag(of: name)
    // The guard writes the number of an element that HTML 4 does not know as its first attribute.
    if let first = next?.pointee, first[0] == UInt8(ascii: "q"), first[1] == 0, let value = next?[1] {
      tag = Tag(rawValue: PageTreeBuilder.number(value)) ?? .other
      next = next.map { $0 + 2 }
    }
    begin(tag)
    let node = tree.count - 1
    while let pair = next, let name = pair.pointee {
      add(attribute: name, pair[1], to: node)
      next = pair + 2
    }
  }

  private mutating func add(
    attribute name: UnsafePointer<UInt8>, _ value: UnsafePointer<UInt8>?, to node: Int
  ) {
    guard let attribute = AttributeName(rawValue: attributeCode(of: name)) else { return }
    let bytes = UnsafeBufferPointer(start: value, count: value.map { qamtu_length($0) } ?? 0)
    tree.attributeName.append(attribute)
    tree.attributeStart.append(UInt32(tree.text.count))
    tree.attributeLength.append(UInt32(bytes.count))
    tree.text.append(contentsOf: bytes)
    tree.length[node] += 1
  }

  private mutating func end(_ name: UnsafePointer<UInt8>) {
    let tag = tag(of: name)
    // The root is ours and stays open until the end.
    guard let place = open.lastIndex(where: { isSame(tree.tag[Int($0)], as: tag) }), place > 0 else { return }
    while open.count > place { close() }
  }

  /// Whether an open element is what the parser calls by the name of its substitute.
  private func isSame(_ tag: Tag, as name: Tag) -> Bool {
    tag == name || GuardedElement.substituteTag(of: tag) == name
  }

  private mutating func add(text bytes: UnsafeBufferPointer<UInt8>) {
    guard !bytes.isEmpty else { return }
    let last = tree.count - 1
    // The parser hands text over in pieces, at entities and at the ends of its buffer.
    if tree.tag[last] == .text, tree.parent[last] == open.last,
      Int(tree.start[last]) + Int(tree.length[last]) == tree.text.count
    {
      tree.length[last] += UInt32(bytes.count)
    } else {
      append(.text, start: tree.text.count, length: bytes.count)
      tree.end[tree.count - 1] = Int32(tree.count)
    }
    tree.text.append(contentsOf: bytes)
  }

  private mutating func begin(_ tag: Tag) {
    append(tag, start: tree.attributeName.count, length: 0)
    open.append(Int32(tree.count - 1))
  }

  private mutating func close() {
    if let node = open.popLast() { tree.end[Int(node)] = Int32(tree.count) }
  }

  private mutating func append(_ tag: Tag, start: Int, length: Int) {
    tree.tag.append(tag)
    tree.parent.append(open.last ?? -1)
    tree.end.append(0)
    tree.start.append(UInt32(truncatingIfNeeded: start))
    tree.length.append(UInt32(truncatingIfNeeded: length))
  }

  // MARK: Names

  private mutating func tag(of name: UnsafePointer<UInt8>) -> Tag {
    let place = Int(bitPattern: name) >> 3 & 63
    if known[place].name == name { return known[place].tag }
    let tag = GuardedElement.of(UnsafeBufferPointer(start: name, count: qamtu_length(name))).tag
    known[place] = (name, tag)
    return tag
  }

  private mutating func attributeCode(of name: UnsafePointer<UInt8>) -> UInt8 {
    let place = Int(bitPattern: name) >> 3 & 63
    if knownAttributes[place].name == name { return knownAttributes[place].value }
    let code = GuardedElement.code(attribute: UnsafeBufferPointer(start: name, count: qamtu_length(name)))
    knownAttributes[place] = (name, code)
    return code
  }

  private static func number(_ digits: UnsafePointer<UInt8>) -> UInt8 {
    var value = 0
    var next = digits
    while (0x30...0x39).contains(next.pointee), value < 256 {
      value = value * 10 + Int(next.pointee - 0x30)
      next += 1
    }
    return UInt8(truncatingIfNeeded: value)
  }
}
