internal import CoverageModel

/// Where the columns of an item stand; -1 for a column that is not there.
struct ItemLayout: Sendable {
  let item, kind, outlet, programme, start, end, published, length, period, election: Int
  /// In the order of `CodebookNames.itemVariables`.
  let variables: [Int]
  /// Of `ItemLayout.texts`.
  let texts: [(name: String, column: Int)]

  /// Kept with the item by whoever exchanges it, and not used in tables; `url` leads to the item's captured page.
  static let texts = ["title", "url", "sponsor", "repeat_of", "language"]

  /// In a flat file the item's own times have other names than the attribution's.
  init(header: TableHeader, names: CodebookNames, isFlat: Bool) {
    item = header.position("item")
    kind = header.position("kind")
    outlet = header.position("outlet")
    programme = header.position("programme")
    start = header.position(isFlat ? "item_start" : "start")
    end = header.position(isFlat ? "item_end" : "end")
    published = header.position("published")
    length = header.position(isFlat ? "item_length" : "length")
    period = header.position("period")
    election = header.position("election")
    texts = ItemLayout.texts.map { ($0, header.position($0)) }
    variables = names.itemVariables.map { header.position($0.variable.id) }
  }

  static func columns(isFlat: Bool, names: CodebookNames) -> [String] {
    let times =
      isFlat ? ["item_start", "item_end", "published", "item_length"] : ["start", "end", "published", "length"]
    return ["item", "kind", "outlet", "programme"] + times + ["period", "election"] + texts
      + names.itemVariables.map(\.variable.id)
  }

  static func required(names: CodebookNames) -> [String] {
    ["item", "outlet"] + names.itemVariables.filter(\.isRequired).map(\.variable.id)
  }

  /// The columns that are there and on whose fields the rows of an item must agree.
  var present: [Int] {
    ([item, kind, outlet, programme, start, end, published, length, period, election] + variables).filter { $0 >= 0 }
  }
}
