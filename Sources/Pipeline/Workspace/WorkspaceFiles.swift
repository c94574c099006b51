internal import CodingStore
internal import Containers
internal import CoverageModel
internal import Interchange

/// What a workspace holds, as the files of a corpus: the one form in which items and attributions are read, checked and tallied.
///
/// So the tables of a workspace are those of the files that it exports, byte for byte.
struct WorkspaceFiles {
  /// Which record sets are written.
  enum Selection {
    /// Those that a table may take: of an item with a decision the decision, else everybody's.
    case forTables
    /// The latest revision of every coder's record.
    case all
    /// None: items, posts among them, and what lies beside them.
    case items
  }

  /// Names as `CorpusFile.names` has them, and bytes.
  private(set) var files: [(name: String, bytes: [UInt8])] = []
  private(set) var attributionCount = 0
  /// Under which versions of the codebook they were coded, and how they are read under the latest.
  private(set) var versions: CodedVersions

  /// Decisions between records that have been corrected since.
  private(set) var staleDecisions = 0

  private let reader: StoreReader
  private let codebook: Codebook
  private var items = ItemNames()
  /// How many items and record sets there are at most.
  private let room: (items: Int, codings: Int)
  /// Items that one row of `posts.csv` can say whole, as far as their record sets go.
  private var plainPosts: Set<Int64> = []

  /// - Parameters:
  ///   - reader: of the workspace.
  ///   - codebooks: the versions that it adopted.
  ///   - selection: which record sets are written.
  /// - Throws: `StoreError`, or `CodebookMappingError` when a version cannot be read under the latest.
  init(_ reader: StoreReader, codebooks: WorkspaceCodebooks, selection: Selection) throws {
    self.reader = reader
    let most = try reader.mostItemsAndCodings()
    // Ids that a damaged file may claim take no memory.
    room = (min(most.items, WorkspaceFiles.mostRoom), min(most.codings, WorkspaceFiles.mostRoom))
    versions = try CodedVersions(codebooks)
    codebook = versions.latest
    let sets = try chosen(selection)
    plainPosts = WorkspaceFiles.plainPosts(sets, coders: try reader.coders())
    try addItems(try judged(sets))
    try addAttributions(sets)
    let recordings = try reader.recordings().map {
      (outlet: versions.outlet($0.outlet), span: $0.span, gaps: $0.gaps)
    }
    if !recordings.isEmpty { files.append(("recordings.csv", RecordTableText.recordings(recordings))) }
    let incidents = try reader.incidents()
    if !incidents.isEmpty { files.append(("incidents.csv", RecordTableText.incidents(incidents))) }
    for role in ["airings", "debates", "engagement"] {
      var lines: [UInt8] = []
      try reader.sundry(role: role) { line in
        lines.append(contentsOf: line)
        lines.append(UInt8(ascii: "\n"))
      }
      if !lines.isEmpty { files.append((role + ".ndjson", lines)) }
    }
  }

  private static let mostRoom = 1 << 20

  /// The files as a corpus reader takes them.
  var corpusFiles: [CorpusFile] { files.map { CorpusFile(name: $0.name, source: .bytes($0.bytes)) } }

  /// Items with one record set only, by the coder whom rows of `posts.csv` have.
  private static func plainPosts(_ sets: [StoredCoding], coders: [StoredCoder]) -> Set<Int64> {
    guard let coder = coders.first(where: { $0.name == PostTableText.coder })?.id else { return [] }
    var plain: Set<Int64> = []
    for set in sets where set.coder == coder && set.purpose == .primary { plain.insert(set.item) }
    for set in sets where set.coder != coder || set.purpose != .primary { plain.remove(set.item) }
    return plain
  }

  // MARK: Items

  /// By item: the codes that the record set in force gives it.
  private func judged(_ sets: [StoredCoding]) throws -> [Int64: [String: String]] {
    var judged: [Int64: [String: String]] = [:]
    var isDecided: Set<Int64> = []
    for set in sets where !set.codes.isEmpty && (set.purpose == .primary || set.purpose == .adjudication) {
      guard set.purpose == .adjudication || !isDecided.contains(set.item) else { continue }
      if set.purpose == .adjudication { isDecided.insert(set.item) }
      judged[set.item] = try versions.itemCodes(set)
    }
    return judged
  }

  private mutating func addItems(_ judged: [Int64: [String: String]]) throws {
    var text = ItemTableText(codebook: codebook, count: room.items)
    items.reserve(room.items)
    var codes = CodeMemory(keys: ItemTableText.variables(of: codebook))
    var texts = CodeMemory(keys: ItemTableText.textColumns)
    try reader.itemRows { row in
      let own = judged.isEmpty ? nil : judged[row.id]
      if row.codebook != versions.latestID || own != nil {
        guard var record = try versions.item(try row.record(), under: row.codebook) else { return }
        if let own { record.codes.merge(own) { _, judged in judged } }
        let isPost = record.isPlainPost && plainPosts.contains(row.id)
        try items.append(record, id: row.id, isPost: isPost)
        guard !isPost else { return }
        return text.append(record, codes: codes.codes(of: record.codes), texts: texts.codes(of: record.texts))
      }
      let kind = row.kind
      let isPlainPost =
        kind == .post && row.codes.isEmpty && row.texts.isEmpty && row.isElection && plainPosts.contains(row.id)
      try items.append(row.name, id: row.id, kind: kind, post: isPlainPost ? try row.record() : nil)
      guard !isPlainPost else { return }
      text.append(
        ItemTableText.Row(
          id: row.name, kind: kind, outlet: row.outlet, programme: row.programme, start: row.start,
          length: row.length, period: row.period, isElection: row.isElection),
        codes: try codes.codes(row.codes), texts: try texts.codes(row.texts))
    }
    files.append(("items.csv", text.bytes()))
  }

  // MARK: Attributions

  /// What the rows of a record set need to know of it.
  private struct Head {
    /// `StoredItem.id`, 0 for a set that is not written.
    var item: Int32 = 0
    /// Position in `SetLabels`.
    var label: Int32 = 0
  }

  private mutating func addAttributions(_ sets: [StoredCoding]) throws {
    var heads = [Head](repeating: Head(), count: Int(sets.last?.id ?? 0) + 1)
    var labels = SetLabels(try reader.coders())
    var older: [StoredCoding] = []
    for set in sets {
      guard set.codebook == versions.latestID else {
        older.append(set)
        continue
      }
      heads[Int(set.id)] = Head(item: Int32(set.item), label: labels.position(of: set))
    }
    let own = codebook.variables.filter { $0.level == .attribution && !Variable.fixed.contains($0.id) }.map(\.id)
    let coded = own.isEmpty ? [] : try reader.codedVariables()
    // Older codes may have other names.
    let variables = older.isEmpty ? own.filter(coded.contains) : own
    var text = AttributionTableText(variables: variables, count: heads.count * 4)
    var posts = PostTableText()
    try addRows(heads, labels, variables, to: &text, &posts)
    for set in older { try add(older: set, labels, variables, to: &text, &posts) }
    if posts.count > 0 { files.append(("posts.csv", posts.bytes())) }
    files.append(("attributions.csv", text.bytes()))
  }

  private mutating func addRows(
    _ heads: [Head], _ labels: SetLabels, _ variables: [String], to text: inout AttributionTableText,
    _ posts: inout PostTableText
  ) throws {
    var memory = CodeMemory(keys: variables)
    let tones = ToneTexts()
    var count = 0
    try items.withNames { items in
      try labels.withTexts { labels in
        try reader.attributions { row in
          let coding = Int(row.coding)
          guard coding >= 0, coding < heads.count, heads[coding].item > 0, let item = items[Int(heads[coding].item)]
          else { return }
          count += 1
          let label = labels[Int(heads[coding].label)]
          let tone = tones.text(step: row.tone) ?? row.toneState
          if let post = items.post(Int(heads[coding].item)) {
            return posts.append(post, actor: row.actor, tone: tone)
          }
          text.append(
            AttributionTableText.Row(
              item: item.name, actor: row.actor, isTime: item.isTime,
              amount: row.span.map { .span($0) } ?? .measure(row.measure), mode: row.mode, capacity: row.capacity,
              tone: tone, gender: row.gender,
              coder: label.coder, purpose: label.purpose),
            codes: variables.isEmpty ? [] : try memory.codes(row.codes))
        }
      }
    }
    versions.count(count)
    attributionCount += count
  }

  /// A record set of an earlier version, read under the latest.
  private mutating func add(
    older set: StoredCoding, _ labels: SetLabels, _ variables: [String], to text: inout AttributionTableText,
    _ posts: inout PostTableText
  ) throws {
    let attributions = try reader.attributions(of: set.id)
    guard let mapped = try versions.attributions(attributions, of: set) else { return }
    attributionCount += mapped.count
    let memory = CodeMemory(keys: variables)
    items.withNames { items in
      guard let item = items[Int(set.item)] else { return }
      labels.withTexts { labels in
        guard let label = labels.text(of: set) else { return }
        for one in mapped {
          one.withTexts { actor, mode, capacity, tone, gender in
            if let post = items.post(Int(set.item)) { return posts.append(post, actor: actor, tone: tone) }
            text.append(
              AttributionTableText.Row(
                item: item.name, actor: actor, isTime: item.isTime,
                amount: one.span.map { .span(Int64($0.lowerBound)..<Int64($0.upperBound)) }
                  ?? .measure(Int64(one.measure)), mode: mode,
                capacity: capacity, tone: tone, gender: gender, coder: label.coder, purpose: label.purpose),
              codes: memory.codes(of: one.codes))
          }
        }
      }
    }
  }

  /// The record sets to write, in the order of their ids.
  private mutating func chosen(_ selection: Selection) throws -> [StoredCoding] {
    guard selection != .items else { return [] }
    var sets: [StoredCoding] = []
    sets.reserveCapacity(room.codings)
    var decisions: [Int64: Int64] = [:]
    try reader.codings { set in
      sets.append(set)
      // Of two decisions about one item the later one stands.
      if set.purpose == .adjudication { decisions[set.item] = set.id }
    }
    guard selection == .forTables, !decisions.isEmpty else { return sets }
    let current = Set(sets.map(\.id))
    let originals = try reader.decisions()
    staleDecisions = decisions.values.count { !(originals[$0] ?? []).allSatisfy(current.contains) }
    return sets.filter { set in
      guard let decision = decisions[set.item] else { return true }
      return set.id == decision || set.purpose == .machine
    }
  }
}
