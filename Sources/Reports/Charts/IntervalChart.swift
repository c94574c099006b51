internal import CoverageModel

/// Figures with their intervals, one line each: a dot, a whisker, and the value in print; thresholds are dashed lines across.
package struct IntervalChart: Sendable {
  package struct Row: Sendable {
    package let label: String
    /// Nil where there is none; `mark` is printed then.
    package let value: Double?
    package let low: Double?
    package let high: Double?
    package let mark: String

    package init(label: String, value: Double?, low: Double?, high: Double?, mark: String) {
      self.label = label
      self.value = value
      self.low = low
      self.high = high
      self.mark = mark
    }
  }

  package let title: String
  package let rows: [Row]
  /// Where dashed lines stand, each with its print.
  package let thresholds: [(value: Double, label: String)]
  package let language: String

  package init(title: String, rows: [Row], thresholds: [(value: Double, label: String)], language: String = "en") {
    self.title = title
    self.rows = rows
    self.thresholds = thresholds
    self.language = language
  }

  private static let width = 760.0
  private static let step = 24.0
  private static let labelFont = SVGCanvas.Font(size: 12)
  private static let tickFont = SVGCanvas.Font(size: 10, muted: true)
  private static let titleFont = SVGCanvas.Font(size: 14, bold: true)

  /// From the least of all lows, or 0, to 1.
  private var least: Double {
    let lows = rows.compactMap { $0.low ?? $0.value }
    return max(-1, min(0, ((lows.min() ?? 0) * 5).rounded(.down) / 5))
  }

  package func svg(prefix: String) -> String {
    let labels = rows.map { TextWidth.width($0.label, size: IntervalChart.labelFont.size) }
    let left = min(300, (labels.max() ?? 0) + 12)
    let marks = rows.map { TextWidth.width($0.mark, size: IntervalChart.labelFont.size) }
    let right = IntervalChart.width - min(240, max(130, (marks.max() ?? 0) + 18))
    let top = 46.0
    let bottom = top + Double(rows.count) * IntervalChart.step
    var canvas = SVGCanvas(width: IntervalChart.width, prefix: prefix)
    canvas.text(title, x: 0, y: 14, font: IntervalChart.titleFont)
    func place(_ value: Double) -> Double {
      left + (min(1, max(least, value)) - least) / (1 - least) * (right - left)
    }
    let decimalMark = Wording(language: language).decimalMark
    var tick = Int((least * 5).rounded())
    while tick <= 5 {
      let x = place(Double(tick) / 5)
      canvas.line(x1: x, y1: top, x2: x, y2: bottom, tick == 0 ? .axis : .grid)
      canvas.text(
        DecimalText.fixed(Int128(tick * 2), decimals: 1, mark: decimalMark), x: x, y: bottom + 14,
        font: IntervalChart.tickFont, anchor: .middle)
      tick += 1
    }
    for threshold in thresholds {
      let x = place(threshold.value)
      canvas.line(x1: x, y1: top - 6, x2: x, y2: bottom, .dashed)
      canvas.text(threshold.label, x: x, y: top - 10, font: IntervalChart.tickFont, anchor: .middle)
    }
    for (number, row) in rows.enumerated() {
      let y = top + (Double(number) + 0.5) * IntervalChart.step
      let label = TextFit.lines(row.label, width: left - 8, size: IntervalChart.labelFont.size, bold: false, limit: 1)
      canvas.text(label.first ?? "", x: 0, y: y + 4, font: IntervalChart.labelFont)
      if let low = row.low, let high = row.high {
        canvas.line(x1: place(low), y1: y, x2: place(high), y2: y, .mark)
        for end in [low, high] { canvas.line(x1: place(end), y1: y - 4, x2: place(end), y2: y + 4, .mark) }
      }
      if let value = row.value { canvas.dot(x: place(value), y: y, radius: 4) }
      canvas.text(row.mark, x: right + 14, y: y + 4, font: IntervalChart.labelFont)
    }
    let description = rows.map { "\($0.label): \($0.mark)" }.joined(separator: "; ")
    return canvas.document(height: bottom + 18, title: title, description: description, language: language)
  }
}
