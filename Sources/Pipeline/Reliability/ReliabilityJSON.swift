internal import Containers
internal import Reliability

/// A report for machines: for each variable what a case has, and the parts. It is the same in every language.
struct ReliabilityJSON {
  private let report: ReliabilityReport

  init(_ report: ReliabilityReport) { self.report = report }

  var value: JSONValue {
    var members: [(String, JSONValue)] = [("source", .string(report.source))]
    if let items = report.items { members.append(("items", .integer(Int64(items)))) }
    if let units = report.units { members.append(("units", .integer(Int64(units)))) }
    if !report.timed.isEmpty { members.append(("spans", .array(report.timed.map(spans)))) }
    members.append(("variables", .array(report.entries.map(entry))))
    return .object(members)
  }

  private func spans(_ timed: TimedAgreement) -> JSONValue {
    var members: [(String, JSONValue)] = [
      ("unit", .string(timed.unit.rawValue)), ("items", .integer(Int64(timed.items))),
      ("vanished", .integer(Int64(timed.vanished))), ("left_out", .integer(Int64(timed.left))),
    ]
    members += ReliabilityCase.member("overlap_ratio", timed.overlap.ratio)
    members += ReliabilityCase.member("u_alpha", timed.alpha.uAlpha)
    members += ReliabilityCase.member("bar_u_alpha", timed.alpha.barUAlpha)
    members += ReliabilityCase.member("cu_alpha", timed.alpha.cuAlpha)
    members += ReliabilityCase.member("cu_coverage", timed.alpha.coverage)
    if case .success(let own) = timed.interval {
      members += [
        ("u_alpha_low", .number(String(own.interval.low))), ("u_alpha_high", .number(String(own.interval.high))),
        ("resamples", .integer(Int64(TimedAgreement.resamples))), ("seed", .number(String(TimedAgreement.seed))),
      ]
    }
    if case .success(let deviation) = timed.edgeDeviation {
      members.append(("edge_deviation", .number(String(deviation))))
    }
    members.append(
      (
        "actors",
        .array(
          timed.rows.map { row in
            .object(
              [("actor", .string(row.actor)), ("items", .integer(Int64(row.items)))]
                + ReliabilityCase.member("overlap_ratio", row.overlap.ratio))
          })
      ))
    return .object(members)
  }

  private func entry(_ entry: ReliabilityReport.Entry) -> JSONValue {
    let variable = entry.variable
    let values = variable.categories.compactMap { Double($0) }
    let statistics = CaseStatistics(
      variable.ratings, variable.metric, values: values.count == variable.categories.count ? values : nil)
    var members: [(String, JSONValue)] = [
      ("variable", .string(variable.name)), ("scope", .string(variable.scope)),
      ("metric", .string(variable.metric.name)), ("coders", .texts(variable.coders)),
      ("verdict", .string(ReliabilityText(report, language: "en").sentence(entry))),
      ("statistics", .object(statistics.members)),
      (
        "categories",
        .array(
          zip(variable.categories, entry.agreement.categories).map { name, category in
            .object(
              [("category", .string(name)), ("count", .integer(Int64(category.count)))]
                + ReliabilityCase.member("alpha", category.alpha))
          })
      ),
      (
        "pairs",
        .array(
          entry.agreement.pairs.map { pair in
            .object(
              [
                ("first", .string(variable.coders[pair.agreement.first])),
                ("second", .string(variable.coders[pair.agreement.second])),
                ("units", .integer(Int64(pair.agreement.common))), ("equal", .integer(Int64(pair.agreement.equal))),
              ] + ReliabilityCase.member("alpha", pair.alpha)
                + ReliabilityCase.member("cohen_kappa", pair.kappa.map(\.kappa)))
          })
      ),
      (
        "each_coder",
        .array(
          zip(variable.coders, entry.agreement.coders).map { name, coder in
            .object(
              [("coder", .string(name)), ("units", .integer(Int64(coder.units)))]
                + ReliabilityCase.member("alpha_with_others", coder.alphaWithOthers))
          })
      ),
      (
        "weeks",
        .array(
          entry.weeks.map { week in
            .object(
              [("week", .integer(Int64(week.week + 1))), ("units", .integer(Int64(week.units)))]
                + ReliabilityCase.member("alpha", week.alpha))
          })
      ),
    ]
    members.append(
      (
        "coder_weeks",
        .array(
          entry.coderWeeks.enumerated().flatMap { week, coders in
            zip(variable.coders, coders).filter { $0.1.units > 0 }.map { name, coder in
              JSONValue.object(
                [
                  ("week", .integer(Int64(week + 1))), ("coder", .string(name)),
                  ("units", .integer(Int64(coder.units))),
                ] + ReliabilityCase.member("alpha_with_others", coder.alphaWithOthers))
            }
          })
      ))
    if let needed = entry.unitsForWidth { members.append(("units_for_width", .integer(Int64(needed)))) }
    if case .success(let bootstrap)? = entry.bootstrap {
      let limits = bootstrap.interval(level: report.level)
      members.append(
        (
          "bootstrap",
          .object([
            ("resamples", .integer(Int64(report.resamples))), ("seed", .number(String(report.seed))),
            ("low", .number(String(limits.low))), ("high", .number(String(limits.high))),
            ("scheme", .string(report.scheme.rawValue)),
            ("undefined_share", .number(String(bootstrap.undefinedShare))),
          ])
        ))
    }
    return .object(members)
  }
}
