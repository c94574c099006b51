import CodingStore
import CoverageModel
import TestSupport
import Testing

@Suite("Differences between coders of random records")
struct ComparisonPropertyTests {
  private typealias Sample = ComparisonSample

  static let seeds: [UInt64] = (1...60).map { $0 * 104_729 }

  @Test("Several coders with the same record agree", arguments: seeds)
  func identity(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let one = Sample.random("aigul", most: 9, &random)
    let others = ["bolat", "chingiz", "dana"].map { coder in
      Sample.set(coder, one.attributions.shuffled(using: &random), codes: one.itemCodes)
    }
    #expect(try Sample.compare([one] + others).agrees, "seed \(seed)")
  }

  @Test("Who is who changes nothing but the names", arguments: seeds)
  func symmetry(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let names = ["aigul", "bolat", "chingiz"].prefix(Int.random(in: 2...3, using: &random))
    let records = names.map { Sample.random($0, most: 9, &random) }
    let plain = try Sample.compare(Array(records))
    let renamed = Dictionary(uniqueKeysWithValues: zip(names, names.shuffled(using: &random)))
    let swapped = try Sample.compare(
      records.map { Sample.set(renamed[$0.coder.id] ?? "", $0.attributions, codes: $0.itemCodes) })
    let expected = plain.differences.map { one in
      CodingDifference(
        item: one.item, variable: one.variable, actor: one.actor, span: one.span,
        values: one.values.map { .init(coder: renamed[$0.coder] ?? "", attribution: $0.attribution, text: $0.text) }
          .sorted { $0.coder < $1.coder })
    }
    #expect(swapped.differences == expected, "seed \(seed)")
    #expect(swapped.counts == plain.counts, "seed \(seed)")
  }

  @Test("The order of records, and of attributions in them, changes nothing", arguments: seeds)
  func order(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let records = ["aigul", "bolat"].map { Sample.random($0, most: 9, &random) }
    let shuffled = records.reversed().map {
      Sample.set($0.coder.id, $0.attributions.shuffled(using: &random), codes: $0.itemCodes)
    }
    #expect(try Sample.lines(Sample.compare(shuffled)) == Sample.lines(Sample.compare(records)), "seed \(seed)")
  }

  @Test("No attribution is lost, none is counted twice, and the counts are those of the list", arguments: seeds)
  func accounting(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let records = ["aigul", "bolat"].map { Sample.random($0, most: 9, &random) }
    let comparison = try Sample.compare(records)
    let total = records.reduce(0) { $0 + $1.attributions.count }
    let actor = comparison.counts.first { $0.variable == "actor" }
    // Two attributions in each pair, one in each difference of the actor.
    #expect(2 * (actor?.compared ?? 0) - (actor?.differences ?? 0) == total, "seed \(seed)")
    for count in comparison.counts {
      #expect(comparison.differences.count { $0.variable == count.variable } == count.differences, "seed \(seed)")
    }
    #expect(comparison.counts.reduce(0) { $0 + $1.differences } == comparison.differences.count, "seed \(seed)")
  }

  /// Every attribution has a code of its own, so that each group shows as a difference of that variable.
  @Test("Of three coders, every attribution stands at one place, and no coder twice at a place", arguments: seeds)
  func threeCoders(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let records = ["aigul", "bolat", "chingiz"].map { coder in
      var record = Sample.random(coder, most: 9, &random)
      for position in record.attributions.indices {
        record.attributions[position].codes["own"] = "\(coder)-\(position)"
        record.attributions[position].actor = "a"
      }
      return record
    }
    let comparison = try Sample.compare(records)
    var places: [String] = []
    for one in comparison.differences {
      #expect(Set(one.values.map(\.coder)).count == one.values.count, "seed \(seed)")
      let holders = one.values.compactMap { value in value.attribution.map { "\(value.coder)-\($0)" } }
      if one.variable == "own" || (one.variable == "actor" && holders.count == 1) { places += holders }
    }
    let all = records.flatMap { record in record.attributions.indices.map { "\(record.coder.id)-\($0)" } }
    #expect(places.sorted() == all.sorted(), "seed \(seed)")
  }

  /// Every attribution has a code of its own, so that each pair shows as a difference of that variable.
  @Test("No other pairing has more overlap: all pairings of small records are tried", arguments: seeds)
  func bestPairing(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let records = ["aigul", "bolat"].map { coder in
      Sample.set(
        coder,
        (0..<Int.random(in: 1...5, using: &random)).map { position in
          let start = UInt32.random(in: 0..<12, using: &random)
          return AttributionRecord(
            actor: "a", span: start..<(start + UInt32.random(in: 1..<9, using: &random)),
            codes: ["own": "\(coder)-\(position)"])
        })
    }
    let spans = records.map { $0.attributions.compactMap(\.span) }
    let pairs = try Sample.compare(records).differences.filter { $0.variable == "own" }
    let overlap = pairs.reduce(0) { sum, pair in
      let (first, second) = (pair.values[0].attribution ?? 0, pair.values[1].attribution ?? 0)
      return sum + spans[0][first].clamped(to: spans[1][second]).count
    }
    #expect(overlap == best(spans[0][...], spans[1]), "seed \(seed)")
  }

  private func best(_ first: ArraySlice<Range<UInt32>>, _ second: [Range<UInt32>]) -> Int {
    guard let span = first.first else { return 0 }
    let alone = best(first.dropFirst(), second)
    return second.indices.reduce(alone) { most, position in
      var left = second
      let other = left.remove(at: position)
      return max(most, span.clamped(to: other).count + best(first.dropFirst(), left))
    }
  }
}
