import Aggregation
import CoverageModel
import Pipeline
import TestSupport
import Testing

/// The worked tests T1 and T2: the French regulator's declarations of 2017 and 2022 from the shipped corpus to the indices that were
/// derived from the published figures.
@Suite("The French regulator's declared airtime")
struct FrenchElectionsTests {
  private static let loaded = Result {
    let codebook = try CodebookLoading(path: Repository.path("codebooks/france-airtime.yaml")).checked()
    let corpus = try CorpusLoading(
      path: Repository.path("corpora/france-elections"), codebook: codebook, context: Repository.context
    ).checked()
    return (codebook: codebook, aggregator: Aggregator(codebook: codebook, corpus: corpus, threads: 2))
  }

  private static let fortnight = ["2017-04-10..2017-04-17", "2017-04-17..2017-04-18", "2017-04-18..2017-04-21"]
  private static let indices: [IndicatorName] = [
    .hhi, .effectiveNumber, .shannon, .gini, .dissimilarity, .gallagher, .theil, .maxShare, .minShare,
    .entropyDecomposition,
  ]

  enum Kind: CaseIterable { case own, speech, antenna }

  private func table(race: String, kind: Kind, periods: [String], pooling: [Pooling] = [], outlets: [String]) throws
    -> ShareTable
  {
    var filters = [
      TableSpec.Filter(dimension: .period, codes: periods), TableSpec.Filter(dimension: .outlet, codes: outlets),
    ]
    if kind != .antenna { filters.append(TableSpec.Filter(dimension: .mode, codes: ["direct"])) }
    if kind == .own { filters.append(TableSpec.Filter(dimension: .capacity, codes: ["candidate"])) }
    let spec = TableSpec(
      id: "t", title: LocalizedText([:]), measure: .airtime, columns: [.amount, .share, .benchmark],
      subjects: TableSpec.Subjects(contestantsOf: race), filters: filters, denominator: .contestants(race: race),
      modeRule: .summed, benchmark: race == "president-2017" ? "equal-2017" : "equal-2022", pooling: pooling,
      indicators: Self.indices.map(\.rawValue))
    return try Self.loaded.get().aggregator.table(spec)
  }

  private func seconds(_ table: ShareTable, _ outlet: String) throws -> [Int64] {
    let panel = try #require(table.panel(outlet))
    let column = try #require(table.columnIndex("amount"))
    return panel.rows.map { if case .amount(let amount) = $0.cells[column] { amount / 1000 } else { -1 } }.sorted()
  }

  private func index(_ table: ShareTable, _ outlet: String, _ name: IndicatorName, part: String? = nil) -> Double? {
    let id = part.map { name.rawValue + ":" + $0 } ?? name.rawValue
    return switch table.panel(outlet)?.indicators.first(where: { $0.id == id })?.value {
    case .number(let value, _): value
    case .share(let ratio): ratio.value
    default: nil
    }
  }

  private func expect(
    _ table: ShareTable, _ outlet: String, _ name: IndicatorName, part: String? = nil, _ published: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let value = try #require(index(table, outlet, name, part: part), sourceLocation: sourceLocation)
    let decimals = published.split(separator: ".").last.map(\.count) ?? 0
    let unit = (0..<decimals).reduce(1.0) { unit, _ in unit / 10 }
    let expected = try #require(Double(published))
    #expect(
      abs(value - expected) <= unit * 0.5 + 1e-12, "\(name) \(value), published \(published)",
      sourceLocation: sourceLocation)
  }

  // MARK: T1, strict-equality fortnight of 2017

  @Test("T1a and T1b: seconds of speech and antenna per candidate")
  func seconds2017() throws {
    let outlets = ["france-2", "europe-1", "bfm-tv"]
    let speech = try table(race: "president-2017", kind: .speech, periods: Self.fortnight, outlets: outlets)
    let antenna = try table(race: "president-2017", kind: .antenna, periods: Self.fortnight, outlets: outlets)
    #expect(try seconds(speech, "france-2") == [646, 645, 678, 596, 698, 694, 659, 669, 674, 696, 677].sorted())
    #expect(try seconds(antenna, "france-2") == [754, 780, 866, 716, 944, 928, 849, 877, 888, 1039, 844].sorted())
    #expect(
      try seconds(speech, "europe-1") == [1011, 1019, 1024, 993, 1026, 968, 1006, 1031, 1027, 1001, 1013].sorted())
    #expect(
      try seconds(antenna, "europe-1") == [1011, 1019, 1024, 993, 1456, 1075, 1006, 1277, 1377, 1229, 1013].sorted())
    #expect(
      try seconds(speech, "bfm-tv") == [3498, 3215, 3498, 3418, 2013, 3420, 3123, 3682, 3740, 3508, 3419].sorted())
    #expect(speech.total("france-2", "amount") == .amount(7_332_000))
    #expect(antenna.total("bfm-tv", "amount") == .amount(47_369_000))
  }

  @Test(
    "T1a: every index of every window, to six decimals",
    arguments: [
      (
        0, Kind.speech,
        ["1479.206371", "6.760382", "7.459022", "0.412775", "0.392440", "0.168837", "0.388471", "0.170000", "0.007105"]
      ),
      (
        1, .speech,
        ["6080.100487", "1.644710", "2.210328", "0.830285", "0.676842", "0.508479", "1.604755", "0.767751", "0"]
      ),
      (
        2, .speech,
        ["1757.847747", "5.688775", "6.903167", "0.493125", "0.461994", "0.206004", "0.465915", "0.218487", "0.008754"]
      ),
      (
        3, .speech,
        [
          "910.733956", "10.980155", "10.989889", "0.022417", "0.016391", "0.009064", "0.000920", "0.095199",
          "0.081288",
        ]
      ),
      (
        3, .antenna,
        [
          "918.374739", "10.888801", "10.944094", "0.056261", "0.038836", "0.021545", "0.005095", "0.109541",
          "0.075488",
        ]
      ),
    ])
  func indices2017(window: Int, kind: Kind, published: [String]) throws {
    let periods = window < 3 ? [Self.fortnight[window]] : Self.fortnight
    let table = try table(race: "president-2017", kind: kind, periods: periods, outlets: ["france-2"])
    for (name, digits) in zip(Self.indices, published) { try expect(table, "france-2", name, digits) }
  }

  @Test("T1b and T1c: radio and news channel")
  func otherOutlets2017() throws {
    let outlets = ["europe-1", "bfm-tv"]
    let speech = try table(race: "president-2017", kind: .speech, periods: Self.fortnight, outlets: outlets)
    let antenna = try table(race: "president-2017", kind: .antenna, periods: Self.fortnight, outlets: outlets)
    try expect(speech, "europe-1", .hhi, "909.367183")
    try expect(speech, "europe-1", .effectiveNumber, "10.996658")
    try expect(speech, "europe-1", .gini, "0.009321")
    try expect(antenna, "europe-1", .dissimilarity, "0.064168")
    try expect(antenna, "europe-1", .theil, "0.009792")
    try expect(speech, "bfm-tv", .effectiveNumber, "10.804668")
    try expect(speech, "bfm-tv", .minShare, "0.055099")
    try expect(antenna, "bfm-tv", .gini, "0.100960")
    try expect(antenna, "bfm-tv", .dissimilarity, "0.084357")
  }

  @Test("T1c: the choice of measure turns Fillon's deviation from 39 % below to 14 % above the equal share")
  func signFlip() throws {
    for (kind, expected) in [(Kind.speech, "-39"), (.antenna, "14")] {
      let table = try table(race: "president-2017", kind: kind, periods: Self.fortnight, outlets: ["bfm-tv"])
      guard case .deviation(let deviation) = table.cell("bfm-tv", "fillon-francois", "deviation") else {
        Issue.record("no deviation")
        continue
      }
      #expect(DecimalText.percent(deviation, decimals: 0) == expected)
    }
  }

  @Test("T1: an outlet that declared only zeros has no data, and every index of it is undefined")
  func noData() throws {
    for outlet in ["tf1", "france-3", "m6"] {
      let table = try table(race: "president-2017", kind: .speech, periods: Self.fortnight, outlets: [outlet])
      let panel = try #require(table.panel(outlet))
      #expect(panel.undefined == .noData)
      #expect(panel.rows.count == 11)
      #expect(panel.rows.allSatisfy { $0.cells[0] == .undefined(.noData) && $0.cells[1] == .undefined(.noData) })
      #expect(panel.indicators.isEmpty)
    }
  }

  @Test("T1a: what is owed on the first window's speech, in seconds")
  func catchUp() throws {
    let table = try table(race: "president-2017", kind: .speech, periods: [Self.fortnight[0]], outlets: ["france-2"])
    let column = try #require(table.columnIndex("owed"))
    let owed = try #require(table.panel("france-2")).rows.map { row -> Int64 in
      if case .amount(let amount) = row.cells[column] { amount / 1000 } else { -1 }
    }
    #expect(owed.sorted() == [619, 57, 600, 600, 32, 0, 71, 41, 582, 111, 593].sorted())
    #expect(owed.reduce(0, +) == 3306)
  }

  // MARK: T2, 13-27 February 2022

  private static let four = ["france-2", "bfm-tv", "c-news", "france-inter"]
  private static let february = ["2022-02-13..2022-02-27"]

  @Test(
    "T2: totals and indices of four outlets under three measures",
    arguments: [
      ("france-2", Kind.own, 12185, ["2.6575", "3762.9", ".7213", ".5827", ".5825"]),
      ("france-2", .speech, 18751, ["4.2097", "2375.5", ".5920", ".4248", ".4313"]),
      ("france-2", .antenna, 24437, ["4.2327", "2362.6", ".5934", ".4407", ".4298"]),
      ("bfm-tv", .own, 46136, ["5.9462", "1681.8", ".5105", ".3752", ".3077"]),
      ("bfm-tv", .speech, 80671, ["6.3188", "1582.6", ".5066", ".3983", ".2741"]),
      ("bfm-tv", .antenna, 128_168, ["5.6536", "1768.8", ".5485", ".4086", ".3140"]),
      ("c-news", .own, 42695, ["6.7613", "1479.0", ".4908", ".3817", ".2161"]),
      ("c-news", .speech, 130_689, ["5.7916", "1726.6", ".5491", ".4382", ".2797"]),
      ("c-news", .antenna, 182_602, ["5.3201", "1879.7", ".5783", ".4672", ".3176"]),
      ("france-inter", .own, 16211, ["4.7742", "2094.6", ".6365", ".5210", ".2857"]),
      ("france-inter", .speech, 21806, ["5.4906", "1821.3", ".5869", ".4724", ".2555"]),
      ("france-inter", .antenna, 30694, ["5.7024", "1753.7", ".5682", ".4718", ".2690"]),
    ])
  func indices2022(outlet: String, kind: Kind, total: Int, published: [String]) throws {
    let table = try table(race: "president-2022", kind: kind, periods: Self.february, outlets: Self.four)
    #expect(table.panel(outlet)?.denominator == Int64(total) * 1000)
    #expect(table.panel(outlet)?.rows.count == 12)
    let names: [IndicatorName] = [.effectiveNumber, .hhi, .gini, .dissimilarity, .maxShare]
    for (name, digits) in zip(names, published) { try expect(table, outlet, name, digits) }
  }

  @Test("T2: pooled shares and the mean of outlet shares differ, and the entropy decomposes")
  func pooled2022() throws {
    let table = try table(
      race: "president-2022", kind: .antenna, periods: Self.february, pooling: [.pooled, .equalOutlet],
      outlets: Self.four)
    #expect(table.panel("pooled")?.denominator == 365_901_000)
    let share = try #require(table.columnIndex("share"))
    let printed = { (panel: String) throws -> [String] in
      try #require(table.panel(panel)).rows.map { row in
        switch row.cells[share] {
        case .share(let ratio): DecimalText.percent(ratio, decimals: 2)
        case .meanShare(let mean): DecimalText.percent(mean, decimals: 2)
        default: "?"
        }
      }.sorted()
    }
    #expect(
      try printed("pooled")
        == ["0.34", "1.31", "2.98", "7.55", "1.05", "13.80", "16.49", "10.53", "30.09", "0.06", "4.26", "11.54"]
        .sorted())
    #expect(
      try printed("equal-outlet")
        == ["0.51", "0.74", "3.14", "14.49", "2.06", "13.11", "14.54", "7.61", "26.19", "0.13", "5.94", "11.56"]
        .sorted())
    try expect(table, "pooled", .entropyDecomposition, "0.579597213")
    try expect(table, "pooled", .entropyDecomposition, part: "pooled", "0.503976681")
    try expect(table, "pooled", .entropyDecomposition, part: "between-outlets", "0.075620532")
  }
}
