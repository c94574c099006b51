internal import Reliability
internal import Reports

/// A report as a page: what it means, alpha with its intervals, agreement by week, and every table.
struct ReliabilityPage {
  private let report: ReliabilityReport
  private let language: String
  private let otherLanguages: [ReportPage.Link]
  private let words: ReliabilityWords
  private let text: ReliabilityText

  /// `otherLanguages` are the same page in other languages.
  init(_ report: ReliabilityReport, language: String, otherLanguages: [ReportPage.Link] = []) {
    self.report = report
    self.language = language
    self.otherLanguages = otherLanguages
    words = ReliabilityWords(language: language)
    text = ReliabilityText(report, language: language)
  }

  var bytes: [UInt8] {
    FigurePage(
      title: text.title, lead: text.lead,
      statements: text.statements + report.timed.map { TimedText($0, words).statement },
      charts: [alphas] + weeks,
      sections: [figures] + confusions + ReliabilitySections(report, language: language).parts.map(section),
      notes: notes, otherLanguages: otherLanguages, language: language
    ).bytes
  }

  private var alphas: IntervalChart {
    chart(words.phrase(.agreementChart, ["level": words.level(report)]), report.entries.map(row))
  }

  private var weeks: [IntervalChart] {
    report.entries.filter {
      $0.weeks.count > 1 && $0.variable.scope.isEmpty && ($0.agreement.alpha.observed ?? 0) > 0
    }.map { entry in
      chart(
        words.phrase(.agreementWeekChart, ["variable": words.title(entry.variable)]),
        entry.weeks.map { week in
          IntervalChart.Row(
            label: words.phrase(
              .agreementWeekRow, ["week": String(week.week + 1), "units": String(week.units)]),
            value: try? week.alpha.get(), low: nil, high: nil, mark: words.text(week.alpha))
        })
    }
  }

  private func chart(_ title: String, _ rows: [IntervalChart.Row]) -> IntervalChart {
    IntervalChart(
      title: title, rows: rows,
      thresholds: [
        (AgreementVerdict.lower, words.decimal(AgreementVerdict.lower, 3)),
        (AgreementVerdict.upper, words.decimal(AgreementVerdict.upper, 1)),
      ], language: language)
  }

  private func row(_ entry: ReliabilityReport.Entry) -> IntervalChart.Row {
    let value = try? entry.agreement.alpha.alpha.get()
    let limits = (try? entry.agreement.interval.get())?.interval(level: report.level)
    let mark = limits.map { " [" + words.text($0) + "]" } ?? ""
    return IntervalChart.Row(
      label: words.title(entry.variable), value: value, low: limits?.low, high: limits?.high,
      mark: words.text(entry.agreement.alpha.alpha) + mark)
  }

  private var figures: ReportPage.Section {
    ReportPage.Section(
      title: words.phrase(.agreementTitle), headings: text.headings, rows: report.entries.map(text.row),
      note: words.phrase(.agreementDisagreementNote))
  }

  /// Which categories are taken for each other.
  private var confusions: [ReportPage.Section] {
    report.entries.filter { $0.variable.scope.isEmpty }.compactMap { entry in
      let used = entry.confusions.indices.filter { category in
        entry.confusions.indices.contains {
          entry.confusions[min($0, category)][max($0, category)] > 0
        }
      }
      guard !used.isEmpty else { return nil }
      let names = words.categories(entry.variable)
      return ReportPage.Section(
        title: words.phrase(.agreementCodesMet, ["variable": words.title(entry.variable)]),
        headings: [""] + used.map { names[$0] },
        rows: used.map { row in [names[row]] + used.map { $0 < row ? "" : String(entry.confusions[row][$0]) } },
        note: words.phrase(.agreementCodesMetNote))
    }
  }

  private func section(_ section: ReliabilitySections.Section) -> ReportPage.Section {
    ReportPage.Section(
      title: section.name, headings: section.headings, rows: section.rows.map { $0.map { $0.printed(words) } })
  }

  private var notes: [String] {
    [
      words.phrase(.agreementAlphaNote, ["most": String(AlphaInterval.mostJackknifed)]),
      words.phrase(
        .agreementDecisionNote,
        [
          "upper": words.decimal(AgreementVerdict.upper, 1), "lower": words.decimal(AgreementVerdict.lower, 3),
        ]),
    ] + text.notes
  }
}
