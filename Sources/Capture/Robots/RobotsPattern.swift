/// The path pattern of a rule in robots.txt: `*` stands for any characters, `$` at the end for the end of the address
/// (RFC 9309, section 2.2.3).
struct RobotsPattern: Sendable, Hashable {
  /// What stands between the stars, in one spelling of escapes.
  private let pieces: [[UInt8]]
  private let isAnchored: Bool
  /// Bytes of the pattern, by which rules are weighed.
  let length: Int

  init(_ text: String) { self.init(Array(text.utf8)[...]) }

  init(_ bytes: ArraySlice<UInt8>) {
    isAnchored = bytes.last == UInt8(ascii: "$")
    let body = isAnchored ? bytes.dropLast() : bytes
    pieces = body.split(separator: UInt8(ascii: "*"), omittingEmptySubsequences: false).map(RobotsPattern.normal)
    length = pieces.reduce(pieces.count - 1 + (isAnchored ? 1 : 0)) { $0 + $1.count }
  }

  /// Whether the pattern matches an address's path and query, given in normal spelling. Cost: at most the product of both
  /// lengths.
  func matches(_ target: [UInt8]) -> Bool {
    guard let first = pieces.first, target.starts(with: first) else { return false }
    var position = first.count
    guard pieces.count > 1 else { return !isAnchored || position == target.count }
    for piece in pieces[1..<(pieces.count - 1)] {
      guard let found = RobotsPattern.position(of: piece, in: target, from: position) else { return false }
      position = found + piece.count
    }
    let last = pieces[pieces.count - 1]
    guard isAnchored else { return RobotsPattern.position(of: last, in: target, from: position) != nil }
    return target.count - position >= last.count && target.suffix(last.count).elementsEqual(last)
  }

  /// An address's path and query in the spelling in which patterns are compared; a star or dollar sign in it is an ordinary
  /// character.
  static func normalTarget(_ target: String) -> [UInt8] { normal(Array(target.utf8)[...]) }

  /// One spelling for each byte: unreserved characters plain; everything beyond ASCII, control characters, and the two signs
  /// that mean something in patterns escaped; other escapes as they are, in upper case.
  private static func normal(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if let value = PercentText.value(bytes, at: index) {
        result += isUnreserved(value) ? [value] : PercentText.escape(value)
        index += 3
        continue
      }
      let byte = bytes[index]
      let isSign = byte == UInt8(ascii: "*") || byte == UInt8(ascii: "$")
      result += byte <= 0x20 || byte >= 0x7F || isSign ? PercentText.escape(byte) : [byte]
      index += 1
    }
    return result
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || [0x2D, 0x2E, 0x5F, 0x7E].contains(byte)
  }

  private static func position(of piece: [UInt8], in target: [UInt8], from start: Int) -> Int? {
    guard let first = piece.first else { return start }
    guard target.count - start >= piece.count else { return nil }
    return (start...(target.count - piece.count)).first {
      target[$0] == first && target[$0..<($0 + piece.count)].elementsEqual(piece)
    }
  }
}
