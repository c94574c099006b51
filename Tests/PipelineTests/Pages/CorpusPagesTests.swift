import CoverageModel
import Foundation
import TestSupport
import Testing

@testable import Pipeline

/// A small corpus of one site with its pages, against the shipped codebook.
@Suite("Captured pages of a corpus")
struct CorpusPagesTests {
  private static let paragraphs = [
    "Партия «Аманат» обсудила вопросы ремонта дорог с жителями, передаёт корреспондент с места встречи в районе.",
    "По словам участников, работы начнутся весной, когда просохнет земля, и закончатся до первых осенних дождей.",
  ]
  private static let text = paragraphs.joined(separator: "\n")
  private static let length = text.unicodeScalars.count

  private static func page(_ paragraphs: [String] = paragraphs) -> String {
    """
    <!doctype html><html lang="ru"><head><meta charset="utf-8"><title>Дороги</title>
    <meta property="og:type" content="article"></head><body><h1>Дороги</h1>
    <div class="tp-text">\(paragraphs.map { "<p>\($0)</p>" }.joined())</div></body></html>
    """
  }

  private static func meta(_ item: String?, _ url: String, captured: String = "2023-02-20T12:00:00+06:00") -> String {
    let item = item.map { ", \"item\": \"\($0)\"" } ?? ""
    return "{\"url\": \"https://tengrinews.kz\(url)\", \"captured\": \"\(captured)\"\(item)}"
  }

  /// Writes the corpus, reads it and removes it.
  private func result<Result>(
    items: [String], attributions: [String] = [], pages: [String: String],
    _ read: (String) throws -> Result
  ) throws -> Result {
    let folder = NSTemporaryDirectory() + "qamtu-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder + "/pages", withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let rows = ["item,outlet,published,length,format,url"] + items
    let codings = ["item,actor,start,end,capacity"] + attributions
    try Disk.write(Array((rows.joined(separator: "\n") + "\n").utf8), to: folder + "/items.csv")
    try Disk.write(Array((codings.joined(separator: "\n") + "\n").utf8), to: folder + "/attributions.csv")
    for (name, text) in pages { try Disk.write(Array(text.utf8), to: folder + "/pages/" + name) }
    return try read(folder)
  }

  private func corpus(
    items: [String], attributions: [String] = ["i1,amanat,0,50,party"], pages: [String: String],
    extractsPages: Bool = true
  ) throws -> (corpus: Corpus, findings: [Finding]) {
    try result(items: items, attributions: attributions, pages: pages) { folder in
      let codebook = try CodebookLoading(path: Repository.path("codebooks/kazakhstan-2023.yaml")).checked()
      let loading = try CorpusLoading(
        path: folder, codebook: codebook, context: Repository.context, extractsPages: extractsPages)
      return (try loading.checked(), loading.findings)
    }
  }

  private func verdicts(_ corpus: Corpus) -> [PageSurvey.Verdict] { corpus.pages?.articles.map(\.verdict) ?? [] }

  @Test("A page supplies the length of its item, found by the meta file or by the address")
  func supplied() throws {
    let (corpus, findings) = try corpus(
      items: [
        "i1,tengrinews,2023-02-20T10:00:00,,news,",
        "i2,tengrinews,2023-02-20T11:00:00,,news,http://TENGRINEWS.kz/b#top",
      ],
      pages: [
        "a.html": Self.page(), "a.meta.json": Self.meta("i1", "/a/"), "b.html": Self.page([Self.paragraphs[0]]),
        "b.meta.json": Self.meta(nil, "/b/"),
      ])
    #expect(verdicts(corpus) == [.supplied, .supplied])
    #expect(corpus.items.length == [UInt32(Self.length), UInt32(Self.paragraphs[0].unicodeScalars.count)])
    #expect(findings.isEmpty)
  }

  @Test("A page with another text changes nothing, and the finding has both figures, the page and a mend")
  func differing() throws {
    let (corpus, findings) = try corpus(
      items: ["i1,tengrinews,2023-02-20T10:00:00,\(Self.length + 7),news,"],
      pages: ["a.html": Self.page(), "a.meta.json": Self.meta("i1", "/a/")])
    #expect(verdicts(corpus) == [.differing])
    #expect(corpus.items.length == [UInt32(Self.length + 7)])
    let finding = try #require(findings.first)
    #expect(findings.count == 1 && finding.rule == "page-disagrees" && finding.severity == .warning)
    #expect(finding.place.file.hasSuffix("/pages/a.html") && finding.field == "item i1")
    #expect(finding.found == "\(Self.length) characters of text")
    #expect(finding.expected == "\(Self.length + 7), the length of the item")
    #expect(finding.mend.contains("--explain") && finding.mend.contains("tengrinews"))
  }

  @Test("An attribution beyond the page's text is told, and the item is left without a length")
  func beyond() throws {
    let (corpus, findings) = try corpus(
      items: ["i1,tengrinews,2023-02-20T10:00:00,,news,"],
      attributions: ["i1,amanat,0,50,party", "i1,ak-zhol,60,\(Self.length + 1),party"],
      pages: ["a.html": Self.page(), "a.meta.json": Self.meta("i1", "/a/")])
    #expect(verdicts(corpus) == [.differing] && corpus.items.length == [0])
    #expect(corpus.attributions.measure == [50, UInt32(Self.length + 1 - 60)])
    #expect(findings.map(\.expected) == ["at least \(Self.length + 1), where an attribution to the item ends"])
  }

  @Test("Items without a page or without an article on it count as coded, and both are told")
  func without() throws {
    let (corpus, findings) = try corpus(
      items: ["i1,tengrinews,2023-02-20T10:00:00,300,news,", "i2,tengrinews,2023-02-20T11:00:00,400,news,"],
      pages: ["a.html": " ", "a.meta.json": Self.meta("i1", "/a/")])
    #expect(verdicts(corpus) == [.noText, .noPage] && corpus.items.length == [300, 400])
    #expect(findings.map(\.rule) == ["page-disagrees", "article-without-page"])
    #expect(findings.first?.found.contains("empty") == true)
    #expect(findings.last?.found == "no page for 1 article, the first of them i2")
  }

  @Test("Of several captures the last of the day of publication counts, and one that holds no article never does")
  func captures() throws {
    let short = [Self.paragraphs[0]]
    let (corpus, _) = try corpus(
      items: ["i1,tengrinews,2023-02-20T10:00:00,,news,"],
      pages: [
        "a.html": Self.page(short), "a.meta.json": Self.meta("i1", "/a/", captured: "2023-02-20T11:00:00+06:00"),
        "b.html": Self.page(), "b.meta.json": Self.meta("i1", "/a/", captured: "2023-02-20T23:59:00+06:00"),
        "c.html": Self.page(short), "c.meta.json": Self.meta("i1", "/a/", captured: "2023-02-21T00:00:00+06:00"),
        "d.html": " ", "d.meta.json": Self.meta("i1", "/a/", captured: "2023-02-20T23:59:30+06:00"),
      ])
    #expect(corpus.pages?.articles.first?.page == "b.html")
    #expect(corpus.items.length == [UInt32(Self.length)])
    let row = try #require(corpus.pages?.rows.first)
    #expect(row.expected == 1 && row.received == 4 && row.counts["article"] == 3 && row.counts["empty"] == 1)
  }

  @Test("Pages are counted by outlet and day: the item's day, else that of the capture; others are of no outlet")
  func rows() throws {
    let (corpus, _) = try corpus(
      items: ["i1,tengrinews,2023-02-19T23:50:00,\(Self.length),news,"],
      pages: [
        "a.html": Self.page(), "a.meta.json": Self.meta("i1", "/a/"), "b.html": Self.page(),
        "b.meta.json": Self.meta(nil, "/tag/b"), "c.html": Self.page(),
        "c.meta.json": "{\"url\": \"https://elsewhere.org/1\", \"captured\": \"2023-02-20T20:00:00Z\"}",
      ])
    let survey = try #require(corpus.pages)
    #expect(survey.rows.map { $0.day?.description } == ["2023-02-19", "2023-02-20", "2023-02-21"])
    #expect(survey.rows.map { $0.outlet == nil } == [false, false, true])
    #expect(survey.rows.map(\.expected) == [1, 0, 0] && survey.rows.map(\.received) == [1, 1, 1])
    #expect(survey.rows.last?.counts["unknown-outlet"] == 1)
    #expect(survey.summary.count(.confirmed) == 1 && survey.summary.documents == 3)
  }

  @Test("Pages change the fingerprint of the inputs, and are left alone when they are not asked for")
  func fingerprints() throws {
    let items = ["i1,tengrinews,2023-02-20T10:00:00,\(Self.length),news,"]
    let metas = ["a.meta.json": Self.meta("i1", "/a/")]
    let one = try corpus(items: items, pages: metas.merging(["a.html": Self.page()]) { $1 }).corpus
    let two = try corpus(items: items, pages: metas.merging(["a.html": Self.page() + " "]) { $1 }).corpus
    #expect(one.inputs.map(\.name) == ["attributions.csv", "items.csv", "pages"])
    #expect(one.inputs.map(\.digest)[..<2] == two.inputs.map(\.digest)[..<2])
    #expect(one.inputs.last != two.inputs.last)
    let none = try corpus(items: items, pages: ["a.html": Self.page()], extractsPages: false).corpus
    #expect(none.pages == nil && none.inputs.count == 2)
  }

  @Test("A report shows the pages in its index and in files of their own, the same bytes on any number of threads")
  func report() throws {
    let items = ["i1,tengrinews,2023-02-20T10:00:00,\(Self.length),news,"]
    var pages = ["a.html": Self.page(), "a.meta.json": Self.meta("i1", "/a/")]
    for number in 0..<30 { pages["x\(number).html"] = Self.page([Self.paragraphs[number % 2]]) }
    let outputs = try [1, 2, 5].map { threads in
      try result(items: items, attributions: ["i1,amanat,0,50,party"], pages: pages) { folder in
        let context = RunContext(logger: Repository.context.logger, threads: threads)
        let tables = try TableRun(context: context).result(
          codebookPath: Repository.path("codebooks/kazakhstan-2023.yaml"), corpusPath: folder, tables: ["w1"])
        let output = folder + "/out"
        let names = try ReportRun(context: context).write(tables, languages: ["en", "kk"], output: output)
        // The corpus is called after its folder, whose name is another each time.
        return try names.filter { $0.contains("/page") }.map { [UInt8]($0.utf8) + (try Disk.read(output + "/" + $0)) }
          + [
            Array(
              String(decoding: try Disk.read(output + "/index.html"), as: UTF8.self).matches(of: /section-1/).map { _ in
                1
              })
          ]
      }
    }
    #expect(outputs[0].count == 7 && outputs[0].last?.isEmpty == false)
    #expect(outputs[0] == outputs[1] && outputs[1] == outputs[2])
    let csv = String(decoding: try #require(outputs[0].first), as: UTF8.self)
    #expect(csv.contains("tengrinews,tengrinews.kz,2023-02-20,1,1,1,0,"))
  }
}
