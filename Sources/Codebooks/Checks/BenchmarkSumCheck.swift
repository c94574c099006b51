internal import CoverageModel

/// The shares of a vector, and those of a quota's groups, add up to one.
enum BenchmarkSumCheck: CodebookCheck {
  /// In parts per billion: shares that were rounded to the last decimal.
  private static let tolerance: Int64 = 1

  static func findings(in draft: CodebookDraft) -> [Finding] {
    draft.root.list("benchmarks").compactMap { benchmark in
      switch benchmark["kind"]?.text {
      case "vector": finding(benchmark["shares"], shares: benchmark.map("shares"))
      case "group-quota": finding(benchmark["groups"], shares: benchmark.list("groups").compactMap { $0["share"] })
      default: nil
      }
    }
  }

  /// Nil also when one of the shares cannot be read: that is a finding of its own.
  private static func finding(_ entry: Entry?, shares: [Entry]) -> Finding? {
    guard let entry else { return nil }
    let parts = shares.compactMap { share in
      share.text.flatMap { try? ShareText.parts($0, of: Benchmark.unit) }
    }
    guard parts.count == shares.count else { return nil }
    // Each part is at most a billion and a file holds at most `YAMLLimits.nodes` of them, so the sum fits.
    let sum = parts.reduce(0, +)
    guard abs(sum - Benchmark.unit) > tolerance else { return nil }
    let percent = DecimalText.fixed(Int128(sum), decimals: 7)
    return entry.finding(
      "benchmark-sum", found: "shares that add up to \(percent) %", expected: "shares that add up to 100 %",
      mend: "Mend the shares, or add the one that is missing.")
  }
}
