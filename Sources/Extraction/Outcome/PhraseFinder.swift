#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Finds which of many phrases occur in a text in one pass over it.
///
/// Most places of a text are told by a bit of their first bytes to begin no phrase; only at the others phrases are compared.
struct PhraseFinder: Sendable {
  private let phrases: [String]
  private let needles: [[UInt8]]
  /// How many bytes the bits are told by: four, or as many as the shortest phrase has.
  private let window: Int
  /// By hash of the first bytes: whether a phrase may begin there.
  private let mayBegin: [Bool]

  private static let sizeBits: UInt32 = 12

  /// - Parameter phrases: in lower case, of at least a byte each.
  init(_ phrases: [String]) {
    self.phrases = phrases
    needles = phrases.map { Array($0.utf8) }
    let window = min(4, needles.map(\.count).min() ?? 1)
    self.window = window
    var mayBegin = [Bool](repeating: false, count: 1 << PhraseFinder.sizeBits)
    for needle in needles {
      needle.withUnsafeBufferPointer { mayBegin[PhraseFinder.hash($0, 0, window)] = true }
    }
    self.mayBegin = mayBegin
  }

  /// The first in the list of the phrases that occur in a text; nil when none does.
  ///
  /// - Parameter text: UTF-8 in lower case.
  /// - Returns: the phrase as it was given.
  func first(in text: [UInt8]) -> String? {
    var found = needles.count
    text.withUnsafeBufferPointer { text in
      guard text.count >= window, let base = text.baseAddress else { return }
      for place in 0...text.count - window where mayBegin[PhraseFinder.hash(text, place, window)] {
        for number in 0..<found where needles[number].count <= text.count - place {
          let isEqual = needles[number].withUnsafeBufferPointer { needle in
            needle[0] == text[place] && needle.baseAddress.map { memcmp(base + place, $0, needle.count) } == 0
          }
          if isEqual {
            found = number
            break
          }
        }
      }
    }
    return found < phrases.count ? phrases[found] : nil
  }

  @inline(__always)
  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int, _ window: Int) -> Int {
    var word: UInt32 = 0
    for offset in 0..<window { word = word << 8 | UInt32(bytes[place + offset]) }
    return Int((word &* 0x9E37_79B1) >> (32 - sizeBits))
  }
}
