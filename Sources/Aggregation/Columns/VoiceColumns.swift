internal import CoverageModel

/// I12, direct share: own voice of own voice and being spoken of.
struct DirectColumn: ColumnGroup {
  let floor: ReportingFloor

  var columns: [TableColumn] {
    [TableColumn(id: "direct", term: "direct", quantity: .shareOf("direct-and-indirect"), isAdditive: false)]
  }

  func cells(_ line: LineFigures) -> [Cell] {
    if let reason = floor.reason(line) { return [.undefined(reason)] }
    return [Cell(share: DirectShare.of(line.modes))]
  }
}

/// Direct and indirect amounts (parola and notizia, temps de parole and mentions); the row's amount is their sum when nothing
/// else is counted.
struct ModeColumns: ColumnGroup {
  let measure: Measure

  var columns: [TableColumn] {
    [Mode.direct, .indirect].map {
      TableColumn(
        id: "amount:mode:\($0.name)", term: "amount", quantity: .amount(measure),
        code: GroupLabel(dimension: .mode, code: $0.name), isAdditive: true)
    }
  }

  func cells(_ line: LineFigures) -> [Cell] {
    if let reason = line.undefined { return columns.map { _ in .undefined(reason) } }
    return [Mode.direct, .indirect].map { .amount(line.modes[$0]) }
  }
}

/// I12, temps d'antenne: the direct amount, and the indirect amount unless its judged tone is negative. What a supporter says for a
/// contestant is coded to the contestant, with the capacity `proxy`.
struct ArcomAntennaColumn: ColumnGroup {
  let measure: Measure

  var columns: [TableColumn] {
    [TableColumn(id: "arcom-antenna", term: "arcom-antenna", quantity: .amount(measure), isAdditive: true)]
  }

  func cells(_ line: LineFigures) -> [Cell] {
    if let reason = line.undefined { return [.undefined(reason)] }
    return [.amount(ArcomAntenna.of(speech: line.speech, indirect: line.indirectTones))]
  }
}

/// I13: official and candidate amounts, and the official share of the two.
struct CapacityColumns: ColumnGroup {
  let measure: Measure
  let floor: ReportingFloor

  var columns: [TableColumn] {
    [Capacity.official, .candidate].map {
      TableColumn(
        id: "amount:capacity:\($0.name)", term: "amount", quantity: .amount(measure),
        code: GroupLabel(dimension: .capacity, code: $0.name), isAdditive: true)
    } + [TableColumn(id: "official", term: "official", quantity: .shareOf("official-and-candidate"), isAdditive: false)]
  }

  func cells(_ line: LineFigures) -> [Cell] {
    if let reason = line.undefined { return columns.map { _ in .undefined(reason) } }
    let share = floor.reason(line).map(Cell.undefined) ?? Cell(share: OfficialShare.of(line.capacities))
    return [.amount(line.capacities[.official]), .amount(line.capacities[.candidate]), share]
  }
}

/// I17: women's share of the amount with a known gender, and the unknown share of the amount of persons.
struct WomenColumns: ColumnGroup {
  let floor: ReportingFloor

  var columns: [TableColumn] {
    [
      TableColumn(id: "women", term: "women", quantity: .shareOf("known-gender"), isAdditive: false),
      TableColumn(id: "unknown-gender", term: "unknown-gender", quantity: .shareOf("persons"), isAdditive: false),
    ]
  }

  func cells(_ line: LineFigures) -> [Cell] {
    if let reason = floor.reason(line) { return columns.map { _ in .undefined(reason) } }
    return [Cell(share: WomenShare.of(line.genders)), Cell(share: WomenShare.unknown(line.genders))]
  }
}
