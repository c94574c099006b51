package import CodingStore
internal import Containers
package import CoverageModel

extension Desk {
  // MARK: Queue

  package func queue(of coder: String) throws(DeskError) -> DeskQueue {
    let snapshot = try current().snapshot
    let drafts = try asking { try $0.states(of: coder) }
    var batches: [(number: Int, entries: [DeskQueue.Entry])] = []
    for work in snapshot.work[coder] ?? [] {
      if batches.last?.number != work.batch { batches.append((work.batch, [])) }
      let record = snapshot.items[work.item]
      let draft = drafts[record.id]
      let state: DeskQueue.State =
        if let draft, draft.last > draft.finished {
          .draft
        } else if let isUncodable = snapshot.isDone(work, by: coder) {
          isUncodable ? .uncodable : .done
        } else {
          .open
        }
      let last = batches.count - 1
      batches[last].entries.append(
        DeskQueue.Entry(item: record, state: state, place: batches[last].entries.count + 1))
    }
    return DeskQueue(batches: batches.map { DeskQueue.Batch(number: $0.number, entries: $0.entries) })
  }

  // MARK: Items

  /// An item of the coder's, with the coder's own record and nobody else's.
  ///
  /// - Throws: `DeskError.absent`, or `.notYours` for an item that is in no batch of the coder's.
  package func item(_ id: String, for coder: String) throws(DeskError) -> DeskItem {
    let (snapshot, codebooks) = try current()
    let work = try self.work(id, of: coder, snapshot)
    let record = snapshot.items[work.item]
    let mine = snapshot.work[coder] ?? []
    let place = mine.firstIndex(of: work) ?? 0
    let key = snapshot.ids[work.item]
    let stored = try read { reader in
      let document = try reader.document(of: key)
      let suggestion = try reader.suggestion(of: key)
      let suggested = try suggestion.map { try reader.attributions(of: $0.id) } ?? []
      let recordings = record.kind == .broadcast ? try reader.recordings() : []
      return (document: document, suggested: suggested, recordings: recordings)
    }
    let (draft, sequence, isFinished) = try self.draft(of: work, by: coder, snapshot, codebooks)
    let page = stored.document.map { DocumentBlocks($0.line) }
    return DeskItem(
      record: record, body: stored.document?.body, blocks: page?.blocks ?? [],
      evidence: (stored.document?.digest).flatMap { $0.isEmpty ? nil : $0 }, draft: draft, sequence: sequence,
      isFinished: isFinished, suggestions: stored.suggested,
      copies: (snapshot.copies[work.item] ?? []).map {
        DeskItem.Copy(item: snapshot.items[$0.item], likeness: $0.likeness)
      },
      gaps: Desk.gaps(in: record, stored.recordings),
      previous: place > 0 ? snapshot.items[mine[place - 1].item].id : nil,
      next: place + 1 < mine.count ? snapshot.items[mine[place + 1].item].id : nil, position: place + 1,
      total: mine.count)
  }

  func work(_ id: String, of coder: String, _ snapshot: DeskSnapshot) throws(DeskError) -> DeskSnapshot.Work {
    guard let place = snapshot.places[id] else { throw .absent }
    guard let work = snapshot.work(of: coder, item: place) else { throw .notYours }
    return work
  }

  /// The coder's record as it stands: the last decision, else what the workspace has, else nothing.
  private func draft(
    of work: DeskSnapshot.Work, by coder: String, _ snapshot: DeskSnapshot, _ codebooks: WorkspaceCodebooks
  ) throws(DeskError) -> (draft: DraftRecord, sequence: Int, isFinished: Bool) {
    let id = snapshot.items[work.item].id
    let (last, finished) = try asking { reader in
      (try reader.lastDecision(item: id, coder: coder), try reader.finished(item: id, coder: coder))
    }
    if let last { return (try record(of: last), last.sequence, finished?.sequence == last.sequence) }
    let set = try storedSet(of: work, by: coder, snapshot, codebooks)
    return (set.map(DraftRecord.init) ?? DraftRecord(), 0, set != nil)
  }

  /// What the workspace has of the coder's, under the latest version; nil when it must be coded again, or was not yet.
  private func storedSet(
    of work: DeskSnapshot.Work, by coder: String, _ snapshot: DeskSnapshot, _ codebooks: WorkspaceCodebooks
  ) throws(DeskError) -> RecordSet? {
    guard snapshot.isDone(work, by: coder) != nil else { return nil }
    return try read { reader in
      guard let own = try reader.coders().first(where: { $0.name == coder }),
        let set = try reader.latest(item: snapshot.ids[work.item], coder: own.id, purpose: work.purpose)
      else { return nil }
      var versions = try CodedVersions(codebooks)
      let rows = try reader.attributions(of: set.id)
      let current = set.codebook == versions.latestID ? rows : try versions.attributions(rows, of: set)
      return try current.map {
        RecordSet(
          item: snapshot.items[work.item].id, coder: Coder(id: coder, purpose: work.purpose),
          codebookVersion: versions.latest.version, itemCodes: try versions.itemCodes(set), attributions: $0,
          isUncodable: set.isUncodable, note: set.note)
      }
    }
  }

  private func record(of decision: CoderDecision) throws(DeskError) -> DraftRecord {
    guard let value = try? JSONParser.value(Array(decision.record.utf8)), let record = try? DraftRecord(value) else {
      throw failure(.damaged("decision \(decision.sequence) of \(decision.coder) on \(decision.item)"))
    }
    return record
  }

  /// All decisions of a coder about an item, oldest first.
  package func history(_ id: String, of coder: String) throws(DeskError) -> [DeskDecision] {
    _ = try work(id, of: coder, try current().snapshot)
    var all: [DeskDecision] = []
    for one in try asking({ try $0.decisions(item: id, coder: coder) }) { all.append(try decision(one)) }
    return all
  }

  /// A kept decision with its record.
  package func decision(_ decision: CoderDecision) throws(DeskError) -> DeskDecision {
    DeskDecision(
      sequence: decision.sequence, label: decision.label, at: decision.at, record: try record(of: decision))
  }

  // MARK: Decisions

  /// Holds a decision against the codebook, before it is kept.
  ///
  /// - Returns: the decision as it is to be kept.
  package func checked(
    _ record: DraftRecord, item id: String, by coder: String, decision: String, label: String, isFinish: Bool,
    language: String = "en"
  ) throws(DeskError) -> CoderDecision {
    let (snapshot, codebooks) = try current()
    let work = try work(id, of: coder, snapshot)
    let item = snapshot.items[work.item]
    let check = DraftCheck(try latest(codebooks).codebook, language: language)
    let faults = check.faults(record, item: item) + (isFinish ? check.openQuestions(record, item: item) : [])
    guard faults.isEmpty else { throw .faults(faults) }
    return CoderDecision(
      item: id, coder: coder, sequence: 0, id: decision, at: Desk.now, label: label, record: record.json.line,
      isFinish: isFinish)
  }

  /// Makes a kept decision the coder's record in the workspace, and notes what became of a program's suggestions.
  ///
  /// - Returns: the next item of the coder's that is open.
  package func finish(item id: String, by coder: String, sequence: Int) throws(DeskError) -> String? {
    let (kept, last) = try asking { reader in
      (
        try reader.decision(item: id, coder: coder, sequence: sequence),
        try reader.finished(item: id, coder: coder)?.sequence ?? 0
      )
    }
    // What was sent again after something else had been finished changes nothing.
    guard let kept, sequence > last else { return try queue(of: coder).next(after: id) }
    let record = try record(of: kept)
    let (snapshot, codebooks) = try current()
    let work = try work(id, of: coder, snapshot)
    let version = try latest(codebooks)
    let set = record.set(
      item: id, coder: Coder(id: coder, purpose: work.purpose), version: version.codebook.version)
    let known = try self.known(item: id, coder: coder)
    var stamp = 0
    var other: (stamp: Int, set: StoredCoding)?
    try change(by: coder, .code) { change in
      let before = try change.reader.latest(
        item: snapshot.ids[work.item], coder: try change.coder(coder), purpose: work.purpose)
      let present = try before.map { try change.reader.stamp(of: $0) } ?? 0
      // What came in by a sheet since the coder began must not vanish unseen.
      let isNews = try before.flatMap { try change.reader.moment(of: $0.event) }.map { $0 > known.began } ?? false
      let entry = try change.add(set, codebook: version.id, base: known.stamp ?? (isNews ? 0 : present))
      guard let coding = entry.coding else {
        other = before.map { (present, $0) }
        return
      }
      if case .first = entry, !record.reviewed.isEmpty {
        try change.review(record.reviewed, of: snapshot.ids[work.item], by: coder, coding: coding)
      }
      if let now = try change.reader.latest(
        item: snapshot.ids[work.item], coder: try change.coder(coder), purpose: work.purpose)
      {
        stamp = try change.reader.stamp(of: now)
      }
      var line = JSONLine()
      line.text("item", id)
      line.integer("attributions", set.attributions.count)
      change.detail = line.object
    } following: { snapshot in
      snapshot.done[DeskSnapshot.Record(item: work.item, coder: coder, purpose: work.purpose)] = set.isUncodable
    }
    if let other {
      try keeping { try $0.see(item: id, coder: coder, sequence: sequence, stamp: other.stamp) }
      let record = try storedSet(of: work, by: coder, try current().snapshot, codebooks).map(DraftRecord.init)
      throw .conflict(
        DeskDecision(
          sequence: sequence, label: "qamtu import", at: try read { try $0.moment(of: other.set.event) } ?? 0,
          record: record ?? DraftRecord()))
    }
    try keeping { try $0.finish(item: id, coder: coder, sequence: sequence, stamp: stamp) }
    return try queue(of: coder).next(after: id)
  }

  /// The stamp of the record that the coder knows of, nil before the first, and when the coder began on the item.
  private func known(item id: String, coder: String) throws(DeskError) -> (stamp: Int?, began: Int64) {
    try asking { reader in
      let marks = [try reader.finished(item: id, coder: coder), try reader.seen(item: id, coder: coder)]
      let last = marks.compactMap { $0 }.max { $0.sequence < $1.sequence }
      return (last?.stamp, try reader.decisions(item: id, coder: coder).first?.at ?? 0)
    }
  }

  /// Gives open copies of an item in the coder's own queue the same record, as drafts.
  ///
  /// - Returns: what became of each: nil, or why it was left as it is.
  package func copy(
    _ id: String, to copies: [String], by coder: String, decision: String
  ) throws(DeskError) -> [(item: String, reason: String?)] {
    let (snapshot, codebooks) = try current()
    let source = try draft(of: try work(id, of: coder, snapshot), by: coder, snapshot, codebooks).draft
    var result: [(item: String, reason: String?)] = []
    for copy in copies {
      guard let place = snapshot.places[copy], let work = snapshot.work(of: coder, item: place) else {
        result.append((copy, "not-yours"))
        continue
      }
      // In a text that differs by a word the same places are other words.
      let isSame = (snapshot.copies[place] ?? []).contains { $0.item == snapshot.places[id] && $0.likeness == 1000 }
      guard isSame || source.attributions.isEmpty || snapshot.items[place].kind == .broadcast else {
        result.append((copy, "other-text"))
        continue
      }
      let state = try draft(of: work, by: coder, snapshot, codebooks)
      guard !state.isFinished, state.sequence == 0 else {
        result.append((copy, "already-coded"))
        continue
      }
      var record = source
      record.reviewed = [:]
      for place in record.attributions.indices { record.attributions[place].suggestion = nil }
      do throws(DeskError) {
        let checked = try checked(
          record, item: copy, by: coder, decision: "\(decision)-\(place)", label: "as \(id)", isFinish: false)
        _ = try keeping { try $0.add(checked, base: 0) }
        result.append((copy, nil))
      } catch {
        guard case .faults = error else { throw error }
        result.append((copy, "does-not-fit"))
      }
    }
    return result
  }

  // MARK: Gaps

  private static func gaps(
    in record: ItemRecord, _ recordings: [(outlet: String, span: Range<Int64>, gaps: [Recording.Gap])]
  ) -> [(span: Range<Int64>, reason: String)] {
    guard let start = record.start else { return [] }
    let whole = start..<start + Int64(record.length)
    return recordings.filter { $0.outlet == record.outlet }.flatMap(\.gaps).filter { $0.span.overlaps(whole) }.map {
      let span = $0.span.clamped(to: whole)
      return (span.lowerBound - start..<span.upperBound - start, $0.reason)
    }
  }

  /// Notes that a part of an item was not recorded; denominators of monitored time leave it out.
  ///
  /// - Throws: `DeskError.faults` for what lies outside of the item.
  package func add(gap span: Range<Int64>, reason: String, item id: String, by coder: String) throws(DeskError) {
    let snapshot = try current().snapshot
    let work = try work(id, of: coder, snapshot)
    let record = snapshot.items[work.item]
    guard record.kind == .broadcast, let start = record.start, span.lowerBound >= 0,
      span.upperBound <= Int64(record.length), !span.isEmpty
    else { throw .faults([DraftFault("gap", "\(span)", "a stretch within the item", rule: .nothingMarked)]) }
    let own = start + span.lowerBound..<start + span.upperBound
    let recordings = try read { try $0.recordings() }
    let isKnown = recordings.contains { recording in
      recording.outlet == record.outlet && recording.gaps.contains { $0.span == own }
    }
    guard !isKnown else { return }
    try change(by: coder, .gap) { change in
      try change.add(
        Recording(outlet: 0, span: own, gaps: [Recording.Gap(span: own, reason: reason)]), outlet: record.outlet)
      var line = JSONLine()
      line.text("item", id)
      line.text("reason", reason)
      change.detail = line.object
    }
  }

  /// The defaults of all actors on the day of an item.
  package func defaults(for record: ItemRecord, _ codebook: Codebook) -> [String: ActorDefaults] {
    let standing = ActorStanding(codebook)
    let day = record.start.map(codebook.zone.day)
    var defaults: [String: ActorDefaults] = [:]
    for actor in codebook.actors {
      let own = ActorDefaults(actor, on: day, standing)
      if own.capacity != nil || own.gender != nil { defaults[actor.id] = own }
    }
    return defaults
  }
}
