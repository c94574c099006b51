internal import Containers
internal import Mentions

/// What was found in a document, as a line of JSON.
struct MentionLine: Sendable {
  private(set) var bytes: [UInt8] = []
  private(set) var mentions = 0

  /// Nothing.
  init() {}

  init(_ document: MentionDocument, _ finder: MentionFinder?) {
    let found = finder?.mentions(in: document.text, language: document.language) ?? []
    mentions = found.count
    var line = JSONLine()
    line.text("id", document.id)
    line.objects("mentions", found) { line, mention in
      line.text("actor", finder?.actors[mention.actor].id)
      line.integer("start", mention.span.lowerBound)
      line.integer("end", mention.span.upperBound)
    }
    line.finish()
    bytes = line.bytes
  }
}
