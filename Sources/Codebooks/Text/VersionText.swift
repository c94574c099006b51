/// A version `major.minor.patch`.
struct VersionText: Comparable {
  let parts: [Int]

  init?(_ text: String) {
    let pieces = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard pieces.count == 3 else { return nil }
    var parts: [Int] = []
    for piece in pieces {
      guard (1...9).contains(piece.count), piece.allSatisfy({ (48...57).contains($0) }) else { return nil }
      parts.append(piece.reduce(0) { $0 * 10 + Int($1 - 48) })
    }
    self.parts = parts
  }

  static func < (a: VersionText, b: VersionText) -> Bool { a.parts.lexicographicallyPrecedes(b.parts) }
}
