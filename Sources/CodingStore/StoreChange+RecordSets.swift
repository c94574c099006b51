package import CoverageModel

extension StoreChange {
  /// What became of a record set that was to be added.
  package enum Entry: Sendable, Hashable {
    /// It is the first of its coder, item and purpose.
    case first(Int64)
    /// It supersedes the revision before.
    case superseding(Int64)
    /// The latest revision says the same; nothing was added.
    case unchanged(Int64)
    /// Somebody has added another revision since the one that the coder saw; nothing was added.
    case conflict(latest: Int)

    /// The record set in the workspace, nil after a conflict.
    package var coding: Int64? {
      switch self {
      case .first(let id), .superseding(let id), .unchanged(let id): id
      case .conflict: nil
      }
    }
  }

  /// Adds a coder's record of an item.
  ///
  /// - Parameters:
  ///   - set: of an item that the workspace has.
  ///   - codebook: the version under which it was coded.
  ///   - base: the stamp of the record that the coder saw, 0 for none; nil to supersede whatever is there.
  ///   - always: whether a revision is added even when it says what the latest says.
  /// - Returns: what became of it.
  /// - Throws: `StoreError.refused` when there is no such item or a rule of integrity forbids it.
  package func add(_ set: RecordSet, codebook: Int64, base: Int?, always: Bool = false) throws -> Entry {
    guard let item = try reader.item(set.item) else { throw StoreError.refused("there is no item \(set.item)") }
    let coder = try coder(set.coder.id, isMachine: set.coder.purpose == .machine)
    let latest = try reader.latest(item: item.id, coder: coder, purpose: set.coder.purpose)
    if let latest {
      if !always, latest.codebook == codebook, latest.codes == set.itemCodes, latest.isUncodable == set.isUncodable,
        latest.note == set.note, try reader.attributions(of: latest.id) == set.attributions
      {
        return .unchanged(latest.id)
      }
      if let base, try base != reader.stamp(of: latest) { return .conflict(latest: latest.revision) }
    }
    let id = try addCoding(
      item: item.id, coder: coder, purpose: set.coder.purpose, revision: (latest?.revision ?? 0) + 1,
      codebook: codebook, extent: item.record.extent, codes: CodeText.text(set.itemCodes),
      isUncodable: set.isUncodable, note: set.note, attributions: set.attributions)
    return latest == nil ? .first(id) : .superseding(id)
  }

  /// Adds a record set with its attributions; without any given they may follow.
  func addCoding(
    item: Int64, coder: Int64, purpose: Coder.Purpose, revision: Int, codebook: Int64, extent: UInt32?, codes: String,
    isUncodable: Bool = false, note: String = "", attributions: [AttributionRecord] = []
  ) throws -> Int64 {
    let id = try nextID(.coding)
    let row = try writer(.coding)
    row.number(id)
    row.number(event)
    row.number(item)
    row.number(coder)
    row.text(purpose.rawValue)
    row.number(Int64(revision))
    row.number(codebook)
    row.number(extent.map(Int64.init))
    row.text(codes)
    row.number(isUncodable ? 1 : 0)
    row.text(note)
    try row.endRow()
    for (number, attribution) in attributions.enumerated() { try add(attribution, number: number + 1, of: id) }
    return id
  }

  private func add(_ attribution: AttributionRecord, number: Int, of coding: Int64) throws {
    let row = try writer(.attribution)
    row.number(coding)
    row.number(Int64(number))
    row.text(attribution.actor)
    row.number((attribution.span?.lowerBound).map(Int64.init))
    row.number((attribution.span?.upperBound).map(Int64.init))
    row.number(Int64(attribution.measure))
    row.text(attribution.mode.name)
    row.text(attribution.capacity.name)
    row.text(attribution.tone.state.rawValue)
    row.number(attribution.tone.step.map(Int64.init))
    row.text(attribution.gender?.name)
    row.text(CodeText.text(attribution.codes))
    row.text(attribution.note)
    try row.endRow()
  }

  /// Says between which record sets a decision was made.
  package func decide(_ decision: Int64, between originals: [Int64]) throws {
    for original in originals {
      let row = try writer(.decided)
      row.number(event)
      row.number(decision)
      row.number(original)
      try row.endRow()
    }
  }

  /// Says what a person made of a program's suggestion.
  ///
  /// - Parameters:
  ///   - coding: the program's record set.
  ///   - number: of the attribution in it.
  ///   - verdict: what became of it.
  ///   - coder: who decided.
  ///   - result: the person's record set that holds it, nil when it was rejected.
  /// - Throws: `StoreError`.
  package func review(
    _ coding: Int64, number: Int, verdict: SuggestionVerdict, by coder: Int64, result: Int64?
  ) throws {
    let row = try writer(.review)
    row.number(event)
    row.number(coding)
    row.number(Int64(number))
    row.text(verdict.rawValue)
    row.number(coder)
    row.number(result)
    try row.endRow()
  }
}
