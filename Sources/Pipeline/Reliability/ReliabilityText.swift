internal import Reliability
internal import Reports

/// A report as a table for the terminal, and a plain sentence for each variable.
struct ReliabilityText {
  private let report: ReliabilityReport
  private let words: ReliabilityWords

  init(_ report: ReliabilityReport, language: String) {
    self.report = report
    words = ReliabilityWords(language: language)
  }

  var text: String {
    var lines: [String] = []
    if report.items != nil { lines += [title, lead, ""] }
    lines += report.notes.map { words.phrase($0.phrase, $0.places) }
    if !report.entries.isEmpty {
      lines += ReliabilityText.aligned([headings] + report.entries.map { row($0) })
      lines.append("")
      lines += statements
    }
    for timed in report.timed { lines += [""] + TimedText(timed, words).lines }
    if !notes.isEmpty { lines += [""] + notes }
    return lines.joined(separator: "\n") + "\n"
  }

  var title: String { "\(words.phrase(.reliability)) \(report.source)" }

  /// What was compared.
  var lead: String {
    guard let items = report.items, let units = report.units else { return words.phrase(.agreementTableLead) }
    return words.phrase(.agreementLead, ["items": String(items), "units": String(units)])
  }

  var headings: [String] {
    ["variable", "metric", "coders", "units", "equal", "alpha"].map(words.word) + [
      words.phrase(.agreementIntervalHeading, ["level": words.level(report)]), words.below(AgreementVerdict.lower, 3),
      words.below(AgreementVerdict.upper, 1), "AC1", "Fleiss", "Do", "De",
    ] + (report.resamples > 0 ? [report.scheme == .units ? words.word("bootstrap") : report.scheme.rawValue] : [])
  }

  func row(_ entry: ReliabilityReport.Entry) -> [String] {
    let agreement = entry.agreement
    var row = [
      words.title(entry.variable), words.metric(entry.variable), String(entry.variable.ratings.coderCount),
      String(agreement.alpha.pairableUnits), words.percent(agreement.percent.perUnit),
      words.text(agreement.alpha.alpha),
    ]
    switch agreement.interval {
    case .success(let interval):
      row.append(words.text(interval.interval(level: report.level)))
      row += [AgreementVerdict.lower, AgreementVerdict.upper].map { words.decimal(interval.share(below: $0), 3) }
    case .failure(let reason): row += [words.reason(reason), words.none, words.none]
    }
    row.append(words.text(agreement.gwet.map(\.coefficient)))
    row.append(words.text(agreement.fleiss.map(\.coefficient)))
    row += [agreement.alpha.observed, agreement.alpha.expected].map { words.decimal($0, 3) }
    if let bootstrap = entry.bootstrap {
      row.append(words.text(bootstrap.map { words.text($0.interval(level: report.level)) }))
    }
    return row
  }

  /// A sentence for each variable, with the classes of actors for which it is otherwise.
  var statements: [String] {
    report.entries.filter { $0.variable.scope.isEmpty }.map { entry in
      let classes = report.entries.filter { $0.variable.name == entry.variable.name && !$0.variable.scope.isEmpty }
      let groups = ReliabilityText.verdicts.compactMap { verdict, code -> String? in
        let own = classes.filter { $0.verdict == verdict && entry.verdict != verdict }
        let names = own.map { words.scope($0.variable) }.joined(separator: ", ")
        return own.isEmpty ? nil : "\(words.wording.term(.verdict, code)) (\(names))"
      }
      let others =
        groups.isEmpty ? "" : " " + words.phrase(.agreementClasses, ["groups": words.wording.list(groups)])
      return words.labelled(words.title(entry.variable), sentence(entry) + others)
    }
  }

  private static let verdicts: [(AgreementVerdict, String)] = [
    (.firm, "firm"), (.tentative, "tentative"), (.undecided, "undecided"), (.poor, "poor"),
  ]

  /// What it means for who wants to publish.
  func sentence(_ entry: ReliabilityReport.Entry) -> String {
    let alpha = entry.agreement.alpha
    let lower = ["threshold": words.decimal(AgreementVerdict.lower, 3)]
    return switch entry.verdict {
    case .firm: words.phrase(.agreementFirm, ["threshold": words.decimal(AgreementVerdict.upper, 1)])
    case .tentative: words.phrase(.agreementTentative, lower) + needed(entry)
    case .undecided: words.phrase(.agreementUndecided, lower) + needed(entry)
    case .poor: words.phrase(.agreementPoor, lower)
    case .none(.noSpread) where (alpha.observed ?? 0) > 0:
      words.phrase(.agreementAlwaysDiffer, ["alpha": words.text(alpha.alpha)])
    case .none(.noSpread): words.phrase(.agreementNeverDiffer, ["units": String(alpha.pairableUnits)])
    case .none(.noVariation): words.phrase(.agreementNoVariation)
    case .none(.nothingPairable): words.phrase(.agreementNothingTwice)
    case .none(.tooFew): words.phrase(.agreementTooFew)
    case .none(let reason): words.phrase(.agreementNone, ["reason": words.reason(reason)])
    }
  }

  /// How much has to be coded twice for an interval as narrow as was asked for; empty where that cannot be said.
  private func needed(_ entry: ReliabilityReport.Entry) -> String {
    guard let count = entry.unitsForWidth else { return "" }
    let phrase: Phrase =
      entry.variable.ratings.clusters == nil ? .agreementUnitsNeeded : .agreementClustersNeeded
    return " " + words.phrase(phrase, ["width": words.decimal(report.width, 2), "count": String(count)])
  }

  /// What a reader has to know of variables.
  var notes: [String] {
    var seen: Set<String> = []
    return report.entries.compactMap { entry in
      guard let note = entry.variable.note, seen.insert(entry.variable.name).inserted else { return nil }
      return words.labelled(words.name(entry.variable), words.phrase(note))
    }
  }

  // MARK: Figures

  /// Half away from zero.
  static func decimal(_ value: Double, _ places: Int, mark: String = ".") -> String {
    guard value.isFinite, abs(value) < 1e12 else { return String(value) }
    let scale = (0..<places).reduce(1) { product, _ in product * 10 }
    let scaled = Int((abs(value) * Double(scale)).rounded())
    let sign = value < 0 && scaled != 0 ? "-" : ""
    guard places > 0 else { return sign + String(scaled) }
    let rest = String(scaled % scale)
    return sign + String(scaled / scale) + mark + String(repeating: "0", count: places - rest.count) + rest
  }

  /// Columns of equal width, the first to the left.
  static func aligned(_ rows: [[String]]) -> [String] {
    let widths = (0..<(rows.first?.count ?? 0)).map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      zip(row, widths).enumerated().map { column, cell in
        let space = String(repeating: " ", count: cell.1 - cell.0.count)
        return column < 2 ? cell.0 + space : space + cell.0
      }.joined(separator: "  ").trimmingTrailingBlanks
    }
  }
}

extension String {
  fileprivate var trimmingTrailingBlanks: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
