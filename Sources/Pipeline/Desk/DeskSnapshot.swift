internal import CodingStore
internal import CoverageModel

/// What the workbench knows of a workspace without asking the database: items, who has which, and what is done.
struct DeskSnapshot: Sendable {
  struct Work: Sendable, Hashable {
    /// Position in `items`.
    let item: Int
    let batch: Int
    let purpose: Coder.Purpose
  }

  struct Record: Sendable, Hashable {
    let item: Int
    let coder: String
    let purpose: Coder.Purpose
  }

  /// The number of the event after which it was made.
  var head: Int64
  let items: [ItemRecord]
  /// Their ids in the database, in the same order.
  let ids: [Int64]
  let places: [String: Int]
  /// By coder, in the order of batches and places.
  let work: [String: [Work]]
  /// The records that there are, and whether each says that the item cannot be coded.
  var done: [Record: Bool]
  /// By item those whose text is the same or nearly, with the likeness in thousandths.
  let copies: [Int: [(item: Int, likeness: Int)]]

  init(_ reader: StoreReader) throws {
    head = try reader.head().number
    var items: [ItemRecord] = []
    var ids: [Int64] = []
    var placeOfID: [Int64: Int] = [:]
    try reader.items { item in
      placeOfID[item.id] = items.count
      ids.append(item.id)
      items.append(item.record)
    }
    self.items = items
    self.ids = ids
    places = Dictionary(items.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let coders = Dictionary(
      try reader.coders().map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    var work: [String: [Work]] = [:]
    for assignment in try reader.assignments() {
      guard let name = coders[assignment.coder], let place = placeOfID[assignment.item] else { continue }
      work[name, default: []].append(Work(item: place, batch: assignment.batch, purpose: assignment.purpose))
    }
    self.work = work
    var done: [Record: Bool] = [:]
    try reader.codings { set in
      guard let name = coders[set.coder], let place = placeOfID[set.item] else { return }
      done[Record(item: place, coder: name, purpose: set.purpose)] = set.isUncodable
    }
    self.done = done
    var copies: [Int: [(item: Int, likeness: Int)]] = [:]
    for mark in try reader.marks() {
      guard let copy = placeOfID[mark.item], let original = placeOfID[mark.original] else { continue }
      copies[original, default: []].append((copy, mark.likeness))
      copies[copy, default: []].append((original, mark.likeness))
    }
    self.copies = copies
  }

  /// Nil where the coder does not have the item.
  func work(of coder: String, item: Int) -> Work? { work[coder]?.first { $0.item == item } }

  func isDone(_ work: Work, by coder: String) -> Bool? {
    done[Record(item: work.item, coder: coder, purpose: work.purpose)]
  }

  /// Whether nobody who has the item has still to code it.
  func isFinished(_ item: Int) -> Bool {
    work.allSatisfy { coder, all in
      all.filter { $0.item == item }.allSatisfy { isDone($0, by: coder) != nil }
    }
  }
}
