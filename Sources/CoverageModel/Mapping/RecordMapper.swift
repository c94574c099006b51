/// Reads records of one version of a codebook under a later one. Made once for many records.
package struct RecordMapper: Sendable {
  private let mapping: CodebookMapping
  private let variables: [String: Variable]
  /// Variables of the later version that must be coded and did not have to be before.
  private let newlyRequired: [Variable]

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

  /// - Parameters:
  ///   - set: a record of the version from which the mapping leads.
  ///   - itemCodes: what the item itself is known to have under the later version; nobody need code it again.
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

  /// Codes of the project's own variables.
  ///
  /// - Parameter alsoCoded: codes that count as given when the later version needs them; nil when nothing is needed.
  private func codes(
    _ old: [String: String], level: Variable.Level, attribution: Int?, alsoCoded: [String: String]?,
    into values: inout [MappedValue]
  ) -> [String: String] {
    var own: [MappedValue] = []
    for (variable, code) in old.sorted(by: { $0.key < $1.key }) {
      own.append(value(of: variable, code, level: level, attribution: attribution))
    }
    settleClashes(in: &own)
    var new: [String: String] = [:]
    for value in own { if let variable = value.newVariable, let code = value.newCode { new[variable] = code } }
    if let alsoCoded {
      let open = Set(own.flatMap { value in [value.newVariable].compactMap(\.self) + value.choices })
      for variable in newlyRequired where variable.level == level && alsoCoded[variable.id] == nil {
        guard new[variable.id] == nil, !open.contains(variable.id) else { continue }
        own.append(
          MappedValue(
            .missing, attribution: attribution, variable: variable.id, code: nil, newVariable: variable.id,
            choices: variable.codes.map(\.id)))
      }
    }
    values += own
    return new
  }

  private func value(of variable: String, _ code: String, level: Variable.Level, attribution: Int?) -> MappedValue {
    let section = CodebookMapping.Section.codes(of: variable)
    switch mapping[.variables, variable] {
    case nil: return MappedValue(.unknown, attribution: attribution, variable: variable, code: code)
    case .dropped: return MappedValue(.retired, attribution: attribution, variable: variable, code: code)
    case .choice(let new):
      return MappedValue(.splitVariable, attribution: attribution, variable: variable, code: code, choices: new)
    case .one(let id):
      guard let new = variables[id] else {
        return MappedValue(.unknown, attribution: attribution, variable: variable, code: code)
      }
      let others = new.codes.map(\.id)
      guard new.level == level else {
        return MappedValue(
          .moved, attribution: attribution, variable: variable, code: code, newVariable: id, choices: others)
      }
      var mapped = mapping[section, code]
      if case .one(let target)? = mapped, new.codeIndex(target) == nil { mapped = nil }
      return value(mapped, of: variable, code, in: section, as: id, attribution: attribution, others: others)
    }
  }

  private func value(
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

  /// Where several variables became one, they must agree; else a person decides between what they say.
  private func settleClashes(in values: inout [MappedValue]) {
    let codes = Dictionary(
      grouping: values.filter { $0.newCode != nil }, by: { $0.newVariable ?? "" }
    ).mapValues { Set($0.compactMap(\.newCode)).sorted() }
    for (position, value) in values.enumerated() where value.newCode != nil {
      guard let id = value.newVariable, let choices = codes[id], choices.count > 1 else { continue }
      values[position] = MappedValue(
        .clash, attribution: value.attribution, variable: value.variable, code: value.code, newVariable: id,
        choices: choices)
    }
  }
}
