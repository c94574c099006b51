internal import CoverageModel

/// A codebook file as it is written, right or wrong: what the checks look at.
struct CodebookDraft {
  let root: Entry
  let visits: Visits
  let names: NameIndex
  let actorsFile: ActorsFile?
  /// The actors of the codebook, then those of the actors file.
  let actors: [ActorFacts]
  /// The version that this one supersedes.
  let predecessor: Predecessor?
  /// What the ids of that version are called now, as it is written.
  let mapping: MappingDraft
  /// The time zone; nil when it is not known.
  let zone: ZoneRules?
  /// Of what the file says now.
  let fingerprint: String

  init(
    root: Entry, visits: Visits, actorsFile: ActorsFile?, predecessor: Predecessor?, zone: ZoneRules?,
    fingerprint: String
  ) {
    self.root = root
    self.visits = visits
    self.actorsFile = actorsFile
    self.predecessor = predecessor
    mapping = MappingDraft(root: root)
    self.zone = zone
    self.fingerprint = fingerprint
    names = NameIndex(visits: visits, actorsFile: actorsFile)
    actors = root.list("actors").compactMap { ActorFacts($0) } + (actorsFile?.persons ?? []).map { ActorFacts($0) }
  }

  /// The entries of a record of the format, by the record's name.
  func records(_ shape: RecordShape) -> [Entry] {
    visits.records.filter { $0.shape.name == shape.name }.map(\.entry)
  }
}
