import Containers
import CoverageModel
import Interchange
import Testing

/// The figures of T1 were read from the same declarations by other means; seconds, as candidate + supporters + journalists.
@Suite("The French corpora")
struct FrenchCorporaTests {
  static let weeks = ["2017-04-10..2017-04-17", "2017-04-17..2017-04-18", "2017-04-18..2017-04-21"]

  /// Three cells per candidate: the three periods of the fortnight.
  static let france2: [String: [[Int]]] = [
    "arthaud-nathalie": [[27, 0, 48], [519, 0, 36], [100, 0, 24]],
    "asselineau-francois": [[589, 0, 83], [0, 0, 0], [56, 0, 52]],
    "cheminade-jacques": [[46, 0, 55], [58, 0, 87], [574, 0, 46]],
    "dupont-aignan-nicolas": [[46, 0, 69], [0, 0, 0], [550, 0, 51]],
    "fillon-francois": [[614, 0, 90], [0, 0, 0], [84, 0, 156]],
    "hamon-benoit": [[130, 516, 192], [0, 0, 0], [48, 0, 42]],
    "lassalle-jean": [[575, 0, 145], [0, 0, 0], [84, 0, 45]],
    "le-pen-marine": [[605, 0, 122], [39, 0, 19], [25, 0, 67]],
    "macron-emmanuel": [[64, 0, 120], [0, 0, 0], [68, 542, 94]],
    "melenchon-jean-luc": [[26, 509, 173], [60, 0, 59], [101, 0, 111]],
    "poutou-philippe": [[53, 0, 98], [0, 0, 0], [624, 0, 69]],
  ]
  static let europe1: [String: [[Int]]] = [
    "arthaud-nathalie": [[626, 0, 0], [48, 0, 0], [337, 0, 0]],
    "asselineau-francois": [[887, 0, 0], [0, 0, 0], [132, 0, 0]],
    "cheminade-jacques": [[689, 0, 0], [57, 0, 0], [278, 0, 0]],
    "dupont-aignan-nicolas": [[769, 0, 0], [53, 0, 0], [147, 24, 0]],
    "fillon-francois": [[118, 109, 264], [785, 0, 166], [14, 0, 0]],
    "hamon-benoit": [[896, 0, 107], [0, 0, 0], [44, 28, 0]],
    "lassalle-jean": [[742, 0, 0], [0, 0, 0], [264, 0, 0]],
    "le-pen-marine": [[148, 0, 246], [62, 34, 0], [787, 0, 0]],
    "macron-emmanuel": [[78, 57, 147], [23, 0, 54], [259, 610, 149]],
    "melenchon-jean-luc": [[125, 692, 228], [0, 0, 0], [164, 20, 0]],
    "poutou-philippe": [[225, 43, 0], [540, 0, 0], [205, 0, 0]],
  ]
  /// T2, France 2 and C News, 13-27 February 2022.
  static let france2In2022: [String: [Int]] = [
    "arthaud-nathalie": [302, 0, 51], "dupont-aignan-nicolas": [0, 0, 0], "hidalgo-anne": [0, 548, 73],
    "jadot-yannick": [7098, 990, 2416], "lassalle-jean": [1551, 0, 58], "le-pen-marine": [363, 704, 439],
    "macron-emmanuel": [12, 1626, 1148], "melenchon-jean-luc": [379, 51, 219], "pecresse-valerie": [1497, 1430, 662],
    "poutou-philippe": [55, 0, 44], "roussel-fabien": [608, 0, 201], "zemmour-eric": [320, 1217, 375],
  ]
  static let cNewsIn2022: [String: [Int]] = [
    "arthaud-nathalie": [801, 0, 30], "dupont-aignan-nicolas": [3172, 0, 110], "hidalgo-anne": [1757, 2592, 474],
    "jadot-yannick": [2407, 2538, 1071], "lassalle-jean": [511, 0, 0], "le-pen-marine": [8101, 17178, 3443],
    "macron-emmanuel": [88, 22935, 9670], "melenchon-jean-luc": [6368, 7922, 3183],
    "pecresse-valerie": [6832, 29725, 21440], "poutou-philippe": [0, 0, 0], "roussel-fabien": [3432, 1757, 561],
    "zemmour-eric": [9226, 3347, 11931],
  ]

  /// Seconds by item and actor, as candidate, supporters, journalists.
  private func cells() throws -> [String: [Int]] {
    let table = try CSVTable.parse(try FrenchAirtime.bytes("corpora/france-elections/attributions.csv"))
    #expect(table.header == ["item", "actor", "measure", "mode", "capacity"])
    var cells: [String: [Int]] = [:]
    for row in table.rows {
      let parts = row[2].split(separator: ":").compactMap { Int($0) }
      let seconds = parts.reduce(0) { $0 * 60 + $1 }
      let place = row[3] == "indirect" ? 2 : row[4] == "proxy" ? 1 : 0
      cells["\(row[0]) \(row[1])", default: [0, 0, 0]][place] += seconds
    }
    return cells
  }

  @Test("The fortnight of strict equality of 2017 has the published cells", arguments: ["france-2", "europe-1"])
  func fortnight(outlet: String) throws {
    let cells = try cells()
    for (actor, weeks) in outlet == "france-2" ? Self.france2 : Self.europe1 {
      for (label, expected) in zip(Self.weeks, weeks) {
        #expect(cells["\(outlet).\(label) \(actor)"] ?? [0, 0, 0] == expected, "\(actor) \(label)")
      }
    }
  }

  @Test("February 2022 has the published cells", arguments: ["france-2", "c-news"])
  func february(outlet: String) throws {
    let cells = try cells()
    for (actor, expected) in outlet == "france-2" ? Self.france2In2022 : Self.cNewsIn2022 {
      #expect(cells["\(outlet).2022-02-13..2022-02-27 \(actor)"] ?? [0, 0, 0] == expected, "\(actor)")
    }
  }

  @Test("Outlets that declared only zeros have an item and no attribution", arguments: ["tf1", "france-3", "m6"])
  func onlyZeros(outlet: String) throws {
    let items = try CSVTable.parse(try FrenchAirtime.bytes("corpora/france-elections/items.csv"))
    let cells = try cells()
    for label in Self.weeks {
      let id = "\(outlet).\(label)"
      #expect(items.rows.contains { $0[0] == id })
      #expect(!cells.keys.contains { $0.hasPrefix(id + " ") })
    }
  }

  @Test("Every negative time of the source is reported with its row, and none is counted")
  func negatives() throws {
    let findings = try CSVTable.parse(try FrenchAirtime.bytes("corpora/france-elections/findings.csv"))
    let reported = Set(findings.rows.filter { $0[3] == "negative-time" }.map { "\($0[0]) \($0[1]) \($0[2])" })
    var expected: Set<String> = []
    for source in try FrenchAirtime.sources("france-elections") {
      let table = try CSVTable.parse(source.bytes)
      for (row, line) in zip(table.rows, table.lines) {
        for column in 6...8
        where row[column].hasPrefix("-") && row[column].contains(where: { ("1"..."9").contains($0) }) {
          expected.insert("\(source.name) \(line) \(table.header[column])")
        }
      }
    }
    #expect(reported == expected)
    #expect(expected.count == 17)
    #expect(expected.contains("elections-pres_2017.csv 2939 time_candidat"))
  }

  @Test("The 1 708 rows of May 2021 in the file of 2019 stand apart")
  func misplacedMonth() throws {
    let findings = try CSVTable.parse(try FrenchAirtime.bytes("corpora/france-routine/findings.csv"))
    #expect(findings.rows.count { $0[3] == "month-outside-file" } == 1708)
    let items = try CSVTable.parse(try FrenchAirtime.bytes("corpora/france-routine/items.csv"))
    let undated = items.rows.filter { $0[3] == "2019-undated" }
    // Radio only: the television of the month is complete.
    let radio = Set(try FrenchAirtime.codebook().outlets.filter { $0.medium == .radio }.map(\.id))
    #expect(!undated.isEmpty && undated.allSatisfy { radio.contains($0[2]) && $0[5] == "2019" })
  }

  @Test("No second of the monthly tables is lost", arguments: ["france-routine"])
  func total(corpus: String) throws {
    var expected: Int64 = 0
    for source in try FrenchAirtime.sources(corpus) {
      for row in try CSVTable.parse(source.bytes).rows { expected += try DeclaredTime(minutes: row[6]).seconds }
    }
    let table = try CSVTable.parse(try FrenchAirtime.bytes("corpora/\(corpus)/attributions.csv"))
    let found = table.rows.reduce(Int64(0)) { sum, row in
      sum + row[2].split(separator: ":").compactMap { Int64($0) }.reduce(0) { $0 * 60 + $1 }
    }
    #expect(found == expected)
  }

  @Test(
    "The corpora are read against the codebook without a finding",
    arguments: [
      ("france-elections", 416, 6124), ("france-routine", 2503, 108_370),
    ])
  func reading(corpus: String, items: Int, attributions: Int) throws {
    let codebook = try FrenchAirtime.codebook()
    let files = ["items.csv", "attributions.csv"].map { name in
      CorpusFile(name: name, source: .path(FrenchAirtime.path("corpora/\(corpus)/\(name)")))
    }
    let reading = CorpusReader(codebook: codebook).read(name: corpus, files: files)
    #expect(reading.findings.isEmpty, "\(reading.findings.prefix(5).map(\.description))")
    let read = try #require(reading.corpus)
    #expect(read.items.count == items)
    #expect(read.attributions.count == attributions)
    #expect(read.items.start.allSatisfy { $0 == ItemColumns.noStart })
    // The actors' gender comes from the codebook, the women of the election files among them.
    let women = Set(codebook.actors.indices.filter { codebook.actors[$0].gender == .female })
    for row in 0..<read.attributions.count where women.contains(Int(read.attributions.actor[row])) {
      #expect(read.attributions.gender[row] == Gender.female.rawValue)
    }
  }

  @Test("Every table of the codebook names the corpus that it is made from")
  func tables() throws {
    let tables = try FrenchAirtime.codebook().tables
    #expect(tables.allSatisfy { $0.corpora == ["france-elections"] || $0.corpora == ["france-routine"] })
    #expect(Set(tables.compactMap(\.corpora?.first)).count == 2)
  }

  @Test("The races have the candidates of the official lists, women and men as registered")
  func candidates() throws {
    let codebook = try FrenchAirtime.codebook()
    func contestants(_ race: String) -> [Actor] { codebook.actors.filter { $0.contests.contains { $0.race == race } } }
    #expect(contestants("president-2017").count == 11)
    #expect(contestants("runoff-2017").map(\.id) == ["le-pen-marine", "macron-emmanuel"])
    #expect(contestants("president-2022").count == 12)
    for race in codebook.races {
      let counts = Dictionary(grouping: contestants(race.id), by: \.gender).mapValues(\.count)
      #expect(counts == race.registered)
    }
  }

  @Test("The committed actors file is what the source tables yield")
  func actors() throws {
    let derived = try DeclaredActors(
      codebook: try FrenchAirtime.codebook(actors: FrenchAirtime.emptyActors),
      sources: try FrenchAirtime.sources("france-routine"))
    try FrenchAirtime.expect(derived.actors, committedAs: "codebooks/france-routine-actors.csv")
    try FrenchAirtime.expect(derived.findingsFile, committedAs: "corpora/france-routine/actor-findings.csv")
  }

  @Test("The committed corpora are what the source tables yield", arguments: ["france-elections", "france-routine"])
  func conversion(corpus: String) throws {
    let sources = try FrenchAirtime.sources(corpus)
    let own = try FrenchAirtime.codebook(actors: FrenchAirtime.emptyActors)
    let routine = try FrenchAirtime.sources("france-routine")
    let codebook = try FrenchAirtime.codebook(actors: try DeclaredActors(codebook: own, sources: routine).actors)
    let files = try DeclarationConverter(codebook: codebook).convert(sources)
    try FrenchAirtime.expect(files.items, committedAs: "corpora/\(corpus)/items.csv")
    try FrenchAirtime.expect(files.attributions, committedAs: "corpora/\(corpus)/attributions.csv")
    try FrenchAirtime.expect(files.findings, committedAs: "corpora/\(corpus)/findings.csv")
  }
}
