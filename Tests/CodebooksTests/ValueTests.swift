import Codebooks
import CoverageModel
import Testing

@Suite("Values of a valid codebook")
struct ValueTests {
  private func codebook() throws -> Codebook { try #require(CodebookText.read(CodebookText.valid).codebook) }

  @Test("The head, the calendar and the day parts")
  func head() throws {
    let codebook = try codebook()
    #expect(codebook.id == "test-project" && codebook.version == "1.2.0" && codebook.status == .draft)
    #expect(codebook.title.texts == ["en": "Test", "kk": "Сынақ"])
    #expect(codebook.languages == ["en", "kk"] && codebook.constructed && codebook.sources == ["Made up"])
    #expect(codebook.fingerprint.utf8.count == 64)
    #expect(codebook.periods.map(\.kind) == [.campaign, .silence])
    #expect(codebook.periods[0].days.description == "2023-02-18..2023-03-18")
    #expect(codebook.periods[1].label.texts == ["en": "Silence", "kk": "Silence"])
    #expect(
      codebook.dayParts == [
        DayPart(
          id: "morning", label: LocalizedText(["en": "Morning", "kk": "Morning"]), from: 6 * 3_600_000,
          to: 9 * 3_600_000 + 1_800_000)
      ])
  }

  @Test("Outlets with reach and windows")
  func outlets() throws {
    let outlet = try #require(try codebook().outlets.first)
    #expect(outlet.id == "khabar" && outlet.medium == .tv && outlet.ownership == .state && outlet.region == "Astana")
    #expect(outlet.aliases == ["Khabar TV"] && outlet.domains == ["khabar.kz"] && outlet.reach == 125_000)
    let window = try #require(outlet.windows.first)
    #expect(window.weekdays == [0, 6] && window.crossing == .clip)
    #expect(window.from == 18 * 3_600_000 && window.to == 25 * 3_600_000)
    #expect(window.days.description == "2023-02-18..2023-03-20")
    #expect(try codebook().outlets[1].ownership == .unknown)
  }

  @Test("Races, classes and actors with their dated roles")
  func actors() throws {
    let codebook = try codebook()
    #expect(codebook.races[0].registered == [.female: 80, .male: 201] && codebook.races[0].seats == 69)
    #expect(codebook.classes.map(\.political) == [true, true, false])
    #expect(codebook.actors[0].aliases == ["en": ["Nur Otan"], "kk": ["Нұр Отан"]])
    #expect(codebook.actors[0].gender == .notApplicable)
    let person = codebook.actors[2]
    #expect(person.kind == .person && person.gender == .female)
    #expect(person.classID(on: CalendarDay("2023-02-28")) == "candidate")
    #expect(person.classID(on: CalendarDay("2023-03-01")) == "party")
    #expect(person.relations.map(\.parent) == ["amanat", "auyl"])
    #expect(person.relations[1].days.end == DayRange.always.end)
    #expect(person.contests == [Contest(race: "list", days: .always, listPosition: 1, incumbent: true)])
  }

  @Test("Variables, with the steps of tone under their names in tables")
  func variables() throws {
    let codebook = try codebook()
    #expect(codebook.variables.map(\.id) == ["mode", "tone", "format", "topic"])
    #expect(
      codebook.variables[1].codes.map(\.id) == ["-1", "0", "+1", "judged", "mixed", "not-applicable", "not-coded"])
    #expect(codebook.variables[1].level == .attribution)
    let format = codebook.variables[2]
    #expect(format.level == .item && format.required && format.codes.map(\.id) == ["news", "paid-ad"])
    #expect(format.codes[0].labels.texts == ["en": "News", "kk": "Жаңалық"])
    #expect(format.codes[0].definition.text(in: "en") == "Daily news" && format.codes[1].definition.isEmpty)
  }

  @Test("Shares are exact and add to one billion parts")
  func benchmarks() throws {
    let benchmarks = try codebook().benchmarks
    #expect(benchmarks[0].kind == .equal && benchmarks[0].tolerance == 100_000)
    #expect(benchmarks[0].accumulation == "campaign" && benchmarks[0].dayParts == ["morning"])
    guard case .groupQuota(let groups) = benchmarks[1].kind else {
      Issue.record("the second benchmark is a quota")
      return
    }
    #expect(groups.map(\.share) == [333_333_333, 666_666_667])
    #expect(groups.map(\.members) == [["amanat"], ["auyl", "person-a"]])
    #expect(benchmarks[2].kind == .vector(["amanat": 600_000_000, "auyl": 400_000_000]))
    #expect(benchmarks[3].kind == .minimum(["amanat": 1_800_000, "auyl": 5]))
  }

  @Test("What rounding in the file leaves over goes to the largest share")
  func roundedShares() throws {
    let text = CodebookText.replacing(
      "{amanat: 0.6, auyl: 40 %}", with: "{amanat: 0.333333333, auyl: 0.333333333, person-a: 0.333333333}")
    let codebook = try #require(CodebookText.read(text).codebook)
    #expect(
      codebook.benchmarks[2].kind
        == .vector(["amanat": 333_333_334, "auyl": 333_333_333, "person-a": 333_333_333]))
  }

  @Test("A table with everything, and one with defaults")
  func tables() throws {
    let tables = try codebook().tables
    let full = tables[0]
    #expect(full.panels == [.outlet] && full.rows == [.actor] && full.split == .tone && full.rollUp == .none)
    #expect(full.columns == [.amount, .share, .tone] && full.denominator == .yardstick(topics: ["sport"]))
    #expect(
      full.filters == [
        .init(dimension: .medium, codes: ["tv"]), .init(dimension: .variable("format"), codes: ["news"]),
        .init(dimension: .variable("topic"), codes: ["sport"], excluding: true),
        .init(dimension: .tone, codes: ["+1", "mixed"]),
      ])
    #expect(full.subjects.kinds == [.party] && full.subjects.contestantsOf == "list")
    #expect(full.subjects.gender == [.notApplicable] && full.subjects.candidates == true && full.subjects.actors == nil)
    #expect(full.floorAmount == 300_000 && full.floorAttributions == 10 && full.chart == .stackedBars)
    #expect(full.pooling == [.pooled, .reachWeighted] && full.indicators == ["dissimilarity", "hill-2"])
    #expect(full.statement?.rows == ["amanat"] && full.statement?.decimals == 1)
    let plain = tables[1]
    #expect(plain.panels.isEmpty && plain.rows == [.variable("format")] && plain.columns == [.amount, .share])
    #expect(plain.denominator == .window && plain.window == nil && plain.statement == nil && plain.floorAmount == 0)
  }

  @Test("The zone knows that Almaty left UTC+6 for good on 1 March 2024")
  func almaty() throws {
    let zone = try codebook().zone
    let change = try #require(CalendarDay("2024-03-01"))
    let midnight = zone.instant(day: change.adding(-1), time: 24 * 3_600_000)
    #expect(zone.offset(at: zone.instant(day: change, time: -3_600_000)) == 6 * 3_600_000)
    #expect(zone.offset(at: midnight + 3_600_000) == 5 * 3_600_000)
    #expect(zone.steps.contains { $0.start == Int64(change.number) * 86_400_000 - 6 * 3_600_000 })
  }

  @Test("Summer time begins and ends at one o'clock UTC in Paris in 2024")
  func paris() throws {
    let text = CodebookText.replacing("Asia/Almaty", with: "Europe/Paris")
    let zone = try #require(CodebookText.read(text).codebook).zone
    let begin = Int64(try #require(CalendarDay("2024-03-31")).number) * 86_400_000 + 3_600_000
    let end = Int64(try #require(CalendarDay("2024-10-27")).number) * 86_400_000 + 3_600_000
    #expect(zone.offset(at: begin - 1) == 3_600_000 && zone.offset(at: begin) == 7_200_000)
    #expect(zone.offset(at: end - 1) == 7_200_000 && zone.offset(at: end) == 3_600_000)
  }
}
