/// Says of each block of a page how much of it is in the article, by comparing words with the truth.
struct Labeller {
  struct Label: Sendable {
    /// From 0 to 1.
    var target: Float = 0
    /// How much the block matters; 0 where the truth says nothing of it.
    var weight: Float = 0
  }

  private static let run = 4

  static func labels(texts: [String], truth: PageTruth) -> [Label] {
    guard truth.suspect == nil else { return texts.map { _ in Label() } }
    if let body = truth.body, !body.isEmpty { return labels(texts: texts, body: body) }
    return labels(texts: texts, with: truth.with ?? [], without: truth.without ?? [])
  }

  // MARK: Whole texts

  private static func labels(texts: [String], body: String) -> [Label] {
    let truth = words(body)
    let blocks = texts.map(words)
    var places: [[Substring]: Int] = [:]
    for start in stride(from: truth.count - run, through: 0, by: -1) {
      places[Array(truth[start..<start + run])] = start
    }
    var targets = [Float](repeating: 0, count: blocks.count)
    // Where in the truth a block ends, for blocks that were found there.
    var ends = [Int?](repeating: nil, count: blocks.count)
    for (place, block) in blocks.enumerated() where block.count >= run {
      var found = 0
      var last: (truth: Int, block: Int)?
      for start in 0...block.count - run {
        guard let position = places[Array(block[start..<start + run])] else { continue }
        found += 1
        last = (position + run, start + run)
      }
      targets[place] = Float(found) / Float(block.count - run + 1)
      if let last, last.block == block.count || targets[place] > 0.5 { ends[place] = last.truth }
    }
    keepOneOfEach(texts, blocks, &targets, &ends)
    for (place, block) in blocks.enumerated() where (1..<run).contains(block.count) {
      // A short block counts where the truth goes on with it after a block just before.
      for before in stride(from: place - 1, through: max(0, place - 3), by: -1) {
        guard let end = ends[before] else { continue }
        if end + block.count <= truth.count, Array(truth[end..<end + block.count]) == block {
          targets[place] = 1
          ends[place] = end + block.count
        }
        break
      }
    }
    let total = Float(max(truth.count, 30))
    return zip(targets, blocks).map { Label(target: $0, weight: max(Float($1.count), 0.5) / total) }
  }

  /// Of a text that stands on the page several times, only the one amid other text of the article is the article's.
  private static func keepOneOfEach(
    _ texts: [String], _ blocks: [[Substring]], _ targets: inout [Float], _ ends: inout [Int?]
  ) {
    // What supports a place is what was found at first, so that it does not matter which text comes first.
    let isFound = targets.map { $0 > 0.5 }
    let found = targets.indices.filter { isFound[$0] }
    for (_, same) in Dictionary(grouping: found, by: { blocks[$0] }) where same.count > 1 {
      let support = same.map { place in
        (max(0, place - 6)...min(texts.count - 1, place + 6)).reduce(0) {
          $0 + ($1 != place && isFound[$1] ? blocks[$1].count : 0)
        }
      }
      let best = same[support.indices.max { support[$0] < support[$1] || support[$0] == support[$1] && $0 > $1 } ?? 0]
      for place in same where place != best {
        targets[place] = 0
        ends[place] = nil
      }
    }
  }

  // MARK: Snippets

  private static func labels(texts: [String], with: [String], without: [String]) -> [Label] {
    let wanted = with.map(squashed).filter { !$0.isEmpty }
    let unwanted = without.map(squashed).filter { !$0.isEmpty }
    return texts.map { text in
      let text = squashed(text)
      func matches(_ snippets: [String], atLeast length: Int) -> Bool {
        snippets.contains { text.contains($0) || text.count > length && $0.contains(text) }
      }
      if matches(wanted, atLeast: 15) { return Label(target: 1, weight: 0.08) }
      return matches(unwanted, atLeast: 8) ? Label(target: 0, weight: 0.08) : Label()
    }
  }

  private static func squashed(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Maximal runs of letters, digits and underscores, as the scoring program counts words.
  private static func words(_ text: String) -> [Substring] {
    var words: [Substring] = []
    var start: String.Index?
    let scalars = text.unicodeScalars
    for place in scalars.indices {
      let properties = scalars[place].properties
      let isWord =
        properties.isAlphabetic || properties.numericType != nil || scalars[place] == "_"
      if isWord {
        if start == nil { start = place }
      } else if let first = start {
        words.append(text[first..<place])
        start = nil
      }
    }
    if let first = start { words.append(text[first...]) }
    return words
  }
}
