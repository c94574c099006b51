internal import CoverageModel
internal import Reliability
internal import Reports

/// A report as plain tables, for the workbook and the page.
struct ReliabilitySections {
  enum Cell {
    case text(String)
    /// A code, for machines, and what it is called.
    case code(String, words: String)
    /// A figure and its printed decimals.
    case number(Double, Int)

    init(_ count: Int) { self = .number(Double(count), 0) }

    func printed(_ words: ReliabilityWords) -> String {
      switch self {
      case .text(let text): text
      case .code(_, let text): text
      case .number(let value, let places): words.decimal(value, places)
      }
    }
  }

  struct Section {
    let name: String
    let headings: [String]
    let rows: [[Cell]]
  }

  private let report: ReliabilityReport
  private let words: ReliabilityWords
  private let text: ReliabilityText

  init(_ report: ReliabilityReport, language: String) {
    self.report = report
    words = ReliabilityWords(language: language)
    text = ReliabilityText(report, language: language)
  }

  var all: [Section] { [agreement] + parts }

  /// All but the coefficients.
  var parts: [Section] {
    [categories, pairs, coders] + (report.entries.contains { !$0.weeks.isEmpty } ? [weeks, drift] : [])
      + (report.timed.isEmpty ? [] : [spans])
  }

  // MARK: Cells

  private func figure(_ value: Coefficient) -> Cell {
    switch value {
    case .success(let value): .number(value, 3)
    case .failure(let reason): self.reason(reason)
    }
  }

  private func figure(_ value: Double?) -> Cell { value.map { .number($0, 3) } ?? .text(words.none) }

  private func reason(_ reason: NoCoefficient) -> Cell { .code(reason.rawValue, words: words.reason(reason)) }

  private func title(_ variable: RatedVariable) -> Cell { .code(variable.title, words: words.title(variable)) }

  // MARK: Tables

  var agreement: Section {
    Section(
      name: words.phrase(.agreementTitle),
      headings: [
        "variable", "actors", "metric", "coders", "units", "values", "per-unit", "weighted", "strict", "coder-pairs",
      ].map(words.word) + ["Holsti"] + ["alpha", "standard-error", "low", "high"].map(words.word) + [
        words.below(AgreementVerdict.lower, 3), words.below(AgreementVerdict.upper, 1), "Do", "De", "AC1",
        words.word("fleiss-kappa"), "Brennan-Prediger",
      ] + ["scott-pi", "light-kappa", "units-needed", "conclusion"].map(words.word),
      rows: report.entries.map(row))
  }

  private func row(_ entry: ReliabilityReport.Entry) -> [Cell] {
    let (variable, agreement) = (entry.variable, entry.agreement)
    var row: [Cell] = [
      .code(variable.name, words: words.name(variable)),
      .code(variable.scope.isEmpty ? "all" : variable.scope, words: words.scope(variable)),
      .code(variable.metric.name, words: words.metric(variable)), Cell(variable.ratings.coderCount),
      Cell(agreement.alpha.pairableUnits), Cell(agreement.alpha.pairableValues),
    ]
    row += [
      agreement.percent.perUnit, agreement.percent.weighted, agreement.percent.strict, agreement.percent.coderPairs,
      agreement.percent.holsti, agreement.alpha.alpha,
    ].map(figure)
    switch agreement.interval {
    case .success(let interval):
      let limits = interval.interval(level: report.level)
      row += [
        interval.error, limits.low, limits.high, interval.share(below: AgreementVerdict.lower),
        interval.share(below: AgreementVerdict.upper),
      ].map { .number($0, 3) }
    case .failure(let reason): row += Array(repeating: self.reason(reason), count: 5)
    }
    row += [figure(agreement.alpha.observed), figure(agreement.alpha.expected)]
    row += [agreement.gwet, agreement.fleiss, agreement.brennanPrediger].map { figure($0.map(\.coefficient)) }
    row += [figure(agreement.scottPi), figure(agreement.lightKappa)]
    row.append(entry.unitsForWidth.map { Cell($0) } ?? .text(words.none))
    row.append(.text(text.sentence(entry)))
    return row
  }

  var categories: Section {
    Section(
      name: words.phrase(.agreementCategories),
      headings: ["variable", "category", "values", "alpha-of-category"].map(words.word),
      rows: report.entries.flatMap { entry in
        let names = words.categories(entry.variable)
        return zip(entry.variable.categories, entry.agreement.categories).enumerated().map { place, pair in
          [
            title(entry.variable), .code(pair.0, words: names[place]), Cell(pair.1.count), figure(pair.1.alpha),
          ]
        }
      })
  }

  var pairs: Section {
    let coder = words.wording.dimension(.coder)
    return Section(
      name: words.phrase(.agreementPairs),
      headings: [words.word("variable"), coder, coder]
        + ["common-units", "equal", "alpha", "cohen-kappa"].map(words.word),
      rows: report.entries.flatMap { entry in
        entry.agreement.pairs.filter { $0.agreement.common > 0 }.map { pair in
          [
            title(entry.variable), .text(entry.variable.coders[pair.agreement.first]),
            .text(entry.variable.coders[pair.agreement.second]), Cell(pair.agreement.common),
            Cell(pair.agreement.equal), figure(pair.alpha), figure(pair.kappa.map(\.kappa)),
          ]
        }
      })
  }

  var coders: Section {
    Section(
      name: words.phrase(.agreementCoders),
      headings: [
        words.word("variable"), words.wording.dimension(.coder), words.word("units"), words.word("alpha-with-others"),
      ],
      rows: report.entries.flatMap { entry in
        zip(entry.variable.coders, entry.agreement.coders).map {
          [title(entry.variable), .text($0), Cell($1.units), figure($1.alphaWithOthers)]
        }
      })
  }

  /// Whether a coder moves away from the others in the course of time.
  var drift: Section {
    Section(
      name: words.phrase(.agreementCodersByWeek),
      headings: [
        words.word("variable"), words.wording.dimension(.coder), words.wording.dimension(.week), words.word("units"),
        words.word("alpha-with-others"),
      ],
      rows: report.entries.flatMap { entry in
        entry.variable.coders.indices.flatMap { coder in
          entry.coderWeeks.indices.compactMap { week in
            let own = entry.coderWeeks[week][coder]
            return own.units == 0
              ? nil
              : [
                title(entry.variable), .text(entry.variable.coders[coder]), Cell(week + 1), Cell(own.units),
                figure(own.alphaWithOthers),
              ]
          }
        }
      })
  }

  var spans: Section {
    Section(
      name: words.phrase(.agreementSpans),
      headings: [
        words.word("where"), words.wording.dimension(.actor), words.phrase(.items), words.word("both"),
        words.word("either"), words.word("overlap"),
      ],
      rows: report.timed.flatMap { timed in
        timed.rows.map { row in
          let scale = timed.unit == .seconds ? 1000.0 : 1
          let name = report.actorNames[row.actor]?.text(in: words.wording.language)
          return [
            .code(timed.unit.rawValue, words: TimedText(timed, words).place),
            .code(row.actor, words: name ?? row.actor), Cell(row.items),
            .number(Double(row.overlap.common) / scale, 1), .number(Double(row.overlap.either) / scale, 1),
            figure(row.overlap.ratio),
          ]
        }
      })
  }

  var weeks: Section {
    Section(
      name: words.phrase(.agreementWeeks),
      headings: [
        words.word("variable"), words.wording.dimension(.week), words.word("units"), words.word("alpha"),
      ],
      rows: report.entries.flatMap { entry in
        entry.weeks.map { [title(entry.variable), Cell($0.week + 1), Cell($0.units), figure($0.alpha)] }
      })
  }
}
