internal import CoverageModel

extension CodebookBuilder {
  func benchmark(_ entry: Entry) throws(Finding) -> Benchmark {
    Benchmark(
      id: try text(entry, "id"), labels: try localized(entry, "label"), race: entry["race"]?.text,
      kind: try kind(entry), tolerance: share(entry["tolerance"], of: 1_000_000), accumulation: entry["period"]?.text,
      dayParts: entry.list("day_parts").compactMap(\.text), source: entry["source"]?.text ?? "")
  }

  private func kind(_ entry: Entry) throws(Finding) -> Benchmark.Kind {
    switch try text(entry, "kind") {
    case "equal": return .equal
    case "vector":
      let actors = entry.map("shares").compactMap(\.key)
      return .vector(
        Dictionary(zip(actors, try shares(entry.map("shares"))), uniquingKeysWith: { first, _ in first }))
    case "group-quota": return .groupQuota(try groups(entry.list("groups")))
    case "minimum": return .minimum(try amounts(entry))
    default: throw unreadable(entry, "kind")
    }
  }

  private func groups(_ entries: [Entry]) throws(Finding) -> [Benchmark.Group] {
    let shares = try shares(entries.compactMap { $0["share"] })
    var groups: [Benchmark.Group] = []
    for (entry, share) in zip(entries, shares) {
      groups.append(
        Benchmark.Group(
          id: try text(entry, "id"), labels: try localized(entry, "label"), share: share,
          members: entry.list("members").compactMap(\.text)))
    }
    return groups
  }

  private func amounts(_ entry: Entry) throws(Finding) -> [String: Int64] {
    var amounts: [String: Int64] = [:]
    for pair in entry.map("amounts") {
      guard let actor = pair.key, let amount = pair.text.flatMap(TimeText.amount) else {
        throw unreadable(entry, "amounts")
      }
      amounts[actor] = amount
    }
    return amounts
  }

  /// Shares that add to exactly one billion: what rounding in the file left over goes to the first of the largest.
  private func shares(_ entries: [Entry]) throws(Finding) -> [Int64] {
    var shares = try map(entries) { (entry) throws(Finding) in
      guard let parts = share(entry, of: Benchmark.unit) else {
        throw entry.finding("unreadable-value", expected: ScalarShape.share.expectation, mend: "Mend the share.")
      }
      return parts
    }
    if let largest = shares.max(), let position = shares.firstIndex(of: largest) {
      shares[position] += Benchmark.unit - shares.reduce(0, +)
    }
    return shares
  }
}
