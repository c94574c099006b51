internal import Containers

/// A text in a few hundred bytes, from which it can be told how alike two texts are.
///
/// A MinHash of the text's runs of four words, with one hash per run and one minimum per bin, empty bins filled from others
/// (Li, Owen and Zhang, "One permutation hashing", 2012; Shrivastava, "Optimal densification", 2017).
package struct TextSketch: Sendable, Hashable {
  /// The standard error of a similarity of one half is 4.4 percent.
  static let binCount = 128
  /// Words in a run.
  static let runWords = 4

  /// SHA-256 of the words, nil when there are none.
  let digest: String?
  /// 16 bits of each minimum; empty when the text has no words.
  let bins: [UInt16]

  package init(_ text: String) {
    let words = WordScanner(text)
    guard !words.hashes.isEmpty else {
      (digest, bins) = (nil, [])
      return
    }
    digest = SHA256Digest.hex(words.normalised)
    bins = TextSketch.filled(TextSketch.minima(words.hashes)).map { UInt16(truncatingIfNeeded: $0) }
  }

  /// How many of a thousand runs of words two texts have in common: the estimated Jaccard similarity.
  package func similarity(to other: TextSketch) -> Int {
    guard !bins.isEmpty, !other.bins.isEmpty else { return 0 }
    return zip(bins, other.bins).count { $0 == $1 } * 1000 / TextSketch.binCount
  }

  private static func minima(_ words: [UInt64]) -> [UInt32] {
    var minima = [UInt32](repeating: .max, count: binCount)
    for start in 0...max(0, words.count - runWords) {
      var run: UInt64 = 0
      for word in words[start..<min(start + runWords, words.count)] { run = mixed(run ^ word) }
      let bin = Int(run >> 57)
      minima[bin] = min(minima[bin], UInt32(truncatingIfNeeded: run))
    }
    return minima
  }

  /// Gives every empty bin the value of one that is not, the same for all texts in which both are so.
  private static func filled(_ minima: [UInt32]) -> [UInt32] {
    var result = minima
    for bin in minima.indices where minima[bin] == .max {
      for attempt in 1...UInt64(1 << 16) {
        let other = Int(mixed(UInt64(bin) << 32 | attempt) >> 57)
        if minima[other] != .max {
          // Another number than the bin's own, or short texts would agree in every bin that they both leave empty.
          result[bin] = minima[other] &+ UInt32(truncatingIfNeeded: attempt) &* 0x9E37_79B9
          break
        }
      }
    }
    return result
  }

  /// The finaliser of SplitMix64 (Steele, Lea and Flood 2014).
  private static func mixed(_ value: UInt64) -> UInt64 {
    var value = value &+ 0x9E37_79B9_7F4A_7C15
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
