internal import Containers
package import CoverageModel
internal import Dispatch
internal import Mentions

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

    package init() {}
  }

  package struct Result: Sendable {
    package let documents: Int
    package let mentions: Int
    package let findings: [Finding]
  }

  /// Documents that are searched at once; more do not make it faster.
  private static let batch = 256

  /// Writes one line for each document, in their order. However many there are, few are held at a time.
  ///
  /// - Throws: `PipelineError`.
  package func result(
    _ options: Options, progress: @escaping @Sendable (RunProgress) -> Void = { _ in }
  ) throws(PipelineError) -> Result {
    let list = try actorList(options)
    let finders = list.actors.mapValues { MentionFinder($0) }
    let output = try ExtractOutput(options.output)
    var documents = 0
    var mentions = 0
    for input in options.inputs {
      var source = try MentionDocuments(path: input)
      while true {
        let batch = try source.next(MentionRun.batch)
        if batch.isEmpty { break }
        let lines = searched(batch, finders)
        documents += lines.count
        mentions += lines.reduce(0) { $0 + $1.mentions }
        try output.write(lines.flatMap(\.bytes))
        progress(RunProgress(pages: documents, done: source.done))
      }
    }
    try output.finish()
    return Result(documents: documents, mentions: mentions, findings: list.findings)
  }

  private func actorList(_ options: Options) throws(PipelineError) -> ActorList {
    if let path = options.actors { return try ActorList(path: path) }
    guard let path = options.codebookPath else { throw .usage("name a codebook, or a list of actors with --actors") }
    return ActorList(try CodebookLoading(path: path).checked())
  }

  private func searched(_ batch: [MentionDocument], _ finders: [String?: MentionFinder]) -> [MentionLine] {
    let lines = UnsafeMutableBufferPointer<MentionLine>.allocate(capacity: batch.count)
    lines.initialize(repeating: MentionLine())
    defer {
      lines.deinitialize()
      lines.deallocate()
    }
    nonisolated(unsafe) let places = lines
    let threads = max(1, min(context.threads, batch.count))
    DispatchQueue.concurrentPerform(iterations: threads) { thread in
      for place in stride(from: thread, to: batch.count, by: threads) {
        let document = batch[place]
        let finder = finders[document.codebook] ?? finders[nil]
        places[place] = MentionLine(document, finder)
      }
    }
    return Array(lines)
  }
}
