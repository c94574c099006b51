internal import CoverageModel

/// Following the relations of one kind upwards never leads back.
enum CyclicRelationCheck: CodebookCheck {
  static func findings(in draft: CodebookDraft) -> [Finding] {
    var positions: [String: Int] = [:]
    for (position, actor) in draft.actors.enumerated() { positions[actor.id] = position }
    return ActorRelation.Kind.allCases.flatMap { kind in
      let parents = draft.actors.map { actor in
        (actor.relations[kind] ?? []).compactMap { tie in positions[tie.target].map { (position: $0, site: tie.site) } }
      }
      return backwardTies(parents).map { finding($0, kind: kind) }
    }
  }

  /// The ties that close a circle, by depth-first search with a stack of its own: chains of thousands of actors are possible.
  private static func backwardTies(_ parents: [[(position: Int, site: Site)]]) -> [Site] {
    enum Mark { case new, open, done }
    var marks = Array(repeating: Mark.new, count: parents.count)
    var closing: [Site] = []
    for start in parents.indices where marks[start] == .new && !parents[start].isEmpty {
      var stack = [(actor: start, next: 0)]
      marks[start] = .open
      while let top = stack.last {
        guard top.next < parents[top.actor].count else {
          marks[top.actor] = .done
          stack.removeLast()
          continue
        }
        stack[stack.count - 1].next += 1
        let tie = parents[top.actor][top.next]
        switch marks[tie.position] {
        case .open: closing.append(tie.site)
        case .done: break
        case .new:
          marks[tie.position] = .open
          stack.append((tie.position, 0))
        }
      }
    }
    return closing
  }

  private static func finding(_ site: Site, kind: ActorRelation.Kind) -> Finding {
    site.finding(
      "cyclic-relation", found: "a relation \(kind.rawValue) that leads back to where it began",
      expected: "relations that lead upwards", mend: "Remove or turn round one of the relations of this circle.")
  }
}
