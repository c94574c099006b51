internal import CoverageModel

extension CodebookFormat {
  /// Denominators that are written as one word; the others name what they need.
  static let plainDenominators = ["contestants", "political-actors", "election-content", "window"]
  /// The most decimals that a statement prints.
  static let decimals: ClosedRange<Int64> = 0...6

  static let table = RecordShape(
    "table",
    keys: [
      .init("id", .identifier(.table), .always),
      .init("title", .localized, .always),
      .init("corpora", .list(.scalar(.text)), note: "Corpora that the table is made from; all when it is left out."),
      .init("measure", .choice("measure", Measure.self), .always),
      .init("panels", .list(.scalar(.dimension)), note: "Dimensions with a denominator each; [] for one panel."),
      .init("rows", .list(.scalar(.dimension))),
      .init("split", .dimension),
      .init("columns", .list(.scalar(.choice("column", TableSpec.Column.self)))),
      .init("roll_up", .choice("roll-up", TableSpec.RollUp.self)),
      .init("subjects", .record(subjects), note: "Which actors have a row; all that are given must hold."),
      .init("filter", .map(key: .dimension, value: filterCodes)),
      .init("denominator", denominator, .always),
      .init("apportionment", .choice("apportionment", Apportionment.self)),
      .init("mode_rule", .choice("mode-rule", ModeRule.self)),
      .init("window", .reference(.window)),
      .init("crossing", .choice("crossing", CrossingRule.self), note: "Else the window's own rule."),
      .init("period", .reference(.period)),
      .init("benchmark", .reference(.benchmark)),
      .init("pooling", .list(.scalar(.choice("pooling", Pooling.self)))),
      .init("indicators", .list(.scalar(.choice("indicator", IndicatorName.self)))),
      .init("floor", .record(floor), note: "Below it tone and ratio cells are not printed."),
      .init("chart", .choice("chart", ChartKind.self)),
      .init("machine", .flag, note: "Count what machine coders suggested and nobody has accepted."),
      .init("note", .localized),
      .init("statement", .record(statement)),
    ])

  static let subjects = RecordShape(
    "choice of subjects",
    keys: [
      .init("actors", .list(.scalar(.reference(.actor)))),
      .init("kinds", .list(.scalar(.choice("actor-kind", Actor.Kind.self)))),
      .init("classes", .list(.scalar(.reference(.actorClass)))),
      .init("contestants_of", .reference(.race)),
      .init("gender", .list(.scalar(.choice(name: "gender", values: genders)))),
      .init("candidates", .flag),
    ])

  /// A code, codes, or the same under `not`.
  static let filterCodes = Shape.oneOf(
    plainCodes + [.record(RecordShape("filter", keys: [.init("not", .oneOf(plainCodes), .always)]))])

  private static let plainCodes: [Shape] = [.scalar(.text), .list(.scalar(.text))]

  static let denominator = Shape.oneOf([
    .scalar(.choice(name: "denominator", values: plainDenominators)),
    .record(
      RecordShape(
        "denominator", exactlyOne: true,
        keys: [
          .init("contestants", .reference(.race)),
          .init("class", .list(.scalar(.reference(.actorClass)))),
          .init("yardstick", .list(.scalar(.text)), note: "Codes of the variable topic."),
        ])),
  ])

  static let floor = RecordShape(
    "floor",
    keys: [
      .init("amount", .integer(counts), note: "Seconds for airtime, else whole units."),
      .init("attributions", .integer(counts)),
    ])

  static let statement = RecordShape(
    "statement",
    keys: [
      .init("kind", .choice("statement-kind", StatementSpec.Kind.self), .always),
      .init("text", .localized, .always),
      .init("rows", .list(.scalar(.text)), note: "Codes of the rows that enter."),
      .init("panels", .list(.scalar(.text)), note: "Codes of the panels that enter."),
      .init("together", .flag, note: "Add the rows up first."),
      .init("decimals", .integer(decimals)),
    ])
}
