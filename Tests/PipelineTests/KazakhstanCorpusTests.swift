import Containers
import CoverageModel
import Pipeline
import TestSupport
import Testing

/// The constructed corpus against `expected.csv`, which a separate program (`check.py`, another language, no shared code) computed
/// from the same files.
@Suite("The constructed Kazakhstan corpus")
struct KazakhstanCorpusTests {
  private static let result = Result {
    try TableRun(context: Repository.context).result(
      codebookPath: Repository.path("codebooks/kazakhstan-2023.yaml"),
      corpusPath: Repository.path("corpora/kazakhstan-2023"), tables: [])
  }

  @Test("Every share of every table is what an independent program computed")
  func expectedShares() throws {
    let tables = try Self.result.get().tables
    let expected = try CSVTable.parse(try Disk.read(Repository.path("corpora/kazakhstan-2023/expected.csv")))
    #expect(expected.rows.count > 600)
    for row in expected.rows {
      let (id, panelCode, rowCode) = (row[0], row[1], row[2])
      let table = try #require(tables.first { $0.id == id }, "no table \(id)")
      let panel = try #require(
        table.panels.first { $0.pooling == nil && $0.labels.map(\.code).joined(separator: "/") == panelCode },
        "\(id) \(panelCode)")
      let cells = panel.rows.first { $0.labels.map(\.code).joined(separator: "/") == rowCode }?.cells
      let share = try #require(table.columnIndex("share"))
      switch (cells?[share], Int64(row[3]), Int64(row[4])) {
      case (.share(let ratio), let numerator, let denominator):
        #expect(ratio.numerator == numerator && ratio.denominator == denominator, "\(id) \(panelCode) \(rowCode)")
      case (.undefined, _, let denominator): #expect(denominator == 0, "\(id) \(panelCode) \(rowCode)")
      case (nil, let numerator, _): #expect(numerator == 0, "\(id) \(panelCode) \(rowCode) has no row")
      default: Issue.record("\(id) \(panelCode) \(rowCode): not a share")
      }
    }
  }

  @Test("The text on every article's captured page has as many characters as were coded, and holds every attribution")
  func pages() throws {
    let corpus = try Self.result.get().corpus
    let survey = try #require(corpus.pages)
    #expect(survey.articles.count == corpus.items.kind.count { $0 == ItemKind.article.code })
    for article in survey.articles where article.verdict != .confirmed {
      Issue.record("\(corpus.items.ids[article.item]): \(article)")
    }
    let told = Set(try Self.result.get().tables.filter { $0.caption.pages != nil }.map(\.id))
    #expect(told.isSuperset(of: ["w1", "w2a", "w2b", "w2c", "w3a", "w3b"]))
    #expect(told.isDisjoint(with: ["b3", "a2", "o1"]), "tables of airtime, money and posts have no pages")
  }

  @Test(
    "The sentences of the mission's report come out, in three languages",
    arguments: [
      ("b3", "en", "each party received between 6% and 10% of politically relevant news"),
      ("b6", "en", "Women received between 3% and 14%"),
      ("w2a", "en", "between 11% ("), ("w2b", "en", "between 2% and 5%"), ("w2c", "en", "between 0% and 2%"),
      ("a2", "en", "Amanat bought the largest share of paid advertising"),
      ("b3", "ru", "6\u{A0}%"), ("b3", "kk", "10\u{A0}%"),
    ])
  func sentences(id: String, language: String, part: String) throws {
    let table = try #require(try Self.result.get().tables.first { $0.id == id })
    let text = try #require(table.statements.first).text.text(in: language)
    #expect(text.contains(part), "\(text)")
    #expect(!text.contains("{"), "a place was left unfilled: \(text)")
  }

  @Test("A table's fingerprint changes with its rule and stays when it is run again")
  func fingerprints() throws {
    let again = try TableRun(context: Repository.context).result(
      codebookPath: Repository.path("codebooks/kazakhstan-2023.yaml"),
      corpusPath: Repository.path("corpora/kazakhstan-2023"), tables: ["b3"])
    let first = try #require(try Self.result.get().tables.first { $0.id == "b3" })
    #expect(again.tables == [first])
    #expect(Set(try Self.result.get().tables.map(\.caption.fingerprint)).count == (try Self.result.get().tables.count))
  }
}
