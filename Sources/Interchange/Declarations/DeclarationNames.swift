internal import CoverageModel

/// Finds what the names of a declaration mean in a codebook. Outlets are the same only when the codebook says so, up to case;
/// persons also up to accents and hyphens, which the declarations use as they please.
struct DeclarationNames {
  let codebook: Codebook
  private let outlets: [String: String]
  private let actors: [String: String]
  /// Spellings that the codebook has itself, for which no finding is due.
  private let spellings: Set<String>
  private let codes: [String: [String: String]]

  init(codebook: Codebook) {
    self.codebook = codebook
    var outlets: [String: String] = [:]
    for outlet in codebook.outlets {
      for name in DeclarationNames.texts(outlet.names) + outlet.aliases + [outlet.id]
      where outlets[name.lowercased()] == nil {
        outlets[name.lowercased()] = outlet.id
      }
    }
    var actors: [String: String] = [:]
    var spellings: Set<String> = []
    for actor in codebook.actors {
      let names = DeclarationNames.texts(actor.names) + actor.aliases.sorted { $0.key < $1.key }.flatMap(\.value)
      spellings.formUnion(names)
      for key in names.map(NameSlug.of) + [actor.id] where actors[key] == nil { actors[key] = actor.id }
    }
    var codes: [String: [String: String]] = [:]
    for variable in codebook.variables {
      var known: [String: String] = [:]
      for code in variable.codes {
        for name in [code.id] + DeclarationNames.texts(code.labels) where known[NameSlug.of(name)] == nil {
          known[NameSlug.of(name)] = code.id
        }
      }
      codes[variable.id] = known
    }
    self.outlets = outlets
    self.actors = actors
    self.spellings = spellings
    self.codes = codes
  }

  func outlet(_ name: String) -> String? { outlets[name.lowercased()] }

  func actor(_ name: String) -> String? { actors[NameSlug.of(name)] }

  func isKnownSpelling(_ name: String) -> Bool { spellings.contains(name) }

  /// The code of a variable with this id or label; nil when there is none, or no such variable.
  func code(_ name: String, of variable: String) -> String? { codes[variable]?[NameSlug.of(name)] }

  func declares(_ variable: String) -> Bool { codes[variable] != nil }

  /// The finding for a name that means nothing, with the nearest that does.
  func unknown(_ name: String, kind: String, place: Finding.Place, field: String) -> Finding {
    let candidates: [String] =
      switch kind {
      case "outlet": codebook.outlets.flatMap { DeclarationNames.texts($0.names) + $0.aliases }
      case "actor":
        codebook.actors.flatMap { DeclarationNames.texts($0.names) + ($0.aliases.min { $0.key < $1.key }?.value ?? []) }
      default:
        codebook.variables.first { $0.id == kind }?.codes.flatMap { [$0.id] + DeclarationNames.texts($0.labels) } ?? []
      }
    let nearest = NearestName.of(name, in: candidates).map { "Perhaps “\($0)”; else add " } ?? "Add "
    let what = ["outlet", "actor"].contains(kind) ? "an alias of the \(kind)" : "a code of \(kind)"
    return Finding(
      rule: "unknown-\(kind)", place: place, field: field, found: "“\(name)”",
      expected: ["outlet", "actor"].contains(kind)
        ? "a name or alias of the codebook" : "a code or label of the variable \(kind)",
      mend: nearest + "“\(name)” to the codebook as \(what).")
  }

  private static func texts(_ text: LocalizedText) -> [String] {
    text.texts.sorted { $0.key < $1.key }.map(\.value)
  }
}
