internal import CoverageModel

/// A codebook of twelve outlets and sixty actors, of the size of a national election.
enum BenchmarkCodebook {
  static let outletCount = 12
  static let actorCount = 60
  static let firstDay = CalendarDay(number: 19_406)

  static let outlets = [
    "khabar", "qazaqstan", "channel-31", "astana-tv", "ktk", "eurasia", "almaty-tv", "channel-7", "atameken",
    "radio-azattyq", "radio-nova", "tengri-tv",
  ]

  static func actorID(_ position: Int) -> String {
    position < 7 ? "party-\(position + 1)" : "candidate-\(position - 6)"
  }

  static func make() -> Codebook {
    let days = DayRange(start: firstDay, end: firstDay.adding(40))
    let actors = (0..<actorCount).map { position in
      Actor(
        id: actorID(position), kind: position < 7 ? .party : .person,
        names: LocalizedText(["en": "Actor \(position + 1)", "ru": "Участник \(position + 1)"]),
        gender: position < 7 ? .notApplicable : position % 3 == 0 ? .female : .male, classID: "contestant",
        contests: position < 50 ? [Contest(race: "list", days: days)] : [])
    }
    return Codebook(
      id: "benchmark", title: LocalizedText(["en": "Benchmark"]), version: "1.0.0", status: .draft, fingerprint: "",
      languages: ["en", "ru"],
      zone: ZoneRules(name: "Asia/Almaty", steps: [ZoneRules.Step(start: .min, offset: 6 * 3_600_000)]),
      constructed: true,
      outlets: outlets.enumerated().map { position, id in
        Outlet(id: id, names: LocalizedText(["en": "Outlet \(position + 1)"]), medium: .tv)
      },
      races: [Race(id: "list", names: LocalizedText(["en": "List"]), kind: .list)],
      classes: [ActorClass(id: "contestant", labels: LocalizedText(["en": "Contestants"]), political: true)],
      actors: actors)
  }
}
