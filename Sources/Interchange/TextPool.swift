internal import CoverageModel

/// The different texts of a column of the corpus, in the order of their first appearance.
struct TextPool: Sendable {
  private(set) var texts: [String] = []
  private var positions: [String: UInt16] = [:]
  /// Set when a text found no place.
  private(set) var isOverfull = false

  mutating func position(_ text: String) -> UInt16 {
    if let position = positions[text] { return position }
    guard texts.count < Int(ItemColumns.none) else {
      isOverfull = true
      return ItemColumns.none
    }
    let position = UInt16(texts.count)
    texts.append(text)
    positions[text] = position
    return position
  }

  /// The texts in rising order, and for each old position the new one.
  func sorted() -> (texts: [String], positions: [UInt16]) {
    let order = texts.indices.sorted { texts[$0].utf8.lexicographicallyPrecedes(texts[$1].utf8) }
    var positions = [UInt16](repeating: 0, count: texts.count)
    for (new, old) in order.enumerated() { positions[old] = UInt16(new) }
    return (order.map { texts[$0] }, positions)
  }
}
