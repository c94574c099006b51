/// What an id of the codebook names. The raw value is the word in findings: `unknown-actor`.
enum Namespace: String, Sendable, CaseIterable {
  case project, outlet, race, actor, window, period, variable, code, benchmark, group, table
  case actorClass = "class"
  case dayPart = "day-part"
}
