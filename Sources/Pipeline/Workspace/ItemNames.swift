internal import CodingStore
internal import CoverageModel
internal import Interchange

/// The names of a workspace's items by their ids, in one block of bytes.
struct ItemNames {
  /// What the rows of an item need to know of it.
  struct Item {
    let name: UnsafeRawBufferPointer
    /// Whether offsets are milliseconds.
    let isTime: Bool
  }

  /// By id.
  struct Names {
    fileprivate let bytes: UnsafeRawBufferPointer
    fileprivate let spans: [Range<Int>]
    fileprivate let isTime: [Bool]
    fileprivate let posts: [Int: ItemRecord]

    /// Nil for an item that is not written.
    subscript(id: Int) -> Item? {
      guard id < spans.count, !spans[id].isEmpty else { return nil }
      return Item(name: UnsafeRawBufferPointer(rebasing: bytes[spans[id]]), isTime: isTime[id])
    }

    /// Set for an item that a row of `posts.csv` says whole.
    func post(_ id: Int) -> ItemRecord? { posts.isEmpty ? nil : posts[id] }
  }

  private var bytes: [UInt8] = []
  private var spans: [Range<Int>] = []
  private var isTime: [Bool] = []
  private var posts: [Int: ItemRecord] = [:]

  /// Makes room for so many items.
  mutating func reserve(_ count: Int) {
    spans.reserveCapacity(count + 1)
    isTime.reserveCapacity(count + 1)
  }

  /// - Throws: `StoreError.damaged` for an id that no item can have.
  mutating func append(
    _ name: UnsafeRawBufferPointer, id: Int64, kind: ItemKind, post: ItemRecord?
  ) throws(StoreError) {
    guard StoredIDs.possible.contains(id) else { throw .damaged("an item has an id that cannot be") }
    let id = Int(id)
    while spans.count <= id {
      spans.append(0..<0)
      isTime.append(false)
    }
    spans[id] = bytes.count..<bytes.count + name.count
    isTime[id] = kind == .broadcast || kind == .declaration
    bytes.append(contentsOf: name)
    if let post { posts[id] = post }
  }

  /// - Throws: `StoreError.damaged` for an id that no item can have.
  mutating func append(_ item: ItemRecord, id: Int64, isPost: Bool) throws {
    try Array(item.id.utf8).withUnsafeBytes {
      try append($0, id: id, kind: item.kind, post: isPost ? item : nil)
    }
  }

  func withNames(_ body: (Names) throws -> Void) rethrows {
    try bytes.withUnsafeBytes { try body(Names(bytes: $0, spans: spans, isTime: isTime, posts: posts)) }
  }
}
