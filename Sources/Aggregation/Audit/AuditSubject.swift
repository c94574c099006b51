internal import CoverageModel

/// A published table as the rules see it: its rows, its groups, and the sets of parts of one whole.
struct AuditSubject: Sendable {
  /// Parts, subsets and complements of one row, under one heading.
  struct PartSet: Sendable {
    let whole: Int
    let members: [Int]
  }

  let table: AuditTable
  /// In order of first appearance; pooled rows are in no group.
  let groups: [AuditGroup]
  let partSets: [PartSet]

  var rows: [PublishedTable.Row] { table.rows }

  init(_ published: PublishedTable) {
    let table = AuditTable(published)
    self.table = table
    var members: [String: [Int]] = [:]
    var names: [String] = []
    var parts: [PartKey: [Int]] = [:]
    var keys: [PartKey] = []
    for (position, row) in table.rows.enumerated() where row.kind != .pooled {
      if members[row.group] == nil { names.append(row.group) }
      members[row.group, default: []].append(position)
      guard let whole = row.whole, table.rows.indices.contains(whole) else { continue }
      let key = PartKey(group: row.group, whole: whole)
      if parts[key] == nil { keys.append(key) }
      parts[key, default: []].append(position)
    }
    groups = names.map { AuditGroup(name: $0, members: members[$0] ?? [], table: table) }
    partSets = keys.map { PartSet(whole: $0.whole, members: parts[$0] ?? []) }
  }

  private struct PartKey: Hashable {
    let group: String
    let whole: Int
  }

  /// A denominator that the interval allows, named: a printed total, a union or the rows' sum if one of them fits, else its middle.
  func denominator(of group: AuditGroup, in interval: DenominatorInterval) -> Int128 {
    let printed = (group.totals + group.unions).compactMap { table.amount(group.quantity, of: $0) }
    let known = [group.sum].compactMap { $0 } + printed
    return known.first { $0.value > 0 && interval.admits($0) }?.value ?? interval.middle
  }
}
