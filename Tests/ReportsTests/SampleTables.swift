import CoverageModel

/// Tables put together by hand from published figures and, for Kazakhstan, from made-up ones.
enum SampleTables {
  static let amount = TableColumn(id: "amount", term: "amount", quantity: .amount(.airtime), isAdditive: true)
  static let share = TableColumn(id: "share", term: "share", quantity: .share, isAdditive: true)

  /// Mexico, federal deputies, 4 April to 9 May 2021: time by party as INE printed it.
  static let mexicoTimes: [(name: String, time: String)] = [
    ("PAN", "70:23:04"), ("PRI", "62:23:45"), ("PRD", "45:17:07"), ("PT", "39:25:34"), ("PVEM", "43:15:19"),
    ("Movimiento Ciudadano", "48:33:03"), ("Morena", "90:09:49"), ("PES", "42:09:35"), ("RSP", "47:12:41"),
    ("Fuerza por México", "38:52:00"), ("Va por México", "75:37:37"), ("Juntos Haremos Historia", "46:06:03"),
    ("independents", "22:52:48"),
  ]

  static func mexico() -> ShareTable {
    let amounts = mexicoTimes.map { ($0.name, milliseconds($0.time)) }
    return table(
      id: "mexico-2021", title: ["en": "Time by party, federal deputies, 4 April to 9 May 2021"],
      panels: [panel(nil, amounts)], chart: .stackedBars, isDeclared: true)
  }

  /// France 2 in the strict-equality fortnight of 2017: direct and indirect seconds per candidate, all windows together.
  static let franceSeconds: [(name: String, speech: Int64, mention: Int64)] = [
    ("Arthaud", 646, 108), ("Asselineau", 645, 135), ("Cheminade", 678, 188), ("Dupont-Aignan", 596, 120),
    ("Fillon", 698, 246), ("Hamon", 694, 234), ("Lassalle", 659, 190), ("Le Pen", 669, 208), ("Macron", 674, 214),
    ("Mélenchon", 696, 343), ("Poutou", 677, 167),
  ]

  static func france() -> ShareTable {
    let modes = [Mode.direct, .indirect].map {
      TableColumn(
        id: "amount:mode:\($0.name)", term: "amount", quantity: .amount(.airtime),
        code: GroupLabel(dimension: .mode, code: $0.name), isAdditive: true)
    }
    let deviation = TableColumn(id: "deviation", term: "deviation", quantity: .deviation, isAdditive: false)
    let whole = franceSeconds.reduce(Int64(0)) { $0 + $1.speech + $1.mention } * 1000
    let rows = franceSeconds.map { name, speech, mention in
      let amount = (speech + mention) * 1000
      return TablePanel.Row(
        labels: [GroupLabel(dimension: .actor, code: name)],
        cells: [
          .amount(amount), ratio(amount, whole), .amount(speech * 1000), .amount(mention * 1000),
          Ratio(amount * 11 - whole, whole).map(Cell.deviation) ?? .undefined(.noData),
        ])
    }
    let france2 = TablePanel(
      labels: [outlet("france-2", "France 2")], denominator: whole, rows: rows,
      total: [
        .amount(whole), ratio(whole, whole), .amount(7_332_000), .amount(2_153_000), .undefined(.notApplicable),
      ],
      indicators: [
        TablePanel.Indicator(id: "gini", value: .number(0.056261, decimals: 3)),
        TablePanel.Indicator(id: "dissimilarity", value: .number(0.038836, decimals: 3)),
      ], items: 33, attributions: 96)
    return table(
      id: "france-2017",
      title: ["en": "Antenna time of the eleven candidates", "fr": "Temps d'antenne des onze candidats"],
      columns: [amount, share] + modes + [deviation], panels: [france2, empty(outlet("tf1", "TF1"), columns: 5)],
      statements: [
        Statement(
          text: LocalizedText(["en": "Each candidate had between 7.5 % and 11.0 %.", "fr": "De 7,5 % à 11,0 %."])),
        Statement(text: LocalizedText([:]), undefined: .noData),
      ], chart: .stackedBars)
  }

  static let parties: [(en: String, ru: String, kk: String)] = [
    ("Amanat", "«Аманат»", "«Amanat» партиясы"),
    (
      "Auyl People's Democratic Patriotic Party", "Народно-демократическая патриотическая партия «Ауыл»",
      "«Ауыл» халықтық-демократиялық патриоттық партиясы"
    ),
    ("Respublica", "Respublica, «Республика»", "«Respublica» партиясы"),
    ("Ak Zhol", "«Ак жол»", "«Ақ жол» демократиялық партиясы"),
    ("People's Party of Kazakhstan", "Народная партия Казахстана", "Қазақстан Халық партиясы"),
    (
      "Nationwide Social Democratic Party", "Общенациональная социал-демократическая партия",
      "Жалпыұлттық социал-демократиялық партия"
    ),
    ("Baytaq", "«Байтак»", "«Baytaq» («Байтақ»)"),
  ]
  static let channels: [(id: String, ru: String, kk: String)] = [
    ("khabar", "Хабар", "Хабар"), ("qazaqstan", "Казахстан", "Қазақстан"), ("ktk", "КТК", "КТК"),
    ("eurasia", "Первый канал «Евразия»", "«Еуразия» бірінші арнасы"), ("channel-31", "31 канал", "31 арна"),
  ]

  /// Made-up evenings on Kazakhstan's channels, with tone, women's share, a channel without data and a mean panel.
  static func kazakhstan(chart: ChartKind = .stackedBars) -> ShareTable {
    let tone = ["positive", "neutral", "negative"].map {
      TableColumn(id: "share:tone:\($0)", term: $0, quantity: .shareOf("judged"), isAdditive: false)
    }
    let women = TableColumn(id: "women", term: "women", quantity: .shareOf("known-gender"), isAdditive: false)
    let panels = channels.enumerated().map { channel, names in
      let whole = Int64(9_000_000 + channel * 777_000)
      let rows = parties.enumerated().map { party, labels -> TablePanel.Row in
        let isAbsent = channel == 2 && party == 6
        let amount = isAbsent ? 0 : Int64(540_000 + (party * 7 + channel * 5) % 9 * 43_210)
        let judged = amount * 4 / 5
        let cells: [Cell] =
          [.amount(amount), ratio(amount, whole)]
          + [judged / 3, judged / 2, judged - judged / 3 - judged / 2].map { ratio($0, judged) }
          + [ratio(amount * Int64(party) / 20, amount)]
        return TablePanel.Row(
          labels: [label(.actor, "party-\(party)", ["en": labels.en, "ru": labels.ru, "kk": labels.kk])], cells: cells)
      }
      let shown = rows.reduce(Int64(0)) { sum, row in
        if case .amount(let amount) = row.cells[0] { sum + amount } else { sum }
      }
      return TablePanel(
        labels: [label(.outlet, names.id, ["ru": names.ru, "kk": names.kk])], denominator: whole, rows: rows,
        total: [.amount(shown), ratio(shown, whole)] + Array(repeating: .undefined(.notApplicable), count: 4),
        indicators: [], items: 214, attributions: 1310, multiplicity: Ratio(138, 100))
    }
    let silent = empty(
      label(.outlet, "jibek-joly", ["en": "Jibek Joly", "ru": "Jibek Joly", "kk": "«Жібек жолы»"]), columns: 6)
    return table(
      id: "b3",
      title: [
        "en": "Parties in the evening news", "ru": "Партии в вечерних новостях", "kk": "Кешкі жаңалықтардағы партиялар",
      ],
      columns: [amount, share] + tone + [women], panels: panels + [silent],
      statements: [
        Statement(
          text: LocalizedText([
            "en":
              "Each party received between 6 and 9 per cent of politically relevant news on the five channels with data.",
            "ru":
              "Каждая партия получила от 6 до 9 процентов политических новостей на пяти каналах, по которым есть данные.",
            "kk": "Дерегі бар бес арнада әр партия саяси жаңалықтардың 6-дан 9 пайызға дейінгі бөлігін алды.",
          ]))
      ], chart: chart, constructed: true, denominator: .politicalActors)
  }

  /// A table of a given size, with every label of `text`.
  static func sized(panels: Int, rows: Int, chart: ChartKind = .stackedBars, text: String = "Label") -> ShareTable {
    let amounts = (0..<rows).map { ("\(text) \($0 + 1)", Int64(1000 * ($0 * 37 % 101))) }
    let parts = (0..<panels).map { panel(outlet("outlet-\($0 + 1)", "\(text) \($0 + 1)"), amounts) }
    return table(id: "sized", title: ["en": "\(text) by outlet"], panels: parts, chart: chart)
  }

  /// Shares of three actors over six weeks on one outlet; the fourth week has no data.
  static func weeks() -> ShareTable {
    let benchmark = TableColumn(id: "benchmark", term: "benchmark", quantity: .shareOf("benchmark"), isAdditive: false)
    let panels = (0..<6).map { week -> TablePanel in
      let labels = [GroupLabel(dimension: .week, code: "2023-W\(week + 7 < 10 ? "0" : "")\(week + 7)")]
      if week == 3 {
        let rows = parties.prefix(3).map { party in
          TablePanel.Row(
            labels: [label(.actor, party.en, ["en": party.en, "ru": party.ru, "kk": party.kk])],
            cells: Array(repeating: .undefined(.noData), count: 3))
        }
        return TablePanel(
          labels: labels, denominator: nil, rows: rows, total: [], indicators: [], items: 0, attributions: 0,
          undefined: .noData)
      }
      let amounts = [Int64(400 + week * 31), Int64(250 - week * 20), Int64(350 - week * 11)]
      let whole = amounts.reduce(0, +)
      let rows = zip(parties, amounts).map { party, amount in
        TablePanel.Row(
          labels: [label(.actor, party.en, ["en": party.en, "ru": party.ru, "kk": party.kk])],
          cells: [.amount(amount * 1000), ratio(amount, whole), ratio(1, 3)])
      }
      return TablePanel(
        labels: labels, denominator: whole * 1000, rows: rows,
        total: [.amount(whole * 1000), ratio(1, 1), ratio(1, 1)],
        indicators: [], items: 40, attributions: 90)
    }
    return table(
      id: "weeks", title: ["en": "Share by week", "ru": "Доля по неделям"], columns: [amount, share, benchmark],
      panels: panels, chart: .timeline)
  }

  // MARK: Parts

  static func ratio(_ numerator: Int64, _ denominator: Int64) -> Cell {
    Ratio(numerator, denominator).map(Cell.share) ?? .undefined(.emptyDenominator)
  }

  static func label(_ dimension: Dimension, _ code: String, _ texts: [String: String]) -> GroupLabel {
    GroupLabel(dimension: dimension, code: code, text: LocalizedText(texts))
  }

  static func outlet(_ code: String, _ name: String) -> GroupLabel { label(.outlet, code, ["en": name]) }

  static func empty(_ outlet: GroupLabel, columns: Int) -> TablePanel {
    TablePanel(
      labels: [outlet], denominator: nil, rows: [], total: Array(repeating: .undefined(.noData), count: columns),
      indicators: [], items: 0, attributions: 0, undefined: .noData)
  }

  static func panel(_ outlet: GroupLabel?, _ amounts: [(String, Int64)]) -> TablePanel {
    let whole = amounts.reduce(Int64(0)) { $0 + $1.1 }
    let rows = amounts.map { name, amount in
      TablePanel.Row(
        labels: [GroupLabel(dimension: .actor, code: name)], cells: [.amount(amount), ratio(amount, whole)])
    }
    return TablePanel(
      labels: outlet.map { [$0] } ?? [], denominator: whole, rows: rows, total: [.amount(whole), ratio(whole, whole)],
      indicators: [], items: Int64(amounts.count), attributions: Int64(amounts.count))
  }

  static func table(
    id: String, title: [String: String], columns: [TableColumn] = [amount, share], panels: [TablePanel],
    statements: [Statement] = [], chart: ChartKind?, constructed: Bool = false, isDeclared: Bool = false,
    denominator: Denominator = .contestants(race: nil), note: LocalizedText = LocalizedText([:]),
    filters: [TableSpec.Filter] = [TableSpec.Filter(dimension: .medium, codes: ["tv"])],
    filterLabels: [[GroupLabel]] = [[GroupLabel(dimension: .medium, code: "tv")]],
    windowLabel: LocalizedText = LocalizedText([:]), variableLabels: [String: LocalizedText] = [:],
    sources: [String] = ["Published table, restated"]
  ) -> ShareTable {
    let completeness = Completeness(
      scheduled: 86_400_000, monitored: 83_160_000, gaps: 3_240_000, itemsOutside: 3, itemsUncoded: 2,
      unknownGender: Ratio(12, 1000), toneNotCoded: Ratio(301, 1000),
      lastDay: CalendarDay(year: 2023, month: 3, day: 17))
    let start = CalendarDay(number: 19_406)
    return ShareTable(
      id: id, title: LocalizedText(title),
      caption: TableCaption(
        corpus: "sample", outlets: panels.flatMap(\.labels).filter { $0.dimension == .outlet }, measure: .airtime,
        denominator: denominator, denominatorDetail: [], apportionment: .measured, modeRule: .united, rollUp: .party,
        pooling: [], period: LocalizedText(["en": "Campaign", "ru": "Агитация", "kk": "Үгіт"]),
        days: DayRange(start: start, end: start.adding(28)), declaredPeriods: [], window: "prime-time",
        crossing: .startedIn, filters: filters, filterLabels: filterLabels, benchmark: nil, benchmarkSource: "",
        items: 1284,
        attributions: 7860, isDeclared: isDeclared, constructed: constructed, machine: false, conflicts: 0,
        otherRecords: 0, completeness: completeness, codebookID: "sample",
        codebookTitle: LocalizedText(["en": "Sample"]),
        codebookVersion: "1.0.0", codebookStatus: .frozen,
        codebookFingerprint: "3f1c9a55d0b7e1c2a4f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c",
        fingerprint: "9b74c9897bac770ffc029102a200c5de12d3a4b5c6d7e8f90a1b2c3d4e5f6071", note: note,
        sources: sources, windowLabel: windowLabel, variableLabels: variableLabels),
      columns: columns, panels: panels, statements: statements, chart: chart)
  }

  /// h:mm:ss to milliseconds.
  static func milliseconds(_ time: String) -> Int64 {
    time.split(separator: ":").reduce(Int64(0)) { $0 * 60 + (Int64($1) ?? 0) } * 1000
  }
}
