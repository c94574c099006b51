internal import CodingStore
internal import Containers
internal import CoverageModel

/// Record sets of earlier codebook versions that no mapping answers: what a person must look at, and why.
package struct RecodeQueue: Sendable {
  package struct Row: Sendable, Hashable {
    package let item: String
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
      let items = try reader.itemNames()
      let coders = Dictionary(uniqueKeysWithValues: try reader.coders().map { ($0.id, $0.name) })
      return versions.waiting.map { waiting in
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
