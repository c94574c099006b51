internal import CodingStore
internal import Containers
internal import CoverageModel

/// What an import added, in numbers.
package struct CorpusEntryCounts: Sendable, Hashable {
  package var newItems = 0
  package var changedItems = 0
  package var newRecordSets = 0
  package var superseded = 0
  package var unchanged = 0
  package var attributions = 0
  package var recordings = 0
  package var incidents = 0
  package var otherRows = 0
  var conflicts: [CorpusEntry.Conflict] = []
  var itemConflicts: [String] = []

  mutating func add(_ entry: CorpusEntry) {
    newItems += entry.newItems
    changedItems += entry.changedItems
    newRecordSets += entry.newRecordSets
    superseded += entry.superseded
    unchanged += entry.unchanged
    attributions += entry.attributions
    conflicts += entry.conflicts
    itemConflicts += entry.itemConflicts
  }

  /// Numbers with their nouns, without those that are zero.
  package var words: [String] {
    let parts = [
      (newItems, "new item"), (changedItems, "changed item"), (newRecordSets, "new record set"),
      (superseded, "superseded record set"), (unchanged, "unchanged record set"), (attributions, "attribution"),
      (recordings, "recording"), (incidents, "incident"), (otherRows, "other row"),
    ]
    return parts.filter { $0.0 > 0 }.map { Counted.text($0.0, $0.1) }
  }

  func detail(files: [String]) -> String {
    var line = JSONLine()
    line.texts("files", files)
    line.texts("added", words)
    line.finish()
    return String(decoding: line.bytes.dropLast(), as: UTF8.self)
  }
}
