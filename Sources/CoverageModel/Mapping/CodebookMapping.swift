/// How what was coded under one version of a codebook is read under a later one.
///
/// Every id of the earlier version that coded data use has an entry, also those that stayed as they were; an id without an entry was
/// never one of that version.
package struct CodebookMapping: Sendable, Hashable {
  /// A list of ids in a codebook.
  package enum Section: Sendable, Hashable {
    case outlets, actors, classes, races, variables
    /// The codes of a variable, by the variable's id in the earlier version. For tone the steps by their names, `-1`, `0`, `+1`.
    case codes(of: String)
  }

  package let from: CodebookEdition
  package let to: CodebookEdition
  package let ids: [Section: [String: MappedID]]
  /// The variables of the earlier version that had to be coded, by their ids there.
  package let required: Set<String>
  /// The ids of the later version that stand for more than one of the earlier.
  private let shared: [Section: Set<String>]

  package init(
    from: CodebookEdition, to: CodebookEdition, ids: [Section: [String: MappedID]], required: Set<String> = []
  ) {
    self.from = from
    self.to = to
    self.ids = ids.filter { !$0.value.isEmpty }
    self.required = required
    shared = ids.mapValues { pairs in
      var seen: Set<String> = []
      var shared: Set<String> = []
      for case .one(let id) in pairs.values where !seen.insert(id).inserted { shared.insert(id) }
      return shared
    }
  }

  /// What an id of the earlier version is under the later one; nil when it is not an id of the earlier version.
  package subscript(_ section: Section, _ id: String) -> MappedID? { ids[section]?[id] }

  /// Whether several ids of the earlier version are this one under the later.
  package func isShared(_ id: String, in section: Section) -> Bool { shared[section]?.contains(id) ?? false }

  /// The mapping of a codebook onto itself.
  package static func unchanged(_ codebook: Codebook) -> CodebookMapping {
    func same(_ ids: [String]) -> [String: MappedID] {
      Dictionary(ids.map { ($0, .one($0)) }, uniquingKeysWith: { first, _ in first })
    }
    var ids: [Section: [String: MappedID]] = [
      .outlets: same(codebook.outlets.map(\.id)), .actors: same(codebook.actors.map(\.id)),
      .classes: same(codebook.classes.map(\.id)), .races: same(codebook.races.map(\.id)),
      .variables: same(codebook.variables.map(\.id)),
    ]
    for variable in codebook.variables { ids[.codes(of: variable.id)] = same(variable.codes.map(\.id)) }
    return CodebookMapping(
      from: codebook.edition, to: codebook.edition, ids: ids,
      required: Set(codebook.variables.filter(\.required).map(\.id)))
  }
}

extension CodebookMapping.Section: Comparable {
  /// The key in a codebook file.
  package var key: String {
    switch self {
    case .outlets: "outlets"
    case .actors: "actors"
    case .classes: "classes"
    case .races: "races"
    case .variables: "variables"
    case .codes(let variable): "variables." + variable
    }
  }

  /// What one of the ids is called in a sentence: the kind of thing, or the variable.
  package var noun: String {
    switch self {
    case .outlets: "outlet"
    case .actors: "actor"
    case .classes: "class"
    case .races: "race"
    case .variables: "variable"
    case .codes(let variable): variable
    }
  }

  /// In the order in which a codebook file has them.
  package static func < (a: CodebookMapping.Section, b: CodebookMapping.Section) -> Bool {
    a.rank == b.rank ? a.key < b.key : a.rank < b.rank
  }

  private var rank: Int {
    switch self {
    case .outlets: 0
    case .actors: 1
    case .classes: 2
    case .races: 3
    case .variables: 4
    case .codes: 5
    }
  }
}
