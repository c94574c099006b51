internal import CoverageModel

/// A name that may be mistaken for something else.
package struct NameCollision: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    /// The name is an everyday word, too.
    case everydayWord
    /// Another actor's name looks like this one, in the same or in another case.
    case actor(Int, name: String)
  }

  /// Position in the list of actors.
  package let actor: Int
  package let name: String
  package let kind: Kind

  package init(actor: Int, name: String, kind: Kind) {
    self.actor = actor
    self.name = name
    self.kind = kind
  }

  /// All of a list, in its order.
  package static func all(of finder: MentionFinder) -> [NameCollision] {
    var found: [NameCollision] = []
    for (number, actor) in finder.actors.enumerated() {
      for name in actor.names {
        let words = NameParts(name, isPerson: false).words
        if words.count == 1, actor.rules.needs == nil, CommonNames.contains(words[0].letters) {
          found.append(NameCollision(actor: number, name: name, kind: .everydayWord))
        }
        let length = name.unicodeScalars.count
        var others: Set<Int> = []
        for (mention, _) in finder.explanation(of: name, language: nil)
        where mention.actor != number && mention.span == 0..<length && mention.rule == .name
          && others.insert(mention.actor).inserted
        {
          found.append(
            NameCollision(actor: number, name: name, kind: .actor(mention.actor, name: finder.name(of: mention))))
        }
      }
    }
    return found
  }
}
