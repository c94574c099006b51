internal import CoverageModel

/// One panel per outlet, one bar per row from zero on one scale; the bar is divided by the table's split, else by tone.
struct StackedBars: ChartBody {
  private static let labelFont = SVGCanvas.Font(size: 11)
  private static let valueFont = SVGCanvas.Font(size: 11)
  private static let tickFont = SVGCanvas.Font(size: 9, muted: true)
  private static let barHeight = 12.0

  private let data: ChartData
  private let scale: ChartScale
  private let wording: Wording
  let keys: [ChartData.Key]
  var notes: [String] { data.notes(wording) }

  init(_ text: TableText) {
    data = ChartData(text)
    scale = ChartScale(holding: data.shares)
    wording = text.wording
    keys = data.keys
  }

  func draw(on canvas: inout SVGCanvas, top: Double) -> Double {
    let grid = PanelGrid(panels: data.panels.count, width: canvas.width)
    let titles = data.panels.flatMap { $0.bars.map { TextWidth.width($0.label, size: 11) } }
    let values = data.panels.flatMap { $0.bars.map { TextWidth.width($0.value, size: 11) } }
    let labelWidth = min(titles.max() ?? 0, grid.panelWidth * 0.44)
    let valueWidth = values.max() ?? 0
    return grid.place(data.panels.count, top: top) { index, x, y in
      let panel = data.panels[index]
      let head = PanelHead(title: panel.title, facts: panel.facts, width: grid.panelWidth)
      let below = head.draw(on: &canvas, x: x, y: y)
      let plot = x + labelWidth + 8
      let length = max(10, grid.panelWidth - labelWidth - valueWidth - 16)
      return draw(
        panel, on: &canvas, x: x, plot: plot, length: length, labelWidth: labelWidth, top: below,
        width: grid.panelWidth)
    }
  }

  private func draw(
    _ panel: ChartData.Panel, on canvas: inout SVGCanvas, x: Double, plot: Double, length: Double, labelWidth: Double,
    top: Double, width: Double
  ) -> Double {
    if let reason = panel.undefined {
      return PanelHead.drawUndefined(wording.labelled(.undefinedMark, reason), on: &canvas, x: x, y: top, width: width)
    }
    let lines = panel.bars.map { TextFit.lines($0.label, width: labelWidth, size: 11, limit: 3) }
    let heights = lines.map { Double($0.count) * 13 + 5 }
    let bottom = top + heights.reduce(4, +)
    for tick in scale.ticks {
      let at = plot + scale.length(Double(tick) / 100, on: length)
      canvas.line(x1: at, y1: top + 4, x2: at, y2: bottom, strong: tick == 0)
      canvas.text(
        tick == scale.ticks.last ? "\(tick)\u{00A0}%" : String(tick), x: at, y: bottom + 10, font: StackedBars.tickFont,
        anchor: .middle)
    }
    var y = top + 4
    for (index, bar) in panel.bars.enumerated() {
      let middle = y + heights[index] / 2
      let first = middle + 4 - Double(lines[index].count - 1) * 6.9
      _ = canvas.text(lines[index], x: plot - 8, y: first, font: StackedBars.labelFont, anchor: .end)
      draw(bar, on: &canvas, plot: plot, length: length, middle: middle)
      y += heights[index]
    }
    return bottom + 14
  }

  private func draw(
    _ bar: ChartData.Bar, on canvas: inout SVGCanvas, plot: Double, length: Double, middle: Double
  ) {
    let top = middle - StackedBars.barHeight / 2
    let whole = scale.length(bar.share ?? 0, on: length)
    if bar.parts.isEmpty, whole > 0 {
      canvas.rectangle(x: plot, y: top, width: whole, height: StackedBars.barHeight, fill: Palette.bar)
    }
    var x = plot
    for part in bar.parts {
      let width = scale.length(part.share, on: length)
      canvas.rectangle(
        x: x, y: top, width: width, height: StackedBars.barHeight, fill: keys[part.key].fill ?? Palette.bar,
        outlined: true)
      x += width
    }
    canvas.text(bar.value, x: plot + whole + 5, y: middle + 4, font: StackedBars.valueFont)
  }
}
