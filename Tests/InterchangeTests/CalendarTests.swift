import Containers
import CoverageModel
import Interchange
import Testing

@Suite struct CalendarTests {
  private func read(_ files: [String: String], periods: [(String, String)]) -> CorpusReading {
    let spring = SpringCodebook.codebook
    let codebook = Codebook(
      id: spring.id, title: spring.title, version: spring.version, status: spring.status, fingerprint: "",
      languages: spring.languages, zone: spring.zone,
      periods: periods.enumerated().map { index, days in
        NamedPeriod(
          id: "p\(index)", label: LocalizedText([:]), kind: .campaign,
          days: DayRange(start: SpringCodebook.day(days.0), end: SpringCodebook.day(days.1)))
      },
      outlets: spring.outlets, races: spring.races, classes: spring.classes, actors: spring.actors,
      variables: spring.variables)
    return CorpusReader(codebook: codebook).read(
      name: "spring",
      files: files.sorted { $0.key < $1.key }.map { CorpusFile(name: $0.key, source: .bytes(Array($0.value.utf8))) })
  }

  private let campaign = [("2023-02-18", "2023-03-02"), ("2023-03-05", "2023-03-06")]

  @Test func itemsOutsideTheCalendarAreOneWarningForEachFile() throws {
    let items =
      itemsHeader + "a1,khabar,2023-03-01T23:59:59,60,\na2,khabar,2023-03-02T00:00:00,60,\n"
      + (0..<2000).map { "b\($0),khabar,2032-03-01T20:00:00,60,\n" }.joined()
      + "c1,khabar,2023-03-05T00:00:00,60,\n"
    let posts = "item,actor,outlet,published\np,auyl,telegram,2023-02-17T23:59:59\n"
    let reading = read(["items.csv": items, "posts.csv": posts], periods: campaign)
    #expect(reading.findings.map(\.rule) == ["outside-calendar", "outside-calendar"])
    #expect(reading.findings.map(\.severity) == [.warning, .warning])
    #expect(
      reading.findings.map(\.place) == [
        Finding.Place(file: "items.csv", line: 3, column: 11), Finding.Place(file: "posts.csv", line: 2, column: 17),
      ])
    #expect(reading.findings.map(\.field) == ["start", "published"])
    #expect(reading.findings[0].found == "item \"a2\" on 2023-03-02, and 2000 more items on such days")
    #expect(reading.findings[1].found == "item \"p\" on 2023-02-17")
    #expect(reading.findings[0].expected.contains("p0 2023-02-18..2023-03-02"))
    #expect(reading.corpus?.items.count == 2004)
  }

  @Test func aFlatFileNamesItsOwnColumn() {
    let text = "item,actor,start,end,outlet,item_start,item_length\na1,auyl,0,1,khabar,2022-03-01T20:00:00,60\n"
    #expect(
      read(["attributions.csv": text], periods: campaign).findings.map(\.place)
        == [Finding.Place(file: "attributions.csv", line: 2, column: 20)])
  }

  @Test func withoutACalendarOrAMomentNothingIsOutside() {
    #expect(read(["items.csv": oneItem], periods: []).findings == [])
    let declared = [
      "items.csv": "item,kind,outlet,period\nd,declaration,khabar,week 09\n",
      "attributions.csv": "item,actor,measure\nd,auyl,10\n",
    ]
    #expect(read(declared, periods: campaign).findings == [])
  }
}
