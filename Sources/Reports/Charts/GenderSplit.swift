internal import CoverageModel

/// Women's part of each row against everybody else's of known gender, as one full bar with the line of parity.
struct GenderSplit: ChartBody {
  private static let font = SVGCanvas.Font(size: 11)
  private static let tickFont = SVGCanvas.Font(size: 9, muted: true)

  private let data: GenderData
  private let text: TableText
  let keys: [ChartData.Key]

  init(_ text: TableText) {
    self.text = text
    data = GenderData(text)
    keys = [
      ChartData.Key(label: text.wording.phrase(.women), fill: Palette.women),
      ChartData.Key(label: text.wording.phrase(.notWomen), fill: Palette.men),
    ]
  }

  var notes: [String] {
    var notes = [text.wording.phrase(.womenMen)]
    let rows = data.panels.map(\.rowsNotDrawn).max() ?? 0
    if rows > 0 { notes.append(text.wording.phrase(.rowsNotDrawn, ["count": String(rows)])) }
    if data.panelsNotDrawn > 0 {
      notes.append(text.wording.phrase(.panelsNotDrawn, ["count": String(data.panelsNotDrawn)]))
    }
    return notes
  }

  func draw(on canvas: inout SVGCanvas, top: Double) -> Double {
    let grid = PanelGrid(panels: data.panels.count, width: canvas.width)
    let labels = data.panels.flatMap { $0.bars.map { TextWidth.width($0.label, size: 11) } }
    let labelWidth = min(labels.max() ?? 0, grid.panelWidth * 0.44)
    let valueWidth = TextWidth.width("100,0\u{00A0}%", size: 11)
    return grid.place(data.panels.count, top: top) { index, x, y in
      let panel = data.panels[index]
      let head = PanelHead(title: panel.title, facts: panel.facts, width: grid.panelWidth)
      let below = head.draw(on: &canvas, x: x, y: y)
      let plot = x + labelWidth + valueWidth + 14
      let length = max(10, grid.panelWidth - labelWidth - 2 * valueWidth - 20)
      return draw(
        panel, on: &canvas, x: x, plot: plot, length: length, labelWidth: labelWidth, top: below,
        width: grid.panelWidth)
    }
  }

  private func draw(
    _ panel: GenderData.Panel, on canvas: inout SVGCanvas, x: Double, plot: Double, length: Double, labelWidth: Double,
    top: Double, width: Double
  ) -> Double {
    if let reason = panel.undefined {
      let line = text.wording.labelled(.undefinedMark, reason)
      return PanelHead.drawUndefined(line, on: &canvas, x: x, y: top, width: width)
    }
    var y = top + 6
    for bar in panel.bars {
      let lines = TextFit.lines(bar.label, width: labelWidth, size: 11, limit: 3)
      let height = Double(lines.count) * 13 + 6
      let middle = y + height / 2
      let first = middle + 4 - Double(lines.count - 1) * 6.9
      _ = canvas.text(lines, x: x + labelWidth, y: first, font: GenderSplit.font, anchor: .end)
      draw(bar, on: &canvas, plot: plot, length: length, middle: middle)
      y += height
    }
    canvas.line(x1: plot + length / 2, y1: top + 4, x2: plot + length / 2, y2: y, dashed: true, strong: true)
    canvas.text("50\u{00A0}%", x: plot + length / 2, y: y + 10, font: GenderSplit.tickFont, anchor: .middle)
    return y + 14
  }

  private func draw(_ bar: GenderData.Bar, on canvas: inout SVGCanvas, plot: Double, length: Double, middle: Double) {
    let value = ChartData.value(bar.women, text)
    canvas.text(value, x: plot - 6, y: middle + 4, font: GenderSplit.font, anchor: .end)
    guard let share = ChartData.share(bar.women) else { return }
    let width = max(0, min(1, share)) * length
    canvas.rectangle(x: plot, y: middle - 6, width: width, height: 12, fill: Palette.women)
    canvas.rectangle(
      x: plot + width, y: middle - 6, width: length - width, height: 12, fill: Palette.men, outlined: true)
    guard case .share(let ratio) = bar.women, let rest = Ratio(ratio.denominator - ratio.numerator, ratio.denominator)
    else { return }
    canvas.text(ChartData.value(.share(rest), text), x: plot + length + 6, y: middle + 4, font: GenderSplit.font)
  }
}
