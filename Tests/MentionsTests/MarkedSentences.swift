import CoverageModel
import Foundation
import Mentions
import Testing

/// Sentences with their mentions marked by hand, as the samples have them.
struct MarkedSentences {
  struct Sentence: CustomTestStringConvertible {
    let language: String
    let text: String
    let mentions: Set<Found>

    var testDescription: String { text }
  }

  struct Found: Hashable, CustomStringConvertible {
    let actor: String
    let text: String
    let start: Int

    var description: String { "\(actor): “\(text)” at \(start)" }
  }

  let actors: [MentionActor]
  let sentences: [Sentence]

  static let shipped = try? MarkedSentences()

  private struct Actor: Decodable {
    let actor: String
    let kind: String
    let names: [String]
  }

  init() throws {
    actors = try MarkedSentences.lines("actors.ndjson").map { line in
      let actor = try JSONDecoder().decode(Actor.self, from: Data(line.utf8))
      return MentionActor(id: actor.actor, kind: MentionActor.Kind(rawValue: actor.kind) ?? .person, names: actor.names)
    }
    sentences = try MarkedSentences.lines("sentences.txt").filter { !$0.hasPrefix("#") }.map(MarkedSentences.sentence)
  }

  private static func lines(_ name: String) throws -> [String] {
    let file = Bundle.module.bundleURL.appendingPathComponent("Samples/" + name)
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
  }

  private static func sentence(_ line: String) -> Sentence {
    let parts = line.split(separator: "|", maxSplits: 1)
    var text = String.UnicodeScalarView()
    var mentions: Set<Found> = []
    for piece in parts[1].split(separator: "[", omittingEmptySubsequences: false) {
      guard let close = piece.firstIndex(of: "]"), let colon = piece.firstIndex(of: ":"), colon < close else {
        text.append(contentsOf: piece.unicodeScalars)
        continue
      }
      let name = piece[piece.index(after: colon)..<close]
      mentions.insert(Found(actor: String(piece[..<colon]), text: String(name), start: text.count))
      text.append(contentsOf: name.unicodeScalars)
      text.append(contentsOf: piece[piece.index(after: close)...].unicodeScalars)
    }
    return Sentence(language: String(parts[0]), text: String(text), mentions: mentions)
  }

  /// What the finder says, in the same form.
  static func found(_ finder: MentionFinder, _ text: String, _ language: String?) -> Set<Found> {
    let scalars = Array(text.unicodeScalars)
    return Set(
      finder.mentions(in: text, language: language).map { mention in
        var name = String.UnicodeScalarView()
        name.append(contentsOf: scalars[mention.span])
        return Found(actor: finder.actors[mention.actor].id, text: String(name), start: mention.span.lowerBound)
      })
  }
}
