import Containers
import CoverageModel
import Interchange
import Testing

/// Rows that are sound each by itself and do not go together.
@Suite struct RowConflictTests {
  private static let header = "item,actor,measure,mode,tone,coder,start,end\n"

  /// Findings of rows about one broadcast of two minutes, an article of 1000 characters and one without a length.
  private func findings(_ rows: String, header: String = header) -> [Finding] {
    let items = """
      item,outlet,start,published,length
      a1,khabar,2023-03-01T20:00:00,,0:02:00
      w1,tengri,,2023-03-01T20:00:00,1000
      w2,tengri,,2023-03-01T20:00:00,

      """
    let files = ["items.csv": items, "attributions.csv": header + rows]
    let whole = read(files).findings
    for options in [smallBlocks(), smallBlocks(threads: 3, plainOnly: true)] {
      #expect(read(files, options: options).findings == whole)
    }
    return whole
  }

  @Test func aMeasureEnteredTwiceIsAWarningThatNamesBothRows() throws {
    let all = findings("a1,auyl,10,,,,,\na1,amanat,10,,,,,\nw1,auyl,10,,,,,\na1,auyl,10,,,,,\na1,auyl,10,,,,,\n")
    #expect(all.map(\.rule) == ["duplicate-attribution", "duplicate-attribution"])
    #expect(all.map(\.severity) == [.warning, .warning])
    #expect(all.map(\.place.line) == [5, 6])
    #expect(all.map(\.place.column) == [9, 9])
    #expect(all.map(\.field) == ["measure", "measure"])
    #expect(all.allSatisfy { $0.found.contains("line 2") && $0.found.contains("auyl") && $0.found.contains("a1") })
  }

  @Test func aSpanEnteredTwiceIsAWarningThatNamesBothRows() throws {
    let all = findings(
      "a1,auyl,,,,,5,9.5\nw1,auyl,,,,,5,9\na1,auyl,,,,,0:00:05,9.5\nw1,auyl,,,,,5,5\nw1,auyl,,,,,5,5\n")
    #expect(all.map(\.rule) == ["duplicate-attribution", "duplicate-attribution"])
    #expect(all.map(\.place.line) == [4, 6])
    #expect(all.map(\.place.column) == [13, 13])
    #expect(all.map(\.field) == ["start", "start"])
    #expect(zip(all, ["line 2", "line 5"]).allSatisfy { $0.found.contains($1) })
  }

  @Test(
    "Rows that differ in anything are not the same",
    arguments: [
      "a1,amanat,10,direct,0,anna,,", "a1,auyl,11,direct,0,anna,,", "a1,auyl,10,image,0,anna,,",
      "a1,auyl,10,direct,1,anna,,", "a1,auyl,10,direct,0,ben,,", "w1,auyl,10,direct,0,anna,,",
    ])
  func differentRows(row: String) {
    #expect(findings("a1,auyl,10,direct,0,anna,,\n\(row)\n") == [])
  }

  @Test func aVariableOfTheCodebookTellsRowsApart() {
    let header = "item,actor,measure,frame\n"
    #expect(findings("a1,auyl,10,policy\na1,auyl,10,horse-race\n", header: header) == [])
    #expect(findings("a1,auyl,10,policy\na1,auyl,10,policy\n", header: header).count == 1)
  }

  @Test func mentionsWithoutAMeasureMayBeAlike() {
    #expect(findings("a1,auyl,0,,,,,\na1,auyl,0,,,,,\n") == [])
  }

  @Test func aPostSaidTwiceWouldCountItsEngagementTwice() throws {
    let reading = read([
      "posts.csv": "item,actor,outlet,published\np,auyl,telegram,2023-03-01\n",
      "items.csv": oneItem,
      "attributions.csv": "item,actor,measure\np,auyl,\n",
    ])
    let finding = try #require(reading.findings.first)
    #expect(reading.findings.count == 1)
    #expect(finding.rule == "duplicate-attribution")
    #expect(finding.place == Finding.Place(file: "attributions.csv", line: 2, column: 8))
    #expect(finding.found.contains("line 2 of posts.csv"))
  }

  @Test func measuresOfOneModeBeyondTheItemAreAnErrorAtTheRowThatGoesBeyond() throws {
    let all = findings(
      "a1,auyl,60,direct,1,,,\na1,auyl,50,direct,0,,,\na1,auyl,10.001,direct,,,,\na1,auyl,5,direct,,,,\n")
    let finding = try #require(all.first)
    #expect(all.count == 1)
    #expect((finding.rule, finding.severity) == ("measures-exceed-item", .error))
    #expect(finding.place == Finding.Place(file: "attributions.csv", line: 4, column: 9))
    #expect(finding.found.contains("4 measures from line 2 on") && finding.found.contains("auyl"))
    #expect(finding.found.hasPrefix("0:02:05.001 of auyl in mode direct"))
    #expect(finding.expected == "at most 0:02:00, the length of the item")
  }

  @Test func measuresOfSeveralModesBeyondTheItemAreAWarning() throws {
    let all = findings("a1,auyl,70,direct,,,,\nw1,auyl,999,,,,,\na1,auyl,51,image,,,,\n")
    let finding = try #require(all.first)
    #expect(all.count == 1)
    #expect((finding.rule, finding.severity) == ("measures-exceed-item", .warning))
    #expect(finding.place.line == 4)
    #expect(finding.found.contains("2 measures from line 2 on"))
  }

  @Test func charactersOfAnArticleBeyondItsLengthAreAnError() throws {
    let all = findings("w1,auyl,600,,1,,,\nw1,auyl,401,,0,,,\n")
    #expect(all.map(\.rule) == ["measures-exceed-item"])
    #expect(all.first?.severity == .error)
    #expect(all.first?.found.hasPrefix("1001 of auyl") == true)
  }

  @Test(
    "Measures that fit, or may overlap, or have nothing to fit into, are no finding",
    arguments: [
      "a1,auyl,60,,1,,,\na1,auyl,60,,0,,,", "a1,auyl,100,,,,,\na1,amanat,100,,,,,",
      "a1,auyl,100,,,anna,,\na1,auyl,100,,,ben,,", "w2,auyl,4000000000,,1,,,\nw2,auyl,4000000000,,0,,,",
      "a1,auyl,100,,,,,\nw1,auyl,100,,,,,", "a1,auyl,100,,,,,\na1,auyl,,,,,0,100",
    ])
  func noExcess(rows: String) {
    #expect(findings(rows + "\n") == [])
  }

  @Test func oneMeasureBeyondTheItemIsAnError() throws {
    let finding = try #require(findings("w1,auyl,1001,,,,,\n").first)
    #expect((finding.rule, finding.severity) == ("outside-item", .error))
    #expect(finding.expected.contains("1000"))
  }

  @Test func anOverlapNamesBothRows() throws {
    let all = findings("a1,auyl,,,1,,0,30\na1,amanat,,,-1,,0,30\na1,auyl,,,1,,5,8\na1,auyl,,,0,,20,40\n")
    let finding = try #require(all.first)
    #expect(all.map(\.rule) == ["overlap-conflict"])
    #expect(finding.place == Finding.Place(file: "attributions.csv", line: 5, column: 14))
    #expect(finding.found.contains("line 2"))
  }

  @Test func columnsAreCountedInCharactersAndOfTheLineOfTheField() throws {
    let all = findings("a1,Аманат,10,,,,,\n\n\"a1\",\"Аманат\",10,,,,,\n")
    #expect(all.map(\.place) == [Finding.Place(file: "attributions.csv", line: 4, column: 15)])
  }

  @Test func itemsSaidTwiceNameTheOtherRowAcrossFilesToo() throws {
    let files = [
      "items.csv": itemsHeader + "a1,khabar,2023-03-01T20:00:00,60,\n\na2,khabar,2023-03-01T20:00:00,60,\n"
        + "a2,khabar,2023-03-01T20:00:00,60,\n",
      "posts.csv": "outlet,actor,published,item\ntelegram,auyl,2023-03-01,a1\n",
      "airings.csv": "outlet,sponsor,start,length\nkhabar,auyl,2023-03-01,30\nkhabar,auyl,2023-03-01,30\n",
    ]
    let all = read(files).findings
    #expect(all.map(\.rule) == ["duplicate-item", "duplicate-item", "duplicate-item"])
    #expect(
      all.map(\.place) == [
        Finding.Place(file: "items.csv", line: 5, column: 1), Finding.Place(file: "posts.csv", line: 2, column: 26),
        Finding.Place(file: "airings.csv", line: 3, column: 13),
      ])
    #expect(zip(all, ["line 4", "line 2 of items.csv", "line 2"]).allSatisfy { $0.found.hasSuffix($1) })
  }

  @Test func itemsOfAFlatFileThatDisagreeNameWhatDiffersAndWhere() throws {
    let header = "actor,item,outlet,item_start,item_length,format,start,end\n"
    let sound = "auyl,a1,khabar,2023-03-01T20:00:00,60,news"
    for (row, field, column) in [
      ("auyl,a1,Tengrinews,2023-03-01T20:00:00,60,news", "outlet", 9),
      ("auyl,a1,khabar,2023-03-01T20:00:01,60,news", "item_start", 16),
      ("auyl,a1,khabar,2023-03-01T20:00:00,60,paid-ad", "format", 39),
    ] {
      let all = read(["attributions.csv": header + "\(sound),0,1\n\(sound),1,2\n\(row),2,3\n"]).findings
      let finding = try #require(all.first { $0.rule == "item-disagrees" })
      #expect(finding.field == field)
      #expect(finding.place == Finding.Place(file: "attributions.csv", line: 4, column: column))
      #expect(finding.found.hasSuffix("line 2"))
    }
  }

  @Test func linesOfNDJSONHaveColumnsToo() throws {
    let row = "{\"item\": \"a1\", \"measure\": 5, \"actor\": \"auyl\"}\n"
    let finding = try #require(
      read(["items.csv": oneItem, "attributions.ndjson": row + row]).findings.first)
    #expect(finding.place == Finding.Place(file: "attributions.ndjson", line: 2, column: 27))
  }

  @Test func aHundredThousandRepetitionsAreCountedOnce() {
    let rows = String(repeating: "a1,auyl,0.001,,,,,\n", count: 100_000)
    let all = read([
      "items.csv": oneItem, "attributions.csv": RowConflictTests.header + rows,
    ]).findings
    #expect(all.count == 201)
    #expect(all.last?.found == "99799 more findings")
    #expect(all.last?.severity == .warning)
  }
}
