internal import CoverageModel

/// The ids that a codebook gives, by what they name, in the order of the file.
///
/// The fixed variables have keys of their own and are dimensions already; only the project's own are listed.
struct NameIndex {
  private var ordered: [Namespace: [String]] = [:]
  private var known: [Namespace: Set<String>] = [:]

  init(visits: Visits, actorsFile: ActorsFile?) {
    for (entry, shape) in visits.scalars {
      if case .identifier(let namespace) = shape, let id = entry.text { add(id, to: namespace) }
    }
    for (entry, shape) in visits.keys {
      if case .identifier(let namespace) = shape, let id = entry.key { add(id, to: namespace) }
    }
    let persons = (actorsFile?.persons ?? []).map(\.id)
    ordered[.actor, default: []] += persons
    known[.actor, default: []].formUnion(persons)
  }

  private mutating func add(_ id: String, to namespace: Namespace) {
    if known[namespace, default: []].insert(id).inserted { ordered[namespace, default: []].append(id) }
  }

  func contains(_ id: String, in namespace: Namespace) -> Bool { known[namespace]?.contains(id) ?? false }

  func all(_ namespace: Namespace) -> [String] { ordered[namespace] ?? [] }

  /// Every name that can stand for a dimension.
  var dimensions: [String] { Dimension.fixed.map(\.name) + all(.variable) }
}
