internal import Containers
internal import CoverageModel
internal import Extraction
internal import Mentions

/// Actors, and all that is done with them in one document.
struct MentionSearch: Sendable {
  let finder: MentionFinder
  private let suggester: Suggester?

  /// `about` is the rule by which suggestions are made; nil for mentions alone.
  init(_ actors: [MentionActor], about: AboutRule?) {
    finder = MentionFinder(actors)
    suggester = about.map { Suggester(actors, rule: $0) }
  }

  /// What was found in one document.
  struct Result: Sendable {
    var lines = MentionLine()
    /// Attributions as lines of JSON.
    var attributions: [UInt8] = []
    var mentions = 0
    var suggestions = 0
    var tones = ToneTally()
  }

  func result(_ document: MentionDocument) -> Result {
    let body = finder.mentions(in: document.text, language: document.language)
    guard let suggester else {
      return Result(lines: MentionLine(document.id, finder.actors, body), mentions: body.count)
    }
    let title = document.title.isEmpty ? [] : finder.mentions(in: document.title, language: document.language)
    let language = document.language ?? LanguageModel.shipped.language(of: document.text)?.language
    let suggestions = suggester.suggestions(for: body, in: document.text, language: language)
    var result = Result(mentions: title.count + body.count, suggestions: suggestions.count)
    result.lines = MentionLine(document, finder, title: title, body: body, suggestions: suggestions)
    for suggestion in suggestions { result.tones.add(suggestion.tone) }
    for suggestion in suggestions { result.attributions += attribution(suggestion, document.id).bytes }
    return result
  }

  /// A row of `attributions.ndjson` by a coder that is a machine.
  private func attribution(_ suggestion: Suggestion, _ item: String) -> JSONLine {
    var line = JSONLine()
    line.text("item", item)
    line.text("actor", finder.actors[suggestion.actor].id)
    line.integer("start", suggestion.span.lowerBound)
    line.integer("end", suggestion.span.upperBound)
    line.text("mode", suggestion.mode.name)
    line.text("capacity", suggestion.capacity.name)
    // The codebook knows its own; what was guessed is for a person to see.
    if let evidence = suggestion.genderEvidence, evidence != .codebook { line.text("gender", suggestion.gender.name) }
    if case .told(let told) = suggestion.tone { line.text("tone", Tone.judged(told.step)?.name) }
    line.text("coder", MentionRun.coder)
    line.text("purpose", Coder.Purpose.machine.rawValue)
    line.finish()
    return line
  }
}
