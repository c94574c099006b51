internal import CoverageModel
internal import Reports

/// The records of a corpus that are lists rather than shares: captured pages by outlet, incidents by rule and platform, debates by
/// participant.
struct RecordSections {
  let result: TableRun.Result
  let language: String
  /// The files of the captured pages.
  let pageFiles: [ReportPage.Link]

  private var wording: Wording { Wording(language: language) }

  /// The sections that have anything to show.
  var sections: [ReportPage.Section] { [pages, incidents, debates].compactMap(\.self) }

  private var pages: ReportPage.Section? {
    result.corpus.pages.map {
      PageTable($0, outlets: result.codebook.outlets, language: language).section(files: pageFiles)
    }
  }

  private var incidents: ReportPage.Section? {
    let incidents = result.corpus.incidents
    guard !incidents.isEmpty else { return nil }
    let platforms = Set(incidents.map(\.platform)).sorted()
    let rules = Set(incidents.map(\.rule)).sorted()
    let rows = rules.map { rule in
      let own = incidents.filter { $0.rule == rule }
      return [rule] + platforms.map { platform in String(own.count { $0.platform == platform }) } + [String(own.count)]
    }
    let sums = platforms.map { platform in String(incidents.count { $0.platform == platform }) }
    return ReportPage.Section(
      title: wording.phrase(.incidents),
      headings: [wording.phrase(.incidentRule)] + platforms + [wording.phrase(.total)],
      rows: rows + [[wording.phrase(.total)] + sums + [String(incidents.count)]],
      note: wording.phrase(.incidentsNote, ["referred": String(incidents.count { !$0.referral.isEmpty })]))
  }

  private var debates: ReportPage.Section? {
    let appearances = result.corpus.debates
    guard !appearances.isEmpty else { return nil }
    let codebook = result.codebook
    let rows = appearances.map { appearance in
      [
        appearance.debate, codebook.outlets[appearance.outlet].names.text(in: language),
        appearance.contestant.map { codebook.actors[$0].names.text(in: language) } ?? "", appearance.person,
        wording.phrase(phrase(of: appearance.role)), wording.term(.gender, appearance.gender.name),
        DecimalText.time(milliseconds: appearance.speech),
      ]
    }
    return ReportPage.Section(
      title: wording.phrase(.debates),
      headings: [
        wording.phrase(.debate), wording.dimension(.outlet), wording.phrase(.contestant), wording.phrase(.person),
        wording.phrase(.debateRole), wording.dimension(.gender), wording.phrase(.speech),
      ], rows: rows)
  }

  private func phrase(of role: DebateAppearance.Role) -> Phrase {
    switch role {
    case .participant: .roleParticipant
    case .moderator: .roleModerator
    case .emptyChair: .roleEmptyChair
    }
  }
}
