internal import Foundation
package import Mentions

/// Reads the sentences that people have marked.
package enum ToneTexts {
  /// Where the sentences of a language lie in the folder of the data.
  package static func path(_ language: ToneLanguage, in folder: String) -> String {
    switch language {
    case .russian: folder + "/tone-rusentne/train_data.csv"
    case .english: folder + "/tone-newsmtsc/train.jsonl"
    }
  }

  package static func examples(_ language: ToneLanguage, in folder: String) throws -> [ToneExample] {
    let data = try Data(contentsOf: URL(fileURLWithPath: path(language, in: folder)))
    return switch language {
    case .russian: try russian(data)
    case .english: try english(data)
    }
  }

  /// A line that is not of the form of its file.
  package struct UnknownForm: Error {
    package let line: Int
    package let found: String
  }

  /// RuSentNE-2023: sentence, entity, kind, first and last character, label, separated by tabs, a sentence with quotes in quotes.
  private static func russian(_ data: Data) throws -> [ToneExample] {
    try String(decoding: data, as: UTF8.self).split(separator: "\n").enumerated().dropFirst().map { place, line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count == 6, let start = Int(fields[3]), let end = Int(fields[4]), start <= end,
        let step = Int(fields[5].filter { !$0.isWhitespace }), abs(step) <= 1
      else { throw UnknownForm(line: place + 1, found: String(line)) }
      var sentence = String(fields[0])
      if sentence.hasPrefix("\""), sentence.hasSuffix("\"") {
        sentence = String(sentence.dropFirst().dropLast()).replacing("\"\"", with: "\"")
      }
      return ToneExample(sentence: sentence, actor: start..<end, step: step)
    }
  }

  private struct EnglishLine: Decodable {
    struct Target: Decodable {
      let from: Int
      let to: Int
      let polarity: Double
    }

    let sentence: String
    let targets: [Target]

    enum CodingKeys: String, CodingKey {
      case sentence = "sentence_normalized"
      case targets
    }
  }

  /// NewsMTSC: a sentence and its targets, whose polarity is 2, 4 or 6.
  private static func english(_ data: Data) throws -> [ToneExample] {
    let decoder = JSONDecoder()
    return try data.split(separator: 10).flatMap { line in
      let line = try decoder.decode(EnglishLine.self, from: line)
      return line.targets.map {
        ToneExample(sentence: line.sentence, actor: $0.from..<$0.to, step: Int($0.polarity) / 2 - 2)
      }
    }
  }
}
