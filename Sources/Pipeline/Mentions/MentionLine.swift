internal import Containers
internal import CoverageModel
internal import Mentions

/// What was found in a document, as a line of JSON.
struct MentionLine: Sendable {
  private(set) var bytes: [UInt8] = []

  /// Nothing.
  init() {}

  /// Mentions alone.
  init(_ id: String, _ actors: [MentionActor], _ mentions: [Mention]) {
    var line = JSONLine()
    line.text("id", id)
    line.objects("mentions", mentions) { line, mention in
      line.text("actor", actors[mention.actor].id)
      line.integer("start", mention.span.lowerBound)
      line.integer("end", mention.span.upperBound)
    }
    line.finish()
    bytes = line.bytes
  }

  /// Mentions with what they say, and what is suggested.
  init(
    _ document: MentionDocument, _ finder: MentionFinder, title: [Mention], body: [Mention],
    suggestions: [Suggestion]
  ) {
    let all =
      title.map { (part: "headline", mention: $0) }
      + body.map { (part: document.part(at: $0.span.lowerBound), mention: $0) }
    var line = JSONLine()
    line.text("id", document.id)
    line.objects("mentions", all) { line, found in
      line.text("actor", finder.actors[found.mention.actor].id)
      line.integer("start", found.mention.span.lowerBound)
      line.integer("end", found.mention.span.upperBound)
      line.text("part", found.part)
      line.text("rule", found.mention.rule.rawValue)
      line.text("name", finder.name(of: found.mention))
    }
    line.objects("suggestions", suggestions) { line, suggestion in
      line.text("actor", finder.actors[suggestion.actor].id)
      line.integer("start", suggestion.span.lowerBound)
      line.integer("end", suggestion.span.upperBound)
      line.text("mode", suggestion.mode.name)
      line.text("capacity", suggestion.capacity.name)
      line.text("gender", suggestion.gender.name)
      line.text("gender_evidence", suggestion.genderEvidence?.rawValue)
      switch suggestion.tone {
      case .told(let told):
        line.text("tone", Tone.judged(told.step)?.name)
        line.thousandths("tone_probability", Int((told.probability * 1000).rounded()))
        line.text("tone_right", "\(told.record.right) of \(told.record.suggested)")
      case .unsure: line.text("no_tone", "unsure")
      case .noModel: line.text("no_tone", "no-model")
      }
      line.bool("reviewed", false)
    }
    line.finish()
    bytes = line.bytes
  }
}
