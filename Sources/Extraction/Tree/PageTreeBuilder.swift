internal import CLibXML2
internal import Containers

/// Builds a `PageTree` from the events of libxml2's parser; the only file of this target that sees the library.
struct PageTreeBuilder {
  private var tree = PageTree()
  private let tags: [GuardedTag]
  private let elements = ElementTable.shared
  /// The elements that are open, the root first.
  private var open: [Int32] = []
  /// Elements that are open beyond the limit of depth; in the tree they hold nothing and what is in them lies beside them.
  private var tooDeep = 0
  /// The guard flattens what nests; with what does not, the deepest real page had 138 levels.
  private static let depth = 1_000
  /// libxml2 gives each name one address per parser; the tags of the names seen last are remembered by it.
  private var known = [(name: UnsafePointer<UInt8>?, tag: Tag)](repeating: (nil, .other), count: 64)

  /// The tree of a page.
  ///
  /// - Parameter page: as the guard leaves it.
  /// - Returns: a tree whose root is ours and holds all that was parsed.
  static func tree(_ page: GuardedPage) -> PageTree {
    XMLPushParser.prepareProcess
    var builder = PageTreeBuilder(page)
    builder.begin(.other)
    withUnsafeMutablePointer(to: &builder) { pointer in
      page.markup.withUnsafeBufferPointer { bytes in
        var handler = PageTreeBuilder.handler()
        qamtu_html_parse(bytes.baseAddress, Int32(clamping: bytes.count), &handler, pointer)
      }
    }
    while !builder.open.isEmpty { builder.close() }
    return builder.tree
  }

  /// The parser and its version, for the evidence.
  static var parserName: String { "libxml2 \(String(cString: qamtu_xml_version()))" }

  /// The character that an entity of HTML 4 names, nil when there is no such entity.
  static func entity(_ name: UnsafeBufferPointer<UInt8>) -> Unicode.Scalar? {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: name.count + 1) { terminated in
      let end = terminated.update(fromContentsOf: name)
      terminated[end] = 0
      return htmlEntityLookup(terminated.baseAddress).flatMap { Unicode.Scalar($0.pointee.value) }
    }
  }

  private init(_ page: GuardedPage) {
    tags = page.tags
    tree.attributeName = page.attributes.name
    tree.attributeStart = page.attributes.start
    tree.attributeLength = page.attributes.length
    tree.text.reserveCapacity(page.attributes.bytes.count + page.markup.count)
    tree.text.append(contentsOf: page.attributes.bytes)
    let nodes = page.markup.count / 12
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
    // The guard leaves no attribute but the number of a tag that has more to it than its name.
    if let value = attributes?[1], case let number = PageTreeBuilder.number(value), number < tags.count {
      begin(tags[number].tag, firstAttribute: tags[number].first, attributes: tags[number].count)
    } else {
      begin(tag(of: name))
    }
  }

  private mutating func end(_ name: UnsafePointer<UInt8>) {
    guard tooDeep == 0 else {
      tooDeep -= 1
      return
    }
    let tag = tag(of: name)
    // The root is ours and stays open until the end.
    var place = open.count - 1
    while place > 0 {
      let candidate = tree.tag[Int(open[place])]
      // The parser knows an element that HTML 4 does not by the name of its substitute.
      if candidate == tag || elements.written(candidate) == tag { break }
      place -= 1
    }
    guard place > 0 else { return }
    while open.count > place { close() }
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
      append(.text, start: UInt32(truncatingIfNeeded: tree.text.count), length: UInt32(bytes.count))
      tree.end[tree.count - 1] = Int32(tree.count)
    }
    tree.text.append(contentsOf: bytes)
  }

  private mutating func begin(_ tag: Tag, firstAttribute: UInt32 = 0, attributes: UInt32 = 0) {
    append(tag, start: firstAttribute, length: attributes)
    if open.count < PageTreeBuilder.depth {
      open.append(Int32(tree.count - 1))
    } else {
      tooDeep += 1
      tree.end[tree.count - 1] = Int32(tree.count)
    }
  }

  private mutating func close() {
    if let node = open.popLast() { tree.end[Int(node)] = Int32(tree.count) }
  }

  private mutating func append(_ tag: Tag, start: UInt32, length: UInt32) {
    tree.tag.append(tag)
    tree.parent.append(open.last ?? -1)
    tree.end.append(0)
    tree.start.append(start)
    tree.length.append(length)
  }

  // MARK: Names

  private mutating func tag(of name: UnsafePointer<UInt8>) -> Tag {
    let place = Int(bitPattern: name) >> 3 & 63
    if known[place].name == name { return known[place].tag }
    let tag = elements[UnsafeBufferPointer(start: name, count: qamtu_length(name))].tag
    known[place] = (name, tag)
    return tag
  }

  private static func number(_ digits: UnsafePointer<UInt8>) -> Int {
    var value = 0
    var next = digits
    while (0x30...0x39).contains(next.pointee), value < 1 << 32 {
      value = value * 10 + Int(next.pointee - 0x30)
      next += 1
    }
    return value
  }
}
