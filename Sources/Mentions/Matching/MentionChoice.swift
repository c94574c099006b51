/// Chooses the mentions among what may be some.
struct MentionChoice {
  let index: NameIndex
  let reader: TextReader
  let candidates: [MentionCandidate]

  /// Every candidate in the order of the text, with what speaks against it.
  func judged() -> [(candidate: MentionCandidate, doubt: MentionDoubt?)] {
    var firstFull: [Int: Int] = [:]
    var firstNamed: [Int: Int] = [:]
    let hasOffices = candidates.contains { $0.rule == .office }
    for candidate in candidates {
      let actor = index.patterns[candidate.pattern].head.actor
      if isFull(candidate) { firstFull[actor] = min(firstFull[actor] ?? .max, candidate.range.lowerBound) }
      if hasOffices, candidate.rule != .office {
        firstNamed[actor] = min(firstNamed[actor] ?? .max, candidate.range.lowerBound)
      }
    }
    // They are found nearly in order, and are heavy to move.
    let isSorted = zip(candidates, candidates.dropFirst()).allSatisfy { !MentionChoice.isBefore($1, $0) }
    let sorted = isSorted ? candidates : candidates.sorted(by: MentionChoice.isBefore)
    var judged = sorted.map { candidate in
      let actor = index.patterns[candidate.pattern].head.actor
      return (candidate: candidate, doubt: doubt(candidate, firstFull[actor], firstNamed[actor]))
    }
    dropShorter(&judged)
    decideShared(&judged, firstFull)
    return judged
  }

  /// By where they begin, the longer first.
  private static func isBefore(_ a: MentionCandidate, _ b: MentionCandidate) -> Bool {
    if a.range.lowerBound != b.range.lowerBound { return a.range.lowerBound < b.range.lowerBound }
    return a.range.upperBound != b.range.upperBound ? a.range.upperBound > b.range.upperBound : a.pattern < b.pattern
  }

  func mentions() -> [Mention] {
    var offsets = ScalarOffsets(reader)
    return judged().compactMap { candidate, doubt in
      guard doubt == nil else { return nil }
      let head = index.patterns[candidate.pattern].head
      return Mention(actor: head.actor, span: offsets.span(candidate.range), rule: candidate.rule, text: head.text)
    }
  }

  private func doubt(_ candidate: MentionCandidate, _ firstFull: Int?, _ firstNamed: Int?) -> MentionDoubt? {
    let pattern = index.patterns[candidate.pattern]
    let start = candidate.range.lowerBound
    if candidate.rule == .surname, firstFull ?? .max >= start { return .notNamedYet }
    if candidate.rule == .office, firstNamed ?? .max >= start { return .notNamedYet }
    guard pattern.head.isBare, !pattern.head.isExclusion, candidate.rule == .name || candidate.rule == .surname else {
      return nil
    }
    return BareName(
      pattern: pattern, word: index.words[index.word(0, of: pattern)], candidate: candidate, reader: reader
    )
    .doubt(isNamedInFull: firstFull != nil)
  }

  private func isFull(_ candidate: MentionCandidate) -> Bool {
    let pattern = index.patterns[candidate.pattern]
    return pattern.head.isPerson && !pattern.head.isBare && !pattern.head.isExclusion
  }

  /// What lies within a longer one, or begins later where two overlap, is none.
  private func dropShorter(_ judged: inout [(candidate: MentionCandidate, doubt: MentionDoubt?)]) {
    var kept: [Int] = []
    for place in judged.indices where judged[place].doubt == nil {
      let range = judged[place].candidate.range
      while let last = kept.last, judged[last].candidate.range.upperBound > range.lowerBound,
        judged[last].candidate.range.count < range.count, judged[last].candidate.range.lowerBound != range.lowerBound
      {
        judged[last].doubt = .withinLonger
        kept.removeLast()
      }
      if let last = kept.last, judged[last].candidate.range.upperBound > range.lowerBound,
        judged[last].candidate.range != range
      {
        judged[place].doubt = .withinLonger
      } else {
        kept.append(place)
      }
    }
  }

  /// Of several actors of one name it is the one whom the text names in full; a listed name goes before a surname that nobody listed.
  private func decideShared(
    _ judged: inout [(candidate: MentionCandidate, doubt: MentionDoubt?)], _ firstFull: [Int: Int]
  ) {
    let kept = judged.indices.filter { judged[$0].doubt == nil }
    var next = 0
    while next < kept.count {
      let range = judged[kept[next]].candidate.range
      let same = kept[next...].prefix { judged[$0].candidate.range == range }
      next += same.count
      let heads = same.map { index.patterns[judged[$0].candidate.pattern].head }
      let isExcluded = heads.contains(where: \.isExclusion)
      let isListed = heads.contains { !$0.isImplied }
      let actors = Set(heads.filter { !isListed || !$0.isImplied }.map(\.actor))
      let named = actors.count > 1 ? actors.filter { firstFull[$0] != nil } : actors
      var isTaken = false
      for (place, head) in zip(same, heads) {
        let isRight = named.count == 1 && named.contains(head.actor) && (!isListed || !head.isImplied)
        judged[place].doubt = isExcluded ? .excluded : !isRight ? .shared : isTaken ? .withinLonger : nil
        isTaken = isTaken || judged[place].doubt == nil
      }
    }
  }
}
