internal import CoverageModel

/// One time of a declaration, with its names resolved.
struct DeclaredCell {
  let item: DeclaredItem
  /// The id of the actor.
  let actor: String
  let mode: Mode
  let capacity: Capacity
  /// Codes of the variables `label` and `party`; empty for none.
  var label = ""
  var party = ""
  /// The text of the cell: minutes.
  let minutes: String
  let place: Finding.Place
  let field: String
}

/// The item that a declared time belongs to: an outlet, a period and, where the table tells them apart, a type of programme.
struct DeclaredItem: Hashable {
  /// The id of the outlet.
  let outlet: String
  /// The label of the period, as it stands in `items.csv`.
  let period: String
  /// A code of the variable `programme-type`, empty for none.
  var programmeType = ""
  /// Whether the declaration is about an election.
  let isElection: Bool

  var id: String { [outlet, period, programmeType].filter { !$0.isEmpty }.joined(separator: ".") }

  /// The year in which the period begins.
  var year: String { String(period.prefix(4)) }
}
