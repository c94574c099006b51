/// Mappings over several versions.
extension CodebookMapping {
  /// This mapping and the next one as one: from the version before this one to the version of the next.
  ///
  /// - Throws: `versionsApart` when the next mapping does not begin where this one ends.
  package func followed(by next: CodebookMapping) throws(CodebookMappingError) -> CodebookMapping {
    guard next.from == to else { throw .versionsApart(end: to, start: next.from) }
    var composed: [Section: [String: MappedID]] = [:]
    for (section, pairs) in ids {
      guard let later = lookup(of: section, in: next) else { continue }
      composed[section] = pairs.mapValues { $0.followed(by: later) }
    }
    // Codes of the fixed variables hold without being listed; what the later version does to them, it does to all.
    for variable in Variable.fixed where ids[.codes(of: variable)] == nil {
      composed[.codes(of: variable)] = next.ids[.codes(of: variable)]
    }
    return CodebookMapping(from: from, to: next.to, ids: composed, required: required)
  }

  /// How ids that a section leads to are looked up in the next mapping; nil for the codes of a variable that leads to no single one.
  private func lookup(of section: Section, in next: CodebookMapping) -> ((String) -> MappedID)? {
    guard case .codes(let variable) = section else { return { next[section, $0] ?? .dropped } }
    guard case .one(let now)? = self[.variables, variable], case .one? = next[.variables, now] else {
      return Variable.fixed.contains(variable) ? { .one($0) } : nil
    }
    let isFixed = Variable.fixed.contains(variable)
    return { next[.codes(of: now), $0] ?? (isFixed ? .one($0) : .dropped) }
  }

  /// The mapping from the version under which something was coded to the codebook under which it is to be read, over all `versions`
  /// between the two; they come in any order, and others do no harm.
  ///
  /// - Throws: `noPath` when no chain of mappings leads from the version to the codebook.
  package static func path(
    from version: String, to codebook: Codebook, through versions: [Codebook]
  ) throws(CodebookMappingError) -> CodebookMapping {
    if codebook.version == version { return unchanged(codebook) }
    let byEdition = Dictionary(versions.map { ($0.edition, $0) }, uniquingKeysWith: { first, _ in first })
    guard var mapping = codebook.mapping else { throw .noPath(from: version, to: codebook.edition) }
    for _ in 0..<versions.count where mapping.from.version != version {
      guard let earlier = byEdition[mapping.from]?.mapping else { break }
      mapping = try earlier.followed(by: mapping)
    }
    guard mapping.from.version == version else { throw .noPath(from: version, to: codebook.edition) }
    return mapping
  }
}
