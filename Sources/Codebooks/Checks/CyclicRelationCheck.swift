internal import CoverageModel

/// Following the relations of one kind upwards never leads back.
enum CyclicRelationCheck: CodebookCheck {
  static func findings(in draft: CodebookDraft) -> [Finding] {
    var positions: [String: Int] = [:]
    positions.reserveCapacity(draft.actors.count)
    for (position, actor) in draft.actors.enumerated() { positions[actor.id] = position }
    return ActorRelation.Kind.allCases.flatMap { kind in
      backwardTies(parents(of: draft.actors, kind: kind, positions: positions)).map { finding($0, kind: kind) }
    }
  }

  /// For each actor the actors above it, of those that have somebody above them too: the others close no circle.
  private static func parents(
    of actors: [ActorFacts], kind: ActorRelation.Kind, positions: [String: Int]
  ) -> [Int: [(position: Int, site: Site)]] {
    let hasParent = actors.map { actor in actor.ties.contains { $0.kind == kind } }
    var parents: [Int: [(position: Int, site: Site)]] = [:]
    for (child, actor) in actors.enumerated() where hasParent[child] {
      for tie in actor.ties where tie.kind == kind {
        guard let parent = positions[tie.dated.target], hasParent[parent] else { continue }
        parents[child, default: []].append((parent, tie.dated.site))
      }
    }
    return parents
  }

  /// The ties that close a circle, by depth-first search with a stack of its own: chains of thousands of actors are possible.
  private static func backwardTies(_ parents: [Int: [(position: Int, site: Site)]]) -> [Site] {
    var open: Set<Int> = []
    var done: Set<Int> = []
    var closing: [Site] = []
    for start in parents.keys.sorted() where !done.contains(start) {
      var stack = [(actor: start, next: 0)]
      open.insert(start)
      while let top = stack.last {
        guard let ties = parents[top.actor], top.next < ties.count else {
          open.remove(top.actor)
          done.insert(top.actor)
          stack.removeLast()
          continue
        }
        stack[stack.count - 1].next += 1
        let tie = ties[top.next]
        if open.contains(tie.position) {
          closing.append(tie.site)
        } else if !done.contains(tie.position) {
          open.insert(tie.position)
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
