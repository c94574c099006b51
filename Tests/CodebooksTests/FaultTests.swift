import Codebooks
import CoverageModel
import Testing

@Suite("Faults of a codebook")
struct FaultTests {
  @Test("A valid codebook has no findings")
  func validCodebook() {
    #expect(CodebookText.read(CodebookText.valid).findings.map(\.description) == [])
  }

  @Test("One fault is one finding, at its place", arguments: cases)
  func singleFault(_ fault: FaultCase) throws {
    let (text, line, column) = CodebookText.unmarked(CodebookText.replacing(fault.old, with: fault.new))
    let reading = CodebookText.read(text)
    #expect(reading.findings.map(\.rule) == [fault.rule])
    let finding = try #require(reading.findings.first)
    #expect(finding.place == .init(file: CodebookText.file, line: line, column: column))
    #expect(finding.field == fault.field)
    #expect(finding.severity == (fault.isWarning ? .warning : .error))
    #expect((reading.codebook == nil) == !fault.isWarning)
    #expect(!finding.found.isEmpty && !finding.expected.isEmpty && !finding.mend.isEmpty)
  }

  @Test("All faults are reported at once, in the order of the file")
  func manyFaults() {
    let text = [
      ("version: 1.2.0", "version: one"), ("medium: web", "medium: internet"), ("of: auyl", "of: nobody-at-all"),
      ("scale: 3", "scale: 5"), ("hill-2", "hill-3"), ("{en: Shares, kk: Үлестер}", "{kk: Үлестер}"),
    ].reduce(CodebookText.valid) { CodebookText.replacing($1.0, with: $1.1, in: $0) }
    let findings = CodebookText.read(text).findings
    #expect(
      findings.map(\.rule) == [
        "bad-version", "unknown-medium", "unknown-actor", "missing-anchor", "missing-anchor", "missing-label",
        "unknown-indicator",
      ])
    #expect(findings.map(\.place.line).compactMap(\.self) == findings.compactMap(\.place.line).sorted())
  }

  @Test("A wrong name comes with the nearest valid one")
  func nearestName() {
    let finding = CodebookText.read(CodebookText.replacing("of: auyl", with: "of: auil")).findings.first
    #expect(finding?.mend == "Did you mean \"auyl\"?")
  }

  @Test("A table that measures an outlet without its window is a warning")
  func outletWithoutWindow() {
    let text = CodebookText.replacing("medium: web}", with: "medium: tv}")
    let reading = CodebookText.read(text)
    #expect(reading.findings.map(\.rule) == ["outlet-without-window", "outlet-without-reach"])
    #expect(reading.findings.first?.field == "tables[0].window")
    #expect(reading.findings.first?.found.contains("zakon") == true)
    #expect(reading.codebook != nil)
  }

  @Test("A table weighted by reach names the measured outlets that have none")
  func outletWithoutReach() throws {
    let text = CodebookText.replacing(
      "pooling: [pooled, reach-weighted]", with: "pooling: [reach-weighted]",
      in: CodebookText.replacing("medium: web}", with: "medium: radio}"))
    #expect(CodebookText.read(text).findings.map(\.description) == [])
    let unfiltered = CodebookText.read(CodebookText.replacing("{medium: tv, format", with: "{format", in: text))
    let finding = try #require(unfiltered.findings.first { $0.rule == "outlet-without-reach" })
    #expect(finding.severity == .warning)
    #expect(finding.field == "tables[0].pooling[0]")
    #expect(finding.found.hasSuffix("no reach of zakon"))
    #expect(unfiltered.codebook != nil)
  }

  @Test("An unknown place of a sentence is named with its position and the nearest valid one")
  func unknownPlace() throws {
    let text = CodebookText.replacing("between {low}", with: "між {lwo}")
    let finding = try #require(CodebookText.read(text).findings.first)
    #expect(finding.found == "\"{lwo}\" at character 5 of the text")
    #expect(finding.mend == "Did you mean {low}?")
  }

  @Test("A circle of relations over several actors is found once")
  func longCircle() {
    let text = ["auyl", "zhas", "birge"].enumerated().reduce(CodebookText.valid) { text, pair in
      let next = ["zhas", "birge", "auyl"][pair.offset]
      guard pair.offset > 0 else {
        return CodebookText.replacing(
          "name: Auyl}", with: "name: Auyl, relations: [{kind: coalition-member, of: \(next)}]}", in: text)
      }
      return CodebookText.replacing(
        "  - id: person-a",
        with: "  - {id: \(pair.element), kind: party, class: party, name: \(pair.element), "
          + "relations: [{kind: coalition-member, of: \(next)}]}\n  - id: person-a", in: text)
    }
    #expect(CodebookText.read(text).findings.map(\.rule) == ["cyclic-relation"])
  }

  static let cases: [FaultCase] = structure + references + ranges + tables + variables + benchmarks + labels

  private static let domains = "    domains: [khabar.kz]\n"
  private static let articleText = "outlets[0].article_text."

  private static let structure = [
    FaultCase("unknown-key", "constructed:", "⟦constructd:", "constructd"),
    FaultCase("unknown-key", "ownership: state", "⟦owned_by: state", "outlets[0].owned_by"),
    FaultCase("missing-key", "{id: zakon, name", "⟦{name", "outlets[1].id"),
    FaultCase(
      "missing-key", "- id: person-a",
      "- ⟦id: person-b\n    kind: person\n    class: party\n    name: B\n  - id: person-a",
      "actors[2].gender"),
    FaultCase("wrong-type", "domains: [khabar.kz]", "domains: ⟦khabar.kz", "outlets[0].domains"),
    FaultCase("wrong-type", "constructed: true", "constructed: ⟦yes", "constructed"),
    FaultCase("wrong-type", "seats: 69", "seats: ⟦many", "races[0].seats"),
    FaultCase("wrong-type", "seats: 69", "seats: ⟦99999999999999999999999", "races[0].seats"),
    FaultCase("bad-selector", domains, domains + "    article_text: {keep: [⟦\"p > *\"]}\n", articleText + "keep[0]"),
    FaultCase(
      "bad-selector", domains, domains + "    article_text: {drop: [.a, ⟦.b:first-child]}\n", articleText + "drop[1]"),
    FaultCase(
      "bad-selector", domains, domains + "    article_text: {drop: [⟦\"[data-ad]\"]}\n", articleText + "drop[0]"),
    FaultCase(
      "too-many-selectors", domains,
      domains + "    ⟦article_text: {keep: [\"\(Array(repeating: "p", count: 65).joined(separator: " > "))\"]}\n",
      "outlets[0].article_text"),
    FaultCase("unknown-key", domains, domains + "    article_text: {⟦kept: [.a]}\n", articleText + "kept"),
    FaultCase("bad-version", "version: 1.2.0", "version: ⟦1.2", "version"),
    FaultCase("bad-id", "id: zakon", "id: ⟦Zakon_KZ", "outlets[1].id"),
    FaultCase("bad-id", "paid-ad: Adv", "⟦paid_ad: Adv", "variables.format.codes.paid_ad"),
    FaultCase("duplicate-id", "id: zakon", "id: ⟦khabar", "outlets[1].id"),
    FaultCase("duplicate-id", "id: small", "id: ⟦large", "benchmarks[1].groups[1].id"),
    FaultCase("duplicate-id", "[en, kk]", "[en, kk, ⟦en]", "languages[2]"),
    FaultCase("duplicate-key", "version: 1.2.0", "⟦version: 1.2.0\nversion: 1.3.0", "version"),
    FaultCase("unknown-time-zone", "Asia/Almaty", "⟦Asia/Almati", "time_zone"),
    FaultCase("shared-alias", "name: Zakon", "name: Zakon, aliases: [⟦\" khabar tv\"]", "outlets[1].aliases[0]"),
    FaultCase("shared-alias", "[A. Person]", "[⟦НҰР ОТАН]", "actors[2].aliases[0]"),
    FaultCase("shared-name", "name: Auyl", "name: ⟦amanat", "actors[1].name", isWarning: true),
    FaultCase("person-without-gender", "gender: female", "gender: ⟦not-applicable", "actors[2].gender"),
    FaultCase("gender-of-institution", "name: Auyl", "name: Auyl, gender: ⟦male", "actors[1].gender"),
    FaultCase("bad-file-name", "variables:", "actors_file: ⟦../actors.csv\nvariables:", "actors_file"),
    FaultCase("missing-file", "variables:", "actors_file: ⟦actors.csv\nvariables:", "actors_file"),
    FaultCase("frozen-without-fingerprint", "status: draft", "status: ⟦frozen", "status"),
    FaultCase(
      "reach-without-source", "reach: 12.5 %\n    reach_source: Survey 2022", "⟦reach: 12.5 %", "outlets[0].reach",
      isWarning: true),
  ]

  private static let references = [
    FaultCase("unknown-class", "class: party, name: Auyl", "class: ⟦partei, name: Auyl", "actors[1].class"),
    FaultCase("unknown-actor", "of: auyl", "of: ⟦aul", "actors[2].relations[1].of"),
    FaultCase("unknown-race", "{race: list, position", "{race: ⟦lists, position", "actors[2].contests[0].race"),
    FaultCase("unknown-period", "period: campaign, day", "period: ⟦campain, day", "benchmarks[0].period"),
    FaultCase("unknown-day-part", "day_parts: [morning]", "day_parts: [⟦mornings]", "benchmarks[0].day_parts[0]"),
    FaultCase("unknown-actor", "auyl: 40 %", "⟦auil: 40 %", "benchmarks[2].shares.auil"),
    FaultCase("unknown-benchmark", "benchmark: equal", "benchmark: ⟦equals", "tables[0].benchmark"),
    FaultCase("unknown-window", "window: prime-time", "window: ⟦primetime", "tables[0].window"),
    FaultCase(
      "cyclic-relation", "name: Auyl}", "name: Auyl, relations: [{kind: supporter, of: ⟦auyl}]}",
      "actors[1].relations[0].of"),
  ]

  private static let ranges = [
    FaultCase("bad-day", "to: 2023-03-02", "to: ⟦2023-02-30", "actors[0].contests[0].to"),
    FaultCase("empty-range", "to: 2023-03-02", "to: ⟦2023-02-08", "actors[0].contests[0].to"),
    FaultCase("empty-range", "to: \"25:00\"", "to: ⟦\"01:00\"", "outlets[0].windows[0].to"),
    FaultCase("bad-time", "to: \"25:00\"", "to: ⟦\"48:01\"", "outlets[0].windows[0].to"),
    FaultCase("bad-time", "to: \"09:30\"", "to: ⟦\"09:60\"", "day_parts[0].to"),
    FaultCase("unknown-weekday", "[mon, sun]", "[mon, ⟦son]", "outlets[0].windows[0].weekdays[1]"),
    FaultCase(
      "overlapping-roles", "of: auyl, from: 2023-01-01", "of: ⟦auyl, from: 2022-12-31", "actors[2].relations[1].of"),
    FaultCase(
      "overlapping-roles", "to: 2023-03-01}]", "to: 2023-03-01}, {class: ⟦sport, from: 2023-02-28, to: 2023-03-05}]",
      "actors[2].class_changes[1].class"),
  ]

  private static let tables = [
    FaultCase("unknown-measure", "measure: items", "measure: ⟦item", "tables[1].measure"),
    FaultCase("unknown-dimension", "rows: [format]", "rows: [⟦formats]", "tables[1].rows[0]"),
    FaultCase("unknown-dimension", "split: tone", "split: ⟦tones", "tables[0].split"),
    FaultCase("unknown-dimension", "format: [news]", "⟦formt: [news]", "tables[0].filter.formt"),
    FaultCase("unknown-denominator", "denominator: window", "denominator: ⟦windows", "tables[1].denominator"),
    FaultCase(
      "one-key-needed", "denominator: {yardstick: [sport]}", "denominator: ⟦{yardstick: [sport], contestants: list}",
      "tables[0].denominator"),
    FaultCase("unknown-column", "share, tone]", "⟦shares, tone]", "tables[0].columns[1]"),
    FaultCase("unknown-indicator", "hill-2", "⟦hill-3", "tables[0].indicators[1]"),
    FaultCase("unknown-chart", "stacked-bars", "⟦stacked-bar", "tables[0].chart"),
    FaultCase("unknown-roll-up", "chart: stacked-bars", "roll_up: ⟦partei", "tables[0].roll_up"),
    FaultCase("unknown-pooling", "[pooled, reach", "[⟦pool, reach", "tables[0].pooling[0]"),
    FaultCase("unknown-code", "format: [news]", "format: [⟦new]", "tables[0].filter.format[0]"),
    FaultCase("unknown-code", "{not: [sport]}", "{not: [⟦sports]}", "tables[0].filter.topic.not[0]"),
    FaultCase("unknown-code", "yardstick: [sport]", "yardstick: [⟦weather]", "tables[0].denominator.yardstick[0]"),
    FaultCase("unknown-code", "rows: [amanat]", "rows: [⟦aman]", "tables[0].statement.rows[0]"),
    FaultCase("unknown-place", "text: \"between {low}", "text: ⟦\"between {lowest}", "tables[0].statement.text"),
    FaultCase("unknown-place", "text: \"between {low}", "text: ⟦\"between {first}", "tables[0].statement.text"),
    FaultCase("unknown-place", "text: \"between {low}", "text: ⟦\"between {}", "tables[0].statement.text"),
    FaultCase(
      "unknown-place", "text: \"between {low} and {high}\"",
      "text: {en: \"{low} to {high}\", kk: ⟦\"{low} {hihg}\"}", "tables[0].statement.text.kk"),
    FaultCase(
      "lone-brace", "text: \"between {low} and {high}\"", "text: ⟦\"{low} and {high\"", "tables[0].statement.text"),
    FaultCase("lone-brace", "text: \"between {low}", "text: ⟦\"between low}", "tables[0].statement.text"),
    FaultCase("lone-brace", "text: \"between {low}", "text: ⟦\"between {{low}", "tables[0].statement.text"),
  ]

  private static let variables = [
    FaultCase(
      "missing-anchor", "anchors: {-1: Negative, 0: Neutral,", "⟦anchors: {-1: Negative,", "variables.tone.anchors"),
    FaultCase("unknown-step", "1: Positive", "1: Positive, ⟦+2: More", "variables.tone.anchors.+2"),
    FaultCase("unknown-scale", "scale: 3", "scale: ⟦4", "variables.tone.scale"),
    FaultCase(
      "missing-tone-state", "states: {judged: Judged, mixed: Mixed,", "⟦states: {judged: Judged,",
      "variables.tone.states"),
    FaultCase("unknown-tone-state", "judged: Judged,", "judged: Judged, ⟦jugded: x,", "variables.tone.states.jugded"),
    FaultCase("renamed-code", "indirect: Indirect", "⟦indirectly: Indirect", "variables.mode.codes.indirectly"),
    FaultCase(
      "code-tree", "codes: {sport: Sport,", "codes: {sport: {label: Sport, under: ⟦politic},",
      "variables.topic.codes.sport.under"),
    FaultCase(
      "code-tree", "codes: {sport: Sport,", "codes: {sport: {label: Sport, under: ⟦sport},",
      "variables.topic.codes.sport.under"),
    FaultCase(
      "unknown-condition", "codes: {sport: Sport,", "when: {⟦clas: [party]}\n    codes: {sport: Sport,",
      "variables.topic.when.clas"),
    FaultCase(
      "unknown-code", "codes: {sport: Sport,", "when: {kind: [⟦brodcast]}\n    codes: {sport: Sport,",
      "variables.topic.when.kind[0]"),
    FaultCase(
      "code-tree", "indirect: Indirect", "indirect: {label: Indirect, under: ⟦direct}",
      "variables.mode.codes.indirect.under"),
    FaultCase(
      "too-many-codes", "codes: {sport: Sport, politics: Politics}",
      "⟦codes: {sport: Sport" + (1...254).map { ", c\($0): C" }.joined() + "}", "variables.topic.codes"),
  ]

  private static let benchmarks = [
    FaultCase(
      "benchmark-sum", "shares: {amanat: 0.6, auyl: 40 %}", "shares: ⟦{amanat: 0.6, auyl: 39.9999 %}",
      "benchmarks[2].shares"),
    FaultCase("bad-share", "amanat: 0.6", "amanat: ⟦60", "benchmarks[2].shares.amanat"),
    FaultCase("bad-share", "amanat: 0.6", "amanat: ⟦\"0,6\"", "benchmarks[2].shares.amanat"),
    FaultCase("bad-share", "reach: 12.5 %", "reach: ⟦1e-1", "outlets[0].reach"),
    FaultCase("bad-amount", "auyl: 5", "auyl: ⟦0:5:00", "benchmarks[3].amounts.auyl"),
    FaultCase(
      "missing-key", "{id: floor, label: Floor, kind: minimum, amounts: {amanat: \"0:30:00\", auyl: 5}}",
      "⟦{id: floor, label: Floor, kind: minimum}", "benchmarks[3].amounts"),
    FaultCase("member-of-two-groups", "[auyl, person-a]", "[auyl, ⟦amanat]", "benchmarks[1].groups[1].members[1]"),
  ]

  private static let labels = [
    FaultCase("missing-label", "{en: Shares, kk: Үлестер}", "⟦{en: Shares}", "tables[0].title"),
    FaultCase("undeclared-language", "kk: Үлестер}", "kk: Үлестер, ⟦ru: Доли}", "tables[0].title.ru", isWarning: true),
    FaultCase("wrong-type", "{en: Shares, kk: Үлестер}", "{en: Shares, kk: ⟦[Үлестер]}", "tables[0].title.kk"),
  ]
}
