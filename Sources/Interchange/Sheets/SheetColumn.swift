internal import CoverageModel

/// One column of the sheet that is filled in.
enum SheetColumn: Sendable, Hashable {
  // What the item is; protected, and never read back but for the item's id.
  case item, title, length, outlet, programme, published, facts, url
  // What is filled in.
  case state, actor, start, end, measure, mode, capacity, tone, gender
  /// A variable of level `attribution`, by its position in the codebook.
  case attributionVariable(Int)
  case note
  /// A variable of level `item`, by its position in the codebook.
  case itemVariable(Int)
  /// Hidden: `item@revision` of the row as it was written.
  case key
  /// Hidden: what the colours must know of the item.
  case marks

  static let context: [SheetColumn] = [.item, .title, .length, .outlet, .programme, .published, .facts, .url]
  static let fixed: [SheetColumn] = [.state, .actor, .start, .end, .measure, .mode, .capacity, .tone, .gender]

  /// The column of a variable by its position in the codebook.
  static func variable(_ position: Int, _ level: Variable.Level) -> SheetColumn {
    level == .item ? .itemVariable(position) : .attributionVariable(position)
  }

  /// The name in files that are not written by people; nil for variables, which have their own.
  var name: String? {
    switch self {
    case .attributionVariable, .itemVariable: nil
    default: String(describing: self)
    }
  }

  /// Whether the column belongs to the item as a whole and is filled in once.
  var isOfItem: Bool {
    switch self {
    case .state, .itemVariable: true
    default: false
    }
  }

  /// Whether the column belongs to an attribution.
  var isOfAttribution: Bool {
    switch self {
    case .actor, .start, .end, .measure, .mode, .capacity, .tone, .gender, .attributionVariable: true
    default: false
    }
  }
}
