/// What is counted of a piece of coverage. Measures are never added across kinds.
package enum Measure: String, Sendable, Hashable, CaseIterable {
  /// Time on air, in integer milliseconds; printed as h:mm:ss.
  case airtime
  /// Unicode scalars of the body text after runs of white space are folded to one.
  case characters
  /// Printed space, in square millimetres; printed as cm².
  case area
  /// Items with at least one attribution of the row.
  case items
  /// Attributions: one actor at one place of one item.
  case mentions
  /// Posts of an account.
  case posts
  /// Interactions with posts (likes, comments and shares), from one snapshot per post.
  case engagement

  /// Whether the amount is read from the attribution itself; the others are counts of rows or of items.
  package var isAmount: Bool {
    switch self {
    case .airtime, .characters, .area, .engagement: true
    case .items, .mentions, .posts: false
    }
  }

  /// The kinds of item that carry this measure.
  package var itemKinds: Set<ItemKind> {
    switch self {
    case .airtime: [.broadcast, .declaration]
    case .characters: [.article]
    case .area: [.print]
    case .posts, .engagement: [.post]
    case .items, .mentions: Set(ItemKind.allCases)
    }
  }
}
