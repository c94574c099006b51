package import CoverageModel

/// Makes suggestions of the mentions in a text.
package struct Suggester: Sendable {
  private let actors: [MentionActor]
  private let rule: AboutRule
  private let genders: [(Gender, Suggestion.GenderEvidence?)]
  private let heads: [HeadWords]

  package init(_ actors: [MentionActor], rule: AboutRule) {
    self.actors = actors
    self.rule = rule
    genders = actors.map(Suggester.gender)
    heads = actors.map(HeadWords.init)
  }

  /// In the order of the text; what is about one actor never overlaps, what is about several may.
  package func suggestions(for mentions: [Mention], in text: String) -> [Suggestion] {
    guard !mentions.isEmpty else { return [] }
    let sentences = TextSentences(text)
    let capacities = capacities(mentions, sentences)
    var found: [Suggestion] = []
    for actor in Set(mentions.map(\.actor)).sorted() {
      let own = mentions.filter { $0.actor == actor }
      for (span, mode) in spans(of: own, among: mentions, sentences) {
        // Neighbouring sentences about one actor are one suggestion.
        if let last = found.last, last.actor == actor, last.mode == mode, rule != .mention,
          isBlank(last.span.upperBound..<span.lowerBound, sentences)
        {
          found[found.count - 1].span = last.span.lowerBound..<span.upperBound
          continue
        }
        found.append(
          Suggestion(
            actor: actor, span: span, mode: mode, capacity: capacities[actor] ?? .unclear, gender: genders[actor].0,
            genderEvidence: genders[actor].1))
      }
    }
    return found.sorted {
      ($0.span.lowerBound, $0.span.upperBound, $0.actor) < ($1.span.lowerBound, $1.span.upperBound, $1.actor)
    }
  }

  // MARK: Spans

  private func spans(
    of own: [Mention], among all: [Mention], _ sentences: TextSentences
  ) -> [(span: Range<Int>, mode: Mode)] {
    if rule == .mention {
      return own.map { ($0.span, mode(of: sentences.position(of: $0.span.lowerBound), own, all, sentences)) }
    }
    var named = Set(own.map { sentences.position(of: $0.span.lowerBound) })
    named = named.union(continuations(of: named, own[0].actor, all, sentences))
    if rule == .paragraph { named = named.union(named.flatMap { paragraph(of: $0, sentences) }) }
    return named.sorted().map { (sentences.spans[$0], mode(of: $0, own, all, sentences)) }
  }

  /// The sentences right behind that name nobody and go on about the actor by a word of its name: «Верховный суд … Суд …».
  private func continuations(of named: Set<Int>, _ actor: Int, _ all: [Mention], _ sentences: TextSentences) -> [Int] {
    let others = Set(all.map { sentences.position(of: $0.span.lowerBound) })
    var found: [Int] = []
    for position in named {
      var next = position + 1
      while next < sentences.spans.count, !others.contains(next),
        heads[actor].isIn(sentences.scalars[sentences.spans[next]])
      {
        found.append(next)
        next += 1
      }
    }
    return found
  }

  private func paragraph(of position: Int, _ sentences: TextSentences) -> Range<Int> {
    var first = position
    while first > 0, !sentences.isParagraphEnd(after: first - 1) { first -= 1 }
    var last = position
    while !sentences.isParagraphEnd(after: last) { last += 1 }
    return first..<last + 1
  }

  private func isBlank(_ span: Range<Int>, _ sentences: TextSentences) -> Bool {
    sentences.scalars[span].allSatisfy(TextReader.isBlank)
  }

  // MARK: Mode

  /// Direct where the sentence quotes the actor: it has a quotation, a word of saying outside of it, and no other actor nearer to
  /// that word.
  private func mode(of position: Int, _ own: [Mention], _ all: [Mention], _ sentences: TextSentences) -> Mode {
    let span = sentences.spans[position]
    let quotation = QuotedSpeech(sentences.scalars, span)
    guard let verb = quotation.verb else { return .indirect }
    func distance(_ mention: Mention) -> Int {
      max(mention.span.lowerBound - verb, verb - mention.span.upperBound)
    }
    let outside = all.filter { span.contains($0.span.lowerBound) && !quotation.isQuoted($0.span.lowerBound) }
    guard let nearest = outside.min(by: { distance($0) < distance($1) }) else { return .indirect }
    return own.contains(nearest) ? .direct : .indirect
  }

  // MARK: Capacity

  /// By actor: what words before the names say, else what the codebook says.
  private func capacities(_ mentions: [Mention], _ sentences: TextSentences) -> [Int: Capacity] {
    var votes: [Int: [Capacity: Int]] = [:]
    for mention in mentions where actors[mention.actor].kind == .person {
      for word in words(before: mention.span.lowerBound, sentences) {
        if let capacity = CapacityWords.capacity(of: word) {
          votes[mention.actor, default: [:]][capacity, default: 0] += 1
        }
      }
    }
    var capacities: [Int: Capacity] = [:]
    for actor in Set(mentions.map(\.actor)) {
      let told = votes[actor]?.max { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }?.key
      capacities[actor] = told ?? actors[actor].capacity ?? .unclear
    }
    return capacities
  }

  /// The three words before a place, in its sentence.
  private func words(before place: Int, _ sentences: TextSentences) -> [[UInt16]] {
    let start = sentences.spans[sentences.position(of: place)].lowerBound
    guard start < place else { return [] }
    let before = sentences.scalars[start..<place].suffix(60)
    return before.split { LetterTable.shared.letter($0) == 0 }.suffix(3).map { $0.map(LetterTable.shared.letter) }
  }

  // MARK: Gender

  private static func gender(_ actor: MentionActor) -> (Gender, Suggestion.GenderEvidence?) {
    guard actor.kind == .person else { return (.notApplicable, nil) }
    if actor.gender != .unknown { return (actor.gender, .codebook) }
    let names = actor.names.map { NameParts($0, isPerson: true) }
    for evidence in [Suggestion.GenderEvidence.patronymic, .surname, .givenName] {
      if let isFemale = names.lazy.compactMap({ $0.isFemale(by: evidence) }).first {
        return (isFemale ? .female : .male, evidence)
      }
    }
    return (.unknown, nil)
  }
}
