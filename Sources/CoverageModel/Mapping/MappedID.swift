/// What an id of one version of a codebook is under a later one.
package enum MappedID: Sendable, Hashable {
  /// Always this id: the same, a new name, or one that several old ids share now.
  case one(String)
  /// One of these or none, which only a person can tell, item by item. Over several versions a single id may be left of a choice; it
  /// is still one that a person makes.
  case choice([String])
  /// Nothing of the later version.
  case dropped

  /// The ids that it can be: one when it was kept, renamed or merged, several when it was split, none when it was dropped.
  package var ids: [String] {
    switch self {
    case .one(let id): [id]
    case .choice(let ids): ids
    case .dropped: []
    }
  }

  /// What it is one version further on, where every id of this version is looked up in `next`.
  ///
  /// A choice of which every end is the same id is no choice any more; one of which some ends were dropped stays a choice.
  func followed(by next: (String) -> MappedID) -> MappedID {
    switch self {
    case .dropped: return .dropped
    case .one(let id): return next(id)
    case .choice(let ids):
      let ends = ids.map { next($0) }
      if case .one(let first)? = ends.first, ends.allSatisfy({ $0 == .one(first) }) { return .one(first) }
      var union: [String] = []
      for id in ends.flatMap(\.ids) where !union.contains(id) { union.append(id) }
      return union.isEmpty ? .dropped : .choice(union)
    }
  }
}
