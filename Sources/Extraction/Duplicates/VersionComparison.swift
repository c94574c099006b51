/// What changed between two captures of one address.
package struct VersionComparison: Sendable, Hashable {
  package let before: PageVersion
  package let after: PageVersion
  /// In reading order.
  package let changes: [BlockChange]

  /// More comparisons than this are not made: all blocks between those at both ends that agree count as replaced.
  private static let mostComparisons = 4_000_000

  package init(before: PageVersion, after: PageVersion) {
    self.before = before
    self.after = after
    changes = VersionComparison.changes(from: before.blocks[...], to: after.blocks[...])
  }

  /// Each capture against the one before it of the same address, where anything changed or not; addresses in the order of their first
  /// capture, captures by their time, then by their place.
  package static func all(_ versions: [PageVersion]) -> [VersionComparison] {
    var order: [String] = []
    var groups: [String: [PageVersion]] = [:]
    for version in versions where !version.address.isEmpty {
      if groups[version.address] == nil { order.append(version.address) }
      groups[version.address, default: []].append(version)
    }
    return order.flatMap { address -> [VersionComparison] in
      let sorted = (groups[address] ?? []).enumerated().sorted {
        ($0.element.captured ?? .min, $0.offset) < ($1.element.captured ?? .min, $1.offset)
      }.map(\.element)
      return zip(sorted, sorted.dropFirst()).map(VersionComparison.init)
    }
  }

  private static func changes(from before: ArraySlice<String>, to after: ArraySlice<String>) -> [BlockChange] {
    let common = zip(before, after).prefix { $0 == $1 }.count
    let old = before.dropFirst(common)
    let new = after.dropFirst(common)
    let tail = zip(old.reversed(), new.reversed()).prefix { $0 == $1 }.count
    let oldMiddle = Array(old.dropLast(tail))
    let newMiddle = Array(new.dropLast(tail))
    guard oldMiddle.count * newMiddle.count <= mostComparisons else { return paired(oldMiddle, newMiddle) }
    let difference = newMiddle.difference(from: oldMiddle)
    let removed = Set(difference.removals.map(\.position))
    let inserted = Set(difference.insertions.map(\.position))
    var changes: [BlockChange] = []
    var (old1, new1) = (0, 0)
    while old1 < oldMiddle.count || new1 < newMiddle.count {
      var gone: [String] = []
      var come: [String] = []
      while removed.contains(old1) {
        gone.append(oldMiddle[old1])
        old1 += 1
      }
      while inserted.contains(new1) {
        come.append(newMiddle[new1])
        new1 += 1
      }
      changes += paired(gone, come)
      if gone.isEmpty, come.isEmpty { (old1, new1) = (old1 + 1, new1 + 1) }
    }
    return changes
  }

  /// Blocks of one place that went and came: those with half of their words in common are one block that changed.
  private static func paired(_ gone: [String], _ come: [String]) -> [BlockChange] {
    var changes: [BlockChange] = []
    var next = 0
    let comeWords = come.map { Set(WordScanner($0).hashes) }
    for block in gone {
      let words = Set(WordScanner(block).hashes)
      let reach = min(come.count, next + 32)
      let match = (next..<max(next, reach)).first { place in
        let common = words.intersection(comeWords[place]).count
        return common > 0 && common * 2 >= min(words.count, comeWords[place].count)
      }
      if let match {
        changes += come[next..<match].map(BlockChange.added)
        changes.append(.changed(before: block, after: come[match]))
        next = match + 1
      } else {
        changes.append(.removed(block))
      }
    }
    return changes + come[next...].map(BlockChange.added)
  }
}

extension CollectionDifference.Change {
  /// Where in its collection the element stands.
  fileprivate var position: Int {
    switch self {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }
}
