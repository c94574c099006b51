internal import CoverageModel
internal import Mentions

/// Names of a codebook's actors that may be mistaken for everyday words or for each other, as warnings.
enum NameWarnings {
  static func findings(_ codebook: Codebook, path: String) -> [Finding] {
    guard let actors = ActorList(codebook).actors[nil] else { return [] }
    return NameCollision.all(of: MentionFinder(actors)).map { collision in
      let place = Finding.Place(file: path)
      let field = "actors.\(actors[collision.actor].id)"
      switch collision.kind {
      case .everydayWord:
        return Finding(
          .warning, rule: "name-everyday-word", place: place, field: field, found: collision.name,
          expected: "a name that is no everyday word",
          mend:
            "At the beginning of a sentence it is taken only with evidence; say what it needs under mentions, needs.")
      case .actor(let other, let name):
        return Finding(
          .warning, rule: "name-collision", place: place, field: field, found: collision.name,
          expected: "a name that is no form of “\(name)” of \(actors[other].id)",
          mend: "A text that names neither in full is not counted for either; give fuller names.")
      }
    }
  }
}
