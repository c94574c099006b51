internal import CoverageModel

/// The places in the text of a statement are those that its kind fills, and every brace has its partner: what is not
/// filled would be printed as it stands.
enum StatementPlaceCheck: CodebookCheck {
  static func findings(in draft: CodebookDraft) -> [Finding] {
    draft.root.list("tables").flatMap { table -> [Finding] in
      guard let statement = table["statement"], let text = statement["text"],
        let kind = statement["kind"]?.text.flatMap(StatementSpec.Kind.init(rawValue:))
      else { return [] }
      return (text.isMapping ? text.children : [text]).flatMap { findings(in: $0, kind: kind) }
    }
  }

  /// A finding points to where the text begins and says the position in the text: quotes, escapes and folded lines keep
  /// the two from being added.
  private static func findings(in entry: Entry, kind: StatementSpec.Kind) -> [Finding] {
    let text = PlaceText(entry.text ?? "")
    let known = kind.places.map { "{\($0)}" }.joined(separator: " ")
    let unknown = text.places.filter { !kind.places.contains($0.name) }.map { name, position in
      entry.finding(
        "unknown-place", found: quoted("{\(name)}") + " at character \(position) of the text",
        expected: "a place of the kind \(kind.rawValue): \(known)",
        mend: NearestName.of(String(name.prefix(longestName)), in: kind.places).map { "Did you mean {\($0)}?" }
          ?? "Use one of these places.")
    }
    let lone = text.loneBrace.map { position in
      entry.finding(
        "lone-brace", found: "a brace without its partner at character \(position) of the text",
        expected: "places such as {\(kind.places[0])}", mend: "Add the other brace, or remove this one.")
    }
    return unknown + (lone.map { [$0] } ?? [])
  }

  /// A longer name is compared with the valid ones by its beginning only.
  private static let longestName = 64
}
