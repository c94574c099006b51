internal import CoverageModel

extension CodebookFormat {
  /// A code is at most this far from the first: one byte holds the position, and 0 is "not coded".
  static let largestCodeCount = 254

  /// The codes that the fixed variables have; a codebook labels them and never renames them.
  static let fixedCodes: [String: [String]] = [
    "mode": Mode.allCases.map(\.name), "capacity": Capacity.allCases.map(\.name), "gender": genders,
  ]

  /// Number of steps of a tone scale to the steps.
  static let toneSteps: [Int64: ClosedRange<Int>] = [3: -1...1, 5: -2...2]

  static let variables = RecordShape(
    "list of variables",
    others: .init(key: .identifier(.variable), value: .record(variable)),
    keys: [
      .init("mode", .record(fixedVariable)),
      .init("capacity", .record(fixedVariable)),
      .init("tone", .record(tone)),
      .init("gender", .record(fixedVariable)),
    ])

  static let fixedVariable = RecordShape(
    "fixed variable",
    keys: [.init("label", .localized, .always), .init("codes", .map(key: .identifier(.code), value: code), .always)])

  static let tone = RecordShape(
    "tone",
    keys: [
      .init("label", .localized, .always),
      .init("scale", .choice(name: "scale", values: ["3", "5"]), .always, note: "Number of steps: 3 or 5."),
      .init("anchors", .map(key: .text, value: code), .always, note: "What each step means."),
      .init("states", .map(key: .choice("tone-state", ToneState.self), value: code), .always),
    ])

  static let variable = RecordShape(
    "variable",
    keys: [
      .init("label", .localized, .always),
      .init("level", .choice("level", Variable.Level.self), .always),
      .init("required", .flag),
      .init(
        "when", .map(key: .text, value: .list(.scalar(.text))),
        note:
          "When it is asked: kind of the item, class of the actor or another variable, with the codes of which one holds."
      ),
      .init("codes", .map(key: .identifier(.code), value: code), .always),
    ])

  /// A label alone, or a label with the definition that the coder reads.
  static let code = Shape.oneOf([
    .record(
      RecordShape(
        "code",
        keys: [
          .init("label", .localized, .always), .init("definition", .localized),
          .init("under", .text, note: "The code of the same variable that it stands below, such as a group of topics."),
        ])),
    .localized,
  ])
}
