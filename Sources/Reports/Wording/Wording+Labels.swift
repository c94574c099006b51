package import CoverageModel

/// Words for the values of the model.
extension Wording {
  /// A code in words: the codebook's label, else the fixed word, else the code itself.
  package func label(_ label: GroupLabel) -> String {
    if !label.text.isEmpty { return label.text.text(in: language) }
    if label.code.isEmpty { return phrase(.notCoded) }
    if let vocabulary = Vocabulary(of: label.dimension) { return term(vocabulary, label.code) }
    if label.dimension == .day, let day = CalendarDay(label.code) { return date(day) }
    return label.code
  }

  /// Several codes of one row or panel, from the coarse to the fine.
  package func label(_ labels: [GroupLabel]) -> String { labels.map { label($0) }.joined(separator: " · ") }

  /// What a dimension is called. A variable of the codebook has no label here and is called by its id.
  package func dimension(_ dimension: Dimension) -> String { term(.dimension, dimension.name) }

  /// A day as people write it.
  package func date(_ day: CalendarDay) -> String {
    let (year, month, number) = day.components
    let name = term(.month, String(month))
    return switch language {
    case "ru": "\(number) \(name) \(year) г."
    case "kk": "\(year) ж. \(number) \(name)"
    case "fr" where number == 1: "1er \(name) \(year)"
    default: "\(number) \(name) \(year)"
    }
  }

  /// A half-open range of days, written with its last day; nil for an empty range.
  package func days(_ range: DayRange) -> String? {
    guard !range.isEmpty else { return nil }
    let last = range.end.adding(-1)
    if range.count == 1 { return date(range.start) }
    return phrase(.daysIncluded, ["from": date(range.start), "to": date(last)])
  }

  /// Why a value cannot be given.
  package func reason(_ undefined: Undefined) -> String { term(.undefined, undefined.rawValue) }
}
