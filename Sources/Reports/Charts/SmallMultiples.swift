internal import CoverageModel

/// A grid of actor by outlet with a small bar and its value in each field, all on one scale; outlets wrap in blocks.
struct SmallMultiples: ChartBody {
  private static let minimumFieldWidth = 88.0
  private static let maximumFieldWidth = 150.0
  private static let headFont = SVGCanvas.Font(size: 10.5, bold: true)
  private static let factFont = SVGCanvas.Font(size: 9, muted: true)
  private static let labelFont = SVGCanvas.Font(size: 11)
  private static let valueFont = SVGCanvas.Font(size: 10)

  private let data: ChartData
  private let scale: ChartScale
  private let wording: Wording
  /// Row labels in order of first occurrence over the panels.
  private let labels: [String]
  private let denominators: [String]
  let keys: [ChartData.Key]
  var notes: [String] { data.notes(wording) }

  init(_ text: TableText) {
    data = ChartData(text)
    scale = ChartScale(holding: data.shares)
    wording = text.wording
    keys = data.keys
    let mark = text.wording.phrase(.undefinedMark)
    denominators = text.table.panels.map { text.denominator($0) ?? ($0.undefined == nil ? "" : mark) }
    var found: [String] = []
    for bar in data.panels.flatMap(\.bars) where !found.contains(bar.label) { found.append(bar.label) }
    labels = found
  }

  /// Measures that all blocks share.
  private struct Layout {
    let labels: [[String]]
    let labelWidth: Double
    let fieldWidth: Double
    let rowHeight: Double

    /// The middle of a row, from the top of the rows.
    func middle(_ row: Int) -> Double { (Double(row) + 0.5) * rowHeight }
  }

  func draw(on canvas: inout SVGCanvas, top: Double) -> Double {
    let widest = labels.map { TextWidth.width($0, size: 11) }.max() ?? 0
    let labelWidth = min(widest, canvas.width * 0.27)
    let space = canvas.width - labelWidth - 10
    let most = max(1, Int(space / SmallMultiples.minimumFieldWidth))
    // Blocks of equal length rather than a last block of one.
    let blocks = max(1, (data.panels.count + most - 1) / most)
    let perBlock = max(1, (data.panels.count + blocks - 1) / blocks)
    let lines = labels.map { TextFit.lines($0, width: labelWidth, size: 11, limit: 2) }
    let layout = Layout(
      labels: lines, labelWidth: labelWidth,
      fieldWidth: min(SmallMultiples.maximumFieldWidth, space / Double(perBlock)),
      rowHeight: lines.contains { $0.count > 1 } ? 29 : 19)
    var y = top
    for start in stride(from: 0, to: data.panels.count, by: perBlock) {
      let block = start..<min(start + perBlock, data.panels.count)
      y = draw(block, on: &canvas, layout: layout, top: y) + 18
    }
    return data.panels.isEmpty ? top : y - 18
  }

  private func draw(_ block: Range<Int>, on canvas: inout SVGCanvas, layout: Layout, top: Double) -> Double {
    let width = layout.fieldWidth - 8
    let heads = block.map { TextFit.lines(data.panels[$0].title, width: width, size: 10.5, bold: true, limit: 3) }
    let headHeight = Double(heads.map(\.count).max() ?? 1) * 13.2 + 14
    let rows = top + headHeight
    for (row, lines) in layout.labels.enumerated() {
      let first = rows + layout.middle(row) + 4 - Double(lines.count - 1) * 6.9
      _ = canvas.text(lines, x: layout.labelWidth, y: first, font: SmallMultiples.labelFont, anchor: .end)
    }
    let bottom = rows + Double(labels.count) * layout.rowHeight
    for (column, index) in block.enumerated() {
      let x = layout.labelWidth + 10 + Double(column) * layout.fieldWidth
      let below = canvas.text(heads[column], x: x, y: top + 10, font: SmallMultiples.headFont)
      let fact = TextFit.shortened(denominators[index], width: width, size: 9)
      canvas.text(fact, x: x, y: below, font: SmallMultiples.factFont)
      canvas.line(x1: x, y1: rows, x2: x, y2: bottom, strong: true)
      draw(data.panels[index], on: &canvas, layout: layout, x: x, top: rows)
    }
    return bottom
  }

  private func draw(_ panel: ChartData.Panel, on canvas: inout SVGCanvas, layout: Layout, x: Double, top: Double) {
    if let reason = panel.undefined {
      let text = TextFit.lines(reason, width: layout.fieldWidth - 14, size: 10, limit: 3)
      _ = canvas.text(text, x: x + 5, y: top + 13, font: SmallMultiples.valueFont)
      return
    }
    let length = layout.fieldWidth - 48
    for (row, label) in labels.enumerated() {
      guard let bar = panel.bars.first(where: { $0.label == label }) else { continue }
      let middle = top + layout.middle(row)
      let whole = scale.length(bar.share ?? 0, on: length)
      if bar.parts.isEmpty, whole > 0 {
        canvas.rectangle(x: x, y: middle - 5.5, width: whole, height: 11, fill: Palette.bar)
      }
      var left = x
      for part in bar.parts {
        let width = scale.length(part.share, on: length)
        canvas.rectangle(
          x: left, y: middle - 5.5, width: width, height: 11, fill: keys[part.key].fill ?? Palette.bar, outlined: true)
        left += width
      }
      canvas.text(bar.value, x: x + whole + 4, y: middle + 3.5, font: SmallMultiples.valueFont)
    }
  }
}
