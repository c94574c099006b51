import CoverageModel
import Testing

@Suite("Days, zones and names")
struct CalendarTests {
  @Test(
    "Days are read and written back",
    arguments: [
      ("1970-01-01", 0), ("2000-03-01", 11_017), ("2023-03-19", 19_435), ("1969-12-31", -1), ("2024-02-29", 19_782),
    ])
  func days(text: String, number: Int) throws {
    let day = try #require(CalendarDay(text))
    #expect(day.number == number)
    #expect(day.description == text)
  }

  @Test("Every day of four centuries survives the round trip, in order")
  func roundTrip() throws {
    var previous = try #require(CalendarDay("1899-12-31"))
    for _ in 0..<146_097 {
      let next = previous.adding(1)
      let text = next.description
      #expect(CalendarDay(text) == next)
      if text <= previous.description { Issue.record("\(text) after \(previous)") }
      previous = next
    }
  }

  @Test(
    "Days that do not exist are refused",
    arguments: ["2023-02-29", "2023-13-01", "2023-00-10", "2023-1-01", "2023-04-31", "", "2023-03-1x", "２０２３-03-19"])
  func impossible(text: String) {
    #expect(CalendarDay(text) == nil)
  }

  @Test("19 March 2023 was a Sunday")
  func weekday() throws {
    #expect(CalendarDay("2023-03-19")?.weekday == 6)
    #expect(CalendarDay("1969-12-29")?.weekday == 0)
  }

  @Test("A day range does not hold its end")
  func halfOpen() throws {
    let first = try #require(CalendarDay("2023-02-18"))
    let last = try #require(CalendarDay("2023-03-17"))
    let range = DayRange(start: first, end: last.adding(1))
    #expect(range.count == 28)
    #expect(range.contains(last))
    #expect(!range.contains(range.end))
  }

  @Test("Local time follows the zone's steps, over a skipped and a repeated hour")
  func zones() throws {
    let hour: Int64 = 3_600_000
    let springDay = try #require(CalendarDay("2023-03-26"))
    let day = try #require(CalendarDay("2023-10-29"))
    let spring = Int64(springDay.number) * 24 * hour + hour
    let autumn = Int64(day.number) * 24 * hour + hour
    let zone = ZoneRules(
      name: "Europe/Paris",
      steps: [
        .init(start: .min, offset: hour), .init(start: spring, offset: 2 * hour), .init(start: autumn, offset: hour),
      ])
    // 02:30 happens twice on that night; the first is in summer time.
    #expect(zone.instant(day: day, time: 5 * hour / 2) == autumn - hour / 2)
    #expect(zone.day(of: spring - 1).description == "2023-03-26")
    #expect(zone.timeOfDay(of: spring) == 3 * hour)
    for moment in stride(from: spring - 50 * hour, to: spring + 50 * hour, by: Int(hour)) {
      #expect(zone.instant(day: zone.day(of: moment), time: zone.timeOfDay(of: moment)) == moment)
    }
  }

  @Test(
    "The name that was probably meant is found",
    arguments: [
      ("amanet", "amanat"), ("respulbica", "respublica"), ("xxxxxxxx", nil), ("Хабаp", "Хабар"), ("qtk", "ktk"),
    ])
  func nearest(text: String, expected: String?) {
    #expect(NearestName.of(text, in: ["amanat", "respublica", "ktk", "Хабар"]) == expected)
  }
}
