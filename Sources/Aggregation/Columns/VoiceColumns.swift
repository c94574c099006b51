internal import CoverageModel

/// I12, direct share: own voice of own voice and being spoken of.
struct DirectColumn: ColumnGroup {
  let floor: ReportingFloor

  var columns: [TableColumn] {
    [TableColumn(id: "direct", term: "direct", quantity: .shareOf("direct-and-indirect"), isAdditive: false)]
  }

  func cells(_ line: LineFigures) -> [Cell] {
    if let reason = floor.reason(line) { return [.undefined(reason)] }
    let direct = line.modes[Int(Mode.direct.rawValue)]
    return [.ratio(direct, direct + line.modes[Int(Mode.indirect.rawValue)], else: .emptyDenominator)]
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
    return [Mode.direct, .indirect].map { .amount(line.modes[Int($0.rawValue)]) }
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
    let official = line.capacities[Int(Capacity.official.rawValue)]
    let candidate = line.capacities[Int(Capacity.candidate.rawValue)]
    let share: Cell = floor.reason(line).map(Cell.undefined) ?? .ratio(official, official + candidate, else: .emptyDenominator)
    return [.amount(official), .amount(candidate), share]
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
    let known = [Gender.female, .male, .other].reduce(Int64(0)) { $0 + line.genders[Int($1.rawValue)] }
    let unknown = line.genders[Int(Gender.unknown.rawValue)]
    return [
      .ratio(line.genders[Int(Gender.female.rawValue)], known, else: .emptyDenominator),
      .ratio(unknown, known + unknown, else: .emptyDenominator),
    ]
  }
}
