/// Which runs of words a text holds, so that other texts can be looked for in it.
struct TextOverlap: Sendable {
  private let runs: HashSet
  /// How many words the text has.
  let words: Int
  private let length: Int

  /// - Parameters:
  ///   - text: UTF-8.
  ///   - length: the number of words in a run.
  init(_ text: some Sequence<UInt8>, length: Int) {
    self.length = length
    let hashes = TextOverlap.words(text)
    words = hashes.count
    var runs: [UInt64] = []
    if hashes.count >= length {
      for start in 0...hashes.count - length { runs.append(TextOverlap.run(hashes, start, length)) }
    }
    self.runs = HashSet(runs)
  }

  /// Whether no text has anything in common with this one.
  var isEmpty: Bool { runs.isEmpty }

  /// The share of a text's runs that occur here, from 0 to 1; nil when it has fewer words than a run.
  ///
  /// - Parameter hashes: of the text's words.
  /// - Returns: the share.
  func share(of hashes: [UInt32]) -> Float? {
    guard hashes.count >= length, !runs.isEmpty else { return nil }
    var found = 0
    let count = hashes.count - length + 1
    for start in 0..<count where runs.contains(TextOverlap.run(hashes, start, length)) { found += 1 }
    return Float(found) / Float(count)
  }

  @inline(__always)
  private static func run(_ hashes: [UInt32], _ start: Int, _ length: Int) -> UInt64 {
    var run: UInt64 = 0
    for place in start..<start + length { run = (run ^ UInt64(hashes[place])) &* 0x9E37_79B9_7F4A_7C15 }
    return run
  }

  /// The hashes of a text's words; letters and digits of ASCII and all other scripts' bytes make words.
  static func words(_ text: some Sequence<UInt8>) -> [UInt32] {
    var words: [UInt32] = []
    var hash = WordHash()
    var isInside = false
    for byte in text {
      let isLetter = byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
      if isLetter {
        hash.add(byte < 0x80 ? byte | 0x20 : byte)
        isInside = true
      } else if isInside {
        words.append(hash.value)
        hash = WordHash()
        isInside = false
      }
    }
    if isInside { words.append(hash.value) }
    return words
  }
}
