internal import CoverageModel

/// Makes the codebook out of a draft without errors.
///
/// The checks have seen every value, so nothing should be missing here; where something is all the same, a finding says so rather
/// than a silent gap.
struct CodebookBuilder {
  let draft: CodebookDraft
  let languages: [String]

  init(_ draft: CodebookDraft) {
    self.draft = draft
    languages = draft.root.list("languages").compactMap(\.text)
  }

  func codebook() throws(Finding) -> Codebook {
    let root = draft.root
    guard let zone = draft.zone else { throw unreadable(root, "time_zone") }
    return Codebook(
      id: try text(root, "codebook"), title: try localized(root, "title"), version: try text(root, "version"),
      status: try word(root, "status"), fingerprint: draft.fingerprint, languages: languages, zone: zone,
      contact: root["contact"]?.text,
      constructed: flag(root, "constructed"), periods: try each("calendar", period),
      dayParts: try each("day_parts", dayPart), outlets: try each("outlets", outlet), races: try each("races", race),
      classes: try each("classes", actorClass), actors: try each("actors", actor) + persons(),
      variables: try variables(), benchmarks: try each("benchmarks", benchmark), tables: try each("tables", table),
      gate: try gate(),
      sources: root.list("sources").compactMap(\.text), mapping: try mapping())
  }

  private func each<Value>(
    _ key: String, _ read: (Entry) throws(Finding) -> Value
  ) throws(Finding) -> [Value] {
    try map(draft.root.list(key), read)
  }

  private func gate() throws(Finding) -> ReliabilityGate? {
    guard let entry = draft.root["reliability"] else { return nil }
    guard let threshold = share(entry["threshold"], of: 1000) else { throw unreadable(entry, "threshold") }
    var reasons: [String: LocalizedText] = [:]
    for child in entry.map("despite") { reasons[child.key ?? ""] = localized(child) }
    return ReliabilityGate(threshold: threshold, reasons: reasons)
  }

  private func period(_ entry: Entry) throws(Finding) -> NamedPeriod {
    NamedPeriod(
      id: try text(entry, "id"), label: try localized(entry, "label"), kind: try word(entry, "kind"),
      days: try days(entry))
  }

  private func dayPart(_ entry: Entry) throws(Finding) -> DayPart {
    DayPart(
      id: try text(entry, "id"), label: try localized(entry, "label"), from: try timeOfDay(entry, "from"),
      to: try timeOfDay(entry, "to"))
  }

  private func race(_ entry: Entry) throws(Finding) -> Race {
    var registered: [Gender: Int] = [:]
    for pair in entry.map("registered") {
      guard let gender = gender(pair.key), let count = pair.text.flatMap({ Int($0) }) else {
        throw unreadable(entry, "registered")
      }
      registered[gender] = count
    }
    return Race(
      id: try text(entry, "id"), names: try localized(entry, "name"), kind: try word(entry, "kind"),
      seats: integer(entry, "seats").map { Int($0) }, registered: registered)
  }

  private func actorClass(_ entry: Entry) throws(Finding) -> ActorClass {
    ActorClass(
      id: try text(entry, "id"), labels: try localized(entry, "label"), political: flag(entry, "political"))
  }
}
