/// Words that differ by one letter more, less or another; й and и are the same here.
enum SpellingSlip {
  static func isLikely(_ word: [UInt16], _ name: [UInt16]) -> Bool {
    guard name.count >= 6, abs(word.count - name.count) <= 1 else { return false }
    let word = word.map(plain)
    let name = name.map(plain)
    let start = zip(word, name).prefix { $0 == $1 }.count
    let end = zip(word.dropFirst(start).reversed(), name.dropFirst(start).reversed()).prefix { $0 == $1 }.count
    return max(word.count, name.count) - start - end <= 1
  }

  private static func plain(_ letter: UInt16) -> UInt16 { letter == 0x439 ? 0x438 : letter }
}
