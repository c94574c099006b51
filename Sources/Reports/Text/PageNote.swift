internal import CoverageModel

/// What captured pages say of the length of texts, in a sentence for method notes.
enum PageNote {
  static func text(_ summary: PageSurvey.Summary, _ wording: Wording, _ cells: CellText) -> String {
    func count(_ number: Int) -> String { cells.count(Int64(number)) }
    let makers = [summary.extractor, summary.parser].filter { !$0.isEmpty }
    return wording.phrase(
      .pagesNote,
      [
        "pages": count(summary.pages), "documents": count(summary.documents),
        "extractor": makers.joined(separator: ", "),
        "confirmed": count(summary.count(.confirmed)), "supplied": count(summary.count(.supplied)),
        "differing": count(summary.count(.differing)), "noText": count(summary.count(.noText)),
        "noPage": count(summary.count(.noPage)),
      ])
  }
}
