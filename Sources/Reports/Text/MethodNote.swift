package import CoverageModel

/// The method note under a table: everything that a reader needs to check it, one label and text per line.
package struct MethodNote: Sendable, Hashable {
  package struct Line: Sendable, Hashable {
    package let label: String
    package let text: String
  }

  package let lines: [Line]

  /// The note in `language`, with digits in `style`.
  package init(_ table: ShareTable, language: String, style: CellText.Style = .typographic) {
    let text = TableText(table, language: language, style: style)
    let facts = CaptionText(text)
    let entries: [(Phrase, String?)] = [
      (.note, facts.note),
      (.exceptions, facts.exceptions),
      (.constructedShort, table.caption.constructed ? text.wording.phrase(.constructed) : nil),
      (.corpus, table.caption.corpus),
      (.outlets, facts.outlets),
      (.period, facts.period),
      (.declaredPeriods, facts.declaredPeriods),
      (.window, facts.window),
      (.filter, facts.filter),
      (.measure, facts.measure),
      (.denominator, text.denominator),
      (.denominatorTotals, facts.denominatorTotals),
      (.apportionment, text.wording.term(.apportionment, table.caption.apportionment.rawValue)),
      (.modeRule, text.wording.term(.modeRule, table.caption.modeRule.rawValue)),
      (.rollUp, text.wording.term(.rollUp, table.caption.rollUp.rawValue)),
      (.officialCapacity, text.wording.term(.officialCapacity, table.caption.rollUp.officialCapacity.rawValue)),
      (.pooling, facts.pooling),
      (.benchmark, facts.benchmark),
      (table.caption.isDeclared ? .declarations : .items, text.cells.count(table.caption.items)),
      (.attributions, text.cells.count(table.caption.attributions)),
      (.pagesLength, table.caption.pages.map { PageNote.text($0, text.wording, text.cells) }),
      (.multiplicity, facts.multiplicity),
      (.conflicts, facts.conflicts),
      (.otherRecords, table.caption.otherRecords > 0 ? text.cells.count(table.caption.otherRecords) : nil),
      (.machine, table.caption.machine ? text.wording.phrase(.machineNote) : nil),
      (.completeness, facts.completeness),
      (.undefinedReasons, UndefinedMarks(table).legend(text.wording)),
      (.sums, facts.sums),
      (.rounding, text.wording.phrase(.roundingRule)),
      (.codebook, facts.codebook),
      (.codedUnder, table.caption.codedUnder.map { CodedUnderNote.text($0, text.wording, text.cells) }),
      (.sources, facts.sources),
      (.fingerprint, String(table.caption.fingerprint.prefix(16))),
    ]
    let named = entries.compactMap { phrase, words -> Line? in
      guard let words, !words.isEmpty else { return nil }
      return Line(label: text.wording.phrase(phrase), text: words)
    }
    lines = named + facts.columnRules.map { Line(label: $0.label, text: $0.text) }
  }
}
