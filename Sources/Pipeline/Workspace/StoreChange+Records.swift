internal import CodingStore
internal import CoverageModel
internal import Interchange

extension StoreChange {
  /// Adds what a corpus has besides items and attributions; rows that the workspace has already are left out.
  func addRecords(of corpus: Corpus, codebook: Codebook, _ counts: inout ImportCounts) throws {
    try addRecordings(of: corpus, codebook: codebook, &counts)
    let known = Set(try reader.incidents())
    for incident in corpus.incidents where !known.contains(incident.texts) {
      try addIncident(texts: incident.texts)
      counts.incidents += 1
    }
    let airings = corpus.airings.map { RecordTableText.line($0, codebook: codebook) }
    let debates = corpus.debates.map { RecordTableText.line($0, codebook: codebook) }
    let engagement = corpus.engagement.map { RecordTableText.line($0, item: corpus.items.ids[$0.item]) }
    for (role, lines) in [("airings", airings), ("debates", debates), ("engagement", engagement)] {
      guard !lines.isEmpty else { continue }
      var known: Set<String> = []
      try reader.sundry(role: role) { known.insert(String(decoding: $0, as: UTF8.self)) }
      for line in lines where known.insert(line).inserted {
        try addSundry(role: role, line: line)
        counts.otherRows += 1
      }
    }
  }

  private func addRecordings(of corpus: Corpus, codebook: Codebook, _ counts: inout ImportCounts) throws {
    guard !corpus.recordings.isEmpty else { return }
    let known = try reader.recordings()
    for recording in corpus.recordings {
      let outlet = codebook.outlets[recording.outlet].id
      if known.contains(where: { $0.outlet == outlet && $0.span == recording.span && $0.gaps == recording.gaps }) {
        continue
      }
      try add(recording, outlet: outlet)
      counts.recordings += 1
    }
  }
}

extension Incident {
  /// In the order of the columns of `incidents.csv`.
  fileprivate var texts: [String] {
    [id, rule, platform, day.description, severity, evidence, referral, outcome]
  }
}
