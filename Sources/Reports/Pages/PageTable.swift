internal import Containers
package import CoverageModel

/// The captured pages of a corpus, counted: by outlet on the report's page, by outlet and day in files of their own.
package struct PageTable: Sendable {
  /// A column of figures.
  private struct Column {
    /// In files.
    let code: String
    let heading: String
    let value: @Sendable (PageSurvey.Row) -> Int
  }

  private let survey: PageSurvey
  private let outlets: [Outlet]
  private let wording: Wording
  private let numbers: CellText

  /// - Parameters:
  ///   - survey: what is printed.
  ///   - outlets: those of the codebook.
  ///   - language: of headings and labels.
  package init(_ survey: PageSurvey, outlets: [Outlet], language: String) {
    self.survey = survey
    self.outlets = outlets
    wording = Wording(language: language)
    numbers = CellText(wording: wording, style: .typographic)
  }

  // MARK: Files

  /// A row per outlet and day with every column, those without pages too.
  package var csv: [UInt8] {
    let columns = columns
    var writer = CSVWriter()
    writer.row(["outlet", "outlet_label", "day"] + columns.map(\.code))
    for row in survey.rows {
      writer.text(row.outlet.map { outlets[$0].id } ?? "")
      writer.text(label(row))
      writer.text(row.day?.description ?? "")
      for column in columns { writer.number(Int64(column.value(row))) }
      writer.endRow()
    }
    return writer.bytes
  }

  /// A row per article of the corpus: its page, what is on it, and whether that is what was coded.
  ///
  /// - Parameters:
  ///   - items: of the corpus to which the survey belongs.
  ///   - zone: in which days are told.
  /// - Returns: a CSV file.
  package func articles(_ items: ItemColumns, zone: ZoneRules) -> [UInt8] {
    var writer = CSVWriter()
    writer.row(["item", "outlet", "day", "page", "outcome", "characters_coded", "characters_found", "verdict"])
    for article in survey.articles {
      writer.text(items.ids[article.item])
      writer.text(outlets[Int(items.outlet[article.item])].id)
      writer.text(zone.day(of: items.start[article.item]).description)
      writer.text(article.page)
      writer.text(article.outcome?.code ?? "")
      writer.number(article.coded.map(String.init) ?? "")
      writer.number(article.found.map(String.init) ?? "")
      writer.text(article.verdict.rawValue)
      writer.endRow()
    }
    return writer.bytes
  }

  /// A page with a row per outlet and day.
  package var html: [UInt8] {
    let columns = shown
    let title = "\(wording.phrase(.pages)) · \(wording.phrase(.pagesByDay))"
    var body = "<h1>\(escaped(title))</h1>\n<p class=\"lead\">\(escaped(note))</p>\n"
    body += "<div class=\"scroll\">\n<table>\n<thead>\n<tr>"
    body += ([wording.dimension(.day)] + columns.map(\.heading)).map { "<th scope=\"col\">\(escaped($0))</th>" }
      .joined()
    body += "<th scope=\"col\" class=\"words\">\(escaped(wording.phrase(.pagesOther)))</th></tr>\n</thead>\n"
    for (total, days) in byOutlet {
      body +=
        "<tbody>\n<tr><th scope=\"rowgroup\" colspan=\"\(columns.count + 2)\">\(escaped(label(total)))</th></tr>\n"
      for row in days { body += markup(row.day.map(wording.date) ?? wording.phrase(.unknownDay), row, columns) }
      body += markup(wording.phrase(.pagesTotal), total, columns, class: " class=\"total\"") + "</tbody>\n"
    }
    return HTMLDocument(language: wording.language, title: title, body: body + "</table>\n</div>\n").bytes
  }

  // MARK: On the report's page

  /// A row per outlet and the total.
  package func section(files: [ReportPage.Link]) -> ReportPage.Section {
    let columns = shown
    var all = PageSurvey.Row(outlet: nil, day: nil)
    for row in survey.rows { all.add(row) }
    let rows = byOutlet.map { [label($0.total)] + cells($0.total, columns) }
    return ReportPage.Section(
      title: wording.phrase(.pages),
      headings: [wording.dimension(.outlet)] + columns.map(\.heading) + [wording.phrase(.pagesOther)],
      rows: rows + [[wording.phrase(.pagesTotal)] + cells(all, columns)], note: note, files: files)
  }

  private var note: String { PageNote.text(survey.summary, wording, numbers) }

  // MARK: Rows and columns

  /// The rows of each outlet, in their order, with the sum.
  private var byOutlet: [(total: PageSurvey.Row, days: [PageSurvey.Row])] {
    var groups: [(total: PageSurvey.Row, days: [PageSurvey.Row])] = []
    for row in survey.rows {
      if groups.isEmpty || groups[groups.count - 1].total.outlet != row.outlet {
        groups.append((PageSurvey.Row(outlet: row.outlet, day: nil), []))
      }
      groups[groups.count - 1].total.add(row)
      groups[groups.count - 1].days.append(row)
    }
    return groups
  }

  /// All columns, for the file.
  private var columns: [Column] {
    let codes = PageOutcome.codes + PageSurvey.warningCodes
    return counts + codes.map { code in Column(code: code, heading: term(code)) { $0.counts[code] ?? 0 } } + verdicts
  }

  /// The columns for people: of the verdicts those that occur anywhere, and the one that is missed when it does not.
  private var shown: [Column] {
    counts + [Column(code: "articles", heading: wording.phrase(.pagesArticles)) { $0.articles }]
      + verdicts.filter { column in
        column.code == PageSurvey.Verdict.differing.rawValue || survey.rows.contains { column.value($0) > 0 }
      }
  }

  private var counts: [Column] {
    [
      Column(code: "expected", heading: wording.phrase(.pagesExpected)) { $0.expected },
      Column(code: "received", heading: wording.phrase(.pagesReceived)) { $0.received },
    ]
  }

  private var verdicts: [Column] {
    PageSurvey.Verdict.allCases.map { verdict in
      Column(code: verdict.rawValue, heading: wording.term(.pageText, verdict.rawValue)) { $0.verdicts[verdict] ?? 0 }
    }
  }

  /// What else there is to say of a row's pages: outcomes other than a whole article, and warnings.
  private func remarks(_ row: PageSurvey.Row) -> String {
    let codes = PageOutcome.codes.filter { $0 != PageOutcome.article.code } + PageSurvey.warningCodes
    return wording.list(
      codes.compactMap { code in
        row.counts[code].map { wording.phrase(.labelled, ["label": term(code), "text": numbers.count(Int64($0))]) }
      })
  }

  private func cells(_ row: PageSurvey.Row, _ columns: [Column]) -> [String] {
    columns.map { numbers.count(Int64($0.value(row))) } + [remarks(row)]
  }

  private func term(_ code: String) -> String { wording.term(.page, code) }

  private func label(_ row: PageSurvey.Row) -> String {
    row.outlet.map { outlets[$0].names.text(in: wording.language) } ?? wording.phrase(.unknownOutlet)
  }

  private func markup(_ heading: String, _ row: PageSurvey.Row, _ columns: [Column], class name: String = "") -> String
  {
    let figures = columns.map { "<td>\(numbers.count(Int64($0.value(row))))</td>" }.joined()
    return "<tr\(name)><th scope=\"row\" class=\"day\">\(escaped(heading))</th>\(figures)"
      + "<td class=\"words\">\(escaped(remarks(row)))</td></tr>\n"
  }

  private func escaped(_ text: String) -> String { MarkupText.escaped(text) }
}
