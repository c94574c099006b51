import CoverageModel
import Foundation
import TestSupport
import Testing

@testable import Pipeline

@Suite("Mentions of files of documents") struct MentionRunTests {
  private struct Line: Decodable {
    struct Mention: Decodable, Equatable {
      let actor: String
      let start: Int
      let end: Int
      let part: String?
    }

    let id: String
    let mentions: [Mention]
  }

  private func run(
    actors: String? = nil, documents: String, codebook: String? = nil, threads: Int = 2
  ) throws -> (lines: [Line], attributions: String, result: MentionRun.Result) {
    let folder = try TemporaryFile.folder([
      "actors.ndjson": Array((actors ?? "").utf8), "documents.ndjson": Array(documents.utf8),
    ])
    defer { TemporaryFile.remove(folder) }
    var options = MentionRun.Options()
    options.inputs = [folder + "/documents.ndjson"]
    options.output = folder + "/found.ndjson"
    options.codebookPath = codebook
    if actors != nil { options.actors = folder + "/actors.ndjson" }
    if codebook != nil { options.attributions = folder + "/attributions.ndjson" }
    let context = RunContext(logger: Repository.context.logger, threads: threads)
    let result = try MentionRun(context: context).result(options)
    let lines = try String(contentsOfFile: options.output, encoding: .utf8).split(separator: "\n").map {
      try JSONDecoder().decode(Line.self, from: Data($0.utf8))
    }
    let attributions = options.attributions.flatMap { try? String(contentsOfFile: $0, encoding: .utf8) } ?? ""
    return (lines, attributions, result)
  }

  @Test(
    "A list of actors and lines of documents give a line each, in their order, on any number of threads",
    arguments: [1, 2, 5])
  func list(threads: Int) throws {
    let actors = """
      {"actor":"a","kind":"person","names":["Даурен Омаров","Омаров"],"codebook":"one"}
      {"actor":"b","kind":"person","names":["Омаров"],"codebook":"two"}
      """
    let documents = (0..<700).map {
      #"{"id":"d\#($0)","lang":"ru","codebook":"\#($0 % 2 == 0 ? "one" : "two")","text":"😀 Встретил Омарова \#($0)."}"#
    }.joined(separator: "\n")
    let (lines, _, result) = try run(actors: actors, documents: documents, threads: threads)
    #expect(lines.map(\.id) == (0..<700).map { "d\($0)" })
    for (number, line) in lines.enumerated() {
      #expect(line.mentions == [Line.Mention(actor: number % 2 == 0 ? "a" : "b", start: 11, end: 18, part: nil)])
    }
    #expect(result.documents == 700 && result.mentions == 700 && result.findings.isEmpty)
  }

  @Test("Extracted documents and a codebook give mentions with their part, and attributions that a machine made")
  func codebook() throws {
    let body = "Касым-Жомарт Токаев подписал указ. Президент доволен. Дождь."
    let document =
      #"{"id":"x","title":"Указ Токаева","body":"\#(body)","language":"ru","blocks":[{"kind":"lead","start":0,"end":34}]}"#
    let (lines, attributions, _) = try run(
      documents: document, codebook: Repository.path("codebooks/kazakhstan-2023.yaml"))
    #expect(lines[0].mentions.map(\.part) == ["headline", "lead", "body"])
    #expect(lines[0].mentions.allSatisfy { $0.actor == "president" })
    #expect(
      attributions.replacing(#""tone":"0","#, with: "")
        == #"{"item":"x","actor":"president","start":0,"end":53,"mode":"indirect","capacity":"official","coder":"qamtu-mentions","purpose":"machine"}"#
        + "\n")
  }

  @Test(
    "Tone is suggested with its record where there is a model, and said to be missing where there is none",
    arguments: [("ru", true), ("kk", false)])
  func tone(language: String, hasModel: Bool) throws {
    let document = #"{"id":"x","title":"","body":"Токаев Касым-Жомарт сообщил это.","language":"\#(language)"}"#
    let (lines, attributions, result) = try run(
      documents: document, codebook: Repository.path("codebooks/kazakhstan-2023.yaml"))
    #expect(lines[0].mentions.count == 1)
    #expect(attributions.contains(#""tone":"#) == hasModel)
    #expect(result.toneNotes.count == (hasModel ? 2 : 1))
    #expect(
      result.toneNotes[0].hasPrefix(
        hasModel
          ? "tone: suggested for 1, unsure of 0," : "tone: suggested for 0, unsure of 0, no model for the language of 1"
      ))
  }

  @Test(
    "A line that cannot be used is told with its place",
    arguments: [
      (#"{"names":["A"]}"#, #"{"id":"1","text":"x"}"#, "actor-line"),
      (
        #"{"actor":"a","names":["Омаров"]}"# + "\n" + #"{"actor":"a","names":["Омаров"]}"#, #"{"id":"1","text":"x"}"#,
        "actor-twice"
      ),
      (#"{"actor":"a","names":["Омаров"]}"#, #"{"id":"1","text":"x"}"# + "\n" + #"{"id":"2"}"#, "document-line"),
    ])
  func badLines(_ actors: String, _ documents: String, _ rule: String) throws {
    do {
      _ = try run(actors: actors, documents: documents)
      Issue.record("it was taken")
    } catch PipelineError.badData(let findings) {
      #expect(findings.map(\.rule) == [rule])
      #expect(findings[0].place.line == (rule == "actor-line" ? 1 : 2))
    }
  }

  @Test("A line that is longer than any document is told and not passed over")
  func longLine() throws {
    let long = #"{"id":"1","text":""# + String(repeating: "a", count: 65 << 20) + #""}"# + "\n"
    do {
      _ = try run(actors: #"{"actor":"a","names":["Омаров"]}"#, documents: long + #"{"id":"2","text":"Омаров"}"#)
      Issue.record("it was passed over")
    } catch PipelineError.badData(let findings) {
      #expect(findings.map(\.rule) == ["line-too-long"])
      #expect(findings[0].place.line == 1)
    }
  }

  @Test(
    "What a list says wrongly is told by its key, and stops the run where what is found would be something else",
    arguments: [
      (#""kind":"partei""#, "kind", "unknown-code", false), (#""gender":"f""#, "gender", "unknown-code", false),
      (#""needs":"luck""#, "needs", "unknown-code", true), (#""exclude":"Ауыл""#, "exclude", "not-texts", true),
      (#""kind":"party","names":[1]"#, "names", "not-texts", true),
    ])
  func badValues(_ said: String, _ key: String, _ rule: String, _ stops: Bool) throws {
    let names = key == "names" ? "" : #","names":["Омаров"]"#
    do {
      let result = try run(actors: #"{"actor":"a",\#(said)\#(names)}"#, documents: #"{"id":"1","text":"x"}"#).result
      #expect(!stops)
      #expect(result.findings.map(\.rule) == [rule] && result.findings.map(\.field) == [key])
    } catch PipelineError.badData(let findings) {
      #expect(stops)
      #expect(findings.map(\.rule) == [rule] && findings.map(\.field) == [key])
    }
  }

  @Test("Documents for which no actors are listed are told, once for each codebook")
  func strangers() throws {
    let documents = ["one", "two", "two"].enumerated().map { #"{"id":"\#($0)","codebook":"\#($1)","text":"Омаров"}"# }
    let (lines, _, result) = try run(
      actors: #"{"actor":"a","names":["Омаров"],"codebook":"one"}"#, documents: documents.joined(separator: "\n"))
    #expect(lines.map(\.mentions.count) == [1, 0, 0])
    #expect(result.findings.map(\.rule) == ["no-actors"])
    #expect(result.findings[0].found == "1 of codebook two")
  }

  @Test("Names that cannot be looked for are told and left out")
  func names() throws {
    let actors = #"{"actor":"a","names":["Я","","...","Омаров","Омаров"]}"# + "\n" + #"{"actor":"b","names":[]}"#
    let (_, _, result) = try run(actors: actors, documents: #"{"id":"1","text":"Омаров"}"#)
    #expect(
      result.findings.map(\.rule) == [
        "name-too-short", "name-too-short", "name-too-short", "name-twice", "actor-nameless",
      ])
    #expect(result.mentions == 1)
  }

  @Test("A plain text is one document, and bytes that are no UTF-8 harm nothing")
  func plainText() throws {
    let (lines, _, result) = try run(
      actors: #"{"actor":"a","names":["Омаров"]}"#, documents: "Встретил Омарова.\nИ ещё Омаров.")
    #expect(lines.map(\.id) == ["documents.ndjson"])
    #expect(lines[0].mentions.map(\.start) == [9, 24])
    #expect(result.documents == 1)
  }

  @Test("What a text says is explained, what counts and what does not")
  func explanation() throws {
    var options = MentionRun.Options()
    options.codebookPath = Repository.path("codebooks/kazakhstan-2023.yaml")
    let lines = try MentionRun(context: Repository.context).explanation(
      of: "Ауыл тұрғындары Тоқаевқа жазды", language: "kk", options)
    #expect(
      lines == [
        "0–4 “Ауыл”: auyl, name of “Ауыл”: not counted: everyday-word",
        "16–24 “Тоқаевқа”: president, name of “Тоқаев”: counted",
      ])
  }

  @Test("Suggestions are attributions that a corpus may hold")
  func attributions() throws {
    let attributions = try run(
      documents: #"{"id":"x","body":"Касым-Жомарт Токаев подписал указ.","language":"ru"}"#,
      codebook: Repository.path("codebooks/kazakhstan-2023.yaml")
    ).attributions
    let corpus = try TemporaryFile.folder([
      "items.csv": Array("item,kind,outlet,published,length,format\nx,article,zakon,2023-03-05,34,news\n".utf8),
      "attributions.ndjson": Array(attributions.utf8),
    ])
    defer { TemporaryFile.remove(corpus) }
    let result = try CheckRun(context: Repository.context).result(
      codebookPath: Repository.path("codebooks/kazakhstan-2023.yaml"), corpusPath: corpus)
    #expect(result.findings.filter { $0.severity == .error }.isEmpty)
    #expect(result.attributions == 1)
  }
}
