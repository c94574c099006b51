internal import Reliability

/// A report as a table for the terminal, and a plain sentence for each variable.
struct ReliabilityText {
  private let report: ReliabilityReport

  init(_ report: ReliabilityReport) { self.report = report }

  var text: String {
    var lines: [String] = []
    if let items = report.items, let units = report.units {
      lines.append(
        "\(items) items of \(report.source) were coded by two people or more; units are the \(units) actors in them.")
      lines.append("")
    }
    lines += report.notes
    if !report.entries.isEmpty {
      lines += ReliabilityText.aligned([ReliabilityText.headings(report)] + report.entries.map { row($0) })
      lines.append("")
      lines += statements
    }
    for timed in report.timed { lines += [""] + timed.lines }
    for note in notes { lines.append(note) }
    return lines.joined(separator: "\n") + "\n"
  }

  static func headings(_ report: ReliabilityReport) -> [String] {
    let level = ReliabilityText.level(report)
    return [
      "variable", "metric", "coders", "units", "equal", "alpha", "\(level) % interval", "P(<.667)", "P(<.8)", "AC1",
      "Fleiss", "Do", "De",
    ] + (report.resamples > 0 ? [report.scheme.heading] : [])
  }

  func row(_ entry: ReliabilityReport.Entry) -> [String] {
    let agreement = entry.agreement
    var row = [
      entry.variable.title, entry.variable.metric.name, String(entry.variable.ratings.coderCount),
      String(agreement.alpha.pairableUnits), ReliabilityText.percent(agreement.percent.perUnit),
      ReliabilityText.text(agreement.alpha.alpha),
    ]
    switch agreement.interval {
    case .success(let interval):
      row.append(ReliabilityText.text(interval.interval(level: report.level)))
      row += [0.667, 0.8].map { ReliabilityText.decimal(interval.share(below: $0), 3) }
    case .failure(let reason): row += [reason.rawValue, "n/a", "n/a"]
    }
    row.append(ReliabilityText.text(agreement.gwet.map(\.coefficient)))
    row.append(ReliabilityText.text(agreement.fleiss.map(\.coefficient)))
    row += [agreement.alpha.observed, agreement.alpha.expected].map {
      $0.map { ReliabilityText.decimal($0, 3) } ?? "n/a"
    }
    if let bootstrap = entry.bootstrap {
      row.append(
        ReliabilityText.text(bootstrap.map { ReliabilityText.text($0.interval(level: report.level)) }))
    }
    return row
  }

  /// A sentence for each variable, with the classes of actors for which it is otherwise.
  var statements: [String] {
    report.entries.filter { $0.variable.scope.isEmpty }.map { entry in
      let classes = report.entries.filter { $0.variable.name == entry.variable.name && !$0.variable.scope.isEmpty }
      let groups = ReliabilityText.verdicts.compactMap { verdict, words -> String? in
        let own = classes.filter { $0.verdict == verdict && entry.verdict != verdict }
        return own.isEmpty ? nil : "\(words) for \(own.map(\.variable.scope).joined(separator: ", "))"
      }
      let others = groups.isEmpty ? "" : " By class of actors: \(groups.joined(separator: "; "))."
      return "\(entry.variable.title): \(sentence(entry))\(others)"
    }
  }

  private static let verdicts: [(AgreementVerdict, String)] = [
    (.firm, "well enough to publish"), (.tentative, "well enough for tentative conclusions"),
    (.undecided, "not known"), (.poor, "not well enough"),
  ]

  /// What it means for who wants to publish.
  func sentence(_ entry: ReliabilityReport.Entry) -> String {
    let needed = entry.unitsForWidth.map {
      " For an interval \(ReliabilityText.decimal(report.width, 2)) wide about \($0) "
        + (entry.variable.ratings.clusters == nil ? "units" : "programme-days or groups")
        + " have to be coded twice in all."
    }
    switch entry.verdict {
    case .firm: return "coders agree well enough to publish (the whole interval is at .800 or more)."
    case .tentative:
      return "coders agree well enough for tentative conclusions (the whole interval is at .667 or more)."
        + (needed ?? "")
    case .undecided:
      return "it is not known whether coders agree well enough (the interval holds .667)." + (needed ?? "")
    case .poor: return "coders do not agree well enough to publish (the whole interval is below .667)."
    case .none(.noSpread) where (entry.agreement.alpha.observed ?? 0) > 0:
      return
        "coders differ as much in every unit, so there is no interval; alpha is \(ReliabilityText.text(entry.agreement.alpha.alpha))."
    case .none(.noSpread):
      return
        "coders never differ on these \(entry.agreement.alpha.pairableUnits) units, which gives no interval."
    case .none(.noVariation): return "all codes are the same, so agreement tells nothing."
    case .none(.nothingPairable): return "no unit was coded twice."
    case .none(.tooFew):
      return "coders differ in too few programme-days, groups or units for an interval; more have to be coded twice."
    case .none(let reason): return "nothing can be said: \(reason.rawValue)."
    }
  }

  private var notes: [String] {
    var seen: Set<String> = []
    let own = report.entries.compactMap { entry -> String? in
      guard !entry.variable.note.isEmpty, seen.insert(entry.variable.name).inserted else { return nil }
      return "\(entry.variable.name): \(entry.variable.note)"
    }
    return own.isEmpty ? [] : [""] + own
  }

  // MARK: Figures

  /// 95, 97.5, 99.9.
  static func level(_ report: ReliabilityReport) -> String { level(report.level) }

  static func level(_ level: Double) -> String {
    let percent = level * 100
    return decimal(percent, percent == percent.rounded() ? 0 : 1)
  }

  static func text(_ value: Coefficient) -> String {
    switch value {
    case .success(let value): decimal(value, 3)
    case .failure(let reason): reason.rawValue
    }
  }

  static func text(_ value: Result<String, NoCoefficient>) -> String {
    switch value {
    case .success(let text): text
    case .failure(let reason): reason.rawValue
    }
  }

  static func text(_ interval: Interval) -> String { "\(decimal(interval.low, 3)) to \(decimal(interval.high, 3))" }

  static func percent(_ value: Coefficient) -> String {
    switch value {
    case .success(let value): decimal(value * 100, 1) + " %"
    case .failure(let reason): reason.rawValue
    }
  }

  /// Half away from zero.
  static func decimal(_ value: Double, _ places: Int) -> String {
    guard value.isFinite, abs(value) < 1e12 else { return String(value) }
    let scale = (0..<places).reduce(1) { product, _ in product * 10 }
    let scaled = Int((abs(value) * Double(scale)).rounded())
    let sign = value < 0 && scaled != 0 ? "-" : ""
    guard places > 0 else { return sign + String(scaled) }
    let rest = String(scaled % scale)
    return sign + String(scaled / scale) + "." + String(repeating: "0", count: places - rest.count) + rest
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
