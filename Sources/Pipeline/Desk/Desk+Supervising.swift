package import CodingStore
internal import Containers
package import CoverageModel
internal import Foundation
internal import Synchronization

extension Desk {
  /// Who has what, what is done, and what is missing.
  package func status() throws(DeskError) -> WorkspaceStatus {
    let codebook = try codebook()
    return try readSlowly { reader in
      let head = try reader.head().number
      return try progress.withLock { known in
        if let known, known.head == head { return known.status }
        let status = try WorkspaceStatus(reader, codebook: codebook)
        known = (head, status)
        return status
      }
    }
  }

  /// Hands out what nobody has; open items of who leaves go to others.
  ///
  /// - Returns: what was done, in words.
  package func assign(_ request: AssignRun.Request, by who: String) throws(DeskError) -> AssignmentSummary {
    do throws(PipelineError) {
      return try AssignRun().run(
        workspace, request, isTrial: false, entry: LogEntry(who: who, reason: "workbench", time: Desk.now)
      ).plan
    } catch {
      throw DeskError(error)
    }
  }

  /// The titles of items; those without one, and those that there are none of, are left out.
  package func titles(_ items: [String]) throws(DeskError) -> [String: String] {
    let snapshot = try current().snapshot
    return Dictionary(
      items.compactMap { id in
        snapshot.places[id].flatMap { snapshot.items[$0].texts["title"] }.flatMap { $0.isEmpty ? nil : (id, $0) }
      }, uniquingKeysWith: { first, _ in first })
  }

  // MARK: Items of an outlet's day

  /// An item with the record that tables take of it.
  package struct Coded: Sendable {
    package let item: ItemRecord
    package let body: String?
    /// Whose record it is, and for what; nil where nobody has coded it.
    package let coder: Coder?
    package let attributions: [AttributionRecord]
    package let note: String
  }

  /// The items of an outlet on a local day, in order of time.
  package func items(outlet: String, day: CalendarDay) throws(DeskError) -> [ItemRecord] {
    let (snapshot, codebooks) = try current()
    let zone = try latest(codebooks).codebook.zone
    return snapshot.items.filter { $0.outlet == outlet && $0.start.map(zone.day) == day }
      .sorted { ($0.start ?? 0, $0.id) < ($1.start ?? 0, $1.id) }
  }

  /// What counts of an item: the adjudicated record, else the primary coder's.
  ///
  /// - Throws: `DeskError.notYours` for whoever has still to code the item.
  package func coded(_ id: String, for person: DeskPerson) throws(DeskError) -> Coded {
    let (snapshot, codebooks) = try current()
    guard let place = snapshot.places[id] else { throw .absent }
    guard person.seesAll, isOpenTo(person, item: place, snapshot) else { throw .notYours }
    return try read { reader in
      let document = try reader.document(of: snapshot.ids[place])
      let names = Dictionary(
        try reader.coders().map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
      var best: StoredCoding?
      for purpose in [Coder.Purpose.adjudication, .primary] where best == nil {
        for coder in names.keys {
          guard let set = try reader.latest(item: snapshot.ids[place], coder: coder, purpose: purpose) else { continue }
          // Of several decisions the last one counts.
          if set.id > best?.id ?? 0 { best = set }
        }
      }
      var versions = try CodedVersions(codebooks)
      let rows = try best.map { try reader.attributions(of: $0.id) } ?? []
      let current =
        try best.flatMap { $0.codebook == versions.latestID ? rows : try versions.attributions(rows, of: $0) } ?? []
      return Coded(
        item: snapshot.items[place], body: document?.body,
        coder: best.map { Coder(id: names[$0.coder] ?? "", purpose: $0.purpose) }, attributions: current,
        note: best?.note ?? "")
    }
  }

  /// Blind means blind: whoever has an item still to code sees nothing of it, whatever the role.
  func isOpenTo(_ person: DeskPerson, item place: Int, _ snapshot: DeskSnapshot) -> Bool {
    guard let work = snapshot.work(of: person.name, item: place) else { return true }
    return snapshot.isDone(work, by: person.name) != nil
  }

  /// Nobody decides between the own record and another's.
  func mayDecide(_ person: DeskPerson, item place: Int, _ snapshot: DeskSnapshot) -> Bool {
    snapshot.work(of: person.name, item: place) == nil
  }

  // MARK: Incidents

  package func incidents() throws(DeskError) -> [[String]] { try read { try $0.incidents() } }

  /// Notes an incident, or says something else of one that is noted: the texts in the order of the columns of `incidents.csv`.
  package func note(incident texts: [String], by who: String) throws(DeskError) {
    try change(by: who, .incident) { change in
      try change.addIncident(texts: texts)
      var line = JSONLine()
      line.text("incident", texts[0])
      change.detail = line.object
    }
  }

  /// An item in a period in which the codebook forbids something.
  package struct Breach: Sendable {
    package let period: NamedPeriod
    package let item: ItemRecord
    /// Contestants of whom the counting record speaks.
    package let actors: [String]
  }

  /// Items with contestants in a silence period, and items coded as about polls while none may be published; without those that the
  /// person has still to code.
  package func breaches(for person: DeskPerson) throws(DeskError) -> [Breach] {
    let result = try currentTables()
    let periods = result.codebook.periods.filter { $0.kind == .silence || $0.kind == .pollBan }
    guard !periods.isEmpty else { return [] }
    let (snapshot, _) = try current()
    let columns = result.corpus.attributions
    var actors: [Int: Set<String>] = [:]
    for row in 0..<columns.count {
      let actor = result.codebook.actors[Int(columns.actor[row])]
      if !actor.contests.isEmpty { actors[Int(columns.item[row]), default: []].insert(actor.id) }
    }
    var breaches: [Breach] = []
    for (place, id) in (0..<result.corpus.items.count).map({ ($0, result.corpus.items.ids[$0]) }) {
      let start = result.corpus.items.start[place]
      guard start != ItemColumns.noStart, let own = snapshot.places[id], isOpenTo(person, item: own, snapshot)
      else { continue }
      let day = result.codebook.zone.day(of: start)
      let item = snapshot.items[own]
      for period in periods where period.days.contains(day) {
        let isPoll = result.codebook.variables.enumerated().contains { number, variable in
          let column = result.corpus.items.variables[number]
          let code = column.isEmpty ? 0 : Int(column[place])
          return code > 0 && ["poll", "opinion-poll"].contains(variable.codes[code - 1].id)
        }
        if period.kind == .silence, let named = actors[place], !named.isEmpty {
          breaches.append(Breach(period: period, item: item, actors: named.sorted()))
        } else if period.kind == .pollBan, isPoll {
          breaches.append(Breach(period: period, item: item, actors: actors[place]?.sorted() ?? []))
        }
      }
    }
    return breaches
  }

  // MARK: Codebook

  /// The codebook's latest version as it was written, and the name under which a new version finds it beside itself.
  package func codebookText() throws(DeskError) -> (file: String, text: String, predecessor: String) {
    let stored = try read { try $0.codebooks() }
    guard let last = stored.max(by: { WorkspaceCodebooks.isOlder($0.version, $1.version) }) else { throw .absent }
    return (last.file, String(decoding: last.bytes, as: UTF8.self), "\(last.name)-\(last.version).yaml")
  }

  /// Holds a text against the rules of codebooks, or adopts it as a new version.
  ///
  /// - Returns: the findings, and the new version where it was adopted.
  package func codebook(
    _ text: String, adopting: Bool, by who: String
  ) throws(DeskError) -> (findings: [Finding], version: String?) {
    do throws(PipelineError) {
      let folder = try ScratchFolder()
      let stored = try workspace.read { try $0.codebooks() }
      for (name, bytes) in stored.last?.files ?? [:] where !name.contains("/") {
        _ = try folder.file(name, bytes)
      }
      for one in stored { _ = try folder.file("\(one.name)-\(one.version).yaml", one.bytes) }
      let place = try folder.file(stored.last?.file ?? Workspace.codebookName, Array(text.utf8))
      guard adopting else {
        let loading = try CodebookLoading(path: place)
        return (loading.findings.map(\.withoutFolder), nil)
      }
      let result = try CodebookRun().run(
        path: path, codebookPath: place, entry: LogEntry(who: who, reason: "workbench", time: Desk.now))
      return (result.findings.map(\.withoutFolder), result.version)
    } catch {
      if case .badData(let findings) = error { return (findings.map(\.withoutFolder), nil) }
      throw DeskError(error)
    }
  }
}
