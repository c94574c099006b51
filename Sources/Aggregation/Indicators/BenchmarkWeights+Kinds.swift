package import CoverageModel

extension BenchmarkWeights {
  /// A group's quota, split equally among its members.
  package struct Quota: Sendable, Hashable {
    /// In any unit that all quotas share; parts per billion in a codebook.
    package let share: Int64
    /// Positions in the list of contestants.
    package let members: [Int]

    package init(share: Int64, members: [Int]) {
      self.share = share
      self.members = members
    }
  }

  /// 1/n for each of `count` contestants; nil for none.
  package static func equal(count: Int) -> BenchmarkWeights? {
    BenchmarkWeights(Array(repeating: 1, count: count))
  }

  /// Group quotas such as 30/30/30/10, each split equally inside its group. A contestant in no group has the share 0.
  ///
  /// Nil when a group with a share has no members, or when the weights leave 63 bits.
  package static func groupQuota(_ quotas: [Quota], count: Int) -> BenchmarkWeights? {
    guard let common = leastCommonMultiple(quotas.map { Int64($0.members.count) }.filter { $0 > 0 }) else { return nil }
    var weights = [Int128](repeating: 0, count: count)
    for quota in quotas where quota.share != 0 {
      guard !quota.members.isEmpty else { return nil }
      let each = Int128(quota.share) * Int128(common / Int64(quota.members.count))
      for member in quota.members {
        guard weights.indices.contains(member) else { return nil }
        weights[member] += each
      }
    }
    return BenchmarkWeights(wide: weights)
  }

  /// An equity mix Σ λ_k q_k of several benchmarks over the same contestants; λ are integers of any common unit.
  ///
  /// Nil when there is nothing to mix, the lists differ, or the weights leave 63 bits.
  package static func mix(_ parts: [(lambda: Int64, benchmark: BenchmarkWeights)]) -> BenchmarkWeights? {
    guard let count = parts.first?.benchmark.weights.count,
      parts.allSatisfy({ $0.benchmark.weights.count == count && $0.lambda >= 0 }),
      let common = leastCommonMultiple(parts.map(\.benchmark.total))
    else { return nil }
    var weights = [Int128](repeating: 0, count: count)
    for (lambda, benchmark) in parts {
      let factor = Int128(lambda) * Int128(common / benchmark.total)
      for (position, weight) in benchmark.weights.enumerated() {
        let (term, tooLarge) = factor.multipliedReportingOverflow(by: Int128(weight))
        let (sum, overflow) = weights[position].addingReportingOverflow(term)
        guard !tooLarge, !overflow else { return nil }
        weights[position] = sum
      }
    }
    return BenchmarkWeights(wide: weights)
  }

  /// The weights of a codebook's benchmark for `contestants`, in their order.
  ///
  /// Undefined as `notApplicable` for minima, which are a test and not a vector, and as `noReference` when the benchmark
  /// names an actor who is not in the list, or its shares do not add to one billion.
  package static func of(_ benchmark: Benchmark, contestants: [String]) -> Result<BenchmarkWeights, Undefined> {
    let weights: BenchmarkWeights?
    switch benchmark.kind {
    case .equal:
      weights = equal(count: contestants.count)
    case .vector(let shares):
      let listed = contestants.map { shares[$0] ?? 0 }
      weights = listed.reduce(0, +) == Benchmark.unit ? BenchmarkWeights(listed) : nil
    case .groupQuota(let groups):
      let quotas = groups.map { group in
        Quota(share: group.share, members: group.members.compactMap(contestants.firstIndex(of:)))
      }
      let isComplete = zip(groups, quotas).allSatisfy { $0.members.count == $1.members.count }
      let isWhole = groups.reduce(0) { $0 + $1.share } == Benchmark.unit
      weights = isComplete && isWhole ? groupQuota(quotas, count: contestants.count) : nil
    case .minimum:
      return .failure(.notApplicable)
    }
    return weights.map { .success($0) } ?? .failure(.noReference)
  }

  private static func leastCommonMultiple(_ numbers: [Int64]) -> Int64? {
    var multiple: Int64 = 1
    for number in numbers {
      let step = number / Int64(Ratio.greatestCommonDivisor(multiple.magnitude, number.magnitude))
      let (next, overflow) = multiple.multipliedReportingOverflow(by: step)
      guard !overflow else { return nil }
      multiple = next
    }
    return multiple
  }
}
