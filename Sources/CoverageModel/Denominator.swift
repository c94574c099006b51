/// What a share is a share of. Printed beside every percentage.
package enum Denominator: Sendable, Hashable {
  /// D1: the contestants of one race, on the days of their contest.
  case contestants(race: String?)
  /// D2: all actors of a class that the codebook marks as political.
  case politicalActors
  /// D3: all monitored items marked as election content.
  case electionContent
  /// D4: the whole of the monitored window, less recording gaps.
  case window
  /// D5: the persons of the named classes, for instance all candidates.
  case `class`([String])
  /// D6: a yardstick that is not political: the items with one of these topics.
  case yardstick(topics: [String])

  /// The code in codebooks, files and tables.
  package var name: String {
    switch self {
    case .contestants: "contestants"
    case .politicalActors: "political-actors"
    case .electionContent: "election-content"
    case .window: "window"
    case .class: "class"
    case .yardstick: "yardstick"
    }
  }

  /// Whether it is the sum of what actors have, and so is coded with them.
  package var isOfActors: Bool {
    switch self {
    case .contestants, .politicalActors, .class: true
    case .electionContent, .window, .yardstick: false
    }
  }

  package static let names = [
    "contestants", "political-actors", "election-content", "window", "class", "yardstick",
  ]
}
