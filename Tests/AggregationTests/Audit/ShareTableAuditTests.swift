import Aggregation
import CoverageModel
import Testing

/// Our own tables hold every identity, and a single wrong cell is named.
@Suite struct ShareTableAuditTests {
  @Test func `A sound table of two outlets, their pool and their mean passes`() throws {
    #expect(ShareTableAudit(try SoundTable().table(), subjectsAreInside: true).failures() == [])
  }

  @Test func `A table without panels, and an outlet without data, pass`() throws {
    var sound = SoundTable()
    sound.second = nil
    #expect(ShareTableAudit(try sound.table()).failures() == [])
    #expect(ShareTableAudit(try sound.table(panels: [])).failures() == [])
  }

  @Test func `An amount off by one is named in its panel's sum, its share, its split and the pool`() throws {
    var sound = SoundTable()
    sound.amountError = 1
    let failures = ShareTableAudit(try sound.table()).failures()
    #expect(
      failures.map { "\($0.identity) \($0.panel) \($0.row) \($0.column)" } == [
        "row-sum khabar total amount",
        "split-sum khabar amanat amount:tone:+1 + amount:tone:-1",
        "share-numerator khabar amanat share",
        "pooled-sum all (pooled) amanat amount",
      ])
    #expect(failures[0].found == "100")
    #expect(failures[0].expected == "101")
  }

  @Test func `A share of another denominator is named`() throws {
    var sound = SoundTable()
    sound.denominatorError = 1
    let failures = ShareTableAudit(try sound.table()).failures()
    #expect(failures.map(\.identity).contains("share-denominator"))
    #expect(failures.map(\.identity).contains("pooled-denominator"))
    #expect(Set(failures.filter { $0.identity == "share-denominator" }.map(\.panel)) == ["khabar"])
  }

  @Test func `More items in the total than in all rows together are named, and so is a row above the total`() throws {
    var sound = SoundTable()
    sound.totalItems = 9
    #expect(ShareTableAudit(try sound.table()).failures().map(\.identity).contains("items-within-sum"))
    sound.totalItems = 1
    let failures = ShareTableAudit(try sound.table()).failures()
    #expect(failures.first { $0.identity == "items-within-total" }?.row == "amanat")
  }

  @Test func `A share above one is named only where the subjects are inside the denominator`() throws {
    var sound = SoundTable()
    sound.denominator = 60
    #expect(ShareTableAudit(try sound.table()).failures() == [])
    let failures = ShareTableAudit(try sound.table(), subjectsAreInside: true).failures()
    #expect(failures.map(\.identity).allSatisfy { $0 == "share-range" })
    #expect(failures.map(\.row) == ["amanat", "total", "total"])
  }

  @Test func `A row of the wrong length stops the audit at its shape`() throws {
    let sound = SoundTable()
    let panel = TablePanel(
      labels: [GroupLabel(dimension: .outlet, code: "khabar")], denominator: 1,
      rows: [TablePanel.Row(labels: [], cells: [.amount(1)])], total: [], indicators: [], items: 0, attributions: 0)
    #expect(ShareTableAudit(try sound.table(panels: [panel])).failures().map(\.identity) == ["shape", "shape"])
  }

  @Test func `A zero in a panel without data is named`() throws {
    let sound = SoundTable()
    let panel = TablePanel(
      labels: [GroupLabel(dimension: .outlet, code: "khabar")], denominator: nil, rows: [],
      total: [.amount(0), .undefined(.noData), .undefined(.noData), .undefined(.noData), .undefined(.noData)],
      indicators: [], items: 0, attributions: 0, undefined: .noData)
    let failures = ShareTableAudit(try sound.table(panels: [panel])).failures()
    #expect(failures.map(\.expected) == ["undefined: no-data"])
  }

  @Test func `A failure reads like every other finding`() throws {
    var sound = SoundTable()
    sound.amountError = 1
    let text = try #require(ShareTableAudit(try sound.table()).failures().first).asFinding.description
    #expect(text.hasPrefix("t1: error: khabar, total, amount: found 100; expected 101."))
    #expect(text.hasSuffix("[table-row-sum]"))
  }
}

/// Two outlets, two parties, a split by tone; each field puts one thing out of order.
private struct SoundTable {
  /// Added to the first party's amount in the first outlet, in that cell only.
  var amountError: Int64 = 0
  /// Added to the first outlet's denominator, but not to that of its shares.
  var denominatorError: Int64 = 0
  var denominator: Int64 = 200
  var totalItems: Int64 = 4
  /// Amounts of the second outlet by party and tone; nil for an outlet without data.
  var second: [[Int64]]? = [[5, 15], [10, 20]]
  private let first: [[Int64]] = [[30, 40], [20, 10]]
  private let parties = ["amanat", "auyl"]

  func table(panels: [TablePanel]? = nil) throws -> ShareTable {
    let none = Array(repeating: Array(repeating: Int64(0), count: 2), count: 2)
    let pool = zip(first, second ?? none).map { zip($0, $1).map { $0 + $1 } }
    let byOutlet = [first] + (second.map { [$0] } ?? [])
    let total = try mean(byOutlet.map { $0.joined().reduce(0, +) })
    let rowMeans = try parties.indices.map { party in try mean(byOutlet.map { $0[party].reduce(0, +) }) }
    let outlets = [
      panel("khabar", first, items: totalItems, error: amountError, denominator: denominator + denominatorError),
      second.map { panel("qazaqstan", $0, items: 4) } ?? empty("qazaqstan"),
    ]
    let pooled = panel(
      nil, pool, items: totalItems + (second == nil ? 0 : 4), pooling: .pooled, outlets: second == nil ? 1 : 2)
    let means = TablePanel(
      labels: [], pooling: .equalOutlet, denominator: nil,
      rows: zip(parties, rowMeans).map { row($0, meanCells($1)) }, total: meanCells(total), indicators: [], items: 0,
      attributions: 0)
    return ShareTable(
      id: "t1", title: LocalizedText([:]), caption: caption, columns: columns,
      panels: panels ?? outlets + [pooled, means],
      statements: [], chart: nil)
  }

  private var columns: [TableColumn] {
    [
      TableColumn(id: "amount", term: "amount", quantity: .amount(.airtime), isAdditive: true),
      TableColumn(id: "share", term: "share", quantity: .share, isAdditive: true),
      TableColumn(id: "items", term: "items", quantity: .count, isAdditive: false),
    ]
      + ["+1", "-1"].map {
        TableColumn(
          id: "amount:tone:\($0)", term: "amount", quantity: .amount(.airtime),
          code: GroupLabel(dimension: .tone, code: $0), isAdditive: true)
      }
  }

  private func panel(
    _ outlet: String?, _ amounts: [[Int64]], items: Int64, error: Int64 = 0, denominator: Int64? = nil,
    pooling: Pooling? = nil, outlets: Int64 = 1
  ) -> TablePanel {
    let base = self.denominator * outlets
    let rows = zip(parties, amounts).enumerated().map { position, entry in
      row(entry.0, cells(entry.1, of: base, items: 3 * outlets, error: position == 0 ? error : 0))
    }
    let total = (0..<2).map { tone in amounts.reduce(0) { $0 + $1[tone] } }
    return TablePanel(
      labels: outlet.map { [GroupLabel(dimension: .outlet, code: $0)] } ?? [], pooling: pooling,
      denominator: denominator ?? base, rows: rows, total: cells(total, of: base, items: items), indicators: [],
      items: items, attributions: 5 * outlets)
  }

  private func cells(_ tones: [Int64], of base: Int64, items: Int64, error: Int64 = 0) -> [Cell] {
    let amount = tones.reduce(0, +)
    let share = Ratio(amount, base).map(Cell.share) ?? .undefined(.emptyDenominator)
    return [.amount(amount + error), share, .count(items)] + tones.map(Cell.amount)
  }

  private func mean(_ amounts: [Int64]) throws -> MeanShare {
    let shares = amounts.compactMap { Ratio($0, denominator) }.map { (ratio: $0, weight: Int64(1)) }
    return try #require(MeanShare(shares))
  }

  private func meanCells(_ mean: MeanShare) -> [Cell] {
    let none = Cell.undefined(.notApplicable)
    return [none, .meanShare(mean), none, none, none]
  }

  private func empty(_ outlet: String) -> TablePanel {
    let cells = columns.map { _ in Cell.undefined(.noData) }
    return TablePanel(
      labels: [GroupLabel(dimension: .outlet, code: outlet)], denominator: nil, rows: parties.map { row($0, cells) },
      total: cells, indicators: [], items: 0, attributions: 0, undefined: .noData)
  }

  private func row(_ party: String, _ cells: [Cell]) -> TablePanel.Row {
    TablePanel.Row(labels: [GroupLabel(dimension: .actor, code: party)], cells: cells)
  }

  private var caption: TableCaption {
    TableCaption(
      corpus: "made up", outlets: [], measure: .airtime, denominator: .politicalActors, denominatorDetail: [],
      apportionment: .measured, modeRule: .united, rollUp: .none, pooling: [.pooled, .equalOutlet],
      period: LocalizedText([:]), days: nil, declaredPeriods: [], window: nil, crossing: nil, filters: [],
      filterLabels: [], benchmark: nil, benchmarkSource: "", items: 0, attributions: 0, isDeclared: false,
      constructed: true, machine: false, conflicts: 0, otherRecords: 0, completeness: nil, codebookID: "made-up",
      codebookTitle: LocalizedText([:]), codebookVersion: "1.0.0", codebookStatus: .draft, codebookFingerprint: "",
      fingerprint: "", note: LocalizedText([:]), sources: [])
  }
}
