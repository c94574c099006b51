import Foundation
import Pipeline
import Reliability
import Reports
import TestSupport
import Testing

@Suite("Reliability in every language")
struct ReliabilityLanguageTests {
  private static let others = Wording.languages.filter { $0 != "en" }

  private static func corpus(_ language: String) throws -> ReliabilityRun.Result {
    var options = ReliabilityRun.Options()
    options.codebookPath = Repository.path("codebooks/kazakhstan-2023.yaml")
    options.language = language
    return try ReliabilityRun(context: Repository.context).result(
      path: Repository.path("corpora/kazakhstan-2023"), options)
  }

  /// By language what is said of a table with the codes of two coders.
  private static func table(_ rows: String) throws -> [String: ReliabilityRun.Result] {
    let folder = try TemporaryFile.folder(["codes.csv": Array(("ann,bob\n" + rows).utf8)])
    defer { TemporaryFile.remove(folder) }
    var results: [String: ReliabilityRun.Result] = [:]
    for language in Wording.languages {
      var options = ReliabilityRun.Options()
      options.language = language
      results[language] = try ReliabilityRun(context: Repository.context).result(
        path: folder + "/codes.csv", options)
    }
    return results
  }

  /// What a reader sees of a page.
  private static func visible(_ page: [UInt8]) -> String {
    let body = String(decoding: page, as: UTF8.self).components(separatedBy: "</head>").last ?? ""
    return body.replacingOccurrences(of: "<[^>]*>", with: " \n", options: .regularExpression)
      .replacingOccurrences(of: "&[^;]*;", with: " ", options: .regularExpression)
  }

  private static func matches(_ pattern: String, _ text: String) -> [String] {
    var found: [String] = []
    var rest = text[...]
    while let range = rest.range(of: pattern, options: .regularExpression) {
      found.append(String(rest[range]))
      rest = rest[range.upperBound...]
    }
    return found
  }

  /// The words of a phrase between its places.
  private static func pieces(_ phrase: String) -> [String] {
    phrase.replacingOccurrences(of: "\\{[a-z]*\\}", with: "\n", options: .regularExpression)
      .components(separatedBy: "\n").filter { $0.split(separator: " ").count > 2 }
  }

  @Test("No sentence of a page is left in English", arguments: others)
  func translated(language: String) throws {
    let page = try Self.corpus(language).page
    #expect(String(decoding: page, as: UTF8.self).contains("<html lang=\"\(language)\">"))
    let text = Self.visible(page)
    let english = try #require(Wording.table(of: "en")).values.flatMap(Self.pieces)
    #expect(english.filter { text.contains($0) } == [])
    if language != "fr" {
      #expect(Self.matches("[A-Za-z]+[’']?[a-z]* [A-Za-z]+[’']?[a-z]* [A-Za-z]+", text) == [])
    }
    for code in Vocabulary.noCoefficient.codes where code.contains("-") { #expect(!text.contains(code)) }
  }

  @Test("A page has the same figures in every language", arguments: others)
  func figures(language: String) throws {
    func numbers(_ language: String) throws -> [String] {
      Self.matches("[0-9]+([.,][0-9]+)?", Self.visible(try Self.corpus(language).page))
        .map { $0.replacingOccurrences(of: ",", with: ".") }.sorted()
    }
    let own = try numbers(language)
    #expect(own.count > 300)
    #expect(try numbers("en") == own)
  }

  @Test("What machines read is the same in every language")
  func machines() throws {
    let results = try Self.table("0,1\n1,1\n0,0\n1,0\n0,0\n1,1\n")
    #expect(Set(results.values.map(\.json)).count == 1)
    #expect(Set(results.values.map(\.text)).count == Wording.languages.count)
  }

  @Test("Coders who always differ are never said to agree", arguments: Wording.languages)
  func alwaysDifferent(language: String) throws {
    let wording = Wording(language: language)
    func start(_ phrase: Phrase) -> String { String(wording.phrase(phrase).prefix { $0 != "{" }) }
    let differing = try #require(Self.table("0,1\n1,0\n0,1\n1,0\n")[language])
    let agreeing = try #require(Self.table("0,0\n1,1\n0,0\n1,1\n")[language])
    #expect(differing.text.contains(start(.agreementAlwaysDiffer)))
    #expect(!differing.text.contains(start(.agreementNeverDiffer)))
    #expect(agreeing.text.contains(start(.agreementNeverDiffer)))
    #expect(!agreeing.text.contains(start(.agreementAlwaysDiffer)))
  }

  @Test("Every reason and every metric has words")
  func words() {
    #expect(Set(Vocabulary.noCoefficient.codes) == Set(NoCoefficient.allCases.map(\.rawValue)))
    let metrics: [Metric] = [
      .nominal, .ordinal, .interval([]), .ratio([]), .circular([], positions: 1), .bipolar([], min: 0, max: 1),
      .custom([]),
    ]
    #expect(Vocabulary.metric.codes == metrics.map(\.name))
  }

  @Test("A report has the page in each of its languages, and each links to the others")
  func report() throws {
    let result = try TableRun(context: Repository.context, extractsPages: false).result(
      codebookPath: Repository.path("codebooks/kazakhstan-2023.yaml"),
      corpusPath: Repository.path("corpora/kazakhstan-2023"), tables: ["b3"])
    let folder = try TemporaryFile.folder([:])
    defer { TemporaryFile.remove(folder) }
    let names = try ReportRun(context: Repository.context).write(
      result, languages: ["kk", "ru"], output: folder + "/report")
    #expect(names.contains("reliability.html") && names.contains("reliability.ru.html"))
    func page(_ name: String) throws -> String {
      String(decoding: try Disk.read(folder + "/report/" + name), as: UTF8.self)
    }
    #expect(try page("index.html").contains("href=\"reliability.html\""))
    #expect(try page("index.ru.html").contains("href=\"reliability.ru.html\""))
    #expect(try page("reliability.html").contains("href=\"reliability.ru.html\""))
    #expect(try page("reliability.ru.html").contains("href=\"reliability.html\""))
    #expect(try page("reliability.ru.html").contains("Согласны ли кодировщики?"))
  }
}
