internal import CoverageModel

/// The codes that a dimension can have in a codebook.
struct DimensionCodes {
  private let codes: [String: (list: [String], set: Set<String>)]

  init(_ draft: CodebookDraft) {
    let names = draft.names
    var lists: [Dimension: [String]] = [
      .outlet: names.all(.outlet), .medium: Outlet.Medium.allCases.map(\.rawValue),
      .ownership: Outlet.Ownership.allCases.map(\.rawValue), .kind: ItemKind.allCases.map(\.rawValue),
      // After a roll-up the rows of this dimension are classes.
      .actor: names.all(.actor) + names.all(.actorClass),
      .actorClass: names.all(.actorClass), .mode: Mode.allCases.map(\.name),
      .capacity: Capacity.allCases.map(\.name), .gender: CodebookFormat.genders,
      .candidacy: ["candidate", "not-candidate"], .period: names.all(.period), .dayPart: names.all(.dayPart),
      .tone: Tone.allCases.map(\.name) + ["1", "2", ToneState.judged.rawValue],
    ]
    for variable in draft.root.map("variables") {
      guard let id = variable.key, !Variable.fixed.contains(id) else { continue }
      lists[.variable(id)] = variable.map("codes").compactMap(\.key)
    }
    codes = Dictionary(
      lists.map { ($0.key.name, ($0.value, Set($0.value))) }, uniquingKeysWith: { first, _ in first })
  }

  /// Nil for a dimension whose codes the codebook does not list: programmes, days, coders.
  func codes(of dimension: String) -> (list: [String], set: Set<String>)? { codes[dimension] }
}
