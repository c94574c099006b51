internal import CodingStore
internal import Containers
internal import CoverageModel
internal import Interchange

/// Where coders of one item differ, decided or not.
struct CoderDifferences {
  /// One item that several people coded.
  struct Item {
    let record: ItemRecord
    /// In the order of `comparison.coders`, each with its id in the workspace.
    let sets: [(id: Int64, set: RecordSet)]
    let comparison: RecordSetComparison
    let body: String
    /// Whether somebody has decided between these records.
    let isDecided: Bool

    /// Names a difference as long as the records are the same.
    func key(_ position: Int) -> String {
      let difference = comparison.differences[position]
      let place = difference.span.map { "\($0.lowerBound)-\($0.upperBound)" } ?? ""
      let values = difference.values.map { "\($0.coder)\u{1F}\($0.attribution ?? -1)\u{1F}\($0.text ?? "")" }
      let facts = [record.id, difference.variable, difference.actor ?? "", place] + values
      return String(SHA256Digest.hex(facts.joined(separator: "\u{1E}")).prefix(24))
    }
  }

  /// In the order of the items; those that agree are left out.
  private(set) var items: [Item] = []
  /// Items that several people coded alike, so that there is nothing to decide.
  private(set) var agreeing = 0

  /// Those about which nobody has decided.
  var open: [Item] { items.filter { !$0.isDecided } }

  private struct Draft {
    var sets: [StoredCoding] = []
    var decision: Int64 = 0
  }

  init(_ reader: StoreReader, codebooks: WorkspaceCodebooks) throws {
    var versions = try CodedVersions(codebooks)
    let coders = Dictionary(uniqueKeysWithValues: try reader.coders().map { ($0.id, $0.name) })
    let decisions = try reader.decisions()
    var drafts: [Int64: Draft] = [:]
    try reader.codings { set in
      switch set.purpose {
      case .primary, .double: if !set.isUncodable { drafts[set.item, default: Draft()].sets.append(set) }
      case .adjudication: drafts[set.item, default: Draft()].decision = set.id
      case .gold, .machine: break
      }
    }
    let comparer = RecordSetComparer(versions.latest)
    var candidates: [StoredItem] = []
    try reader.items { if drafts[$0.id]?.sets.count ?? 0 > 1 { candidates.append($0) } }
    for item in candidates {
      guard let draft = drafts[item.id] else { continue }
      // A decision stands as long as the records are those between which it was made; an imported one names none.
      let originals = Set(decisions[draft.decision] ?? [])
      let isDecided = draft.decision != 0 && (originals.isEmpty || originals == Set(draft.sets.map(\.id)))
      let sets = try draft.sets.compactMap { set -> (id: Int64, set: RecordSet)? in
        let records = try reader.attributions(of: set.id)
        let current = set.codebook == versions.latestID ? records : try versions.attributions(records, of: set)
        guard let current, let coder = coders[set.coder] else { return nil }
        return (
          set.id,
          RecordSet(
            item: item.record.id, coder: Coder(id: coder, purpose: set.purpose),
            codebookVersion: versions.latest.version, itemCodes: try versions.itemCodes(set), attributions: current)
        )
      }
      guard sets.count > 1, Set(sets.map(\.set.coder.id)).count == sets.count else { continue }
      let comparison = try comparer.compare(sets.map(\.set), of: item.record.kind)
      guard !comparison.agrees else {
        agreeing += 1
        continue
      }
      let ordered = comparison.coders.compactMap { coder in sets.first { $0.set.coder.id == coder } }
      items.append(
        Item(
          record: item.record, sets: ordered, comparison: comparison, body: try reader.body(of: item.id) ?? "",
          isDecided: isDecided))
    }
  }

  /// The differences of items as rows for a person, in their order.
  static func rows(_ items: [Item]) -> [DecisionSheet.Row] {
    items.flatMap { item in
      item.comparison.differences.enumerated().map { position, difference in
        DecisionSheet.Row(
          key: item.key(position), item: item.record.id, title: item.record.texts["title"] ?? "",
          kind: item.record.kind, variable: difference.variable, actor: difference.actor, span: difference.span,
          text: passage(item, difference.span), values: difference.values.map(\.text))
      }
    }
  }

  /// The most characters of a passage.
  private static let mostText = 500

  private static func passage(_ item: Item, _ span: Range<UInt32>?) -> String {
    guard item.record.kind == .article, let span, !item.body.isEmpty else { return "" }
    let scalars = item.body.unicodeScalars.dropFirst(Int(span.lowerBound)).prefix(min(span.count, mostText))
    return String(String.UnicodeScalarView(scalars))
  }
}
