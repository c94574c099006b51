internal import CodingStore
internal import Containers
internal import CoverageModel
internal import Pipeline

/// An item on which coders differ, as its page needs it.
struct AdjudicationJSON {
  private let codebook: Codebook
  private let items: ItemJSON
  private let language: String

  init(_ codebook: Codebook, _ desk: Desk, language: String) {
    self.codebook = codebook
    self.language = language
    items = ItemJSON(codebook, desk, language: language)
  }

  func value(_ own: DeskAdjudication) -> JSONValue {
    .object([
      ("item", .object(items.facts(own.item))), ("coders", .texts(own.coders)),
      (
        "records",
        .object(own.records.sorted { $0.key < $1.key }.map { ($0.key, DraftRecord($0.value).json) })
      ),
      ("differences", .array(own.differences.enumerated().map { difference($1, $0) })),
      ("isDecided", .bool(own.isDecided)), ("next", own.next.map { .string($0) } ?? .null),
    ])
  }

  private func difference(_ one: CodingDifference, _ index: Int) -> JSONValue {
    let id = one.variable.hasPrefix("item:") ? String(one.variable.dropFirst(5)) : one.variable
    let variable = codebook.variables.first { $0.id == id }
    let actor = codebook.actors.first { $0.id == one.actor }
    func label(_ code: String) -> String {
      variable?.codes.first { $0.id == code }?.labels.text(in: language) ?? code
    }
    return .object([
      ("index", .integer(Int64(index))), ("variable", .string(one.variable)),
      ("variableLabel", .string(variable?.labels.text(in: language) ?? id)),
      ("actor", one.actor.map { .string($0) } ?? .null),
      ("actorLabel", .string(actor?.names.text(in: language) ?? one.actor ?? "")),
      ("start", one.span.map { .integer(Int64($0.lowerBound)) } ?? .null),
      ("end", one.span.map { .integer(Int64($0.upperBound)) } ?? .null),
      (
        "values",
        .array(
          one.values.map { value in
            .object([
              ("coder", .string(value.coder)), ("attribution", value.attribution.map { .integer(Int64($0)) } ?? .null),
              ("code", value.text.map { .string($0) } ?? .null),
              ("label", value.text.map { .string(label($0)) } ?? .null),
            ])
          })
      ),
      (
        "choices",
        .array(
          (variable?.codes ?? []).filter { $0.id != ToneState.judged.rawValue }.map {
            .object([("code", .string($0.id)), ("label", .string($0.labels.text(in: language)))])
          })
      ),
    ])
  }
}
