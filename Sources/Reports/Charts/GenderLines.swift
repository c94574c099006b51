internal import CoverageModel

/// Full bars under each other, women's part on the left, with both figures and the line of parity.
struct GenderLines {
  struct Line {
    let label: String
    /// A figure between the label and the bar, for instance the denominator; empty for none.
    let fact: String
    /// Women's share of what has a known gender; nil when undefined.
    let women: Cell?
    /// Why the line has no bar, when its whole panel has none.
    let undefined: String?
  }

  private static let font = SVGCanvas.Font(size: 11)
  private static let smallFont = SVGCanvas.Font(size: 10, muted: true)
  private static let gap = 8.0
  private static let barHeight = 12.0
  private static let maximumLabelLines = 4

  private let lines: [Line]
  private let text: TableText
  private let factHeading: String
  private let width: Double
  private let labelWidth: Double
  private let factWidth: Double
  private let valueWidth: Double

  /// `factHeading` says what the facts are; empty when there are none.
  init(_ lines: [Line], text: TableText, factHeading: String = "", width: Double) {
    self.lines = lines
    self.text = text
    self.width = width
    let facts = lines.map { TextWidth.width($0.fact, size: GenderLines.smallFont.size) }.max() ?? 0
    self.factHeading = facts > 0 ? factHeading : ""
    factWidth = facts > 0 ? max(facts, TextWidth.width(factHeading, size: GenderLines.smallFont.size)) : 0
    let labels = lines.map { TextWidth.width($0.label, size: GenderLines.font.size) }.max() ?? 0
    labelWidth = min(labels, width * 0.34)
    valueWidth = TextWidth.width("100,0\u{00A0}%", size: GenderLines.font.size)
  }

  private var factRight: Double { labelWidth + (factWidth > 0 ? GenderLines.gap + factWidth : 0) }
  private var plot: Double { factRight + GenderLines.gap + valueWidth + GenderLines.gap }
  private var length: Double { max(10, width - plot - GenderLines.gap - valueWidth) }

  /// Draws with the left upper corner at (`x`, `top`) and gives the lower edge.
  func draw(on canvas: inout SVGCanvas, x: Double, top: Double) -> Double {
    var y = top
    if !factHeading.isEmpty {
      canvas.text(factHeading, x: x + factRight, y: y + 9, font: GenderLines.smallFont, anchor: .end)
      y += 15
    }
    for line in lines {
      let labels = TextFit.lines(
        line.label, width: labelWidth, size: GenderLines.font.size, limit: GenderLines.maximumLabelLines)
      let reasons = TextFit.lines(
        line.undefined ?? "", width: width - factRight - GenderLines.gap, size: GenderLines.font.size)
      let height = Double(max(labels.count, reasons.count, 1)) * GenderLines.font.leading + 4
      let middle = y + height / 2
      draw(labels, on: &canvas, x: x + labelWidth, middle: middle, anchor: .end)
      canvas.text(line.fact, x: x + factRight, y: middle + 4, font: GenderLines.smallFont, anchor: .end)
      if reasons.isEmpty {
        draw(line.women, on: &canvas, plot: x + plot, middle: middle, height: height)
      } else {
        draw(reasons, on: &canvas, x: x + factRight + GenderLines.gap, middle: middle, anchor: .start)
      }
      y += height
    }
    if lines.contains(where: { ChartData.share($0.women) != nil }) {
      canvas.text(
        "50\u{00A0}%", x: x + plot + length / 2, y: y + 10, font: GenderLines.smallFont, anchor: .middle)
      y += 13
    }
    return y
  }

  private func draw(
    _ lines: [String], on canvas: inout SVGCanvas, x: Double, middle: Double, anchor: SVGCanvas.Anchor
  ) {
    let first = middle + 4 - Double(lines.count - 1) * GenderLines.font.leading / 2
    for (index, line) in lines.enumerated() {
      let baseline = first + Double(index) * GenderLines.font.leading
      canvas.text(line, x: x, y: baseline, font: GenderLines.font, anchor: anchor)
    }
  }

  private func draw(_ women: Cell?, on canvas: inout SVGCanvas, plot: Double, middle: Double, height: Double) {
    let share = ChartData.share(women)
    let font = SVGCanvas.Font(size: GenderLines.font.size, muted: share == nil)
    canvas.text(
      ChartData.value(women, text), x: plot - GenderLines.gap, y: middle + 4, font: font, anchor: .end)
    guard let share else { return }
    let part = max(0, min(1, share)) * length
    let top = middle - GenderLines.barHeight / 2
    canvas.rectangle(x: plot, y: top, width: part, height: GenderLines.barHeight, fill: Palette.women)
    canvas.rectangle(
      x: plot + part, y: top, width: length - part, height: GenderLines.barHeight, fill: Palette.men, outlined: true)
    let parity = plot + length / 2
    canvas.line(x1: parity, y1: middle - height / 2, x2: parity, y2: middle + height / 2, .mark)
    guard case .share(let ratio) = women, let rest = Ratio(ratio.denominator - ratio.numerator, ratio.denominator)
    else { return }
    canvas.text(
      ChartData.value(.share(rest), text), x: plot + length + GenderLines.gap, y: middle + 4, font: GenderLines.font)
  }
}
