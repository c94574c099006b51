/// Reads records of one version of a codebook under a later one. Made once for many records.
package struct RecordMapper: Sendable {
  let mapping: CodebookMapping
  let variables: [String: Variable]
  /// Variables of the later version that must be coded and did not have to be before.
  let newlyRequired: [Variable]

  /// - Throws: `wrongCodebook` when the mapping does not lead to the codebook.
  package init(_ mapping: CodebookMapping, to codebook: Codebook) throws(CodebookMappingError) {
    guard mapping.to == codebook.edition else { throw .wrongCodebook(found: codebook.edition, expected: mapping.to) }
    self.mapping = mapping
    variables = Dictionary(codebook.variables.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let before = Set(mapping.required.flatMap { mapping[.variables, $0]?.ids ?? [] })
    newlyRequired = codebook.variables.filter {
      $0.required && !Variable.fixed.contains($0.id) && !before.contains($0.id)
    }
  }

  /// A record of the version from which the mapping leads, under the later one. What the item itself is known to have under the
  /// later version (`itemCodes`) need not be coded again.
  ///
  /// - Throws: `wrongVersion` when the record was coded under another version.
  package func map(
    _ set: RecordSet, itemCodes: [String: String] = [:]
  ) throws(CodebookMappingError) -> MappedRecordSet {
    guard set.codebookVersion == mapping.from.version else {
      throw .wrongVersion(found: set.codebookVersion, expected: mapping.from)
    }
    var values: [MappedValue] = []
    var new = set
    new.codebookVersion = mapping.to.version
    new.itemCodes = codes(set.itemCodes, level: .item, attribution: nil, alsoCoded: itemCodes, into: &values)
    new.attributions = []
    var positions: [Int] = []
    for (position, attribution) in set.attributions.enumerated() {
      guard let mapped = map(attribution, at: position, into: &values) else { continue }
      new.attributions.append(mapped)
      positions.append(position)
    }
    return MappedRecordSet(original: set, set: new, positions: positions, values: values)
  }

  /// The item's outlet and codes under the later version.
  package func map(_ item: ItemRecord) -> MappedItemRecord {
    var values: [MappedValue] = []
    let outlet = id(item.outlet, of: "outlet", in: .outlets, attribution: nil, into: &values)
    var new = item
    // A code that the item does not have is for its coder to give, so nothing is missing here.
    new.codes = codes(item.codes, level: .item, attribution: nil, alsoCoded: nil, into: &values)
    new.outlet = outlet ?? item.outlet
    return MappedItemRecord(original: item, item: outlet == nil ? nil : new, values: values)
  }

  private func map(
    _ attribution: AttributionRecord, at position: Int, into values: inout [MappedValue]
  ) -> AttributionRecord? {
    var new = attribution
    let actor = id(attribution.actor, of: "actor", in: .actors, attribution: position, into: &values)
    new.actor = actor ?? attribution.actor
    let mode = fixed("mode", attribution.mode.name, at: position, into: &values)
    new.mode = Mode.allCases.first { $0.name == mode } ?? attribution.mode
    let capacity = fixed("capacity", attribution.capacity.name, at: position, into: &values)
    new.capacity = Capacity.allCases.first { $0.name == capacity } ?? attribution.capacity
    if attribution.tone.state == .judged {
      let tone = fixed("tone", attribution.tone.name, at: position, into: &values)
      new.tone = Tone.allCases.first { $0.name == tone } ?? .notCoded
    }
    if let gender = attribution.gender {
      let name = fixed("gender", gender.name, at: position, into: &values)
      new.gender = Gender.allCases.first { $0.name == name } ?? gender
    }
    new.codes = codes(attribution.codes, level: .attribution, attribution: position, alsoCoded: [:], into: &values)
    return actor == nil ? nil : new
  }

  /// An actor or an outlet.
  private func id(
    _ old: String, of noun: String, in section: CodebookMapping.Section, attribution: Int?,
    into values: inout [MappedValue]
  ) -> String? {
    let mapped = mapping[section, old]
    values.append(value(mapped, of: noun, old, in: section, as: noun, attribution: attribution, others: []))
    guard case .one(let new)? = mapped else { return nil }
    return new
  }

  /// A code of a variable that every codebook has. A code that the earlier version did not list is the vocabulary's own and stays.
  private func fixed(
    _ variable: String, _ code: String, at position: Int, into values: inout [MappedValue]
  ) -> String? {
    let mapped = mapping[.codes(of: variable), code] ?? .one(code)
    // The two states of tone that are no answer are no choice either.
    let noAnswer: Set = variable == "tone" ? [ToneState.judged.rawValue, ToneState.notCoded.rawValue] : []
    let others = (variables[variable]?.codes ?? []).map(\.id).filter { !noAnswer.contains($0) }
    values.append(
      value(
        mapped, of: variable, code, in: .codes(of: variable), as: variable, attribution: position, others: others))
    guard case .one(let new) = mapped else { return nil }
    return new
  }

  func value(
    _ mapped: MappedID?, of variable: String, _ code: String, in section: CodebookMapping.Section, as id: String,
    attribution: Int?, others: [String]
  ) -> MappedValue {
    let outcome: MappedValue.Outcome
    var choices = others
    switch mapped {
    case nil: outcome = .unknown
    case .dropped: outcome = .dropped
    case .choice(let ids):
      outcome = .split
      choices = ids
    case .one(let new):
      let isSame = new == code && id == variable
      outcome = isSame ? .kept : mapping.isShared(new, in: section) ? .merged : .renamed
      return MappedValue(
        outcome, attribution: attribution, variable: variable, code: code, newVariable: id, newCode: new)
    }
    return MappedValue(
      outcome, attribution: attribution, variable: variable, code: code, newVariable: id, choices: choices)
  }
}
