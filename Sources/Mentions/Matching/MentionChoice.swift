/// Chooses the mentions among what may be some.
struct MentionChoice {
  let finder: MentionFinder
  let reader: TextReader
  let candidates: [MentionCandidate]

  private var index: NameIndex { finder.index }

  func mentions() -> [Mention] {
    var firstFull: [Int: Int] = [:]
    var firstNamed: [Int: Int] = [:]
    for candidate in candidates {
      let actor = index.patterns[candidate.pattern].head.actor
      if isFull(candidate) { firstFull[actor] = min(firstFull[actor] ?? .max, candidate.range.lowerBound) }
      if candidate.rule != .office { firstNamed[actor] = min(firstNamed[actor] ?? .max, candidate.range.lowerBound) }
    }
    let credible = candidates.filter { candidate in
      let pattern = index.patterns[candidate.pattern]
      if candidate.rule == .surname {
        guard let full = firstFull[pattern.head.actor], full < candidate.range.lowerBound else { return false }
      }
      if candidate.rule == .office {
        guard let named = firstNamed[pattern.head.actor], named < candidate.range.lowerBound else { return false }
      }
      return !pattern.head.isBare || pattern.head.isExclusion || candidate.rule == .initials
        || candidate.rule == .reversed
        || BareName(pattern: pattern, word: index.words[pattern.words[0]], candidate: candidate, reader: reader)
          .isCredible(isNamedInFull: firstFull[pattern.head.actor] != nil)
    }
    return mentions(longest(credible), firstFull)
  }

  private func isFull(_ candidate: MentionCandidate) -> Bool {
    let pattern = index.patterns[candidate.pattern]
    return pattern.head.isPerson && !pattern.head.isBare && !pattern.head.isExclusion
  }

  /// Without those that lie within a longer one, or begin later where two overlap.
  private func longest(_ found: [MentionCandidate]) -> [MentionCandidate] {
    let sorted = found.sorted {
      ($0.range.lowerBound, -$0.range.upperBound, $0.pattern) < ($1.range.lowerBound, -$1.range.upperBound, $1.pattern)
    }
    var kept: [MentionCandidate] = []
    for candidate in sorted {
      while let last = kept.last, last.range.upperBound > candidate.range.lowerBound,
        last.range.count < candidate.range.count, last.range.lowerBound != candidate.range.lowerBound
      {
        kept.removeLast()
      }
      if let last = kept.last, last.range.upperBound > candidate.range.lowerBound, last.range != candidate.range {
        continue
      }
      kept.append(candidate)
    }
    return kept
  }

  private func mentions(_ chosen: [MentionCandidate], _ firstFull: [Int: Int]) -> [Mention] {
    var mentions: [Mention] = []
    var place = 0
    var scalars = 0
    func offset(_ byte: Int) -> Int {
      while place < byte {
        if reader.bytes[place] & 0xC0 != 0x80 { scalars += 1 }
        place += 1
      }
      return scalars
    }
    var next = 0
    while next < chosen.count {
      let range = chosen[next].range
      let same = chosen[next...].prefix { $0.range == range }
      next += same.count
      guard let (candidate, actor) = decided(same, firstFull) else { continue }
      let start = offset(range.lowerBound)
      mentions.append(
        Mention(
          actor: actor, span: start..<offset(range.upperBound), rule: candidate.rule,
          name: index.patterns[candidate.pattern].head.text))
    }
    return mentions
  }

  /// Of several actors of one name the one whom the text names in full; nil when that decides nothing.
  private func decided(_ same: ArraySlice<MentionCandidate>, _ firstFull: [Int: Int]) -> (MentionCandidate, Int)? {
    if same.contains(where: { index.patterns[$0.pattern].head.isExclusion }) { return nil }
    let listed = same.contains { $0.rule != .surname } ? same.filter { $0.rule != .surname } : Array(same)
    let actors = Set(listed.map { index.patterns[$0.pattern].head.actor })
    let named = actors.count > 1 ? actors.filter { firstFull[$0] != nil } : actors
    guard named.count == 1, let actor = named.first,
      let candidate = listed.first(where: { index.patterns[$0.pattern].head.actor == actor })
    else { return nil }
    return (candidate, actor)
  }
}
