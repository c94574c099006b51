/// A page as a flat tree: elements and texts in document order, one array per field.
///
/// The nodes below node `n` are `n + 1 ..< end[n]`; nothing points to anything, so a walk is a loop. Node 0 is the root.
package struct PageTree: Sendable {
  /// By node; `Tag.text` for a stretch of text.
  package internal(set) var tag: [Tag] = []
  /// By node; -1 for the root.
  package internal(set) var parent: [Int32] = []
  /// By node: one past its last descendant.
  package internal(set) var end: [Int32] = []
  /// By node: of a text where its bytes begin in `text`, of an element the number of its first attribute.
  var start: [UInt32] = []
  /// By node: of a text its bytes, of an element its attributes.
  var length: [UInt32] = []
  /// By attribute: its name and where its value lies in `text`.
  var attributeName: [AttributeName] = []
  var attributeStart: [UInt32] = []
  var attributeLength: [UInt32] = []
  /// The bytes of all texts and attribute values, UTF-8 with entities resolved.
  var text: [UInt8] = []

  package var count: Int { tag.count }

  /// The nodes below an element.
  package func descendants(of node: Int) -> Range<Int> { node + 1..<Int(end[node]) }

  package func isText(_ node: Int) -> Bool { tag[node] == .text }

  /// Where the bytes of a text lie in `bytes`.
  package func textRange(of node: Int) -> Range<Int> {
    Int(start[node])..<Int(start[node]) + Int(length[node])
  }

  /// Lends the bytes in which texts and attribute values lie.
  package func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
    try text.withUnsafeBufferPointer(body)
  }

  /// Where the value of an element's attribute lies, nil when the element does not have it.
  package func valueRange(of name: AttributeName, at node: Int) -> Range<Int>? {
    guard tag[node] != .text else { return nil }
    let first = Int(start[node])
    for attribute in first..<first + Int(length[node]) where attributeName[attribute] == name {
      return Int(attributeStart[attribute])..<Int(attributeStart[attribute]) + Int(attributeLength[attribute])
    }
    return nil
  }

  /// The value of an element's attribute, nil when the element does not have it; empty when it has no value.
  package func value(of name: AttributeName, at node: Int) -> String? {
    valueRange(of: name, at: node).map { String(decoding: text[$0], as: UTF8.self) }
  }

  /// All text below a node, whitespace runs folded to one space and none at the ends.
  package func text(of node: Int) -> String {
    var folded: [UInt8] = []
    let nodes = isText(node) ? node..<node + 1 : node..<Int(end[node])
    for node in nodes {
      if isText(node) {
        for byte in text[textRange(of: node)] {
          if PageTree.isSpace(byte) {
            if folded.last != 0x20 { folded.append(0x20) }
          } else {
            folded.append(byte)
          }
        }
      } else if tag[node] == .br || tag[node].isBlock, folded.last != 0x20 {
        folded.append(0x20)
      }
    }
    var range = folded[...]
    while range.first == 0x20 { range = range.dropFirst() }
    while range.last == 0x20 { range = range.dropLast() }
    return String(decoding: range, as: UTF8.self)
  }

  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
