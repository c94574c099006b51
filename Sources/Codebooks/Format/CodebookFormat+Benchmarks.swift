extension CodebookFormat {
  static let benchmarkKinds = ["equal", "vector", "group-quota", "minimum"]

  static let benchmark = RecordShape(
    "benchmark",
    keys: [
      .init("id", .identifier(.benchmark), .always),
      .init("label", .localized, .always),
      .init("race", .reference(.race)),
      .init("kind", .choice(name: "benchmark-kind", values: benchmarkKinds), .always),
      .init("tolerance", .share, note: "The largest relative deviation that passes."),
      .init("period", .reference(.period), note: "The legal window over which time adds up."),
      .init("day_parts", .list(.scalar(.reference(.dayPart)))),
      .init("source", .text),
      .init("groups", .list(.record(quotaGroup)), .when(key: "kind", value: "group-quota")),
      .init(
        "shares", .map(key: .reference(.actor), value: .scalar(.share)), .when(key: "kind", value: "vector"),
        note: "Adds to 1."),
      .init(
        "amounts", .map(key: .reference(.actor), value: .scalar(.amount)), .when(key: "kind", value: "minimum"),
        note: "h:mm:ss, or a whole number of the measure's unit."),
    ])

  static let quotaGroup = RecordShape(
    "group",
    keys: [
      .init("id", .identifier(.group), .always),
      .init("label", .localized, .always),
      .init("share", .share, .always),
      .init("members", .list(.scalar(.reference(.actor))), .always),
    ])
}
