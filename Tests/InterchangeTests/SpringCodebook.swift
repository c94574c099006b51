import CoverageModel

/// A small codebook that the tests of this target read against.
enum SpringCodebook {
  static let zone = ZoneRules(name: "Asia/Almaty", steps: [ZoneRules.Step(start: .min, offset: 6 * 3_600_000)])

  static func day(_ text: String) -> CalendarDay { CalendarDay(text) ?? CalendarDay(number: 0) }

  static let codebook = Codebook(
    id: "spring", title: LocalizedText(["en": "Spring"]), version: "1.0.0", status: .draft, fingerprint: "",
    languages: ["en", "ru"], zone: zone,
    outlets: [
      Outlet(id: "khabar", names: LocalizedText(["en": "Khabar", "ru": "Хабар"]), aliases: ["Khabar TV"], medium: .tv),
      Outlet(id: "tengri", names: LocalizedText(["en": "Tengrinews"]), medium: .web),
      Outlet(id: "gazeta", names: LocalizedText(["en": "Gazeta"]), medium: .print),
      Outlet(id: "telegram", names: LocalizedText(["en": "Telegram"]), medium: .social),
    ],
    races: [Race(id: "list", names: LocalizedText(["en": "List"]), kind: .list)],
    classes: [ActorClass(id: "party", labels: LocalizedText(["en": "Parties"]), political: true)],
    actors: [
      Actor(
        id: "amanat", kind: .party, names: LocalizedText(["en": "Amanat", "ru": "Аманат"]),
        aliases: ["ru": ["Нур Отан"]], classID: "party",
        contests: [Contest(race: "list", days: DayRange(start: day("2023-02-08"), end: day("2023-03-10")))]),
      Actor(id: "auyl", kind: .party, names: LocalizedText(["en": "Auyl"]), classID: "party"),
      Actor(id: "serik", kind: .person, names: LocalizedText(["en": "Serik"]), gender: .female, classID: "party"),
    ],
    variables: [
      Variable(
        id: "format", labels: LocalizedText(["en": "Format"]), level: .item,
        codes: ["news", "paid-ad"].map { Category(id: $0, labels: LocalizedText(["en": $0])) }),
      Variable(
        id: "frame", labels: LocalizedText(["en": "Frame"]), level: .attribution,
        codes: ["horse-race", "policy"].map { Category(id: $0, labels: LocalizedText(["en": $0])) }),
    ])

  /// Milliseconds of a local moment on 1 March 2023.
  static func moment(_ hour: Int64, _ minute: Int64 = 0, _ second: Int64 = 0) -> Int64 {
    zone.instant(day: day("2023-03-01"), time: ((hour * 60 + minute) * 60 + second) * 1000)
  }
}
