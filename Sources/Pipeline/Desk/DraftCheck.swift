internal import CoverageModel

/// Holds a record against the codebook and the item: what may be kept as a draft, and what may count.
struct DraftCheck {
  private let codebook: Codebook
  /// Of the labels in what is found.
  private let language: String
  private let actors: [String: Actor]

  init(_ codebook: Codebook, language: String) {
    self.codebook = codebook
    self.language = language
    actors = Dictionary(codebook.actors.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// What may not even be kept: actors, variables and codes that there are none of, and spans beyond the item.
  func faults(_ draft: DraftRecord, item: ItemRecord) -> [DraftFault] {
    var faults = codeFaults(draft.codes, level: .item, "codes")
    for (place, one) in draft.attributions.enumerated() {
      let field = "attributions[\(place)]"
      if actors[one.actor] == nil {
        faults.append(
          DraftFault("\(field).actor", one.actor, "an actor of the codebook", rule: .unknownActor))
      }
      if let extent = item.extent, one.span.upperBound > extent {
        faults.append(
          DraftFault("\(field).end", "\(one.span.upperBound)", "at most \(extent)", rule: .beyondItem))
      }
      faults += codeFaults(one.codes, level: .attribution, "\(field).codes")
    }
    return faults
  }

  /// What has to be decided before the record counts.
  func openQuestions(_ draft: DraftRecord, item: ItemRecord) -> [DraftFault] {
    if draft.isUncodable {
      return draft.attributions.isEmpty
        ? []
        : [DraftFault("attributions", "attributions", "none in an item that cannot be coded", rule: .notUncodable)]
    }
    var open: [DraftFault] = []
    func ask(_ field: String, _ variable: String) {
      let label = codebook.variables.first { $0.id == variable }?.labels.text(in: language) ?? variable
      open.append(DraftFault(field, "not decided", label, rule: .undecided))
    }
    let asked = AskedVariables(codebook)
    for variable in asked.ofItem(item, draft.codes) where variable.required && draft.codes[variable.id] == nil {
      if item.codes[variable.id] == nil { ask("codes.\(variable.id)", variable.id) }
    }
    for (place, one) in draft.attributions.enumerated() {
      let field = "attributions[\(place)]"
      if one.span.isEmpty, item.extent != nil {
        open.append(DraftFault("\(field).end", "nothing marked", "a span", rule: .nothingMarked))
      }
      if one.mode == nil { ask("\(field).mode", "mode") }
      if one.capacity == nil { ask("\(field).capacity", "capacity") }
      if one.tone == nil { ask("\(field).tone", "tone") }
      for variable in asked.ofAttribution(one, in: item, actors[one.actor]) where variable.required {
        if !Variable.fixed.contains(variable.id), one.codes[variable.id] == nil {
          ask("\(field).codes.\(variable.id)", variable.id)
        }
      }
    }
    return open
  }

  private func codeFaults(_ codes: [String: String], level: Variable.Level, _ field: String) -> [DraftFault] {
    codes.sorted { $0.key < $1.key }.compactMap { id, code in
      guard let variable = codebook.variables.first(where: { $0.id == id && $0.level == level }) else {
        return DraftFault("\(field).\(id)", id, "a variable of the codebook", rule: .unknownVariable)
      }
      guard variable.codeIndex(code) == nil else { return nil }
      return DraftFault(
        "\(field).\(id)", code, "one of \(variable.codes.map(\.id).joined(separator: ", "))", rule: .unknownCode)
    }
  }
}
