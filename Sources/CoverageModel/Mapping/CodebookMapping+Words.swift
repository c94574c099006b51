extension CodebookMapping {
  /// Whether every id is still there under its own name.
  package var isUnchanged: Bool { changes.isEmpty }

  /// The ids that are not what they were, by section and id.
  package var changes: [(section: Section, old: String, new: MappedID)] {
    ids.keys.sorted().flatMap { section in
      (ids[section] ?? [:]).filter { $0.value != .one($0.key) }.sorted { $0.key < $1.key }
        .map { (section: section, old: $0.key, new: $0.value) }
    }
  }

  /// The mapping in one sentence for the note under a table: `codes of 1.0.0 read as 1.1.0: topic election-admin -> election-process; …`.
  package var summary: String {
    let isSameCodebook = from.codebook == to.codebook
    let title = "codes of \(isSameCodebook ? from.version : from.description) read as "
    let words = changes.map { change in
      switch change.new {
      case .one(let new): "\(change.section.noun) \(change.old) -> \(new)"
      case .choice(let new):
        "\(change.section.noun) \(change.old) -> \(new.joined(separator: " or ")), as a coder decided"
      case .dropped: "\(change.section.noun) \(change.old) dropped"
      }
    }
    let end = isSameCodebook ? to.version : to.description
    return title + end + ": " + (words.isEmpty ? "all as they were" : words.joined(separator: "; "))
  }

  /// A record under the later version; `RecordMapper` does the same for many records.
  ///
  /// - Throws: `wrongVersion` or `wrongCodebook` when the record, the mapping and the codebook do not belong together.
  package func map(_ set: RecordSet, to codebook: Codebook) throws(CodebookMappingError) -> MappedRecordSet {
    try RecordMapper(self, to: codebook).map(set)
  }

  /// An item's outlet and codes under the later version.
  package func map(_ item: ItemRecord, to codebook: Codebook) throws(CodebookMappingError) -> MappedItemRecord {
    try RecordMapper(self, to: codebook).map(item)
  }
}
