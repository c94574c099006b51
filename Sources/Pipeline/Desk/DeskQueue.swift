package import CoverageModel

/// What somebody has to code.
package struct DeskQueue: Sendable {
  package enum State: String, Sendable { case open, draft, done, uncodable }

  package struct Entry: Sendable {
    package let item: ItemRecord
    package let state: State
    /// From 1, within the batch.
    package let place: Int
  }

  package struct Batch: Sendable {
    package let number: Int
    package let entries: [Entry]
  }

  package let batches: [Batch]

  package var total: Int { batches.reduce(0) { $0 + $1.entries.count } }
  package var done: Int {
    batches.reduce(0) { sum, batch in sum + batch.entries.count { $0.state == .done || $0.state == .uncodable } }
  }

  /// The first item that is not done, looking behind one first.
  package func next(after item: String?) -> String? {
    let all = batches.flatMap(\.entries)
    let start = item.flatMap { id in all.firstIndex { $0.item.id == id } }.map { $0 + 1 } ?? 0
    return (all[start...] + all[..<start]).first {
      ($0.state == .open || $0.state == .draft) && $0.item.id != item
    }?.item.id
  }
}
