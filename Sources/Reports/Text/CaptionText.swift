internal import CoverageModel

/// The parts of a table's caption in words; nil where the caption has nothing to say.
struct CaptionText {
  private let text: TableText
  private var caption: TableCaption { text.table.caption }
  private var wording: Wording { text.wording }

  init(_ text: TableText) { self.text = text }

  var note: String { caption.note.text(in: wording.language) }

  var outlets: String { wording.list(caption.outlets.map { wording.label($0) }) }

  var measure: String {
    "\(wording.term(.measure, caption.measure.rawValue)), \(wording.term(.unit, caption.measure.rawValue))"
  }

  var period: String {
    let label = caption.period.text(in: wording.language)
    let days = caption.days.flatMap { wording.days($0) }
    switch (label.isEmpty, days) {
    case (false, let days?): return "\(label): \(days)"
    case (false, nil): return label
    case (true, let days?): return days
    case (true, nil): return caption.declaredPeriods.isEmpty ? wording.phrase(.allPeriod) : ""
    }
  }

  var declaredPeriods: String? {
    guard let first = caption.declaredPeriods.first, let last = caption.declaredPeriods.last else { return nil }
    return first == last ? first : "\(first) … \(last)"
  }

  var window: String? {
    guard let id = caption.window else { return nil }
    let window = caption.windowLabel.isEmpty ? id : caption.windowLabel.text(in: wording.language)
    guard let crossing = caption.crossing else { return window }
    let rule = wording.term(.crossing, crossing.rawValue)
    return wording.list([window, wording.phrase(.crossing, ["rule": rule])])
  }

  var filter: String {
    guard !caption.filters.isEmpty else { return wording.phrase(.allItems) }
    return wording.list(
      caption.filters.enumerated().map { position, filter in
        let labels = position < caption.filterLabels.count ? caption.filterLabels[position] : []
        let words = labels.isEmpty ? filter.codes : labels.map { wording.label($0) }
        let codes = words.joined(separator: ", ")
        let kept = filter.excluding ? wording.phrase(.excluding, ["codes": codes]) : codes
        return "\(text.dimension(filter.dimension)): \(kept)"
      })
  }

  /// The denominator of each panel, in its unit.
  var denominatorTotals: String {
    let totals = text.table.panels.compactMap { panel -> String? in
      // A mean of outlets has no denominator of its own.
      if panel.denominator == nil, panel.undefined == nil { return nil }
      let amount = text.denominator(panel) ?? wording.phrase(.undefinedMark)
      return text.table.panels.count == 1 ? amount : "\(text.title(panel)) \(amount)"
    }
    return wording.list(totals)
  }

  var pooling: String { wording.list(caption.pooling.map { wording.term(.pooling, $0.rawValue) }) }

  var benchmark: String? {
    guard let label = caption.benchmark?.text(in: wording.language) else { return nil }
    return caption.benchmarkSource.isEmpty ? label : "\(label) (\(caption.benchmarkSource))"
  }

  /// I4 of each panel that has spans, with two decimals.
  var multiplicity: String {
    let entries = text.table.panels.compactMap { panel -> String? in
      guard let ratio = panel.multiplicity else { return nil }
      let number = DecimalText.fixed(ratio.scaled(by: 1, decimals: 2), decimals: 2, mark: wording.decimalMark)
      return text.table.panels.count == 1 ? number : "\(text.title(panel)) \(number)"
    }
    return wording.list(entries)
  }

  var conflicts: String? {
    caption.conflicts > 0 ? text.cells.amountWithUnit(caption.conflicts, caption.measure) : nil
  }

  var completeness: String? {
    guard let facts = caption.completeness else { return nil }
    let time = { (milliseconds: Int64) in DecimalText.time(milliseconds: milliseconds) }
    var parts: [String] = []
    if let scheduled = facts.scheduled {
      if let monitored = facts.monitored, let share = Ratio(monitored, scheduled) {
        let places = [
          "monitored": time(monitored), "scheduled": time(scheduled), "share": text.cells.percent(share),
        ]
        parts.append(wording.phrase(.monitoredOf, places))
      } else {
        parts.append(wording.phrase(.monitoredOnly, ["scheduled": time(scheduled)]))
      }
      parts.append(wording.phrase(.gaps, ["amount": time(facts.gaps)]))
    }
    parts.append(wording.phrase(.itemsOutside, ["count": text.cells.count(facts.itemsOutside)]))
    parts.append(wording.phrase(.itemsUncoded, ["count": text.cells.count(facts.itemsUncoded)]))
    if let share = facts.unknownGender {
      parts.append(wording.phrase(.unknownGender, ["share": text.cells.percent(share)]))
    }
    if let share = facts.toneNotCoded {
      parts.append(wording.phrase(.toneNotCoded, ["share": text.cells.percent(share)]))
    }
    if let day = facts.lastDay { parts.append(wording.phrase(.lastDay, ["day": wording.date(day)])) }
    return wording.list(parts)
  }

  var sums: String { wording.list(PrintedSums(text).sentences) }

  /// Why the table is printed although coders agree less than they should.
  var exceptions: String {
    wording.list(
      caption.exceptions.map { exception in
        wording.phrase(
          .exception,
          [
            "variable": exception.variable, "alpha": DecimalText.fixed(Int128(exception.alpha), decimals: 3),
            "threshold": DecimalText.fixed(Int128(exception.threshold), decimals: 3),
            "reason": exception.reason.text(in: wording.language),
          ])
      })
  }

  /// The columns whose heading does not say how they are made.
  var columnRules: [(label: String, text: String)] {
    let rules: [(term: String, phrase: Phrase)] = [
      ("arcom-antenna", .arcomAntennaRule), ("standard-error", .standardErrorRule),
      ("interval-low", .intervalRule), ("coding-low", .codingIntervalRule),
    ]
    return rules.filter { rule in text.table.columns.contains { $0.term == rule.term } }.map {
      (wording.term(.column, $0.term), wording.phrase($0.phrase))
    }
  }

  var codebook: String {
    let title = caption.codebookTitle.text(in: wording.language)
    let name = title.isEmpty ? caption.codebookID : "\(title) (\(caption.codebookID))"
    let status = wording.term(.status, caption.codebookStatus.rawValue)
    return "\(name), \(caption.codebookVersion), \(status), \(caption.codebookFingerprint.prefix(12))"
  }

  var sources: String { wording.list(caption.sources) }
}
