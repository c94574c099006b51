/// The words of a short text as hashes, for telling how far two texts are the same.
struct WordBag: Sendable, Hashable {
  /// In the text's order, without regard to case and signs; an ideograph is a word.
  let words: [UInt64]
  private let sorted: [UInt64]

  init(_ text: String) { self.init(Array(text.utf8)) }

  init(_ text: [UInt8]) {
    var words: [UInt64] = []
    var hash: UInt64 = 0
    var next = 0
    while next < text.count {
      let (value, length) = ScalarText.scalar(text, at: next)
      next += length
      if ScalarText.isIdeograph(value) {
        if hash != 0 { words.append(hash) }
        words.append(WordBag.mix(0, value))
        hash = 0
      } else if ScalarText.isLetter(value) || (0x30...0x39).contains(value) {
        hash = WordBag.mix(hash, ScalarText.lower(value))
      } else if hash != 0 {
        words.append(hash)
        hash = 0
      }
    }
    if hash != 0 { words.append(hash) }
    self.words = words
    sorted = words.sorted()
  }

  var count: Int { words.count }

  private static func mix(_ hash: UInt64, _ value: UInt32) -> UInt64 {
    (hash ^ UInt64(value) &+ 0x9E37_79B9) &* 0x0000_0100_0000_01B3 | 1
  }

  /// How many words two texts have in common, each as often as it occurs in both.
  func common(with other: WordBag) -> Int {
    var (a, b, count) = (0, 0, 0)
    while a < sorted.count, b < other.sorted.count {
      if sorted[a] == other.sorted[b] {
        (a, b, count) = (a + 1, b + 1, count + 1)
      } else if sorted[a] < other.sorted[b] {
        a += 1
      } else {
        b += 1
      }
    }
    return count
  }

  /// Twice the words in common, of the words of both: 1 for the same words, 0 for none in common.
  func agreement(with other: WordBag) -> Double {
    count + other.count == 0 ? 0 : 2 * Double(common(with: other)) / Double(count + other.count)
  }

  /// Which part of this text's words the other has.
  func part(in other: WordBag) -> Double { count == 0 ? 0 : Double(common(with: other)) / Double(count) }

  /// Whether the words of this text stand one after another in the other.
  func isWithin(_ other: WordBag) -> Bool {
    guard count > 0, count <= other.count else { return false }
    return (0...other.count - count).contains { other.words[$0..<$0 + count].elementsEqual(words) }
  }
}
