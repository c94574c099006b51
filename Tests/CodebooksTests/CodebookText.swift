import Codebooks
import CoverageModel

/// A small codebook without findings, and ways to break it.
enum CodebookText {
  static let file = "test.yaml"

  static let valid = """
    # A made-up project.
    codebook: test-project
    title: {en: Test, kk: Сынақ}
    version: 1.2.0
    status: draft  # not yet
    languages: [en, kk]
    time_zone: Asia/Almaty
    constructed: true
    sources: ["Made up"]
    calendar:
      - {id: campaign, kind: campaign, from: 2023-02-18, to: 2023-03-18, label: {en: Campaign, kk: Науқан}}
      - {id: silence, kind: silence, from: 2023-03-18, to: 2023-03-19, label: Silence}
    day_parts:
      - {id: morning, from: "06:00", to: "09:30", label: Morning}
    outlets:
      - id: khabar
        name: {en: Khabar, kk: Хабар}
        aliases: ["Khabar TV"]
        domains: [khabar.kz]
        medium: tv
        ownership: state
        owner: Holding
        region: Astana
        reach: 12.5 %
        reach_source: Survey 2022
        windows:
          - {id: prime-time, from: "18:00", to: "25:00", weekdays: [mon, sun],
             valid: {from: 2023-02-18, to: 2023-03-20}, crossing: clip}
      - {id: zakon, name: Zakon, medium: web}
    races:
      - {id: list, name: List, kind: list, seats: 69, registered: {female: 80, male: 201}}
    classes:
      - {id: party, label: Party, political: true}
      - {id: candidate, label: Candidate, political: true}
      - {id: sport, label: Sport, political: false}
    actors:
      - id: amanat
        kind: party
        class: party
        name: {en: Amanat, kk: Аманат}
        aliases: {en: [Nur Otan], kk: ["Нұр Отан"]}
        contests: [{race: list, from: 2023-02-08, to: 2023-03-02}]
      - {id: auyl, kind: party, class: party, name: Auyl}
      - id: person-a
        kind: person
        class: party
        name: Person A
        aliases: [A. Person]
        gender: female
        class_changes: [{class: candidate, from: 2023-01-20, to: 2023-03-01}]
        relations:
          - {kind: member, of: amanat, from: 2022-03-01, to: 2023-01-01}
          - {kind: member, of: auyl, from: 2023-01-01}
        contests: [{race: list, position: 1, incumbent: true}]
    variables:
      mode: {label: Mode, codes: {direct: Direct, indirect: Indirect, image: Image, logo: Logo}}
      tone:
        label: Tone
        scale: 3
        anchors: {-1: Negative, 0: Neutral, 1: Positive}
        states: {judged: Judged, mixed: Mixed, not-applicable: None, not-coded: Open}
      format:
        label: Format
        level: item
        required: true
        codes:
          news: {label: {en: News, kk: Жаңалық}, definition: Daily news}
          paid-ad: Advertisement
      topic:
        label: Topic
        level: item
        codes: {sport: Sport, politics: Politics}
    benchmarks:
      - {id: equal, label: Equal, race: list, kind: equal, tolerance: 10 %, period: campaign, day_parts: [morning]}
      - id: quota
        label: Quota
        kind: group-quota
        groups:
          - {id: large, label: Large, share: 33.3333333 %, members: [amanat]}
          - {id: small, label: Small, share: 66.6666667 %, members: [auyl, person-a]}
      - {id: votes, label: Votes, kind: vector, shares: {amanat: 0.6, auyl: 40 %}}
      - {id: floor, label: Floor, kind: minimum, amounts: {amanat: "0:30:00", auyl: 5}}
    tables:
      - id: b3
        title: {en: Shares, kk: Үлестер}
        measure: airtime
        split: tone
        columns: [amount, share, tone]
        subjects: {kinds: [party], classes: [party], contestants_of: list, gender: [not-applicable], candidates: true}
        filter: {medium: tv, format: [news], topic: {not: [sport]}, tone: [1, mixed]}
        denominator: {yardstick: [sport]}
        window: prime-time
        period: campaign
        benchmark: equal
        pooling: [pooled, reach-weighted]
        indicators: [dissimilarity, hill-2]
        floor: {amount: 300, attributions: 10}
        chart: stacked-bars
        statement: {kind: range, text: "between {low} and {high}", rows: [amanat], panels: [khabar], decimals: 1}
      - {id: plain, title: Plain, measure: items, panels: [], rows: [format], denominator: window}

    """

  /// The valid text with one passage replaced by another; the passage must stand there once.
  static func replacing(_ old: String, with new: String, in text: String = valid) -> String {
    let pieces = text.split(separator: old, omittingEmptySubsequences: false)
    precondition(pieces.count == 2, "the passage must stand in the text exactly once: \(old)")
    return pieces.joined(separator: new)
  }

  static func read(_ text: String, files: [String: String] = [:]) -> CodebookReading {
    CodebookReader(file: file).read(Array(text.utf8)) { name in files[name].map { Array($0.utf8) } }
  }

  /// Takes the mark `⟦` out of a text and says where it stood, line and column from 1.
  static func unmarked(_ text: String) -> (text: String, line: Int, column: Int) {
    let pieces = text.split(separator: "⟦", omittingEmptySubsequences: false)
    precondition(pieces.count == 2, "the text must hold one mark")
    let lines = pieces[0].split(separator: "\n", omittingEmptySubsequences: false)
    return (pieces.joined(), lines.count, (lines.last?.unicodeScalars.count ?? 0) + 1)
  }
}
