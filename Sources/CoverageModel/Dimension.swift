/// Something that coverage is grouped by.
package enum Dimension: Sendable, Hashable {
  case outlet, medium, ownership, programme, kind
  /// The actor after the table's roll-up.
  case actor
  case actorClass
  case mode, capacity, tone, gender, coder
  /// Whether the actor stands in a race on the day: `candidate` or `not-candidate`.
  case candidacy
  case day, week, month
  /// The label of a declared total, else the codebook's named period.
  case period
  case dayPart
  /// A variable of the codebook, by id.
  case variable(String)

  /// The code in codebooks, files and tables.
  package var name: String {
    switch self {
    case .outlet: "outlet"
    case .medium: "medium"
    case .ownership: "ownership"
    case .programme: "programme"
    case .kind: "kind"
    case .actor: "actor"
    case .actorClass: "class"
    case .mode: "mode"
    case .capacity: "capacity"
    case .tone: "tone"
    case .gender: "gender"
    case .coder: "coder"
    case .candidacy: "candidacy"
    case .day: "day"
    case .week: "week"
    case .month: "month"
    case .period: "period"
    case .dayPart: "day-part"
    case .variable(let id): id
    }
  }

  package static let fixed: [Dimension] = [
    .outlet, .medium, .ownership, .programme, .kind, .actor, .actorClass, .mode, .capacity, .tone, .gender, .coder,
    .candidacy, .day, .week, .month, .period, .dayPart,
  ]

  /// The dimension with this code: a fixed one, or the codebook's variable.
  package init?(_ name: String, variables: [String]) {
    if let fixed = Dimension.fixed.first(where: { $0.name == name }) {
      self = fixed
    } else if variables.contains(name) {
      self = .variable(name)
    } else {
      return nil
    }
  }
}
