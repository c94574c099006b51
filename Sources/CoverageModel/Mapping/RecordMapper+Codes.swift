extension RecordMapper {
  /// Codes of the project's own variables. `alsoCoded` counts as given where the later version needs a code; nil when it needs none.
  func codes(
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
      let open = Set(own.flatMap { $0.outcome == .splitVariable ? $0.choices : [$0.newVariable].compactMap(\.self) })
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
