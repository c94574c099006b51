internal import CoverageModel

/// Where the columns of an attribution stand; -1 for a column that is not there.
struct AttributionLayout: Sendable {
  let item, actor, start, end, measure, mode, capacity, tone, toneState, gender, coder, purpose: Int
  /// In the order of `CodebookNames.attributionVariables`.
  let variables: [Int]

  init(header: TableHeader, names: CodebookNames) {
    item = header.position("item")
    actor = header.position("actor")
    start = header.position("start")
    end = header.position("end")
    measure = header.position("measure")
    mode = header.position("mode")
    capacity = header.position("capacity")
    tone = header.position("tone")
    toneState = header.position("tone_state")
    gender = header.position("gender")
    coder = header.position("coder")
    purpose = header.position("purpose")
    variables = names.attributionVariables.map { header.position($0.variable.id) }
  }

  static func columns(names: CodebookNames) -> [String] {
    [
      "item", "actor", "start", "end", "measure", "mode", "capacity", "tone", "tone_state", "gender", "coder",
      "purpose",
    ] + names.attributionVariables.map(\.variable.id)
  }

  static func required(names: CodebookNames) -> [String] {
    ["item", "actor"] + names.attributionVariables.filter(\.isRequired).map(\.variable.id)
  }
}
