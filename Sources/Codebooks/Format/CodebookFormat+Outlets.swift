internal import CoverageModel

extension CodebookFormat {
  /// Monday first, as `MonitoringWindow.weekdays` counts them.
  static let weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

  static let outlet = RecordShape(
    "outlet",
    keys: [
      .init("id", .identifier(.outlet), .always),
      .init("name", .localized, .always),
      .init("aliases", .list(.scalar(.text)), note: "Spellings found in data; unique over all outlets."),
      .init("domains", .list(.scalar(.text))),
      .init("sitemaps", .list(.scalar(.text)), note: "Addresses of sitemaps that `qamtu fetch` reads."),
      .init("feeds", .list(.scalar(.text)), note: "Addresses of RSS and Atom feeds that `qamtu fetch` reads."),
      .init(
        "article_text", .record(articleText),
        note: "Where articles stand on the outlet's pages, when an analyst knows better."
      ),
      .init("medium", .choice("medium", Outlet.Medium.self), .always),
      .init("ownership", .choice("ownership", Outlet.Ownership.self)),
      .init("owner", .localized),
      .init("region", .text),
      .init("reach", .share, note: "Share of the population that uses the outlet."),
      .init("reach_source", .text),
      .init("windows", .list(.record(window)), note: "When the outlet is monitored."),
    ])

  static let articleText = RecordShape(
    "place of text",
    keys: [
      .init(
        "keep", .list(.scalar(.selector)), note: "CSS selectors; the text lies in these elements and nowhere else."),
      .init("drop", .list(.scalar(.selector)), note: "CSS selectors; what is in these elements never counts."),
    ])

  static let window = RecordShape(
    "window", span: .times,
    keys: [
      .init("id", .identifier(.window), .always),
      .init("from", .timeOfDay, .always),
      .init("to", .timeOfDay, .always, note: "24:00 and later mean the next day."),
      .init("weekdays", .list(.scalar(.choice(name: "weekday", values: weekdays)))),
      .init("valid", .record(RecordShape("range of days", span: .days, keys: days(.always)))),
      .init("crossing", .choice("crossing", CrossingRule.self)),
      .init("label", .localized, note: "What tables call the window; one of the windows with the same id may give it."),
    ])

  /// `from` and `to` of a range of days.
  static func days(_ need: RecordShape.Key.Need) -> [RecordShape.Key] {
    [
      .init("from", .day, need),
      .init("to", .day, need, note: "The first day that no longer counts."),
    ]
  }
}
