internal import CodingStore
internal import Containers
internal import CoverageModel

/// Items and record sets of earlier codebook versions that no mapping answers: what a person must look at, and why.
package struct RecodeQueue: Sendable {
  package struct Row: Sendable, Hashable {
    package let item: String
    /// Empty, as the purpose is, for what the item itself is known to be.
    package let coder: String
    package let purpose: String
    /// The version under which it was coded.
    package let version: String
    /// What needs a person, in words.
    package let reasons: [String]
  }

  /// In the order in which they were coded.
  package let rows: [Row]

  /// - Throws: `PipelineError`.
  package init(path: String) throws(PipelineError) {
    let workspace = try Workspace(path: path, isReading: true)
    try workspace.requireSound()
    let codebooks = try workspace.codebooks()
    rows = try workspace.read { reader in
      var versions = try CodedVersions(codebooks)
      var older: [StoredCoding] = []
      try reader.codings { if $0.codebook != versions.latestID { older.append($0) } }
      for set in older { _ = try versions.attributions(try reader.attributions(of: set.id), of: set) }
      try reader.items { item in
        if item.codebook != versions.latestID { _ = try versions.item(item.record, under: item.codebook) }
      }
      let items = try reader.itemNames()
      let coders = Dictionary(uniqueKeysWithValues: try reader.coders().map { ($0.id, $0.name) })
      let facts = versions.waitingItems.map { waiting in
        Row(
          item: waiting.item, coder: "", purpose: "", version: codebooks.version(waiting.version),
          reasons: waiting.reasons)
      }
      return facts
        + versions.waiting.map { waiting in
          Row(
            item: items[waiting.set.item] ?? "", coder: coders[waiting.set.coder] ?? "",
            purpose: waiting.set.purpose.rawValue, version: codebooks.version(waiting.set.codebook),
            reasons: waiting.reasons)
        }
    }
  }

  /// One reason a row.
  package var csv: [UInt8] {
    var writer = CSVWriter()
    writer.row(["item", "coder", "purpose", "version", "reason"])
    for row in rows {
      for reason in row.reasons { writer.row([row.item, row.coder, row.purpose, row.version, reason]) }
    }
    return writer.bytes
  }
}
