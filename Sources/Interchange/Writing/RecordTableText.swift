internal import Containers
package import CoverageModel

/// The smaller files of a corpus, from model values: one line of JSON for each row, in the columns that `CorpusReader` knows.
package enum RecordTableText {
  package static func line(_ snapshot: EngagementSnapshot, item: String) -> String {
    var line = JSONLine()
    line.text("item", item)
    line.integer("age_hours", snapshot.ageHours)
    for (column, count) in [
      ("likes", snapshot.likes), ("comments", snapshot.comments), ("shares", snapshot.shares),
      ("views", snapshot.views),
    ] {
      if let count { line.integer(column, Int(count)) }
    }
    return line.object
  }

  package static func line(_ airing: Airing, codebook: Codebook) -> String {
    var line = JSONLine()
    line.text("outlet", codebook.outlets[airing.outlet].id)
    line.text("creative", airing.creative)
    line.text("sponsor", codebook.actors[airing.sponsor].id)
    line.text("start", MomentText.text(airing.start))
    line.thousandths("length", Int(airing.milliseconds))
    if let price = airing.price { line.integer("price", Int(price)) }
    return line.object
  }

  package static func line(_ appearance: DebateAppearance, codebook: Codebook) -> String {
    var line = JSONLine()
    line.text("debate", appearance.debate)
    line.text("outlet", codebook.outlets[appearance.outlet].id)
    if let contestant = appearance.contestant { line.text("contestant", codebook.actors[contestant].id) }
    line.text("person", appearance.person)
    line.text("role", appearance.role.rawValue)
    line.text("gender", appearance.gender.name)
    line.thousandths("speech", Int(appearance.speech))
    return line.object
  }

  /// The file `recordings.csv`: a row for each gap, and one for each recording without gaps.
  package static func recordings(
    _ recordings: [(outlet: String, span: Range<Int64>, gaps: [Recording.Gap])]
  ) -> [UInt8] {
    var rows = RowText()
    rows.row(["outlet", "start", "end", "gap_start", "gap_end", "reason"])
    for (outlet, span, gaps) in recordings {
      let head = [outlet, MomentText.text(span.lowerBound), MomentText.text(span.upperBound)]
      if gaps.isEmpty { rows.row(head + ["", "", ""]) }
      for gap in gaps {
        rows.row(head + [MomentText.text(gap.span.lowerBound), MomentText.text(gap.span.upperBound), gap.reason])
      }
    }
    return rows.bytes()
  }

  /// The file `incidents.csv`; texts in the order of its columns.
  package static func incidents(_ incidents: [[String]]) -> [UInt8] {
    var rows = RowText()
    rows.row(["incident", "rule", "platform", "day", "severity", "evidence", "referral", "outcome"])
    for incident in incidents { rows.row(incident) }
    return rows.bytes()
  }

  /// The lines as a file.
  package static func file(_ lines: [String]) -> [UInt8] { lines.flatMap { Array($0.utf8) + [UInt8(ascii: "\n")] } }
}
