/// The capacity in which an actor appears. An office-holder's official capacity is kept apart from candidacy.
/// The raw value is the code used in columns.
package enum Capacity: UInt8, Sendable, Hashable, CaseIterable {
  case candidate = 0
  case official = 1
  case party = 2
  /// Speaks for a candidate; credited to that candidate.
  case proxy = 3
  case `private` = 4
  case expert = 5
  case unclear = 6

  /// The code in codebooks, files and tables.
  package var name: String {
    switch self {
    case .candidate: "candidate"
    case .official: "official"
    case .party: "party"
    case .proxy: "proxy"
    case .private: "private"
    case .expert: "expert"
    case .unclear: "unclear"
    }
  }
}
