package import CoverageModel

/// The page of a whole report, read from top to bottom: findings, charts, tables, further sections, method, audit, provenance.
package struct ReportPage: Sendable {
  /// A table with the files that hold it alone.
  package struct Entry: Sendable {
    package let table: ShareTable
    package let files: [Link]

    package init(table: ShareTable, files: [Link] = []) {
      self.table = table
      self.files = files
    }
  }

  /// A link by relative address, for instance `tables/b3.ru.csv`.
  package struct Link: Sendable, Hashable {
    package let label: String
    package let address: String

    package init(label: String, address: String) {
      self.label = label
      self.address = address
    }
  }

  /// A plain list of figures that is not a share table: incidents by type, debates. Cells are text in the page's language.
  package struct Section: Sendable, Hashable {
    package let title: String
    package let headings: [String]
    package let rows: [[String]]
    package let note: String
    /// Files that hold more of the same.
    package let files: [Link]

    package init(title: String, headings: [String], rows: [[String]], note: String = "", files: [Link] = []) {
      self.title = title
      self.headings = headings
      self.rows = rows
      self.note = note
      self.files = files
    }
  }

  private let wording: Wording

  package init(language: String) { wording = Wording(language: language) }

  /// The page.
  ///
  /// - Parameters:
  ///   - title: the report's title in the page's language.
  ///   - entries: the tables in the order in which they are read.
  ///   - sections: further figures, after the tables.
  ///   - audit: one line per identity that was checked or per summary of many.
  ///   - provenance: one line per input, with its fingerprint.
  ///   - otherLanguages: the same page in other languages.
  ///   - downloads: files that hold all tables.
  /// - Returns: the page as UTF-8.
  package func bytes(
    title: String, entries: [Entry], sections: [Section] = [], audit: [String] = [], provenance: [String] = [],
    otherLanguages: [Link] = [], downloads: [Link] = []
  ) -> [UInt8] {
    let texts = entries.map { TableText($0.table, language: wording.language, style: .typographic) }
    var body = "<header>\n<h1>\(escaped(title))</h1>\n"
    if entries.contains(where: { $0.table.caption.constructed }) {
      body += "<p class=\"banner\">\(escaped(wording.phrase(.constructed)))</p>\n"
    }
    body += lead(entries)
    body += files(otherLanguages, title: .otherLanguages) + files(downloads, title: .files)
    body += "</header>\n" + contents(entries, texts, sections)
    body += findings(entries, texts) + charts(entries, texts) + tables(entries, texts)
    for (index, section) in sections.enumerated() {
      body += SectionMarkup(section, id: "section-\(index + 1)", wording).markup
    }
    body += method() + lines(audit, .audit) + lines(provenance, .provenance)
    return HTMLDocument(language: wording.language, title: title, body: body).bytes
  }

  private func lead(_ entries: [Entry]) -> String {
    var corpora: [String] = []
    for entry in entries {
      let caption = entry.table.caption
      let line = "\(caption.corpus) · \(caption.codebookID) \(caption.codebookVersion)"
      if !corpora.contains(line) { corpora.append(line) }
    }
    return corpora.isEmpty ? "" : "<p class=\"lead\">\(escaped(wording.list(corpora)))</p>\n"
  }

  private func contents(_ entries: [Entry], _ texts: [TableText], _ sections: [Section]) -> String {
    var links = [("findings", wording.phrase(.findings)), ("charts", wording.phrase(.charts))]
    links += texts.enumerated().map { (id($0.offset), $0.element.title) }
    links += sections.enumerated().map { ("section-\($0.offset + 1)", $0.element.title) }
    links += [("method", wording.phrase(.method)), ("audit", wording.phrase(.audit))]
    let items = links.map { "<li><a href=\"#\($0.0)\">\(escaped($0.1))</a></li>\n" }.joined()
    return "<nav>\n<h2>\(escaped(wording.phrase(.contents)))</h2>\n<ul>\n\(items)</ul>\n</nav>\n"
  }

  private func findings(_ entries: [Entry], _ texts: [TableText]) -> String {
    var html = "<h2 id=\"findings\">\(escaped(wording.phrase(.findings)))</h2>\n"
    let lines = entries.enumerated().flatMap { index, entry in
      entry.table.statements.map { statement -> String in
        let link = "<a href=\"#\(id(index))\">\(escaped(texts[index].title))</a>"
        return "<li>\(HTMLReport.markup(statement, wording)) <small>\(link)</small></li>\n"
      }
    }
    html +=
      lines.isEmpty
      ? "<p>\(escaped(wording.phrase(.noFindings)))</p>\n" : "<ul class=\"findings\">\n\(lines.joined())</ul>\n"
    return html
  }

  private func charts(_ entries: [Entry], _ texts: [TableText]) -> String {
    let report = ChartReport(language: wording.language)
    var html = "<h2 id=\"charts\" class=\"page\">\(escaped(wording.phrase(.charts)))</h2>\n"
    for (index, entry) in entries.enumerated() where entry.table.chart != nil {
      html += "<figure class=\"chart\" id=\"chart-\(index + 1)\">\n"
      html += report.svg(for: entry.table, prefix: "chart-\(index + 1)")
      html += "<p class=\"files\"><a href=\"#\(id(index))\">\(escaped(wording.phrase(.seeTable)))</a></p>\n</figure>\n"
    }
    return html
  }

  private func tables(_ entries: [Entry], _ texts: [TableText]) -> String {
    var html = "<h2 class=\"page\">\(escaped(wording.phrase(.tables)))</h2>\n"
    for (index, entry) in entries.enumerated() {
      let parts = HTMLTable(texts[index])
      html += "<figure id=\"\(id(index))\">\n\(parts.markup)\(parts.indicators)"
      html += "<figcaption>\n\(parts.note)</figcaption>\n"
      if entry.table.chart != nil {
        html += "<p class=\"files\"><a href=\"#chart-\(index + 1)\">\(escaped(wording.phrase(.seeChart)))</a></p>\n"
      }
      html += files(entry.files, title: .files) + "</figure>\n"
    }
    return html
  }

  private func method() -> String {
    let phrases: [Phrase] = [.methodSums, .methodUndefined, .methodHalfOpen, .methodTone]
    return "<h2 id=\"method\">\(escaped(wording.phrase(.method)))</h2>\n"
      + phrases.map { "<p>\(escaped(wording.phrase($0)))</p>\n" }.joined()
  }

  private func lines(_ lines: [String], _ title: Phrase) -> String {
    guard !lines.isEmpty else { return title == .audit ? "<span id=\"audit\"></span>\n" : "" }
    let items = lines.map { "<li>\(escaped($0))</li>\n" }.joined()
    return "<h2 id=\"\(title.rawValue)\">\(escaped(wording.phrase(title)))</h2>\n<ul class=\"lines\">\n\(items)</ul>\n"
  }

  private func files(_ links: [Link], title: Phrase) -> String { LinkMarkup.files(links, title: title, wording) }

  private func id(_ index: Int) -> String { "table-\(index + 1)" }

  private func escaped(_ text: String) -> String { MarkupText.escaped(text) }
}
