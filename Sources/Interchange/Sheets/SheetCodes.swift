internal import CoverageModel

/// Every code that a coding sheet can hold, from the codebook; codes that the codebook does not name have built-in words.
struct SheetCodes: Sendable {
  let codebook: Codebook
  let actors: ChoiceList
  let states: CodeList<SheetState>
  let modes: CodeList<Mode>
  let capacities: CodeList<Capacity>
  /// Nil stands for "judged", which is no tone without a step.
  let tones: CodeList<Tone?>
  let genders: CodeList<Gender>
  /// By the position of the variable; empty for the fixed ones.
  let variables: [ChoiceList]

  init(_ codebook: Codebook) {
    self.codebook = codebook
    actors = ChoiceList(
      codebook.actors.map { actor in
        ChoiceList.Choice(
          id: actor.id, labels: actor.names, others: actor.aliases.sorted { $0.key < $1.key }.flatMap(\.value))
      })
    let states = SheetState.allCases
    self.states = CodeList(
      list: ChoiceList(
        states.map { ChoiceList.Choice(id: $0.rawValue, labels: SheetWording.labels("state", $0.rawValue)) }),
      values: states, offered: Array(states.indices))
    modes = SheetCodes.fixed("mode", Mode.allCases, codebook, id: \.name)
    capacities = SheetCodes.fixed("capacity", Capacity.allCases, codebook, id: \.name)
    genders = SheetCodes.fixed("gender", Gender.allCases, codebook, id: \.name)
    tones = SheetCodes.tones(codebook)
    variables = codebook.variables.map { variable in
      guard !Variable.fixed.contains(variable.id) else { return ChoiceList([]) }
      return ChoiceList(variable.codes.map { ChoiceList.Choice(id: $0.id, labels: $0.labels) })
    }
  }

  private static func fixed<Value: Equatable>(
    _ variable: String, _ values: [Value], _ codebook: Codebook, id: (Value) -> String
  ) -> CodeList<Value> {
    let listed = codebook.variables.first { $0.id == variable }?.codes ?? []
    let choices = values.map { value in
      choice(variable, id: id(value), labels: listed.first { $0.id == id(value) }?.labels)
    }
    let offered = listed.compactMap { code in values.firstIndex { id($0) == code.id } }
    return CodeList(
      list: ChoiceList(choices), values: values, offered: offered.isEmpty ? Array(values.indices) : offered)
  }

  /// The steps of the codebook's scale, all five when it lists none, and the states.
  private static func tones(_ codebook: Codebook) -> CodeList<Tone?> {
    let listed = codebook.variables.first { $0.id == "tone" }?.codes ?? []
    func position(_ code: Category) -> Int? {
      if let step = Int(code.id) { return Tone.judged(step).map { Int($0.rawValue) } }
      return Tone.allCases.first { $0.step == nil && $0.name == code.id }.map { Int($0.rawValue) }
    }
    let labels = Dictionary(
      listed.compactMap { code in position(code).map { ($0, code.labels) } }, uniquingKeysWith: { first, _ in first })
    let hasSteps = listed.contains { Int($0.id) != nil }
    var values: [Tone?] = []
    var choices: [ChoiceList.Choice] = []
    for tone in Tone.allCases {
      let known = labels[Int(tone.rawValue)]
      if hasSteps, tone.step != nil, known == nil { continue }
      var choice = choice("tone", id: tone.name, labels: known)
      if let step = tone.step, step > 0 { choice.others.append(String(step)) }
      choices.append(choice)
      values.append(tone)
    }
    let steps = values.indices.filter { values[$0]?.step != nil }
    let states = values.indices.filter { values[$0] != nil && values[$0]?.step == nil }
    let judged = ToneState.judged.rawValue
    choices.append(choice("tone", id: judged, labels: listed.first { $0.id == judged }?.labels))
    values.append(nil)
    return CodeList(list: ChoiceList(choices), values: values, offered: steps + states.reversed())
  }

  private static func choice(_ variable: String, id: String, labels: LocalizedText?) -> ChoiceList.Choice {
    guard let labels, !labels.isEmpty else {
      return ChoiceList.Choice(id: id, labels: SheetWording.labels(variable, id))
    }
    return ChoiceList.Choice(id: id, labels: labels)
  }
}
