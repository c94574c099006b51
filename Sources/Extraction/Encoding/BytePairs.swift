/// The pairs of neighbouring bytes of a page's words in which at least one byte is above 0x7F.
struct BytePairs: Sendable {
  struct Pair: Sendable {
    let first: UInt8
    let second: UInt8
    let times: Int
  }

  /// In the order of their bytes. A zero byte is the end of a word.
  let pairs: [Pair]
  /// How many pairs were seen, each as often as it was.
  let count: Int

  /// Enough for the shares to be steady, little enough to cost nothing.
  private static let sampleLength = 32_768

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var times = [Int32](repeating: 0, count: 1 << 16)
    var seen = 0
    var previous: UInt8 = 0
    for byte in bytes {
      let isLetter = byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20)
      let current = isLetter ? byte : 0
      if (previous | current) >= 0x80 {
        times[Int(previous) << 8 | Int(current)] += 1
        seen += 1
        if seen == BytePairs.sampleLength { break }
      }
      previous = current
    }
    if previous >= 0x80 {
      times[Int(previous) << 8] += 1
      seen += 1
    }
    count = seen
    pairs = times.indices.compactMap { place in
      times[place] == 0
        ? nil : Pair(first: UInt8(place >> 8), second: UInt8(place & 0xFF), times: Int(times[place]))
    }
  }
}
