internal import CoverageModel
internal import Extraction

/// Holds a corpus to its captured pages: gives items their length, counts pages, and tells where page and coding disagree.
struct PageReckoning {
  private(set) var corpus: Corpus
  private(set) var findings: [Finding] = []

  private let pages: CorpusPages
  private let codebook: Codebook
  private let match: PageMatch
  private var missing: [Int] = []
  private var rest = 0

  /// Findings about single pages up to here; the rest is counted.
  private static let mostFindings = 20

  init(_ pages: CorpusPages, corpus: Corpus, codebook: Codebook) {
    self.pages = pages
    self.corpus = corpus
    self.codebook = codebook
    match = PageMatch(pages.pages, corpus: corpus, zone: codebook.zone)
    let ends = PageReckoning.ends(corpus)
    let articles = (0..<corpus.items.count).filter { corpus.items.kind[$0] == ItemKind.article.code }.map {
      article($0, end: ends[$0])
    }
    for article in articles where article.verdict == .supplied {
      self.corpus.items.length[article.item] = UInt32(clamping: article.found ?? 0)
    }
    self.corpus.inputs = (corpus.inputs + [pages.input]).sorted { $0.name < $1.name }
    self.corpus.pages = PageSurvey(
      rows: rows(articles), articles: articles, extractor: PageExtractor.name,
      parser: pages.pages.lazy.map(\.parser).first { !$0.isEmpty } ?? "")
    closeFindings()
  }

  /// By item: where the last of its attributions ends, or the largest typed measure.
  private static func ends(_ corpus: Corpus) -> [Int] {
    var ends = Array(repeating: 0, count: corpus.items.count)
    let rows = corpus.attributions
    for row in 0..<rows.count {
      let start = rows.start[row] == AttributionColumns.noSpan ? 0 : Int(rows.start[row])
      let item = Int(rows.item[row])
      ends[item] = max(ends[item], start + Int(rows.measure[row]))
    }
    return ends
  }

  // MARK: Articles

  private mutating func article(_ item: Int, end: Int) -> PageSurvey.Article {
    let coded = corpus.items.length[item] > 0 ? Int(corpus.items.length[item]) : nil
    guard let page = match.page[item].map({ pages.pages[$0] }) else {
      missing.append(item)
      return PageSurvey.Article(item: item, page: "", outcome: nil, coded: coded, found: nil, verdict: .noPage)
    }
    let found = page.outcome.isArticle ? page.characters : nil
    let verdict: PageSurvey.Verdict
    if let found {
      if coded ?? found != found {
        verdict = .differing
        add(page, item, "\(found) characters of text", "\(coded ?? 0), the length of the item")
      } else if end > found {
        verdict = .differing
        add(page, item, "\(found) characters of text", "at least \(end), where an attribution to the item ends")
      } else {
        verdict = coded == nil ? .supplied : .confirmed
      }
    } else {
      verdict = .noText
      let reason = page.outcomeReason.isEmpty ? "" : ", \(page.outcomeReason)"
      add(page, item, "no article (\(page.outcome.code)\(reason))", "the text of the item")
    }
    return PageSurvey.Article(
      item: item, page: page.name, outcome: page.outcome, coded: coded, found: found, verdict: verdict)
  }

  private mutating func add(_ page: CapturedPage, _ item: Int, _ found: String, _ expected: String) {
    guard findings.count < PageReckoning.mostFindings else { return rest += 1 }
    let outlet = codebook.outlets[Int(corpus.items.outlet[item])].id
    findings.append(
      Finding(
        .warning, rule: "page-disagrees", place: Finding.Place(file: Disk.path(pages.folder, page.file)),
        field: "item \(corpus.items.ids[item])",
        found: found + (page.file == page.name ? "" : " in the record \(page.id)"), expected: expected,
        mend: "It counts as coded. Look at the page with qamtu extract --explain; then give the outlet \(outlet) "
          + "article_text in the codebook, or code the item again."))
  }

  private mutating func closeFindings() {
    let place = Finding.Place(file: pages.folder)
    if rest > 0 {
      findings.append(
        Finding(
          .warning, rule: "page-disagrees", place: place, found: "\(rest) more pages that disagree with their items",
          expected: "", mend: "The report's table page-articles has them all."))
    }
    guard let first = missing.first else { return }
    findings.append(
      Finding(
        .warning, rule: "article-without-page", place: place,
        found: "no page for \(Counted.text(missing.count, "article")), the first of them \(corpus.items.ids[first])",
        expected: "a page for each article",
        mend: "They count as coded. Name the item in the page's meta file, or give "
          + "items the address of their page as url."))
  }

  // MARK: Rows

  private func rows(_ articles: [PageSurvey.Article]) -> [PageSurvey.Row] {
    struct Key: Hashable {
      let outlet: Int?
      let day: CalendarDay?
    }
    let items = corpus.items
    let outlets = Dictionary(
      codebook.outlets.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
    var rows: [Key: PageSurvey.Row] = [:]
    func row(_ key: Key, _ change: (inout PageSurvey.Row) -> Void) {
      change(&rows[key, default: PageSurvey.Row(outlet: key.outlet, day: key.day)])
    }
    func key(ofItem item: Int) -> Key {
      Key(outlet: Int(items.outlet[item]), day: codebook.zone.day(of: items.start[item]))
    }
    for article in articles {
      row(key(ofItem: article.item)) {
        $0.expected += 1
        $0.verdicts[article.verdict, default: 0] += 1
      }
    }
    for (page, item) in zip(pages.pages, match.item) {
      row(item.map(key) ?? Key(outlet: page.outlet.flatMap { outlets[$0] }, day: page.day)) {
        $0.received += 1
        for code in page.codes { $0.counts[code, default: 0] += 1 }
      }
    }
    return rows.values.sorted {
      ($0.outlet ?? .max, $0.day?.number ?? .max) < ($1.outlet ?? .max, $1.day?.number ?? .max)
    }
  }
}
