package import CoverageModel

/// Compares coders' records of items under one codebook. Made once for many items.
package struct RecordSetComparer: Sendable {
  private let genders: [String: Gender]
  private let itemVariables: [String]
  private let attributionVariables: [String]
  private let tolerance: SpanTolerance

  package init(_ codebook: Codebook, tolerance: SpanTolerance = .usual) {
    genders = Dictionary(codebook.actors.map { ($0.id, $0.gender) }, uniquingKeysWith: { first, _ in first })
    let own = codebook.variables.filter { !Variable.fixed.contains($0.id) }
    itemVariables = own.filter { $0.level == .item }.map(\.id)
    attributionVariables = own.filter { $0.level == .attribution }.map(\.id)
    self.tolerance = tolerance
  }

  /// Where the coders of one item differ. The order of the records does not matter, nor that of their attributions.
  ///
  /// - Throws: when these are not records of one item by different coders under one version of the codebook.
  package func compare(_ sets: [RecordSet], of kind: ItemKind) throws(ComparisonError) -> RecordSetComparison {
    try RecordSetComparer.check(sets)
    // What was coded decides the order in which records are paired, not who coded it: then who is who cannot change a pair.
    let records = sets.map { (set: $0, attributions: compared($0)) }.sorted { a, b in
      if a.attributions.lexicographicallyPrecedes(b.attributions, by: { $0.precedes($1) }) { return true }
      if b.attributions.lexicographicallyPrecedes(a.attributions, by: { $0.precedes($1) }) { return false }
      return a.set.coder.id < b.set.coder.id
    }
    let groups = groups(of: records.map(\.attributions))
    let codeVariables =
      attributionVariables
      + others(sets.flatMap { $0.attributions.map { Set($0.codes.keys) } }, than: attributionVariables)
    var tally = DifferenceTally(
      item: sets[0].item, coders: records.map(\.set.coder.id), codeVariables: codeVariables,
      tolerance: tolerance.units(for: kind))
    for variable in itemVariables + others(sets.map { Set($0.itemCodes.keys) }, than: itemVariables) {
      tally.compare(itemVariable: variable, codes: records.map { $0.set.itemCodes[variable] })
    }
    for group in groups { tally.compare(group) }
    return tally.comparison
  }

  private func compared(_ set: RecordSet) -> [ComparedAttribution] {
    set.attributions.enumerated().map { position, attribution in
      ComparedAttribution(
        record: 0, position: position, attribution: attribution,
        gender: attribution.gender ?? genders[attribution.actor])
    }.sorted { $0.precedes($1) }
  }

  /// By place, timed before typed, then by actor.
  private func groups(of records: [[ComparedAttribution]]) -> [AttributionGroup] {
    let numbered = records.enumerated().map { record, attributions in
      attributions.map {
        ComparedAttribution(record: record, position: $0.position, attribution: $0.attribution, gender: $0.gender)
      }
    }
    let actors = Set(numbered.joined().map(\.attribution.actor)).sorted()
    let byActor = numbered.map { Dictionary(grouping: $0, by: \.attribution.actor) }
    let groups = actors.flatMap { actor in AttributionGroup.groups(of: byActor.map { $0[actor] ?? [] }) }
    return groups.enumerated().sorted { a, b in
      let (first, second) = (a.element.span, b.element.span)
      guard first != second else { return a.offset < b.offset }
      guard let first, let second else { return second == nil }
      return (first.lowerBound, first.upperBound) < (second.lowerBound, second.upperBound)
    }.map(\.element)
  }

  /// Variables that somebody coded and the codebook does not list at this level.
  private func others(_ keys: [Set<String>], than known: [String]) -> [String] {
    keys.reduce(Set()) { $0.union($1) }.subtracting(known).sorted()
  }

  private static func check(_ sets: [RecordSet]) throws(ComparisonError) {
    guard sets.count >= 2, let first = sets.first else { throw .tooFewRecords(sets.count) }
    if let other = sets.first(where: { $0.item != first.item }) {
      throw .differentItem(found: other.item, expected: first.item)
    }
    let coders = sets.map(\.coder.id).sorted()
    if let same = zip(coders, coders.dropFirst()).first(where: { $0 == $1 }) { throw .sameCoder(same.0) }
    let versions = Set(sets.map(\.codebookVersion)).sorted()
    guard versions.count == 1 else { throw .differentVersions(versions) }
  }
}
