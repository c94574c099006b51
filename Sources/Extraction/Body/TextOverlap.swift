/// Which runs of words a text holds, so that other texts can be looked for in it.
struct TextOverlap: Sendable {
  private var runs: Set<UInt64> = []
  private(set) var words = 0
  private let length: Int

  /// - Parameters:
  ///   - text: UTF-8.
  ///   - length: the number of words in a run.
  init(_ text: some Sequence<UInt8>, length: Int) {
    self.length = length
    let hashes = TextOverlap.words(text)
    words = hashes.count
    forEachRun(hashes) { runs.insert($0) }
  }

  /// The share of a text's runs that occur here, from 0 to 1; nil when it has fewer words than a run.
  func share(of text: some Sequence<UInt8>) -> Float? {
    let hashes = TextOverlap.words(text)
    guard hashes.count >= length, !runs.isEmpty else { return nil }
    var found = 0
    var count = 0
    forEachRun(hashes) {
      count += 1
      if runs.contains($0) { found += 1 }
    }
    return Float(found) / Float(count)
  }

  private func forEachRun(_ hashes: [UInt32], _ body: (UInt64) -> Void) {
    guard hashes.count >= length else { return }
    for start in 0...hashes.count - length {
      var run: UInt64 = 0
      for hash in hashes[start..<start + length] { run = (run ^ UInt64(hash)) &* 0x9E37_79B9_7F4A_7C15 }
      body(run)
    }
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
