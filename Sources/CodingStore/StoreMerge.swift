internal import Containers
internal import CoverageModel

/// Brings what another workspace holds into this one: everything that it has more, and nothing twice.
///
/// Where both have gone on from the same record set in different ways, the other's revisions become part of the history and this
/// workspace's latest stays in force; the result names them, so that a person can decide.
package struct StoreMerge {
  private let other: StoreReader
  private let change: StoreChange
  private var result = MergeResult()
  private var codebooks: [Int64: Int64] = [:]
  private var coders: [Int64: Int64] = [:]
  private var items: [Int64: Int64] = [:]
  private var codings: [Int64: Int64] = [:]
  /// By item here: what spans must fit into.
  private var extents: [Int64: UInt32?] = [:]

  /// Adds the rows to `change`.
  ///
  /// - Throws: `StoreError.refused` when the other workspace is of another project.
  package static func merge(_ other: StoreReader, into change: StoreChange) throws -> MergeResult {
    var merge = StoreMerge(other: other, change: change)
    try merge.addCodebooks()
    try merge.addCoders()
    try merge.addItems()
    try merge.addRecordSets()
    try merge.addDecisions()
    try merge.addAssignments()
    try merge.addRecords()
    let (id, name) = try other.workspace()
    let head = try other.head()
    var line = JSONLine()
    line.text("workspace", id)
    line.integer("events", Int(head.number))
    line.text("head", head.hash)
    change.detail = line.object
    merge.result.workspace = name
    return merge.result
  }

  private init(other: StoreReader, change: StoreChange) { (self.other, self.change) = (other, change) }

  private mutating func addCodebooks() throws {
    let known = try change.reader.codebooks()
    for codebook in try other.codebooks() {
      if let own = known.first(where: { $0.fingerprint == codebook.fingerprint }) {
        codebooks[codebook.id] = own.id
        continue
      }
      guard known.isEmpty || known.contains(where: { $0.name == codebook.name }) else {
        throw StoreError.refused("the other workspace codes with \(codebook.name), this one with \(known[0].name)")
      }
      guard !known.contains(where: { $0.version == codebook.version }) else {
        throw StoreError.refused(
          "both workspaces have a version \(codebook.version) of \(codebook.name), and they say different things")
      }
      codebooks[codebook.id] = try change.add(codebook)
      result.codebookVersions += 1
    }
  }

  private mutating func addCoders() throws {
    let known = Set(try change.reader.coders().map(\.name))
    for coder in try other.coders() {
      let id = try change.coder(coder.name, isMachine: coder.isMachine)
      coders[coder.id] = id
      if !known.contains(coder.name), coder.hasLeft || coder.hasJoined {
        try change.setState(of: id, hasLeft: coder.hasLeft)
      }
    }
  }

  private mutating func addItems() throws {
    try other.items { item in
      if let own = try change.reader.item(item.record.id) {
        items[item.id] = own.id
        extents[own.id] = own.record.extent
        if own.record != item.record { result.itemConflicts.append(item.record.id) }
      } else {
        let id = try change.addNew(item.record, codebook: codebooks[item.codebook] ?? 0)
        items[item.id] = id
        extents[id] = item.record.extent
        result.items += 1
      }
    }
  }

  // MARK: Record sets

  private mutating func addRecordSets() throws {
    var revisions: [SetKey: [StoredCoding]] = [:]
    var order: [SetKey] = []
    try other.allCodings { set in
      let key = SetKey(item: set.item, coder: set.coder, purpose: set.purpose)
      if revisions[key] == nil { order.append(key) }
      revisions[key, default: []].append(set)
    }
    let decided = try decisions()
    for key in order { try addRevisions(revisions[key] ?? []) }
    try keepDecisions(decided)
  }

  /// By item: the decision that is in force here.
  private func decisions() throws -> [Int64: StoredCoding] {
    var decided: [Int64: StoredCoding] = [:]
    try change.reader.codings(purpose: .adjudication) { decided[$0.item] = $0 }
    return decided
  }

  /// Puts the decisions of this workspace in force again where the other brought one by somebody else.
  private mutating func keepDecisions(_ decided: [Int64: StoredCoding]) throws {
    let now = try decisions()
    for (item, own) in decided.sorted(by: { $0.key < $1.key }) {
      guard let latest = now[item], latest.coder != own.coder, latest.id != own.id else { continue }
      let newest = try change.reader.latest(item: item, coder: own.coder, purpose: .adjudication) ?? own
      let content = try content(newest, codebook: newest.codebook, in: change.reader)
      let reinstated = try add(content, like: newest, item: item, coder: own.coder, revision: newest.revision + 1)
      try change.decide(reinstated, between: try change.reader.decisions()[newest.id] ?? [])
      result.conflicts.append(
        MergeResult.Conflict(
          item: try change.reader.itemName(item),
          coder: Coder(id: try change.reader.coderName(latest.coder), purpose: .adjudication), isLeftOut: false))
    }
  }

  /// What is compared of a record set: ids differ from workspace to workspace.
  private struct Content: Equatable {
    let codebook: Int64
    let codes: [String: String]
    let isUncodable: Bool
    let note: String
    let attributions: [AttributionRecord]
  }

  private mutating func addRevisions(_ theirs: [StoredCoding]) throws {
    guard let first = theirs.first, let item = items[first.item], let coder = coders[first.coder] else { return }
    let key = Coder(id: try other.coderName(first.coder), purpose: first.purpose)
    let ours = try change.reader.revisions(item: item, coder: coder, purpose: first.purpose)
    let ownContents = try ours.map { try content($0, codebook: $0.codebook, in: change.reader) }
    let otherContents = try theirs.map { try content($0, codebook: codebooks[$0.codebook] ?? 0, in: other) }
    let common = zip(ownContents, otherContents).prefix { $0 == $1 }.count
    for (position, set) in theirs.prefix(common).enumerated() { codings[set.id] = ours[position].id }
    let rest = otherContents.dropFirst(common)
    guard !rest.isEmpty else { return }
    if let known = StoreMerge.place(of: rest, in: ownContents.dropFirst(common)) {
      // Brought in by an earlier merge.
      for (offset, set) in theirs.dropFirst(common).enumerated() { codings[set.id] = ours[known + offset].id }
      return
    }
    guard try fits(rest, item: item, coder: coder, purpose: first.purpose) else {
      return result.conflicts.append(
        MergeResult.Conflict(item: try change.reader.itemName(item), coder: key, isLeftOut: true))
    }
    var revision = ours.count
    for (set, content) in zip(theirs.dropFirst(common), rest) {
      revision += 1
      codings[set.id] = try add(content, like: set, item: item, coder: coder, revision: revision)
      result.recordSets += 1
    }
    // What this workspace had last is in force again, unless the other went on from it.
    let own = ownContents.dropFirst(common)
    guard !own.isEmpty, StoreMerge.place(of: own, in: rest) == nil, let last = own.last, let latest = ours.last else {
      return
    }
    let reinstated = try add(last, like: latest, item: item, coder: coder, revision: revision + 1)
    try change.decide(reinstated, between: try change.reader.decisions()[latest.id] ?? [])
    result.conflicts.append(MergeResult.Conflict(item: try change.reader.itemName(item), coder: key, isLeftOut: false))
  }

  private func content(_ set: StoredCoding, codebook: Int64, in reader: StoreReader) throws -> Content {
    Content(
      codebook: codebook, codes: set.codes, isUncodable: set.isUncodable, note: set.note,
      attributions: try reader.attributions(of: set.id))
  }

  /// Where a run of contents stands in another, as a position in its base; nil when it does not.
  private static func place(of run: ArraySlice<Content>, in contents: ArraySlice<Content>) -> Int? {
    guard !run.isEmpty, run.count <= contents.count else { return nil }
    return (contents.startIndex...contents.endIndex - run.count).first { start in
      contents[start..<start + run.count].elementsEqual(run)
    }
  }

  /// Whether record sets fit into the item as this workspace knows it, and into what the coder has coded here.
  private func fits(
    _ contents: ArraySlice<Content>, item: Int64, coder: Int64, purpose: Coder.Purpose
  ) throws -> Bool {
    if purpose == .primary || purpose == .double {
      let twin: Coder.Purpose = purpose == .primary ? .double : .primary
      guard try change.reader.latest(item: item, coder: coder, purpose: twin) == nil else { return false }
    }
    guard let extent = extents[item] ?? nil else { return true }
    return contents.allSatisfy { content in
      content.attributions.allSatisfy { max($0.span?.upperBound ?? 0, $0.measure) <= extent }
    }
  }

  private func add(
    _ content: Content, like set: StoredCoding, item: Int64, coder: Int64, revision: Int
  ) throws -> Int64 {
    try change.addCoding(
      item: item, coder: coder, purpose: set.purpose, revision: revision, codebook: content.codebook,
      extent: extents[item] ?? set.extent, codes: CodeText.text(content.codes), isUncodable: content.isUncodable,
      note: content.note,
      attributions: content.attributions)
  }

  private mutating func addDecisions() throws {
    let known = try change.reader.decisions()
    for (decision, originals) in try other.decisions().sorted(by: { $0.key < $1.key }) {
      guard let own = codings[decision] else { continue }
      let missing = originals.compactMap { codings[$0] }.filter { !(known[own] ?? []).contains($0) }
      try change.decide(own, between: missing)
    }
    let reviewed = Set(try change.reader.reviews().map { SuggestionKey(coding: $0.coding, number: $0.number) })
    for review in try other.reviews() {
      guard let coding = codings[review.coding], let coder = coders[review.coder],
        !reviewed.contains(SuggestionKey(coding: coding, number: review.number))
      else { continue }
      try change.review(
        coding, number: review.number, verdict: review.verdict, by: coder,
        result: review.result.flatMap { codings[$0] })
    }
  }

  private struct SuggestionKey: Hashable {
    let coding: Int64
    let number: Int
  }

  private struct SetKey: Hashable {
    let item: Int64
    let coder: Int64
    let purpose: Coder.Purpose
  }

  // MARK: The rest

  private mutating func addAssignments() throws {
    // What was taken back here was taken back for a reason, and does not come again.
    let known = Set(
      try change.reader.assignments(withdrawn: true).map { SetKey(item: $0.item, coder: $0.coder, purpose: $0.purpose) }
    )
    var batches: [Int64: Int64] = [:]
    var places: [Int64: Int] = [:]
    for assignment in try other.assignments() {
      guard let item = items[assignment.item], let coder = coders[assignment.coder],
        !known.contains(SetKey(item: item, coder: coder, purpose: assignment.purpose))
      else { continue }
      let batch = try batches[coder] ?? change.beginBatch(of: coder).id
      batches[coder] = batch
      places[coder, default: 0] += 1
      try change.assign(item, to: batch, purpose: assignment.purpose, place: places[coder] ?? 1)
      result.assignments += 1
    }
    try withdraw()
  }

  /// Takes back what the other workspace took back, where it is open here.
  private func withdraw() throws {
    let kept = Set(try other.assignments().map(\.id))
    var taken: Set<SetKey> = []
    for assignment in try other.assignments(withdrawn: true) where !kept.contains(assignment.id) {
      guard let item = items[assignment.item], let coder = coders[assignment.coder] else { continue }
      taken.insert(SetKey(item: item, coder: coder, purpose: assignment.purpose))
    }
    for assignment in try other.assignments() {
      guard let item = items[assignment.item], let coder = coders[assignment.coder] else { continue }
      taken.remove(SetKey(item: item, coder: coder, purpose: assignment.purpose))
    }
    for assignment in try change.reader.assignments()
    where taken.contains(SetKey(item: assignment.item, coder: assignment.coder, purpose: assignment.purpose)) {
      let coded = try change.reader.latest(
        item: assignment.item, coder: assignment.coder, purpose: assignment.purpose)
      if coded == nil { try change.withdraw(assignment.id) }
    }
  }

  private mutating func addRecords() throws {
    let recordings = try change.reader.recordings()
    for (outlet, span, gaps) in try other.recordings()
    where !recordings.contains(where: { $0.outlet == outlet && $0.span == span && $0.gaps == gaps }) {
      try change.add(Recording(outlet: 0, span: span, gaps: gaps), outlet: outlet)
      result.otherRows += 1
    }
    let incidents = Set(try change.reader.incidents())
    for incident in try other.incidents() where !incidents.contains(incident) {
      try change.addIncident(texts: incident)
      result.otherRows += 1
    }
    for role in ["airings", "debates", "engagement"] {
      var known: Set<String> = []
      try change.reader.sundry(role: role) { known.insert(String(decoding: $0, as: UTF8.self)) }
      try other.sundry(role: role) { line in
        let line = String(decoding: line, as: UTF8.self)
        guard known.insert(line).inserted else { return }
        try change.addSundry(role: role, line: line)
        result.otherRows += 1
      }
    }
    for (digest, size, name) in try other.evidence()
    where try change.addEvidence(digest: digest, size: size, name: name) {
      result.otherRows += 1
    }
    let marks = Set(try change.reader.marks().map { [$0.item, $0.original] })
    for (item, original, likeness) in try other.marks() {
      guard let item = items[item], let original = items[original], item != original, !marks.contains([item, original])
      else { continue }
      try change.mark(item, copyOf: original, likeness: likeness)
      result.otherRows += 1
    }
    try other.documents { document in
      guard let item = items[document.item], try !change.reader.hasDocument(of: item, digest: document.digest) else {
        return
      }
      try change.addDocument(
        of: item, digest: document.digest, characters: document.characters, body: document.body, line: document.line)
      result.otherRows += 1
    }
  }
}
