internal import CodingStore
internal import CoverageModel

/// Under which versions of the codebook attributions were coded, and how those of earlier versions are read under the latest.
struct CodedVersions {
  let latest: Codebook
  let latestID: Int64
  /// Attributions that are read, by version.
  private(set) var attributions: [String: Int] = [:]
  /// Record sets that wait for a person, with the reasons, in the order in which they came.
  private(set) var waiting: [(set: StoredCoding, reasons: [String])] = []
  /// Items of which a code must be given anew, with the version that it was of and the reasons.
  private(set) var waitingItems: [(item: String, version: Int64, reasons: [String])] = []
  /// Items whose outlet the latest version does not have.
  private(set) var itemsLeftOut = 0

  private let codebooks: WorkspaceCodebooks
  private var mappers: [Int64: RecordMapper] = [:]

  /// - Throws: `PipelineError.unreadable` when a workspace has no codebook.
  init(_ codebooks: WorkspaceCodebooks) throws(PipelineError) {
    self.codebooks = codebooks
    (latestID, latest) = try codebooks.latest()
  }

  mutating func count(_ attributions: Int) {
    if attributions > 0 { self.attributions[latest.version, default: 0] += attributions }
  }

  /// An item of an earlier version under the latest; nil when its outlet needs a person.
  mutating func item(_ record: ItemRecord, under version: Int64) throws -> ItemRecord? {
    guard version != latestID else { return record }
    let mapped = try mapper(version).map(record)
    if !mapped.needsCoding.isEmpty { waitingItems.append((record.id, version, mapped.needsCoding.map(\.reason))) }
    if mapped.item == nil { itemsLeftOut += 1 }
    return mapped.item
  }

  /// The attributions of an earlier version under the latest; nil when they wait for a person.
  mutating func attributions(_ records: [AttributionRecord], of set: StoredCoding) throws -> [AttributionRecord]? {
    let version = codebooks.version(set.codebook)
    let mapped = try mapper(set.codebook).map(
      RecordSet(
        item: String(set.item), coder: Coder(id: String(set.coder), purpose: set.purpose), codebookVersion: version,
        itemCodes: set.codes, attributions: records))
    guard mapped.isComplete else {
      waiting.append((set, mapped.needsCoding.map(\.reason)))
      return nil
    }
    attributions[version, default: 0] += mapped.set.attributions.count
    return mapped.set.attributions
  }

  /// The codes that a record set gives its item, under the latest version; those that need a person are left out.
  func itemCodes(_ set: StoredCoding) throws -> [String: String] {
    guard set.codebook != latestID, !set.codes.isEmpty else { return set.codes }
    let version = codebooks.version(set.codebook)
    let mapping = try CodebookMapping.path(from: version, to: latest, through: codebooks.all)
    return try RecordMapper(mapping, to: latest).map(
      RecordSet(
        item: "", coder: Coder(id: "", purpose: set.purpose), codebookVersion: version, itemCodes: set.codes,
        attributions: [])
    ).set.itemCodes
  }

  /// An outlet's id under the latest version; as it is when no version leads from it.
  func outlet(_ id: String) -> String {
    guard !latest.outlets.contains(where: { $0.id == id }) else { return id }
    for (_, codebook) in codebooks.versions.reversed() {
      let mapping = try? CodebookMapping.path(from: codebook.version, to: latest, through: codebooks.all)
      if case .one(let new)? = mapping?[.outlets, id] { return new }
    }
    return id
  }

  /// Which version attributions were coded under and how they were read, for the tables; empty when there is but one.
  var note: CodedUnder? {
    guard attributions.keys.contains(where: { $0 != latest.version }) || !waiting.isEmpty else { return nil }
    let counts = attributions.sorted { WorkspaceCodebooks.isOlder($0.key, $1.key) }.map {
      CodedUnder.Count(version: $0.key, attributions: $0.value)
    }
    let summaries = counts.filter { $0.version != latest.version }.compactMap { count in
      try? CodebookMapping.path(from: count.version, to: latest, through: codebooks.all).summary
    }
    return CodedUnder(counts: counts, mappings: summaries, waiting: waiting.count)
  }

  private mutating func mapper(_ version: Int64) throws -> RecordMapper {
    if let mapper = mappers[version] { return mapper }
    let mapping = try CodebookMapping.path(
      from: codebooks.version(version), to: latest, through: codebooks.all)
    let mapper = try RecordMapper(mapping, to: latest)
    mappers[version] = mapper
    return mapper
  }
}
