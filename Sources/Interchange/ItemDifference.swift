/// In what two rows about one item differ.
enum ItemDifference: Sendable, Hashable {
  case start
  case length
  /// A column that has the same name in every file.
  case named(String)

  var word: String {
    switch self {
    case .start: "moment"
    case .length: "length"
    case .named(let name): name
    }
  }
}
