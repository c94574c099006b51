import CoverageModel
import TestSupport
import Testing

@testable import Aggregation

@Suite("One record counts per item")
struct RecordTests {
  private let codebook = SampleCodebook.parties(outlets: ["one"], parties: ["a", "b"])

  private func amount(_ rows: [CorpusBuilder.Row], machine: Bool = false) throws -> Int64? {
    var builder = CorpusBuilder(codebook)
    builder.item("one", start: "2023-03-01 20:00", length: 100_000, rows)
    let spec = TableSpec(
      id: "t", title: SampleCodebook.name("T"), measure: .airtime, columns: [.amount], machine: machine)
    return try Aggregator(codebook: codebook, corpus: builder.corpus(), threads: 1).table(spec).amount("one", "a")
  }

  @Test("Two coders' records are never added")
  func doubleCoded() throws {
    #expect(try amount([.span("a", 0..<10_000), .span("a", 0..<12_000, coder: "b", purpose: .double)]) == 10_000)
  }

  @Test("The adjudicated record replaces the primary one, wherever it stands")
  func adjudicated() throws {
    let rows: [CorpusBuilder.Row] = [
      .span("a", 0..<10_000), .span("a", 0..<12_000, coder: "b", purpose: .double),
      .span("a", 0..<11_000, coder: "c", purpose: .adjudication),
    ]
    #expect(try amount(rows) == 11_000)
    #expect(try amount(rows.reversed()) == 11_000)
  }

  @Test("A machine's suggestions count in no table but their own")
  func machine() throws {
    let rows: [CorpusBuilder.Row] = [.span("a", 0..<9_000, coder: "m", purpose: .machine)]
    #expect(try amount(rows) == nil, "an outlet that only a machine has coded has no data")
    #expect(try amount(rows, machine: true) == 9_000)
    #expect(try amount([.span("a", 0..<10_000)] + rows) == 10_000)
  }
}
