/// How the blocks of a page stand together: the elements that hold them, without wrappers that add nothing, and which blocks are of
/// one kind.
package struct BlockStructure: Sendable {
  /// By element, outer ones first: the blocks that begin inside it.
  private(set) var blocks: [Range<Int>] = []
  /// By element: the next one around it that holds more blocks; -1 for the outermost.
  private(set) var parent: [Int] = []
  /// By block: the innermost element around it.
  private(set) var element: [Int] = []
  /// By block: a number that it shares with blocks of the same tag and like classes.
  private(set) var kind: [Int] = []
  private(set) var kinds = 0

  init(_ context: PageContext) {
    let tree = context.tree
    var number = [Int](repeating: -1, count: tree.count)
    for node in 0..<tree.count where !tree.isText(node) {
      let inside = context.blocks(in: node)
      guard !inside.isEmpty else { continue }
      let outer = tree.parent[node] < 0 ? -1 : number[Int(tree.parent[node])]
      if outer >= 0, blocks[outer] == inside {
        number[node] = outer
      } else {
        number[node] = blocks.count
        blocks.append(inside)
        parent.append(outer)
      }
    }
    var numbers: [UInt64: Int] = [:]
    for block in context.list.blocks {
      let node = Int(block.element)
      element.append(max(0, number[node]))
      let own = BlockStructure.kind(of: node, context)
      let known = numbers[own, default: numbers.count]
      numbers[own] = known
      kind.append(known)
    }
    kinds = numbers.count
  }

  /// The names of classes are gone by now; what they weigh tells them apart well enough.
  private static func kind(of node: Int, _ context: PageContext) -> UInt64 {
    let parent = max(0, Int(context.tree.parent[node]))
    var hash = UInt64(context.tree.tag[node].rawValue)
    for part in [context.ownWeight[node], context.ownWeight[parent], Int32(bitPattern: context.ownGroups[node])] {
      hash = (hash ^ UInt64(UInt32(bitPattern: part))) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 29
    }
    return hash
  }
}
