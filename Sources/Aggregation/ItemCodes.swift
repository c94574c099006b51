/// A code of each item, and the position on an axis that each code has; -1 leaves the item out.
///
/// Most dimensions of an item are a column of small codes already, so an axis needs a short table and not an array as long as the
/// corpus.
enum ItemCodes: Sendable {
  case bytes([UInt8], positions: [Int32])
  case words([UInt16], positions: [Int32])
  /// The positions themselves, by item.
  case items([Int32])

  /// Lends a loop the positions of many items, so that the kind of code is asked for once.
  @inline(__always)
  func withPositions(_ body: ((Int) -> Int32) -> Void) {
    switch self {
    case .bytes(let codes, let positions): body { positions[Int(codes[$0])] }
    case .words(let codes, let positions): body { positions[Int(codes[$0])] }
    case .items(let positions): body { positions[$0] }
    }
  }

  /// The position of an item on the axis.
  @inline(__always)
  subscript(item: Int) -> Int32 {
    switch self {
    case .bytes(let codes, let positions): positions[Int(codes[item])]
    case .words(let codes, let positions): positions[Int(codes[item])]
    case .items(let positions): positions[item]
    }
  }
}
