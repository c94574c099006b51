/// What came of the captured pages of a corpus, and how far the texts on them are those that were coded.
///
/// A page supplies the length of its item, or confirms it. Where a page contradicts what was coded, the item counts as coded and the
/// contradiction is told.
package struct PageSurvey: Sendable, Hashable {
  /// What the captured pages of an article of the corpus say of its text.
  package enum Verdict: String, Sendable, Hashable, CaseIterable {
    /// As many characters as were coded.
    case confirmed
    /// The item had no length; it has that of the page now.
    case supplied
    /// Another number of characters, or something coded that lies beyond the text of the page.
    case differing
    /// The page holds no article.
    case noText = "no-text"
    case noPage = "no-page"
  }

  /// The pages of one outlet and day: the day of the article's publication, else of the page's capture.
  package struct Row: Sendable, Hashable {
    /// Position in the codebook's outlets; nil for pages of none of them.
    package let outlet: Int?
    package let day: CalendarDay?
    /// Articles of the corpus, each of which should have a page.
    package var expected = 0
    package var received = 0
    /// By the code of a page's outcome or warning.
    package var counts: [String: Int] = [:]
    package var verdicts: [Verdict: Int] = [:]

    package init(outlet: Int?, day: CalendarDay?) {
      self.outlet = outlet
      self.day = day
    }

    /// Pages that hold an article, or its beginning.
    package var articles: Int {
      (counts[PageOutcome.article.code] ?? 0) + (counts[PageOutcome.paywalled.code] ?? 0)
    }

    /// Adds the figures of another row.
    package mutating func add(_ other: Row) {
      expected += other.expected
      received += other.received
      counts.merge(other.counts, uniquingKeysWith: +)
      verdicts.merge(other.verdicts, uniquingKeysWith: +)
    }
  }

  /// One article of the corpus and what its page says.
  package struct Article: Sendable, Hashable {
    /// Position in the items.
    package let item: Int
    /// The file or record; empty without a page.
    package let page: String
    package let outcome: PageOutcome?
    /// Characters as coded; nil when the item had no length.
    package let coded: Int?
    /// Characters on the page; nil without an article on it.
    package let found: Int?
    package let verdict: Verdict

    package init(item: Int, page: String, outcome: PageOutcome?, coded: Int?, found: Int?, verdict: Verdict) {
      self.item = item
      self.page = page
      self.outcome = outcome
      self.coded = coded
      self.found = found
      self.verdict = verdict
    }
  }

  /// The figures that a method note prints.
  package struct Summary: Sendable, Hashable {
    /// The extractor with its version, and the parser with its own.
    package let extractor: String
    package let parser: String
    package let pages: Int
    /// Pages that hold an article.
    package let documents: Int
    package let verdicts: [Verdict: Int]

    package func count(_ verdict: Verdict) -> Int { verdicts[verdict] ?? 0 }
  }

  /// The codes of what may be noted about an article's page beside its outcome.
  package static let warningCodes = ["no-date", "unexpected-language", "unknown-outlet", "unmatched-rule"]

  /// By outlet in the codebook's order, pages of no outlet last, then by day; each pair once.
  package let rows: [Row]
  /// In the order of the items.
  package let articles: [Article]
  package let extractor: String
  package let parser: String

  package init(rows: [Row], articles: [Article], extractor: String, parser: String) {
    self.rows = rows
    self.articles = articles
    self.extractor = extractor
    self.parser = parser
  }

  package var summary: Summary {
    var all = Row(outlet: nil, day: nil)
    for row in rows { all.add(row) }
    return Summary(
      extractor: extractor, parser: parser, pages: all.received, documents: all.articles, verdicts: all.verdicts)
  }
}
