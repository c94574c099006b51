internal import CoverageModel

/// Adds the columns of a corpus to the database, row by row and without a value for each.
final class CorpusRows {
  private let corpus: Corpus
  private let codebook: Codebook
  private let version: Int64
  private let change: StoreChange
  private(set) var counts: ImportCounts
  /// By position in the items: their ids in the workspace.
  private var items: [Int64] = []
  /// By position in `Corpus.coders`.
  private var coders: [Int64] = []
  /// Whether the workspace has record sets already, with which each new one must be compared.
  private let hasCodings: Bool

  private static let noItem: Int64 = 0

  private let actors: StableTexts
  private let assumed: [UInt8]
  private let modes = StableTexts(Mode.allCases.map(\.name))
  private let capacities = StableTexts(Capacity.allCases.map(\.name))
  private let toneStates = StableTexts(Tone.allCases.map(\.state.rawValue))
  private let toneSteps = Tone.allCases.map { $0.step.map(Int64.init) }
  private let genders = StableTexts(Gender.allCases.map(\.name))
  private let itemVariables: [Int]
  private let attributionVariables: [Int]
  /// Positions in `codeTexts` by the codes of a row.
  private var codePositions: [[UInt8]: Int] = [:]
  private let codeTexts = StableTexts([""])

  init(
    corpus: Corpus, codebook: Codebook, version: Int64, change: StoreChange, counts: ImportCounts
  ) throws {
    (self.corpus, self.codebook, self.version, self.change) = (corpus, codebook, version, change)
    self.counts = counts
    actors = StableTexts(codebook.actors.map(\.id))
    assumed = codebook.actors.map(\.gender.rawValue)
    let own = codebook.variables.indices.filter { !Variable.fixed.contains(codebook.variables[$0].id) }
    itemVariables = own.filter { codebook.variables[$0].level == .item }
    attributionVariables = own.filter { codebook.variables[$0].level == .attribution }
    hasCodings = try change.reader.hasCodings()
  }

  // MARK: Items

  func addItems(supersedes: Bool) throws {
    items.reserveCapacity(corpus.items.count)
    let isEmpty = try !change.reader.hasItems()
    for position in 0..<corpus.items.count {
      let record = item(at: position)
      // An airing is kept as such, and becomes an item whenever a corpus is read.
      if !corpus.airings.isEmpty, record.id.hasPrefix(Airing.itemPrefix) {
        items.append(CorpusRows.noItem)
        continue
      }
      if isEmpty {
        items.append(try change.addNew(record, codebook: version))
        counts.newItems += 1
        continue
      }
      guard let known = try change.reader.item(record.id) else {
        items.append(try change.addNew(record, codebook: version))
        counts.newItems += 1
        continue
      }
      items.append(known.id)
      let filled = record.filled(from: known.record)
      guard known.record != filled else { continue }
      if supersedes {
        try change.add(filled, codebook: version)
        counts.changedItems += 1
      } else {
        counts.itemConflicts.append(record.id)
      }
    }
  }

  /// Finds the items that the workspace has already.
  func findItems() throws {
    for position in 0..<corpus.items.count {
      items.append(try change.itemID(corpus.items.ids[position]) ?? CorpusRows.noItem)
    }
  }

  private func item(at position: Int) -> ItemRecord {
    let columns = corpus.items
    let kind = ItemKind.allCases.first { $0.code == columns.kind[position] } ?? .broadcast
    let programme = columns.programme[position]
    let label = columns.label[position]
    let start = columns.start[position]
    return ItemRecord(
      id: columns.ids[position], kind: kind, outlet: codebook.outlets[Int(columns.outlet[position])].id,
      programme: programme == ItemColumns.none ? nil : corpus.programmes[Int(programme)],
      start: start == ItemColumns.noStart ? nil : start, length: columns.length[position],
      period: label == ItemColumns.none ? nil : corpus.periodLabels[Int(label)],
      isElection: columns.election[position], codes: codes(itemVariables, columns.variables, position),
      texts: corpus.texts[position] ?? [:])
  }

  private func codes(_ variables: [Int], _ columns: [[UInt8]], _ position: Int) -> [String: String] {
    var codes: [String: String] = [:]
    for variable in variables where columns[variable][position] > 0 {
      let one = codebook.variables[variable]
      codes[one.id] = one.codes[Int(columns[variable][position]) - 1].id
    }
    return codes
  }

  // MARK: Record sets

  func addRecordSets(supersedes: Bool) throws {
    for coder in corpus.coders { coders.append(try change.coder(coder.id, isMachine: coder.purpose == .machine)) }
    let count = corpus.attributions.count
    var first = 0
    while first < count {
      var end = first + 1
      while end < count, corpus.attributions.item[end] == corpus.attributions.item[first] { end += 1 }
      try addSets(of: first..<end, supersedes: supersedes)
      first = end
    }
  }

  /// The record sets of one item, in the order in which their coders appear.
  private func addSets(of rows: Range<Int>, supersedes: Bool) throws {
    guard items[Int(corpus.attributions.item[rows.lowerBound])] != CorpusRows.noItem else { return }
    let first = corpus.attributions.coder[rows.lowerBound]
    try addSet(of: rows, coder: first, supersedes: supersedes)
    var seen = [first]
    for row in rows where corpus.attributions.coder[row] != first {
      let coder = corpus.attributions.coder[row]
      guard !seen.contains(coder) else { continue }
      seen.append(coder)
      try addSet(of: rows, coder: coder, supersedes: supersedes)
    }
  }

  private func addSet(of rows: Range<Int>, coder: UInt16, supersedes: Bool) throws {
    let position = Int(corpus.attributions.item[rows.lowerBound])
    let item = items[position]
    let who = corpus.coders[Int(coder)]
    var revision = 1
    // A corpus has neither codes of items by coder nor remarks, so what was said of these stays.
    var (codes, note) = ("", "")
    if hasCodings,
      let latest = try change.reader.latest(item: item, coder: coders[Int(coder)], purpose: who.purpose)
    {
      let records = rows.filter { corpus.attributions.coder[$0] == coder }.map(record)
      if latest.codebook == version, try change.reader.attributions(of: latest.id).isSame(as: records) {
        counts.unchanged += 1
        return
      }
      guard supersedes else {
        counts.conflicts.append(
          ImportCounts.Conflict(item: corpus.items.ids[position], coder: who, latest: latest.revision))
        return
      }
      revision = latest.revision + 1
      (codes, note) = (CodeText.text(latest.codes), latest.note)
      counts.superseded += 1
    } else {
      counts.newRecordSets += 1
    }
    let kind = corpus.items.kind[position]
    let hasLength = kind != ItemKind.post.code && kind != ItemKind.declaration.code
    let coding = try change.addCoding(
      item: item, coder: coders[Int(coder)], purpose: who.purpose, revision: revision, codebook: version,
      extent: hasLength ? corpus.items.length[position] : nil, codes: codes, note: note)
    var number: Int64 = 0
    let writer = try change.writer(.attribution)
    for row in rows where corpus.attributions.coder[row] == coder {
      number += 1
      try add(row, number: number, of: coding, to: writer)
    }
    counts.attributions += Int(number)
  }

  private func add(_ row: Int, number: Int64, of coding: Int64, to writer: TableWriter) throws {
    let actor = Int(corpus.attributions.actor[row])
    let start = corpus.attributions.start[row]
    let measure = Int64(measure(row))
    let tone = Int(corpus.attributions.tone[row])
    let gender = corpus.attributions.gender[row]
    writer.number(coding)
    writer.number(number)
    writer.text(actors[actor], stays: true)
    if start == AttributionColumns.noSpan {
      writer.number(nil)
      writer.number(nil)
    } else {
      writer.number(Int64(start))
      writer.number(Int64(start) + measure)
    }
    writer.number(measure)
    writer.text(modes[Int(corpus.attributions.mode[row])], stays: true)
    writer.text(capacities[Int(corpus.attributions.capacity[row])], stays: true)
    writer.text(toneStates[tone], stays: true)
    writer.number(toneSteps[tone])
    if gender == assumed[actor] {
      writer.text(nil as String?)
    } else {
      writer.text(genders[Int(gender)], stays: true)
    }
    writer.text(codeText(row), stays: true)
    writer.text(codeTexts[0], stays: true)
    try writer.endRow()
  }

  /// The codes of a row's variables as they are kept; few combinations occur.
  private func codeText(_ row: Int) -> UnsafeRawBufferPointer {
    var isCoded = false
    for variable in attributionVariables where corpus.attributions.variables[variable][row] > 0 { isCoded = true }
    guard isCoded else { return codeTexts[0] }
    let key = attributionVariables.map { corpus.attributions.variables[$0][row] }
    if let position = codePositions[key] { return codeTexts[position] }
    codeTexts.append(Array(CodeText.text(codes(attributionVariables, corpus.attributions.variables, row)).utf8))
    codePositions[key] = codeTexts.texts.count - 1
    return codeTexts[codeTexts.texts.count - 1]
  }

  /// What was entered: a post's amount is its engagement, which is kept by itself and counted anew whenever a corpus is read.
  private func measure(_ row: Int) -> UInt32 {
    let item = Int(corpus.attributions.item[row])
    return corpus.items.kind[item] == ItemKind.post.code ? 0 : corpus.attributions.measure[row]
  }

  private func record(at row: Int) -> AttributionRecord {
    let columns = corpus.attributions
    let actor = Int(columns.actor[row])
    let start = columns.start[row]
    let measure = measure(row)
    let gender = columns.gender[row]
    return AttributionRecord(
      actor: codebook.actors[actor].id, span: start == AttributionColumns.noSpan ? nil : start..<start + measure,
      measure: measure, mode: Mode(rawValue: columns.mode[row]) ?? .direct,
      capacity: Capacity(rawValue: columns.capacity[row]) ?? .unclear,
      tone: Tone(rawValue: columns.tone[row]) ?? .notCoded,
      gender: gender == assumed[actor] ? nil : Gender(rawValue: gender),
      codes: codes(attributionVariables, columns.variables, row))
  }
}

extension [AttributionRecord] {
  /// Whether two record sets say the same of the item; remarks do not count, since corpora have none.
  fileprivate func isSame(as other: [AttributionRecord]) -> Bool {
    guard count == other.count else { return false }
    return zip(self, other).allSatisfy { mine, theirs in
      var mine = mine
      mine.note = theirs.note
      return mine == theirs
    }
  }
}
