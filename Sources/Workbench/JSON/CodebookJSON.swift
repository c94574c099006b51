internal import Containers
internal import CoverageModel

/// The codebook as coders need it: variables with their codes, and actors with all their names.
struct CodebookJSON {
  private let codebook: Codebook
  private let language: String

  init(_ codebook: Codebook, language: String) {
    self.codebook = codebook
    self.language = language
  }

  var value: JSONValue {
    .object([
      ("id", .string(codebook.id)), ("version", .string(codebook.version)),
      ("fingerprint", .string(codebook.fingerprint)), ("languages", .texts(codebook.languages)),
      ("variables", .array(variables.map(variable))), ("actors", .array(codebook.actors.map(actor))),
    ])
  }

  /// Those with columns of their own first, in the order in which they are asked.
  private var variables: [Variable] {
    let fixed = ["mode", "capacity", "tone", "gender"].compactMap { id in
      codebook.variables.first { $0.id == id }
    }
    return fixed + codebook.variables.filter { !Variable.fixed.contains($0.id) }
  }

  private func variable(_ variable: Variable) -> JSONValue {
    let conditions = variable.conditions.sorted { $0.key < $1.key }.map { ($0.key, JSONValue.texts($0.value)) }
    return .object([
      ("id", .string(variable.id)), ("label", .string(variable.labels.text(in: language))),
      ("level", .string(variable.level.rawValue)),
      ("required", .bool(variable.required || ["mode", "capacity", "tone"].contains(variable.id))),
      ("definition", .string("")), ("when", .object(conditions)),
      (
        "codes",
        .array(
          variable.codes.filter { $0.id != ToneState.judged.rawValue }.map { code in
            .object([
              ("id", .string(code.id)), ("label", .string(code.labels.text(in: language))),
              ("definition", .string(code.definition.text(in: language))),
              ("under", code.under.map { .string($0) } ?? .null),
            ])
          })
      ),
    ])
  }

  private func actor(_ actor: Actor) -> JSONValue {
    let own = codebook.classes.first { $0.id == actor.classID }
    var names: [String] = []
    for name in actor.names.texts.sorted(by: { $0.key < $1.key }).map(\.value)
      + actor.aliases.sorted(by: { $0.key < $1.key }).flatMap(\.value) where !names.contains(name)
    {
      names.append(name)
    }
    return .object([
      ("id", .string(actor.id)), ("kind", .string(actor.kind.rawValue)), ("class", .string(actor.classID)),
      ("classLabel", .string(own?.labels.text(in: language) ?? actor.classID)), ("gender", .string(actor.gender.name)),
      ("names", .texts(names)), ("label", .string(actor.names.text(in: language))),
    ])
  }
}
