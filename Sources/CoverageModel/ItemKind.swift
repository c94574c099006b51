/// What was published. The kind decides the measure that an item's attributions carry.
package enum ItemKind: String, Sendable, Hashable, CaseIterable {
  /// A segment of a broadcast, measured in milliseconds.
  case broadcast
  /// A web article, measured in characters.
  case article
  /// A printed piece, measured in square millimetres.
  case print
  /// A post of a social account, counted, with engagement.
  case post
  /// A total that an outlet or a regulator declared for a period, in milliseconds; it has no spans.
  case declaration

  /// The dense code used in columns.
  package var code: UInt8 {
    switch self {
    case .broadcast: 0
    case .article: 1
    case .print: 2
    case .post: 3
    case .declaration: 4
    }
  }
}
