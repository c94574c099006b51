internal import CoverageModel

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

  /// In the order of the text; what is about one actor never overlaps, what is about several may. `language` is that of the text, such
  /// as `ru`; where it is not known no tone is suggested.
  package func suggestions(for mentions: [Mention], in text: String, language: String?) -> [Suggestion] {
    guard !mentions.isEmpty else { return [] }
    let text = MentionedText(text, mentions)
    let judge = ToneJudge(language: language)
    let capacities = capacities(text)
    var found: [Suggestion] = []
    for (actor, own) in Dictionary(grouping: text.mentions, by: \.mention.actor).sorted(by: { $0.key < $1.key }) {
      let first = found.count
      for (span, mode) in spans(of: own, actor, text) {
        // Neighbouring sentences about one actor are one suggestion.
        if let last = found.last, last.actor == actor, last.mode == mode, rule != .mention,
          text.sentences.isBlank(last.span.upperBound..<span.lowerBound)
        {
          found[found.count - 1].span = last.span.lowerBound..<span.upperBound
          continue
        }
        found.append(
          Suggestion(
            actor: actor, span: span, mode: mode, capacity: capacities[actor] ?? .unclear, gender: genders[actor].0,
            genderEvidence: genders[actor].1, tone: .noModel))
      }
      var mentions = own[...]
      for place in first..<found.count {
        let end = found[place].span.upperBound
        let within = mentions.prefix { $0.mention.span.lowerBound < end }
        found[place].tone = judge.tone(Array(within), in: text)
        mentions = mentions.dropFirst(within.count)
      }
    }
    return found.sorted {
      ($0.span.lowerBound, $0.span.upperBound, $0.actor) < ($1.span.lowerBound, $1.span.upperBound, $1.actor)
    }
  }

  // MARK: Spans

  private func spans(
    of own: [MentionedText.Placed], _ actor: Int, _ text: MentionedText
  ) -> [(span: Range<Int>, mode: Mode)] {
    if rule == .mention { return own.map { ($0.mention.span, text.mode(of: $0.sentence, for: actor)) } }
    var named = Set(own.map(\.sentence))
    named.formUnion(continuations(of: named, actor, text))
    if rule == .paragraph { named = paragraphs(of: named, text.sentences) }
    return named.sorted().map { (text.sentences.spans[$0], text.mode(of: $0, for: actor)) }
  }

  /// The sentences right behind that name nobody and go on about the actor by a word of its name: «Верховный суд … Суд …».
  private func continuations(of named: Set<Int>, _ actor: Int, _ text: MentionedText) -> [Int] {
    var found: [Int] = []
    for position in named {
      var next = position + 1
      while next < text.sentences.spans.count, !text.namesAnybody(next),
        heads[actor].isIn(text.sentences.scalars[text.sentences.spans[next]])
      {
        found.append(next)
        next += 1
      }
    }
    return found
  }

  /// All sentences of the paragraphs in which these stand.
  private func paragraphs(of named: Set<Int>, _ sentences: TextSentences) -> Set<Int> {
    var all: Set<Int> = []
    var end = 0
    for position in named.sorted() where position >= end {
      var first = position
      while first > end, !sentences.isParagraphEnd(after: first - 1) { first -= 1 }
      end = position + 1
      while !sentences.isParagraphEnd(after: end - 1) { end += 1 }
      all.formUnion(first..<end)
    }
    return all
  }

  // MARK: Capacity

  /// By actor: what words before the names say, else what the codebook says.
  private func capacities(_ text: MentionedText) -> [Int: Capacity] {
    var votes: [Int: [Capacity: Int]] = [:]
    for placed in text.mentions where actors[placed.mention.actor].kind == .person {
      for word in text.words(before: placed) {
        if let capacity = CapacityWords.capacity(of: word) {
          votes[placed.mention.actor, default: [:]][capacity, default: 0] += 1
        }
      }
    }
    var capacities: [Int: Capacity] = [:]
    for actor in Set(text.mentions.map(\.mention.actor)) {
      let told = votes[actor]?.max { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }?.key
      capacities[actor] = told ?? actors[actor].capacity ?? .unclear
    }
    return capacities
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
