internal import CoverageModel

/// The fields that every line of a table's CSV file repeats, so that a line stands alone when files are put together: what was
/// measured, of which material, and under which rules. Codes, not words, except for the period's label.
struct CSVContext {
  static let header = [
    "measure", "denominator", "denominator_of", "apportionment", "mode_rule", "roll_up", "official_capacity",
    "period", "first_day", "last_day", "window", "crossing", "filter", "benchmark", "corpus", "constructed",
    "codebook", "codebook_version", "fingerprint",
  ]

  /// One more field where a table is printed although coders agree too little: why.
  static func header(_ caption: TableCaption) -> [String] { header + (caption.exceptions.isEmpty ? [] : ["despite"]) }

  /// As many as the header has.
  let fields: [String]

  init(_ caption: TableCaption, language: String) {
    let declared = caption.declaredPeriods
    let period =
      caption.period.isEmpty
      ? declared.count > 1 ? "\(declared[0]) … \(declared[declared.count - 1])" : declared.first ?? ""
      : caption.period.text(in: language)
    fields =
      [
        caption.measure.rawValue, caption.denominator.name, CSVContext.members(of: caption.denominator),
        caption.apportionment.rawValue, caption.modeRule.rawValue, caption.rollUp.rawValue,
        caption.rollUp.officialCapacity.rawValue, period, caption.days?.start.description ?? "",
        caption.days.map { $0.end.adding(-1).description } ?? "", caption.window ?? "",
        caption.crossing?.rawValue ?? "", CSVContext.filter(caption.filters),
        caption.benchmark?.text(in: language) ?? "", caption.corpus, caption.constructed ? "yes" : "no",
        caption.codebookID, caption.codebookVersion, caption.fingerprint,
      ].map(CSVText.label) + (caption.exceptions.isEmpty ? [] : [CSVText.label(CSVContext.despite(caption, language))])
  }

  /// `tone 0.582 < 0.667: reason`.
  private static func despite(_ caption: TableCaption, _ language: String) -> String {
    caption.exceptions.map { exception in
      let figures = [exception.alpha, exception.threshold].map { DecimalText.fixed(Int128($0), decimals: 3) }
      return "\(exception.variable) \(figures[0]) < \(figures[1]): \(exception.reason.text(in: language))"
    }.joined(separator: "; ")
  }

  /// The race, classes or topics of a denominator, by their ids.
  private static func members(of denominator: Denominator) -> String {
    switch denominator {
    case .contestants(let race): race ?? ""
    case .class(let ids): ids.joined(separator: "|")
    case .yardstick(let topics): topics.joined(separator: "|")
    case .politicalActors, .electionContent, .window: ""
    }
  }

  /// `medium=tv & format=news|debate & topic!=sport`; a code that was not coded is empty.
  private static func filter(_ filters: [TableSpec.Filter]) -> String {
    filters.map { "\($0.dimension.name)\($0.excluding ? "!=" : "=")\($0.codes.joined(separator: "|"))" }
      .joined(separator: " & ")
  }
}
