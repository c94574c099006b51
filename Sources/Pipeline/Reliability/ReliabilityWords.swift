internal import Reliability
internal import Reports

/// Names, figures and reasons of a report on agreement, as one language writes them.
struct ReliabilityWords {
  let wording: Wording

  init(language: String) { wording = Wording(language: language) }

  func phrase(_ phrase: Phrase, _ places: [String: String] = [:]) -> String { wording.phrase(phrase, places) }

  /// A heading, or another word that pages and tables on agreement have.
  func word(_ code: String) -> String { wording.term(.agreement, code) }

  /// A name and what is said of it.
  func labelled(_ label: String, _ text: String) -> String {
    wording.phrase(.labelled, ["label": label, "text": text])
  }

  // MARK: Names

  func name(_ variable: RatedVariable) -> String { variable.words.name(variable.name, wording) }

  /// Which actors a variable is of.
  func scope(_ variable: RatedVariable) -> String {
    variable.scope.isEmpty ? word("all") : variable.words.scope(variable.scope, wording)
  }

  func title(_ variable: RatedVariable) -> String {
    variable.scope.isEmpty ? name(variable) : "\(name(variable)), \(scope(variable))"
  }

  func categories(_ variable: RatedVariable) -> [String] {
    variable.categories.enumerated().map { variable.words.category($0, code: $1, wording) }
  }

  func metric(_ variable: RatedVariable) -> String { wording.term(.metric, variable.metric.name) }

  func reason(_ reason: NoCoefficient) -> String { wording.term(.noCoefficient, reason.rawValue) }

  /// What stands where there is no figure.
  var none: String { wording.phrase(.undefinedMark) }

  // MARK: Figures

  func decimal(_ value: Double, _ places: Int) -> String {
    ReliabilityText.decimal(value, places, mark: wording.decimalMark)
  }

  func decimal(_ value: Double?, _ places: Int) -> String { value.map { decimal($0, places) } ?? none }

  func text(_ value: Coefficient) -> String { text(value.map { decimal($0, 3) }) }

  func text(_ value: Result<String, NoCoefficient>) -> String {
    switch value {
    case .success(let text): text
    case .failure(let reason): self.reason(reason)
    }
  }

  func text(_ interval: Interval) -> String {
    phrase(.agreementInterval, ["low": decimal(interval.low, 3), "high": decimal(interval.high, 3)])
  }

  func percent(_ value: Coefficient) -> String { text(value.map { decimal($0 * 100, 1) + " %" }) }

  func level(_ report: ReliabilityReport) -> String { level(report.level) }

  /// 95, 97.5, 99.9.
  func level(_ level: Double) -> String {
    let percent = level * 100
    return decimal(percent, percent == percent.rounded() ? 0 : 1)
  }

  /// The heading of a column that says how likely alpha is below a threshold.
  func below(_ threshold: Double, _ places: Int) -> String { "P(<\(decimal(threshold, places)))" }
}
