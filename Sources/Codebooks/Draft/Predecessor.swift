/// The ids of the version that a codebook supersedes: those that coded data refer to.
struct Predecessor {
  let version: String?
  let project: String?
  /// By the key of `supersedes.mapping`: `outlets`, `actors`, `classes`, `races`, `variables`, `variables.ID`; ids in file order.
  let ids: [(key: String, ids: [String])]
  /// The variables that had to be coded.
  let required: Set<String>

  init(root: Entry, actorsFile: ActorsFile?) {
    version = root["version"]?.text
    project = root["codebook"]?.text
    ids = Predecessor.ids(of: root, actorsFile: actorsFile)
    required = Set(root.map("variables").filter { $0["required"]?.text == "true" }.compactMap(\.key))
  }

  /// The same list of any codebook.
  static func ids(of root: Entry, actorsFile: ActorsFile?) -> [(key: String, ids: [String])] {
    var ids = ["outlets", "actors", "classes", "races"].map { key in
      (key: key, ids: root.list(key).compactMap { $0["id"]?.text })
    }
    ids[1].ids += (actorsFile?.persons ?? []).map(\.id)
    let variables = root.map("variables")
    ids.append(("variables", variables.compactMap(\.key)))
    for variable in variables {
      guard let id = variable.key else { continue }
      ids.append(("variables." + id, (variable.map("codes") + variable.map("anchors")).compactMap(\.key)))
    }
    return ids
  }

  /// The same as sets.
  static func idSets(of root: Entry, actorsFile: ActorsFile?) -> [String: Set<String>] {
    Dictionary(
      ids(of: root, actorsFile: actorsFile).map { ($0.key, Set($0.ids)) }, uniquingKeysWith: { first, _ in first })
  }
}
