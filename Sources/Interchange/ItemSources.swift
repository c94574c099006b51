internal import CoverageModel

/// In which file and on which line each item was written first.
struct ItemSources: Sendable {
  /// A file that may hold items.
  struct File: Sendable {
    let header: TableHeader
    /// Whether its rows are attributions that say their item again.
    let repeatsItems: Bool
    let firstItem: Int
  }

  private(set) var files: [File] = []
  /// By item; four bytes each, because in a flat file the lines follow no pattern.
  private var lines: [UInt32] = []

  var count: Int { lines.count }

  mutating func begin(_ header: TableHeader, repeatsItems: Bool) {
    files.append(File(header: header, repeatsItems: repeatsItems, firstItem: lines.count))
  }

  mutating func reserve(count: Int) { lines.reserveCapacity(count) }

  mutating func append(_ blockLines: ArraySlice<UInt32>, lineOffset: Int) {
    let offset = UInt32(truncatingIfNeeded: lineOffset)
    for line in blockLines { lines.append(line &+ offset) }
  }

  /// The items that a file wrote first.
  func items(ofFile index: Int) -> Range<Int> {
    files[index].firstItem..<(index + 1 < files.count ? files[index + 1].firstItem : lines.count)
  }

  func place(ofItem item: Int) -> Finding.Place {
    guard let file = files.last(where: { $0.firstItem <= item }), item < lines.count else {
      return Finding.Place(file: "")
    }
    return Finding.Place(file: file.header.file, line: Int(lines[item]))
  }
}

extension ItemSources.File {
  /// The column in which rows of this file say the moment of an item.
  func momentField(kind: UInt8) -> String {
    let start = repeatsItems ? "item_start" : "start"
    let candidates = kind == ItemKind.broadcast.code ? [start] : ["published", start]
    return candidates.first { header.position($0) >= 0 } ?? ""
  }

  /// The column in which rows of this file say what differs between two items, or that of the item's id.
  func field(of difference: ItemDifference, kind: UInt8) -> String {
    let candidates =
      switch difference {
      case .start: [momentField(kind: kind)]
      case .length: repeatsItems ? ["item_length", "item_end"] : ["length", "end"]
      case .named(let name): [name]
      }
    return candidates.first { header.position($0) >= 0 } ?? idField
  }

  /// The column of the item's id; airings have none, their moment stands for it.
  var idField: String { header.position("item") >= 0 ? "item" : "start" }
}
