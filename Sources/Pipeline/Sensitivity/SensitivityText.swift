internal import Containers
internal import CoverageModel
internal import Reliability

/// A sensitivity table as CSV and in words.
struct SensitivityText {
  private let table: SensitivityTable
  private let lines: [SensitivityTable.Line]
  private let language: String

  /// Rules under which there are no shares.
  private let left: [String]
  /// For a table with columns of tone.
  private let tones: CorrectedTones?

  init(_ table: SensitivityTable, left: [String], tones: CorrectedTones?, language: String) {
    self.tones = tones
    self.table = table
    self.left = left
    self.language = language
    lines = table.lines
  }

  var csv: [UInt8] {
    var writer = CSVWriter()
    writer.row(
      ["panel", "row", "share", "rank", "lowest", "lowest_under", "highest", "highest_under", "rank_changes_under"]
        + table.variants.map(\.name) + toneHeadings)
    for line in lines {
      let (low, high) = ends(line)
      writer.row(
        [
          name(line.panel), name(line.labels), printed(line.share), line.rank.map { String($0) } ?? "n/a",
          printed(low?.share), low?.name ?? "", printed(high?.share), high?.name ?? "",
          flips(line).joined(separator: "; "),
        ] + line.shares.map(printed) + toneCells(line))
    }
    return writer.bytes
  }

  /// The rows that move most in points, and how many change their rank.
  var summary: String {
    let title = table.base.title.text(in: language)
    var text = [
      "\(title.isEmpty ? table.base.id : title): \(lines.count) shares under \(table.variants.count) other rules"
    ]
    if !left.isEmpty {
      text.append("left out, for the rows are no part of what they count: \(left.joined(separator: ", "))")
    }
    if let tones {
      text.append(
        tones.units == 0
          ? "tone is not corrected: no item that two people coded was adjudicated"
          : "tone is corrected by \(tones.units) units on which coders settled")
    }
    let changed = lines.filter { !flips($0).isEmpty }
    text.append("\(changed.count) of them change their rank under some rule")
    let widest = lines.compactMap { line -> (line: SensitivityTable.Line, low: End, high: End)? in
      let (low, high) = ends(line)
      guard let low, let high, line.share != nil else { return nil }
      return (line, low, high)
    }.sorted { $1.high.share.value - $1.low.share.value < $0.high.share.value - $0.low.share.value }
    for (line, low, high) in widest.prefix(10) {
      text.append(
        "  \(name(line.panel)), \(name(line.labels)): \(printed(line.share)) %, from \(printed(low.share)) (\(low.name)) to "
          + "\(printed(high.share)) (\(high.name))")
    }
    return text.joined(separator: "\n") + "\n"
  }

  // MARK: Tone

  private static let directions = ["positive", "neutral", "negative"]

  private var toneHeadings: [String] {
    guard let tones, tones.units > 0 else { return [] }
    return SensitivityText.directions.flatMap { ["tone_\($0)", "tone_\($0)_corrected"] } + ["tone_correction"]
  }

  /// Percent; where the confusion of coders cannot be undone the reason stands in the last cell.
  private func toneCells(_ line: SensitivityTable.Line) -> [String] {
    guard let tones, tones.units > 0 else { return [] }
    guard let own = tones.line(panel: line.panel, row: line.labels) else {
      return Array(repeating: "n/a", count: 6) + ["nothing-judged"]
    }
    func percent(_ value: Double) -> String { ReliabilityText.decimal(value * 100, 1) }
    switch own.corrected {
    case .success(let corrected):
      let isClipped = corrected.warnings.contains(.clipped)
      return zip(own.coded, corrected.shares).flatMap { [percent($0), percent($1)] } + [isClipped ? "clipped" : ""]
    case .failure(let reason): return own.coded.flatMap { [percent($0), "n/a"] } + [reason.rawValue]
    }
  }

  private typealias End = (share: Ratio, name: String)

  /// The least and the largest share and the rule that gives it; "as published" where that is the table's own.
  private func ends(_ line: SensitivityTable.Line) -> (low: End?, high: End?) {
    let all =
      (line.share.map { [(share: $0, name: "as published")] } ?? [])
      + zip(line.shares, table.variants).compactMap { share, variant in share.map { (share: $0, name: variant.name) } }
    return (all.min { $0.share < $1.share }, all.max { $0.share < $1.share })
  }

  /// The rules under which the row has another rank in its panel.
  private func flips(_ line: SensitivityTable.Line) -> [String] {
    guard let rank = line.rank else { return [] }
    return zip(line.ranks, table.variants).compactMap { other, variant in
      other.flatMap { $0 == rank ? nil : "\(variant.name): \($0)" }
    }
  }

  /// Percent with one decimal, half away from zero.
  private func printed(_ share: Ratio?) -> String {
    share.map { DecimalText.fixed($0.scaled(by: 100, decimals: 1), decimals: 1) } ?? "n/a"
  }

  private func name(_ labels: [GroupLabel]) -> String { LabelWords.of(labels, in: language) }
}
