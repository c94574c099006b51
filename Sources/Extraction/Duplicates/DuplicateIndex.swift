/// Finds for each text the earlier one that it repeats, in a time that does not depend on how many there are.
///
/// Two texts are compared when four neighbouring bins of their sketches agree, at any of 32 places: of pairs that share 60 of
/// 100 runs of words 99 percent are found, of pairs that share 30, one in four is compared in vain. What is marked depends on the order of
/// the texts alone. A distinct text takes about 700 bytes.
package struct DuplicateIndex: Sendable {
  /// From this similarity on, in thousandths, a text is a near duplicate.
  package static let threshold = 600
  /// Texts that agree in one band and are looked at, the latest first; it bounds the time for a site's boilerplate.
  private static let mostCandidates = 256
  private static let rows = 4
  private static let bands = TextSketch.binCount / rows

  private var ids: [String] = []
  /// The bins of all texts, one after the other.
  private var bins: [UInt16] = []
  /// By digest of the words: the text's number.
  private var numbers: [String: Int] = [:]
  /// By band and slot: the latest text there, -1 for none.
  private var heads: [Int32] = []
  /// By text and band: the text before it in the same slot.
  private var links: [Int32] = []
  private var slots = 0
  /// By text: the last query for which it was compared.
  private var compared: [Int32] = []

  package init() {}

  /// Remembers a text and says what it repeats. Of several earlier ones the most similar is named, of those the first.
  package mutating func add(_ sketch: TextSketch, id: String) -> DuplicateMark? {
    guard let digest = sketch.digest else { return nil }
    if let number = numbers[digest] { return .exact(id: ids[number]) }
    let best = nearest(to: sketch.bins)
    insert(sketch.bins, digest: digest, id: id)
    guard let best, best.thousandths >= DuplicateIndex.threshold else { return nil }
    return .near(id: ids[best.number], thousandths: best.thousandths)
  }

  private mutating func nearest(to query: [UInt16]) -> (number: Int, thousandths: Int)? {
    guard slots > 0 else { return nil }
    let stamp = Int32(ids.count)
    var best: (number: Int, equal: Int)?
    for band in 0..<DuplicateIndex.bands {
      let first = band * DuplicateIndex.rows
      var next = heads[band * slots + slot(DuplicateIndex.key(query, first))]
      var steps = 0
      while next >= 0, steps < DuplicateIndex.mostCandidates {
        let number = Int(next)
        next = links[number * DuplicateIndex.bands + band]
        steps += 1
        guard compared[number] != stamp, agrees(number, query, from: first) else { continue }
        compared[number] = stamp
        let equal = equalBins(number, query)
        if best.map({ equal > $0.equal || equal == $0.equal && number < $0.number }) ?? true {
          best = (number, equal)
        }
      }
    }
    return best.map { ($0.number, $0.equal * 1000 / TextSketch.binCount) }
  }

  private mutating func insert(_ query: [UInt16], digest: String, id: String) {
    if ids.count * 2 >= slots { grow() }
    let number = ids.count
    numbers[digest] = number
    ids.append(id)
    compared.append(-1)
    bins += query
    link(number)
  }

  private mutating func grow() {
    slots = max(64, slots * 4)
    heads = Array(repeating: -1, count: DuplicateIndex.bands * slots)
    links.removeAll(keepingCapacity: true)
    for number in ids.indices { link(number) }
  }

  /// Puts a text into the slot of each of its bands.
  private mutating func link(_ number: Int) {
    let start = number * TextSketch.binCount
    for band in 0..<DuplicateIndex.bands {
      let place = band * slots + slot(DuplicateIndex.key(bins, start + band * DuplicateIndex.rows))
      links.append(heads[place])
      heads[place] = Int32(number)
    }
  }

  private func agrees(_ number: Int, _ query: [UInt16], from first: Int) -> Bool {
    DuplicateIndex.key(bins, number * TextSketch.binCount + first) == DuplicateIndex.key(query, first)
  }

  private func equalBins(_ number: Int, _ query: [UInt16]) -> Int {
    let start = number * TextSketch.binCount
    var equal = 0
    for bin in 0..<TextSketch.binCount where bins[start + bin] == query[bin] { equal += 1 }
    return equal
  }

  /// Four bins as one number.
  private static func key(_ bins: [UInt16], _ first: Int) -> UInt64 {
    UInt64(bins[first]) | UInt64(bins[first + 1]) << 16 | UInt64(bins[first + 2]) << 32 | UInt64(bins[first + 3]) << 48
  }

  private func slot(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & (slots - 1)
  }
}
