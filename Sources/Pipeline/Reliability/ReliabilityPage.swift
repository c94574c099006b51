internal import Reliability
internal import Reports

/// A report as a page: what it means, alpha with its intervals, agreement by week, and every table.
struct ReliabilityPage {
  private let report: ReliabilityReport

  init(_ report: ReliabilityReport) { self.report = report }

  var bytes: [UInt8] {
    let text = ReliabilityText(report)
    let thresholds = [(value: AgreementVerdict.lower, label: ".667"), (value: AgreementVerdict.upper, label: ".8")]
    let level = ReliabilityText.level(report)
    var charts = [
      IntervalChart(
        title: "Krippendorff's alpha with its \(level) % interval", rows: report.entries.map(row),
        thresholds: thresholds)
    ]
    for entry in report.entries
    where entry.weeks.count > 1 && entry.variable.scope.isEmpty && (entry.agreement.alpha.observed ?? 0) > 0 {
      charts.append(
        IntervalChart(
          title: "Alpha by week: \(entry.variable.title)",
          rows: entry.weeks.map { week in
            let value = try? week.alpha.get()
            return IntervalChart.Row(
              label: "week \(week.week + 1), \(week.units) units", value: value, low: nil, high: nil,
              mark: ReliabilityText.text(week.alpha))
          }, thresholds: thresholds))
    }
    return FigurePage(
      title: "Do the coders agree? \(report.source)", lead: lead,
      statements: text.statements + report.timed.map { $0.lines.joined(separator: "; ") }, charts: charts,
      sections: [figures] + confusions + ReliabilitySections(report).parts.map(section), notes: notes
    ).bytes
  }

  private var figures: ReportPage.Section {
    let text = ReliabilityText(report)
    return ReportPage.Section(
      title: "Agreement", headings: ReliabilityText.headings(report), rows: report.entries.map(text.row),
      note: "Do and De are the observed and the expected disagreement. The workbook has more coefficients.")
  }

  private var lead: String {
    guard let items = report.items, let units = report.units else { return "A table of units and coders." }
    return "\(items) items were coded by two people or more; units are the \(units) actors in them."
  }

  private func row(_ entry: ReliabilityReport.Entry) -> IntervalChart.Row {
    let value = try? entry.agreement.alpha.alpha.get()
    let limits = (try? entry.agreement.interval.get())?.interval(level: report.level)
    let mark = limits.map { " [" + ReliabilityText.text($0) + "]" } ?? ""
    return IntervalChart.Row(
      label: entry.variable.title, value: value, low: limits?.low, high: limits?.high,
      mark: ReliabilityText.text(entry.agreement.alpha.alpha) + mark)
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
      return ReportPage.Section(
        title: "Which codes met: \(entry.variable.title)", headings: [""] + used.map { entry.variable.categories[$0] },
        rows: used.map { row in
          [entry.variable.categories[row]]
            + used.map { $0 < row ? "" : String(entry.confusions[row][$0]) }
        }, note: "Pairs of codes that two coders gave the same unit; on the diagonal they agree.")
    }
  }

  private func section(_ section: ReliabilitySections.Section) -> ReportPage.Section {
    ReportPage.Section(
      title: section.name, headings: section.headings, rows: section.rows.map { $0.map(\.printed) })
  }

  private var notes: [String] {
    var seen: Set<String> = []
    return [
      "Alpha is 1 - Do / De, the disagreement that was observed against the one to be expected by chance (Krippendorff 2011). Its interval has units, or the programme-days that they belong to, as the sample: Student's t on the arctanh scale with the jackknife's standard error, linearised above \(AlphaInterval.mostJackknifed) of them.",
      "Whether coders agree well enough is decided on the interval: from .8 on firm, from .667 on tentative conclusions (Krippendorff 2018). What is not defined has a reason and is never 1.",
    ]
      + report.entries.compactMap { entry in
        guard !entry.variable.note.isEmpty, seen.insert(entry.variable.name).inserted else { return nil }
        return "\(entry.variable.name): \(entry.variable.note)"
      }
  }
}
