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
    /// None: items and what lies beside them alone.
    case none
  }

  /// Names as `CorpusFile.names` has them, and bytes.
  private(set) var files: [(name: String, bytes: [UInt8])] = []
  private(set) var attributionCount = 0

  init(_ reader: StoreReader, codebook: Codebook, selection: Selection) throws {
    var items = ItemTableText(codebook: codebook)
    var known: [Int64: Item] = [:]
    try reader.items { item in
      let isTime = item.record.kind == .broadcast || item.record.kind == .declaration
      let isPost = item.record.isPlainPost
      known[item.id] = Item(name: Array(item.record.id.utf8), isTime: isTime, post: isPost ? item.record : nil)
      if !isPost { items.append(item.record) }
    }
    files.append(("items.csv", items.bytes))
    try addAttributions(reader, codebook, try chosen(reader, selection), known)
    let recordings = try reader.recordings()
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

  /// What the rows of an item need to know of it.
  private struct Item {
    let name: [UInt8]
    /// Whether offsets are milliseconds.
    let isTime: Bool
    /// Set for an item that a row of `posts.csv` says whole.
    let post: ItemRecord?
  }

  /// The files as a corpus reader takes them.
  var corpusFiles: [CorpusFile] { files.map { CorpusFile(name: $0.name, source: .bytes($0.bytes)) } }

  private mutating func addAttributions(
    _ reader: StoreReader, _ codebook: Codebook, _ sets: [Int64: StoredCoding], _ items: [Int64: Item]
  ) throws {
    let variables = try codedVariables(reader, codebook, sets)
    var text = AttributionTableText(variables: variables, count: sets.count * 4)
    var posts = PostTableText()
    let coders = Dictionary(
      uniqueKeysWithValues: try reader.coders().map { ($0.id, Array($0.name.utf8)) })
    let purposes = Dictionary(
      uniqueKeysWithValues: Coder.Purpose.allCases.map { ($0, Array($0.rawValue.utf8)) })
    let steps = (-2...2).map { Array((Tone.judged($0)?.name ?? "").utf8) }
    var memory = CodeMemory(variables: variables)
    var current: (coding: Int64, set: StoredCoding, item: Item)?
    try reader.attributions { row in
      if current?.coding != row.coding {
        current = sets[row.coding].flatMap { set in items[set.item].map { (row.coding, set, $0) } }
      }
      guard let current, let coder = coders[current.set.coder], let purpose = purposes[current.set.purpose] else {
        return
      }
      attributionCount += 1
      func append(tone: UnsafeRawBufferPointer) {
        if let post = current.item.post { return posts.append(post, actor: row.actor, tone: tone) }
        current.item.name.withUnsafeBytes { item in
          coder.withUnsafeBytes { coder in
            purpose.withUnsafeBytes { purpose in
              text.append(
                AttributionTableText.Row(
                  item: item, actor: row.actor, isTime: current.item.isTime, start: row.start, end: row.end,
                  measure: row.measure, mode: row.mode, capacity: row.capacity, tone: tone, gender: row.gender,
                  coder: coder, purpose: purpose),
                codes: memory.codes(row.codes))
            }
          }
        }
      }
      if let tone = row.tone, (-2...2).contains(tone) {
        steps[Int(tone) + 2].withUnsafeBytes { append(tone: $0) }
      } else {
        append(tone: row.toneState)
      }
    }
    if let failure = memory.failure { throw failure }
    if posts.count > 0 { files.append(("posts.csv", posts.bytes)) }
    files.append(("attributions.csv", text.bytes))
  }

  /// The record sets to write, by id.
  private func chosen(_ reader: StoreReader, _ selection: Selection) throws -> [Int64: StoredCoding] {
    guard selection != .none else { return [:] }
    var sets: [Int64: StoredCoding] = [:]
    var decisions: [Int64: StoredCoding] = [:]
    try reader.codings { set in
      sets[set.id] = set
      guard selection == .forTables, set.purpose == .adjudication else { return }
      // Of two decisions about one item the later one stands.
      if decisions[set.item].map({ $0.id < set.id }) ?? true { decisions[set.item] = set }
    }
    guard !decisions.isEmpty else { return sets }
    return sets.filter { _, set in
      guard let decision = decisions[set.item] else { return true }
      return set.id == decision.id || set.purpose == .machine
    }
  }

  /// The variables of level `attribution` that anybody coded, in the order of the codebook.
  private func codedVariables(
    _ reader: StoreReader, _ codebook: Codebook, _ sets: [Int64: StoredCoding]
  ) throws -> [String] {
    let own = codebook.variables.filter { $0.level == .attribution && !Variable.fixed.contains($0.id) }
    guard !own.isEmpty else { return [] }
    let coded = try reader.codedVariables()
    return own.map(\.id).filter(coded.contains)
  }
}

/// The codes of rows in the order of the columns; most rows have those of a row before.
struct CodeMemory {
  private let variables: [String]
  private var known: [[UInt8]: [String]] = [:]
  private(set) var failure: StoreError?

  init(variables: [String]) { self.variables = variables }

  mutating func codes(_ bytes: UnsafeRawBufferPointer) -> [String] {
    guard !variables.isEmpty, !bytes.isEmpty else { return [] }
    let key = Array(bytes)
    if let codes = known[key] { return codes }
    do throws(StoreError) {
      let byVariable = try StoredAttribution.codes(bytes)
      let codes = variables.map { byVariable[$0] ?? "" }
      known[key] = codes
      return codes
    } catch {
      failure = error
      return []
    }
  }
}
