package import CodingStore
internal import Containers
package import CoverageModel

extension Desk {
  /// A line of the list of items on which coders differ.
  package struct Difference: Sendable {
    package let item: ItemRecord
    package let coders: [String]
    package let count: Int
    package let isDecided: Bool
  }

  /// Items on which coders differ, those that are not decided first and the most differences first; without those in a batch
  /// of the person's own.
  package func differences(for person: DeskPerson) throws(DeskError) -> [Difference] {
    let (snapshot, codebooks) = try current()
    return try readSlowly { reader in
      try CoderDifferences(reader, codebooks: codebooks).items.filter { item in
        snapshot.places[item.record.id].map { mayDecide(person, item: $0, snapshot) } ?? false
      }.map {
        Difference(
          item: $0.record, coders: $0.comparison.coders, count: $0.comparison.differences.count, isDecided: $0.isDecided
        )
      }.sorted {
        ($0.isDecided ? 1 : 0, -$0.count, $0.item.id) < ($1.isDecided ? 1 : 0, -$1.count, $1.item.id)
      }
    }
  }

  /// One item with both records, side by side.
  ///
  /// - Throws: `DeskError.absent` where coders do not differ, `.notYours` for whoever has the item in a batch.
  package func adjudication(_ id: String, for person: DeskPerson) throws(DeskError) -> DeskAdjudication {
    let (snapshot, codebooks) = try current()
    guard let place = snapshot.places[id] else { throw .absent }
    guard mayDecide(person, item: place, snapshot) else { throw .notYours }
    let (all, document) = try readSlowly { reader in
      (try CoderDifferences(reader, codebooks: codebooks), try reader.document(of: snapshot.ids[place]))
    }
    guard let own = all.items.first(where: { $0.record.id == id }) else { throw .absent }
    let next = all.open.first {
      $0.record.id != id && (snapshot.places[$0.record.id].map { mayDecide(person, item: $0, snapshot) } ?? false)
    }
    let item = DeskItem(
      record: own.record, body: document?.body, blocks: document.map { DocumentBlocks($0.line).blocks } ?? [],
      evidence: (document?.digest).flatMap { $0.isEmpty ? nil : $0 }, draft: DraftRecord(), sequence: 0,
      isFinished: false, suggestions: [], copies: [], gaps: [], previous: nil, next: next?.record.id, position: 1,
      total: all.open.count)
    return DeskAdjudication(
      item: item, coders: own.comparison.coders,
      records: Dictionary(
        own.sets.map { ($0.set.coder.id, $0.set) }, uniquingKeysWith: { first, _ in first }),
      differences: own.comparison.differences, isDecided: own.isDecided, next: next?.record.id)
  }

  /// Stores what was chosen as the adjudicator's record; it takes the place of both in tables, and both stay.
  ///
  /// - Parameters:
  ///   - id: the item.
  ///   - choices: by the position of the difference; all of them.
  ///   - note: why.
  ///   - person: the adjudicator.
  /// - Returns: the next item that is to be decided.
  /// - Throws: `DeskError.faults` when something is not chosen, or chosen as it cannot be.
  package func adjudicate(
    _ id: String, _ choices: [Int: DeskChoice], note: String, by person: DeskPerson
  ) throws(DeskError) -> String? {
    let (snapshot, codebooks) = try current()
    guard let place = snapshot.places[id] else { throw .absent }
    guard mayDecide(person, item: place, snapshot) else { throw .notYours }
    let version = try latest(codebooks)
    var fault: DeskError?
    try change(by: person.name, .adjudicate) { change in
      guard
        let own = try CoderDifferences(change.reader, codebooks: codebooks).items.first(where: { $0.record.id == id })
      else {
        fault = .absent
        return
      }
      let chosen = own.comparison.differences.indices.map { choices[$0].map(DecisionBuilder.Choice.init) }
      let open = chosen.indices.filter { chosen[$0] == nil }
      guard open.isEmpty else {
        fault = .faults(open.map { DraftFault("choices[\($0)]", "not decided", "a coder or a code") })
        return
      }
      do {
        var decision = try DecisionBuilder(own.sets.map(\.set), own.comparison)
          .decision(chosen.compactMap { $0 }, by: person.name)
        decision.note = note
        let stored = try change.add(decision, codebook: version.id, base: nil, always: !own.isDecided)
        if let coding = stored.coding, stored != .unchanged(coding) {
          try change.decide(coding, between: own.sets.map(\.id))
        }
        var line = JSONLine()
        line.text("item", id)
        line.integer("decided", chosen.count)
        change.detail = line.object
      } catch let error as DecisionError {
        fault = .faults([DraftFault("choices", "\(error)", "choices that make a record")])
      }
    }
    if let fault { throw fault }
    return try differences(for: person).first { !$0.isDecided && $0.item.id != id }?.item.id
  }
}

extension DecisionBuilder.Choice {
  fileprivate init(_ choice: DeskChoice) {
    switch choice {
    case .coder(let name): self = .coder(name)
    case .code(let code): self = .code(code)
    }
  }
}
