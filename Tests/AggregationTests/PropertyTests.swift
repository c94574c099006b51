import CoverageModel
import TestSupport
import Testing

@testable import Aggregation

/// Random corpora against a reference that looks at every moment by itself, and properties that hold for any corpus.
@Suite("Properties of share tables")
struct PropertyTests {
  private static let outlets = ["one", "two", "three"]
  private static let parties = ["a", "b", "c"]
  private let codebook = SampleCodebook.parties(outlets: outlets, parties: parties)

  private struct Item {
    let outlet: String
    let rows: [Row]
  }

  private struct Row {
    let actor: String
    let span: Range<Int>
    let mode: Mode
  }

  private func items(seed: UInt64) -> [Item] {
    var random = SeededRandom(seed: seed)
    return (0..<Int.random(in: 1...30, using: &random)).map { _ in
      let rows = (0..<Int.random(in: 0...6, using: &random)).map { _ in
        let start = Int.random(in: 0..<90, using: &random)
        return Row(
          actor: Self.parties.randomElement(using: &random) ?? "a",
          span: start..<Int.random(in: start + 1...100, using: &random),
          mode: Mode.allCases.randomElement(using: &random) ?? .direct)
      }
      return Item(outlet: Self.outlets.randomElement(using: &random) ?? "one", rows: rows)
    }
  }

  private func table(_ items: [Item], threads: Int = 1, pooling: [Pooling] = []) throws -> ShareTable {
    var builder = CorpusBuilder(codebook)
    for item in items {
      builder.item(
        item.outlet, start: "2023-03-01 20:00", length: 100,
        item.rows.map { .span($0.actor, $0.span, mode: $0.mode) })
    }
    let spec = TableSpec(
      id: "t", title: SampleCodebook.name("T"), measure: .airtime, split: .mode, columns: [.amount, .share, .items],
      subjects: TableSpec.Subjects(contestantsOf: "race"), denominator: .contestants(race: "race"), pooling: pooling)
    return try Aggregator(codebook: codebook, corpus: builder.corpus(), threads: threads).table(spec)
  }

  /// Every millisecond of every item by itself: the strongest mode in which the actor is present.
  private func reference(_ items: [Item]) -> [String: Int64] {
    var sums: [String: Int64] = [:]
    for item in items {
      for actor in Self.parties {
        for moment in 0..<100 {
          let modes = item.rows.filter { $0.actor == actor && $0.span.contains(moment) }.map(\.mode.rawValue)
          guard let strongest = modes.min(), let mode = Mode(rawValue: strongest) else { continue }
          sums["\(item.outlet) \(actor) \(mode.name)", default: 0] += 1
        }
      }
    }
    return sums
  }

  @Test("Every cell is what a count of single moments gives", arguments: 1...60)
  func reference(seed: Int) throws {
    let items = items(seed: UInt64(seed))
    let table = try table(items)
    let expected = reference(items)
    for outlet in Self.outlets {
      for actor in Self.parties {
        for mode in Mode.allCases {
          let amount = table.amount(outlet, actor, "amount:mode:\(mode.name)") ?? 0
          #expect(
            amount == expected["\(outlet) \(actor) \(mode.name)", default: 0], "seed \(seed) \(outlet) \(actor) \(mode)"
          )
        }
      }
    }
  }

  @Test(
    "The order of items, the number of threads and splitting the corpus by outlet change nothing", arguments: 1...20)
  func invariance(seed: Int) throws {
    let items = items(seed: UInt64(seed))
    var random = SeededRandom(seed: UInt64(seed) + 1000)
    let whole = try table(items)
    #expect(try table(items.shuffled(using: &random)).panels == whole.panels, "seed \(seed)")
    #expect(try table(items, threads: 3).panels == whole.panels, "seed \(seed)")
    for outlet in Self.outlets {
      let alone = try table(items.filter { $0.outlet == outlet })
      for actor in Self.parties {
        #expect(alone.share(outlet, actor) == whole.share(outlet, actor), "seed \(seed)")
        #expect(alone.cell(outlet, actor, "items") == whole.cell(outlet, actor, "items"), "seed \(seed)")
      }
    }
  }

  @Test(
    "Shares of all contestants add to one, unions never exceed sums, and outlets add up to the pooled panel",
    arguments: 1...20)
  func sums(seed: Int) throws {
    let table = try table(items(seed: UInt64(seed)), pooling: [.pooled])
    #expect(ShareTableAudit(table).failures().isEmpty, "seed \(seed)")
    var pooled: Int64 = 0
    for panel in table.panels where panel.undefined == nil {
      let shares = Self.parties.compactMap { table.share(panel.labels.first?.code ?? "pooled", $0)?.numerator }
      if panel.denominator != 0 { #expect(shares.reduce(0, +) == panel.denominator, "seed \(seed)") }
      if let multiplicity = panel.multiplicity { #expect(multiplicity.numerator >= multiplicity.denominator) }
      if panel.pooling == nil { pooled += panel.denominator ?? 0 }
    }
    #expect(table.panel("pooled")?.denominator == pooled)
  }
}
