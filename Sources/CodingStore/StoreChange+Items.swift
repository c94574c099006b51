package import CoverageModel

extension StoreChange {
  /// Adopts a version of the codebook, with the files that it refers to.
  ///
  /// - Returns: its id in the workspace.
  @discardableResult
  package func add(_ codebook: StoredCodebook) throws -> Int64 {
    let id = try nextID(.codebook)
    let row = try writer(.codebook)
    row.number(id)
    row.number(event)
    row.text(codebook.name)
    row.text(codebook.version)
    row.text(codebook.fingerprint)
    row.text(codebook.file)
    row.blob(codebook.bytes)
    try row.endRow()
    for (name, bytes) in codebook.files.sorted(by: { $0.key < $1.key }) {
      let file = try writer(.codebookFile)
      file.number(event)
      file.number(id)
      file.text(name)
      file.blob(bytes)
      try file.endRow()
    }
    return id
  }

  /// Adds an item, or a version that supersedes the one before; nothing when the latest version says the same.
  ///
  /// - Parameters:
  ///   - item: as it is known now.
  ///   - codebook: the version whose outlets and codes it has.
  /// - Returns: the item's id in the workspace.
  /// - Throws: `StoreError`.
  @discardableResult
  package func add(_ item: ItemRecord, codebook: Int64) throws -> Int64 {
    guard let known = try reader.item(item.id) else { return try addNew(item, codebook: codebook) }
    if let extent = item.extent, let last = try reader.lastPlace(in: known.id), last > Int64(extent) {
      throw StoreError.refused(
        "item \(item.id) cannot be shorter than what is coded in it, which ends at \(last); correct the records first")
    }
    if known.record != item { try addVersion(of: known.id, revision: known.revision + 1, item, codebook: codebook) }
    return known.id
  }

  /// Adds an item of which the caller knows that there is none of its name.
  func addNew(_ item: ItemRecord, codebook: Int64) throws -> Int64 {
    let id = try nextID(.item)
    let row = try writer(.item)
    row.number(id)
    row.number(event)
    row.text(item.id)
    try row.endRow()
    remember(item: item.id, id)
    try addVersion(of: id, revision: 1, item, codebook: codebook)
    return id
  }

  private func addVersion(of id: Int64, revision: Int, _ item: ItemRecord, codebook: Int64) throws {
    let row = try writer(.itemVersion)
    row.number(event)
    row.number(id)
    row.number(Int64(revision))
    row.number(codebook)
    row.text(item.kind.rawValue)
    row.text(item.outlet)
    row.text(item.programme)
    row.number(item.start)
    row.number(Int64(item.length))
    row.text(item.period)
    row.number(item.isElection ? 1 : 0)
    row.text(CodeText.text(item.codes))
    row.text(CodeText.text(item.texts))
    try row.endRow()
  }

  /// Marks an item as a copy of another; both stay.
  ///
  /// - Parameters:
  ///   - item: the copy.
  ///   - original: what it is a copy of.
  ///   - likeness: in thousandths; 1000 for the same text.
  /// - Throws: `StoreError`.
  package func mark(_ item: Int64, copyOf original: Int64, likeness: Int) throws {
    let row = try writer(.itemMark)
    row.number(event)
    row.number(item)
    row.text(likeness == 1000 ? "duplicate" : "near-duplicate")
    row.number(original)
    row.number(Int64(likeness))
    try row.endRow()
  }

  /// Notes a file of evidence; the file itself lies beside the database under the name of its digest.
  ///
  /// - Returns: false when it is noted already.
  @discardableResult
  package func addEvidence(digest: String, size: Int, name: String) throws -> Bool {
    guard try !reader.hasEvidence(digest) else { return false }
    let row = try writer(.evidence)
    row.number(event)
    row.text(digest)
    row.number(Int64(size))
    row.text(name)
    try row.endRow()
    return true
  }

  /// Keeps the Document of an item: its text, and the whole as one line of JSON.
  package func addDocument(of item: Int64, digest: String, characters: Int, body: String, line: String) throws {
    let row = try writer(.document)
    row.number(event)
    row.number(item)
    row.text(digest)
    row.number(Int64(characters))
    row.text(body)
    row.text(line)
    try row.endRow()
  }

  package func add(_ recording: Recording, outlet: String) throws {
    let id = try nextID(.recording)
    let row = try writer(.recording)
    row.number(id)
    row.number(event)
    row.text(outlet)
    row.number(recording.span.lowerBound)
    row.number(recording.span.upperBound)
    try row.endRow()
    for gap in recording.gaps {
      let row = try writer(.gap)
      row.number(event)
      row.number(id)
      row.number(gap.span.lowerBound)
      row.number(gap.span.upperBound)
      row.text(gap.reason)
      try row.endRow()
    }
  }

  /// Adds an incident, or what is known of it now.
  ///
  /// - Parameter texts: in the order of `StoreReader.incidents`.
  /// - Throws: `StoreError`.
  package func addIncident(texts: [String]) throws {
    let row = try writer(.incident)
    row.number(event)
    for text in texts { row.text(text) }
    try row.endRow()
  }

  /// Adds a row of one of the smaller files, as one line of JSON.
  ///
  /// - Parameters:
  ///   - role: `engagement`, `airings` or `debates`.
  ///   - line: the row.
  /// - Throws: `StoreError`.
  package func addSundry(role: String, line: String) throws {
    let row = try writer(.sundry)
    row.number(event)
    row.text(role)
    row.text(line)
    try row.endRow()
  }
}
