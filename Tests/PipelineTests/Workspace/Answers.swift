import CoverageModel
import Pipeline

/// What the corpus says of its items, as record sets.
struct Answers {
  let codebook: Codebook
  private(set) var items: [String: ItemRecord] = [:]
  /// By item; of several coders' records the one that tables take.
  private(set) var sets: [String: RecordSet] = [:]

  init(codebookPath: String, corpus path: String, context: RunContext) throws {
    codebook = try CodebookLoading(path: codebookPath).checked()
    let corpus = try CorpusLoading(path: path, codebook: codebook, context: context, extractsPages: false).checked()
    var ranks: [String: Int] = [:]
    for position in 0..<corpus.items.count {
      guard let item = item(corpus, position) else { continue }
      items[item.id] = item
    }
    for row in 0..<corpus.attributions.count {
      let id = corpus.items.ids[Int(corpus.attributions.item[row])]
      guard items[id] != nil else { continue }
      let coder = corpus.coders[Int(corpus.attributions.coder[row])]
      let rank = [Coder.Purpose.adjudication: 2, .primary: 1][coder.purpose] ?? 0
      if rank > ranks[id] ?? -1 {
        ranks[id] = rank
        sets[id] = empty(id)
      }
      let attribution = attribution(corpus, row)
      if rank == ranks[id] { sets[id]?.attributions.append(attribution) }
    }
  }

  /// The record of somebody who found nothing to code.
  func empty(_ item: String) -> RecordSet {
    RecordSet(
      item: item, coder: Coder(id: "answers", purpose: .primary), codebookVersion: codebook.version, attributions: [])
  }

  /// Which of two coders is right does not matter for what is tested.
  func isFirstRight(_ key: String, in workspace: String) -> Bool { key.utf8.reduce(0) { $0 &+ Int($1) } % 2 == 0 }

  private func item(_ corpus: Corpus, _ position: Int) -> ItemRecord? {
    let columns = corpus.items
    guard columns.kind[position] == ItemKind.broadcast.code || columns.kind[position] == ItemKind.article.code,
      !columns.ids[position].hasPrefix(Airing.itemPrefix)
    else { return nil }
    var codes: [String: String] = [:]
    for (number, variable) in codebook.variables.enumerated()
    where variable.level == .item && !columns.variables[number].isEmpty && columns.variables[number][position] > 0 {
      codes[variable.id] = variable.codes[Int(columns.variables[number][position]) - 1].id
    }
    return ItemRecord(
      id: columns.ids[position], kind: columns.kind[position] == ItemKind.broadcast.code ? .broadcast : .article,
      outlet: codebook.outlets[Int(columns.outlet[position])].id, start: columns.start[position],
      length: columns.length[position], codes: codes)
  }

  private func attribution(_ corpus: Corpus, _ row: Int) -> AttributionRecord {
    let columns = corpus.attributions
    let start = columns.start[row]
    let actor = codebook.actors[Int(columns.actor[row])]
    let gender = Gender(rawValue: columns.gender[row])
    var codes: [String: String] = [:]
    for (number, variable) in codebook.variables.enumerated()
    where variable.level == .attribution && !columns.variables[number].isEmpty && columns.variables[number][row] > 0 {
      codes[variable.id] = variable.codes[Int(columns.variables[number][row]) - 1].id
    }
    return AttributionRecord(
      actor: actor.id, span: start == AttributionColumns.noSpan ? nil : start..<start + columns.measure[row],
      measure: columns.measure[row], mode: Mode(rawValue: columns.mode[row]) ?? .direct,
      capacity: Capacity(rawValue: columns.capacity[row]) ?? .unclear,
      tone: Tone(rawValue: columns.tone[row]) ?? .notCoded, gender: gender == actor.gender ? nil : gender, codes: codes)
  }
}
