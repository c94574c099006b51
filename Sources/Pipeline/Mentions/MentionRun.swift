internal import Containers
package import CoverageModel
internal import Dispatch
internal import Mentions
internal import Synchronization

/// From documents to the places where they name actors.
package struct MentionRun {
  package let context: RunContext

  package init(context: RunContext) { self.context = context }

  package struct Options: Sendable {
    /// Documents: JSON lines, or plain text; `-` is standard input.
    package var inputs: [String] = []
    package var output = "-"
    package var codebookPath: String?
    /// A list of actors instead of a codebook.
    package var actors: String?
    /// What part of a text is about an actor whom it names: `sentence`, `paragraph` or `mention`.
    package var about = "sentence"
    /// Where attributions by a machine go, as JSON lines that `qamtu import` takes.
    package var attributions: String?

    package init() {}
  }

  package struct Result: Sendable {
    package let documents: Int
    package let mentions: Int
    /// 0 when they were not asked for.
    package let suggestions: Int
    /// What became of the tone of the suggestions, and how far it can be trusted: a line each.
    package let toneNotes: [String]
    package let findings: [Finding]
  }

  /// Who is said to have made suggestions.
  static let coder = "qamtu-mentions"

  /// Documents that are searched at once; more do not make it faster.
  private static let batch = 256

  /// Writes one line for each document, in their order. However many there are, few are held at a time.
  ///
  /// - Throws: `PipelineError`.
  package func result(
    _ options: Options, progress: @escaping @Sendable (RunProgress) -> Void = { _ in }
  ) throws(PipelineError) -> Result {
    let list = try actorList(options)
    guard let about = AboutRule(rawValue: options.about) else {
      throw .usage("a text is about an actor by sentence, paragraph or mention, not by \(options.about)")
    }
    let searches = list.actors.mapValues { MentionSearch($0, about: options.actors == nil ? about : nil) }
    let output = try ExtractOutput(options.output)
    let attributions = try options.attributions.map { path throws(PipelineError) in try ExtractOutput(path) }
    var (documents, mentions, suggestions) = (0, 0, 0)
    var tones = ToneTally()
    var findings = list.findings
    var strangers: Set<String?> = []
    for input in options.inputs {
      var source = try MentionDocuments(path: input)
      while true {
        let batch = try source.next(MentionRun.batch)
        if batch.isEmpty { break }
        for document in batch where searches[document.codebook] == nil && searches[nil] == nil {
          if strangers.insert(document.codebook).inserted { findings.append(MentionRun.stranger(document, input)) }
        }
        let results = searched(batch, searches)
        documents += results.count
        mentions += results.reduce(0) { $0 + $1.mentions }
        suggestions += results.reduce(0) { $0 + $1.suggestions }
        for result in results { tones.add(result.tones) }
        try output.write(results.flatMap(\.lines.bytes))
        try attributions?.write(results.flatMap(\.attributions))
        progress(RunProgress(pages: documents, done: source.done))
      }
    }
    try output.finish()
    try attributions?.finish()
    return Result(
      documents: documents, mentions: mentions, suggestions: suggestions, toneNotes: tones.notes, findings: findings)
  }

  /// Told once of every codebook that has no actors, and of documents that name none where all actors have one.
  private static func stranger(_ document: MentionDocument, _ file: String) -> Finding {
    Finding(
      .warning, rule: "no-actors", place: Finding.Place(file: file), field: "codebook",
      found: document.codebook.map { "\(document.id) of codebook \($0)" } ?? "\(document.id) of no codebook",
      expected: "a codebook that actors are listed for",
      mend: "Nothing is looked for in such documents. Correct codebook there or in the list of actors.")
  }

  /// What in a text looks like a name, one line each: the characters, the actor, the rule and the name, and whether it counts.
  ///
  /// - Throws: `PipelineError`.
  package func explanation(of text: String, language: String?, _ options: Options) throws(PipelineError) -> [String] {
    let list = try actorList(options)
    let actors = list.actors.sorted { ($0.key ?? "") < ($1.key ?? "") }.flatMap(\.value)
    let scalars = Array(text.unicodeScalars)
    let finder = MentionFinder(actors)
    let found = finder.explanation(of: text, language: language)
    guard !found.isEmpty else { return ["nothing looks like a name"] }
    return found.map { mention, doubt in
      var words = String.UnicodeScalarView()
      words.append(contentsOf: scalars[mention.span])
      return "\(mention.span.lowerBound)–\(mention.span.upperBound) “\(String(words))”: \(actors[mention.actor].id), "
        + "\(mention.rule.rawValue) of “\(finder.name(of: mention))”: "
        + (doubt.map { "not counted: \($0.rawValue)" } ?? "counted")
    }
  }

  private func actorList(_ options: Options) throws(PipelineError) -> ActorList {
    if let path = options.actors { return try ActorList(path: path) }
    guard let path = options.codebookPath else { throw .usage("name a codebook, or a list of actors with --actors") }
    return ActorList(try CodebookLoading(path: path).checked())
  }

  private func searched(
    _ batch: [MentionDocument], _ searches: [String?: MentionSearch]
  ) -> [MentionSearch.Result] {
    let threads = max(1, min(context.threads, batch.count))
    let found = Mutex([(place: Int, result: MentionSearch.Result)]())
    DispatchQueue.concurrentPerform(iterations: threads) { thread in
      let own = stride(from: thread, to: batch.count, by: threads).map { place in
        let document = batch[place]
        let search = searches[document.codebook] ?? searches[nil]
        let nothing = MentionSearch.Result(lines: MentionLine(document.id, [], []))
        return (place: place, result: search?.result(document) ?? nothing)
      }
      found.withLock { $0 += own }
    }
    return found.withLock { $0.sorted { $0.place < $1.place }.map(\.result) }
  }
}
