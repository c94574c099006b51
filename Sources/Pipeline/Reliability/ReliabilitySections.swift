internal import Reliability

/// A report as plain tables, for the workbook and the page.
struct ReliabilitySections {
  enum Cell {
    case text(String)
    /// A figure and its printed decimals.
    case number(Double, Int)

    init(_ value: Coefficient, _ places: Int = 3) {
      switch value {
      case .success(let value): self = .number(value, places)
      case .failure(let reason): self = .text(reason.rawValue)
      }
    }

    init(_ value: Double?, _ places: Int = 3) { self = value.map { .number($0, places) } ?? .text("n/a") }

    init(_ count: Int) { self = .number(Double(count), 0) }

    var printed: String {
      switch self {
      case .text(let text): text
      case .number(let value, let places): ReliabilityText.decimal(value, places)
      }
    }
  }

  struct Section {
    let name: String
    let headings: [String]
    let rows: [[Cell]]
  }

  private let report: ReliabilityReport

  init(_ report: ReliabilityReport) { self.report = report }

  var all: [Section] { [agreement] + parts }

  /// All but the coefficients.
  var parts: [Section] {
    [categories, pairs, coders] + (report.entries.contains { !$0.weeks.isEmpty } ? [weeks, drift] : [])
      + (report.timed.isEmpty ? [] : [spans])
  }

  var agreement: Section {
    Section(
      name: "Agreement",
      headings: [
        "variable", "actors", "metric", "coders", "units", "values", "agreement per unit", "agreement weighted",
        "agreement strict", "agreement of coder pairs", "Holsti", "alpha", "standard error", "low", "high",
        "P(alpha < .667)", "P(alpha < .8)", "Do", "De", "AC1", "Fleiss' kappa", "Brennan-Prediger", "Scott's pi",
        "Light's kappa", "units needed", "conclusion",
      ], rows: report.entries.map(row))
  }

  private func row(_ entry: ReliabilityReport.Entry) -> [Cell] {
    let (variable, agreement) = (entry.variable, entry.agreement)
    var row: [Cell] = [
      .text(variable.name), .text(variable.scope.isEmpty ? "all" : variable.scope), .text(variable.metric.name),
      Cell(variable.ratings.coderCount), Cell(agreement.alpha.pairableUnits), Cell(agreement.alpha.pairableValues),
      Cell(agreement.percent.perUnit), Cell(agreement.percent.weighted), Cell(agreement.percent.strict),
      Cell(agreement.percent.coderPairs), Cell(agreement.percent.holsti), Cell(agreement.alpha.alpha),
    ]
    switch agreement.interval {
    case .success(let interval):
      let limits = interval.interval(level: report.level)
      row += [interval.error, limits.low, limits.high, interval.share(below: 0.667), interval.share(below: 0.8)]
        .map { Cell($0) }
    case .failure(let reason): row += Array(repeating: .text(reason.rawValue), count: 5)
    }
    row += [Cell(agreement.alpha.observed), Cell(agreement.alpha.expected)]
    row += [agreement.gwet, agreement.fleiss, agreement.brennanPrediger].map { Cell($0.map(\.coefficient)) }
    row += [Cell(agreement.scottPi), Cell(agreement.lightKappa)]
    row.append(entry.unitsForWidth.map { Cell($0) } ?? .text("n/a"))
    row.append(.text(ReliabilityText(report).sentence(entry)))
    return row
  }

  var categories: Section {
    Section(
      name: "Categories", headings: ["variable", "category", "values", "alpha against the rest"],
      rows: report.entries.flatMap { entry in
        zip(entry.variable.categories, entry.agreement.categories).map {
          [.text(entry.variable.title), .text($0), Cell($1.count), Cell($1.alpha)]
        }
      })
  }

  var pairs: Section {
    Section(
      name: "Pairs of coders",
      headings: ["variable", "coder", "coder", "common units", "equal", "alpha", "Cohen's kappa"],
      rows: report.entries.flatMap { entry in
        entry.agreement.pairs.filter { $0.agreement.common > 0 }.map { pair in
          [
            .text(entry.variable.title), .text(entry.variable.coders[pair.agreement.first]),
            .text(entry.variable.coders[pair.agreement.second]), Cell(pair.agreement.common),
            Cell(pair.agreement.equal), Cell(pair.alpha), Cell(pair.kappa.map(\.kappa)),
          ]
        }
      })
  }

  var coders: Section {
    Section(
      name: "Coders", headings: ["variable", "coder", "units", "alpha with the others"],
      rows: report.entries.flatMap { entry in
        zip(entry.variable.coders, entry.agreement.coders).map {
          [.text(entry.variable.title), .text($0), Cell($1.units), Cell($1.alphaWithOthers)]
        }
      })
  }

  /// Whether a coder moves away from the others in the course of time.
  var drift: Section {
    Section(
      name: "Coders by week", headings: ["variable", "coder", "week", "units", "alpha with the others"],
      rows: report.entries.flatMap { entry in
        entry.variable.coders.indices.flatMap { coder in
          entry.coderWeeks.indices.compactMap { week in
            let own = entry.coderWeeks[week][coder]
            return own.units == 0
              ? nil
              : [
                .text(entry.variable.title), .text(entry.variable.coders[coder]), Cell(week + 1), Cell(own.units),
                Cell(own.alphaWithOthers),
              ]
          }
        }
      })
  }

  var spans: Section {
    Section(
      name: "Spans", headings: ["where", "actor", "items", "of both", "of either", "overlap"],
      rows: report.timed.flatMap { timed in
        timed.rows.map { row in
          let scale = timed.unit == .seconds ? 1000.0 : 1
          return [
            .text(timed.unit.rawValue), .text(row.actor), Cell(row.items),
            .number(Double(row.overlap.common) / scale, 1), .number(Double(row.overlap.either) / scale, 1),
            Cell(row.overlap.ratio),
          ]
        }
      })
  }

  var weeks: Section {
    Section(
      name: "Weeks", headings: ["variable", "week", "units", "alpha"],
      rows: report.entries.flatMap { entry in
        entry.weeks.map { [.text(entry.variable.title), Cell($0.week + 1), Cell($0.units), Cell($0.alpha)] }
      })
  }
}
