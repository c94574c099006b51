import Containers
import CoverageModel
import Foundation
import Mentions
import Testing

@Suite(
  "Mentions in texts that people have marked",
  .enabled(
    if: EvaluationData.isThere("mentions/documents.ndjson", "mentions/actors.ndjson"),
    "the evaluation set of mentions is not on this machine"))
struct MentionQualityTests {
  private struct ListedActor: Decodable {
    let actor: String
    let codebook: String
    let kind: String
    let names: [String]
  }

  /// Thousandths that must hold on the data of this fingerprint, and what the best simple matcher has: a white list of endings, and
  /// the same with a look at the words around.
  private static let floors: [(group: String, recall: Int, precision: Int, best: String)] = [
    ("own kk", 985, 990, "96.9 / 92.1"), ("own ru", 980, 990, "97.0 / 89.0"), ("kaznerd kk", 990, 990, "97.8 / 98.3"),
    ("bsnlp ru", 985, 994, "97.9 / 99.9"), ("bsnlp uk", 994, 994, "98.3 / 99.7"),
    ("factrueval ru", 992, 985, "99.2 / 98.1"),
  ]
  private static let fingerprint = "be46d369a4f7a0f9fe6550e543a58c26f2031ef9fb08610bd4ca8f358f5852a2"

  @Test("Recall and precision hold in every source and language")
  func floors() throws {
    let documentBytes = try Data(contentsOf: URL(fileURLWithPath: EvaluationData.folder + "/mentions/documents.ndjson"))
    let actorBytes = try Data(contentsOf: URL(fileURLWithPath: EvaluationData.folder + "/mentions/actors.ndjson"))
    let decoder = JSONDecoder()
    var finders: [String: MentionFinder] = [:]
    let listed = try actorBytes.split(separator: 10).map { try decoder.decode(ListedActor.self, from: $0) }
    for (codebook, actors) in Dictionary(grouping: listed, by: \.codebook) {
      finders[codebook] = MentionFinder(
        actors.map {
          MentionActor(id: $0.actor, kind: MentionActor.Kind(rawValue: $0.kind) ?? .organisation, names: $0.names)
        })
    }
    var groups: [String: [MentionScore.Counts]] = [:]
    for line in documentBytes.split(separator: 10) {
      let document = try decoder.decode(MentionScore.Document.self, from: line)
      let finder = try #require(finders[document.codebook])
      let found = finder.mentions(in: document.text, language: document.lang).map {
        MentionScore.Span(actor: finder.actors[$0.actor].id, start: $0.span.lowerBound, end: $0.span.upperBound)
      }
      groups["\(document.source) \(document.lang)", default: []].append(MentionScore.counts(document, found))
    }
    let isPinned = SHA256Digest.hex(Array(documentBytes + actorBytes)) == MentionQualityTests.fingerprint
    print("source, language   recall [95 %]          precision [95 %]       traps   best simple matcher")
    for floor in MentionQualityTests.floors {
      let all = groups[floor.group] ?? []
      let sum = all.reduce(MentionScore.Counts(), +)
      print(
        floor.group.padding(toLength: 16, withPad: " ", startingAt: 0),
        text(sum.recall, MentionScore.interval(all, \.recall)),
        text(sum.precision, MentionScore.interval(all, \.precision)), " \(sum.trapped)", "     " + floor.best)
      guard isPinned else { continue }
      #expect(sum.recall * 1000 >= Double(floor.recall), "\(floor.group)")
      #expect(sum.precision * 1000 >= Double(floor.precision), "\(floor.group)")
    }
    if !isPinned { print("These are other documents than those for which floors are set.") }
  }

  private func text(_ value: Double, _ interval: (low: Double, high: Double)) -> String {
    String(format: "%5.1f [%5.1f, %5.1f]   ", 100 * value, 100 * interval.low, 100 * interval.high)
  }
}
