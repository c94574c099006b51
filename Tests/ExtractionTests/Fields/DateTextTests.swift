import CoverageModel
import Testing

@testable import Extraction

@Suite("Dates in a page's text")
struct DateTextTests {
  /// 5 March 2023, 18:40 in UTC.
  private static let captured: Int64 = 1_678_041_600_000

  private func first(_ text: String, language: String? = nil, zone: Int = 0) -> StatedTime? {
    let context = DateContext(
      language: language, host: "example.kz", captured: DateTextTests.captured, zoneOffsetMinutes: zone)
    return DateText(Array(text.utf8), context, most: 1).all.first?.time
  }

  @Test(
    "A day is read in every language the monitors meet",
    arguments: [
      ("kk", "5 наурыз 2023, 18:40"), ("kk", "2023 жылғы 5 наурыз"), ("ru", "5 марта 2023 г."),
      ("ru", "Воскресенье, 05.03.2023"),
      ("uk", "5 березня 2023"), ("be", "5 сакавіка 2023"), ("bg", "5 март 2023"), ("en", "March 5, 2023"),
      ("en", "Sunday 5th March 2023"),
      ("de", "5. März 2023"), ("fr", "le 5 mars 2023"), ("es", "5 de marzo de 2023"), ("pt", "5 de março de 2023"),
      ("it", "5 marzo 2023"),
      ("pl", "5 marca 2023"), ("cs", "5. března 2023"), ("el", "5 Μαρτίου 2023"), ("tr", "5 Mart 2023"),
      ("nl", "5 maart 2023"),
      ("sv", "5 mars 2023"), ("no", "5. mars 2023"), ("da", "5. marts 2023"), ("fi", "5. maaliskuuta 2023"),
      ("hu", "2023. március 5."),
      ("ro", "5 martie 2023"), ("zh", "2023年3月5日"), ("ja", "2023年3月5日"), ("ko", "2023년 3월 5일"),
      ("en", "2023-03-05T18:40:00Z"),
      ("de", "Stand: 05.03.2023, 18:40 Uhr"), ("en", "20230305"), ("en", "Sun, 05 Mar 2023 18:40:00 GMT"),
      ("en", "Sun Mar 05 18:40:00 ALMT 2023"), ("ar", "5 آذار / مارس 2023"), ("he", "5 במרץ 2023"),
      ("ka", "5 მარტი 2023"), ("hy", "5 մարտի 2023"),
    ])
  func languages(language: String, text: String) {
    #expect(first(text, language: language)?.day.description == "2023-03-05")
  }

  @Test("The time of day and the zone beside a date are kept")
  func clocks() {
    #expect(first("5 марта 2023, 18:40")?.time == 67_200_000)
    #expect(first("18:40, 5 марта 2023")?.time == 67_200_000)
    #expect(first("March 5, 2023 6:40 p.m. EST") == StatedTime(day: day(5), time: 67_200_000, offset: -300))
    #expect(first("2023-03-05T18:40:00+06:00") == StatedTime(day: day(5), time: 67_200_000, offset: 360))
    #expect(first("2023-03-05T18:40:00.000-0530")?.offset == -330)
    #expect(first("5 mars 2023 à 18h40")?.time == 67_200_000)
  }

  @Test("Relative times count from the capture on the outlet's clock")
  func relative() {
    #expect(first("вчера, 18:40") == StatedTime(day: day(4), time: 67_200_000))
    #expect(first("Бүгін, 09:15", zone: 360) == StatedTime(day: day(6), time: 33_300_000))
    #expect(first("3 hours ago") == StatedTime(day: day(5), time: 56_400_000))
    #expect(first("vor 2 Tagen")?.day == day(3))
    #expect(first("20 часов назад")?.day == day(4))
    #expect(first("5 мин. назад")?.time == 66_900_000)
    #expect(first("час назад")?.time == 63_600_000)
    #expect(first("сағат бұрын")?.time == 63_600_000)
    #expect(first("позавчера в 18:40") == StatedTime(day: day(3), time: 67_200_000))
  }

  @Test("A day without its year is the last one before the capture")
  func withoutYear() {
    #expect(first("4 марта, 10:00")?.day == day(4))
    #expect(first("24 декабря, 10:00")?.day.description == "2022-12-24")
  }

  @Test(
    "What is no date, or none that a page can have, is refused",
    arguments: [
      "", "12:30", "1.5.10.2", "31.02.2023", "5 марта 2024", "1 January 1980", "+7 727 123 45 67", "3/5", "99.99.9999",
      "May the",
    ])
  func refused(text: String) {
    #expect(first(text) == nil)
  }

  @Test("Where months stand first depends on the page's language")
  func monthFirst() {
    let american = DateContext(language: "en-us", host: "example.com", captured: nil, zoneOffsetMinutes: nil)
    let british = DateContext(language: "en-gb", host: "example.co.uk", captured: nil, zoneOffsetMinutes: nil)
    #expect(DateText.value("3/5/2023", american)?.day == day(5))
    #expect(DateText.value("5/3/2023", british)?.day == day(5))
    #expect(DateText.value("1678041600", british) == StatedTime(day: day(5), time: 67_200_000, offset: 0))
  }

  private func day(_ day: Int) -> CalendarDay { CalendarDay(number: 19_416 + day) }
}
