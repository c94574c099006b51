internal import CoverageModel

/// A grid of actor by outlet with a small bar and its value in each field, all on one scale; outlets wrap in blocks.
struct SmallMultiples: ChartBody {
  private static let fieldWidth = 92.0
  private static let rowHeight = 19.0
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
    denominators = text.table.panels.map { text.denominator($0) ?? text.wording.phrase(.undefinedMark) }
    var found: [String] = []
    for bar in data.panels.flatMap(\.bars) where !found.contains(bar.label) { found.append(bar.label) }
    labels = found
  }

  func draw(on canvas: inout SVGCanvas, top: Double) -> Double {
    let widest = labels.map { TextWidth.width($0, size: 11) }.max() ?? 0
    let labelWidth = min(widest, canvas.width * 0.32)
    let perBlock = max(1, Int((canvas.width - labelWidth - 10) / SmallMultiples.fieldWidth))
    var y = top
    for start in stride(from: 0, to: data.panels.count, by: perBlock) {
      let block = start..<min(start + perBlock, data.panels.count)
      y = draw(block, on: &canvas, labelWidth: labelWidth, top: y) + 18
    }
    return y - 18
  }

  private func draw(_ block: Range<Int>, on canvas: inout SVGCanvas, labelWidth: Double, top: Double) -> Double {
    let fieldWidth = SmallMultiples.fieldWidth
    let heads = block.map {
      TextFit.lines(data.panels[$0].title, width: fieldWidth - 8, size: 10.5, bold: true, limit: 3)
    }
    let headHeight = Double(heads.map(\.count).max() ?? 1) * 13.2 + 14
    let rows = top + headHeight
    for (row, label) in labels.enumerated() {
      let middle = rows + (Double(row) + 0.5) * SmallMultiples.rowHeight
      let text = TextFit.shortened(label, width: labelWidth, size: 11)
      canvas.text(text, x: labelWidth, y: middle + 4, font: SmallMultiples.labelFont, anchor: .end)
    }
    let bottom = rows + Double(labels.count) * SmallMultiples.rowHeight
    for (column, index) in block.enumerated() {
      let x = labelWidth + 10 + Double(column) * fieldWidth
      let below = canvas.text(heads[column], x: x, y: top + 10, font: SmallMultiples.headFont)
      let fact = TextFit.shortened(denominators[index], width: fieldWidth - 8, size: 9)
      canvas.text(fact, x: x, y: below, font: SmallMultiples.factFont)
      canvas.line(x1: x, y1: rows, x2: x, y2: bottom, strong: true)
      draw(data.panels[index], on: &canvas, x: x, top: rows)
    }
    return bottom
  }

  private func draw(_ panel: ChartData.Panel, on canvas: inout SVGCanvas, x: Double, top: Double) {
    if panel.undefined != nil {
      canvas.text(wording.phrase(.undefinedMark), x: x + 5, y: top + 13, font: SmallMultiples.valueFont)
      return
    }
    let length = SmallMultiples.fieldWidth - 48
    for (row, label) in labels.enumerated() {
      guard let bar = panel.bars.first(where: { $0.label == label }) else { continue }
      let middle = top + (Double(row) + 0.5) * SmallMultiples.rowHeight
      let whole = scale.length(bar.share ?? 0, on: length)
      if bar.parts.isEmpty {
        canvas.rectangle(x: x, y: middle - 5.5, width: whole, height: 11, fill: Palette.bar)
      }
      var left = x
      for part in bar.parts {
        let width = scale.length(part.share, on: length)
        canvas.rectangle(x: left, y: middle - 5.5, width: width, height: 11, fill: keys[part.key].fill, outlined: true)
        left += width
      }
      canvas.text(bar.value, x: x + whole + 4, y: middle + 3.5, font: SmallMultiples.valueFont)
    }
  }
}
