internal import CoverageModel

/// Bars from zero on one scale, one column of bars per panel. Panels that have the same rows stand side by side and share the rows'
/// labels; panels with rows of their own stand apart.
struct BarGrid: ChartBody {
  enum Density {
    /// A few wide panels with all their facts.
    case roomy
    /// As many panels side by side as fit, each with its denominator alone.
    case dense
  }

  private let data: ChartData
  private let wording: Wording
  private let density: Density
  private let style: BarBlock.Style
  /// The panels that have a field: all, or in a dense chart those with data.
  private let panels: [ChartData.Panel]
  private let sharesRows: Bool
  let keys: [ChartKey]
  let notes: [String]

  init(_ text: TableText, _ density: Density) {
    data = ChartData(text)
    self.density = density
    wording = text.wording
    keys = data.keys
    let rows = data.rows(of: data.panels).kept.count
    let bars = data.panels.filter { $0.undefined == nil }
    panels = density == .dense && !bars.isEmpty ? bars : data.panels
    // Where most fields would stay empty, common rows say nothing.
    sharesRows = bars.count <= 1 || bars.reduce(0) { $0 + $1.bars.count } * 2 >= rows * bars.count
    style = BarBlock.Style(data, isDense: density == .dense)
    var notes: [String] = []
    let blocks = sharesRows ? [data.panels] : data.panels.map { [$0] }
    let missing = blocks.map { [data] in data.rows(of: $0).notDrawn }.max() ?? 0
    if missing > 0 { notes.append(text.wording.phrase(.rowsNotDrawn, ["count": String(missing)])) }
    if data.panelsNotDrawn > 0 {
      notes.append(text.wording.phrase(.panelsNotDrawn, ["count": String(data.panelsNotDrawn)]))
    }
    self.notes = notes
  }

  func draw(on canvas: inout SVGCanvas, top: Double) -> Double {
    let y = sharesRows ? drawTogether(on: &canvas, top: top) : drawApart(on: &canvas, top: top)
    return panels.count < data.panels.count ? drawUndefined(on: &canvas, top: y + 10) : y
  }

  private func drawApart(on canvas: inout SVGCanvas, top: Double) -> Double {
    let grid = PanelGrid(panels: panels.count, width: canvas.width)
    return grid.place(panels.count, top: top) { index, x, y in
      let block = BarBlock(
        panels: [panels[index]], rows: data.rows(of: [panels[index]]).kept, width: grid.panelWidth, fields: 1,
        style: style)
      return block.draw(on: &canvas, x: x, top: y)
    }
  }

  private func drawTogether(on canvas: inout SVGCanvas, top: Double) -> Double {
    let rows = data.rows(of: data.panels).kept
    let labels = BarBlock.labelWidth(rows, width: canvas.width, fields: panels.count)
    let space = canvas.width - labels - BarBlock.labelGap
    let most = max(1, min(density == .roomy ? 3 : .max, Int(space / style.minimumFieldWidth)))
    // Blocks of equal length rather than a last block of one.
    let count = max(1, (panels.count + most - 1) / most)
    let perBlock = max(1, (panels.count + count - 1) / count)
    var y = top
    for start in stride(from: 0, to: panels.count, by: perBlock) {
      let fields = Array(panels[start..<min(start + perBlock, panels.count)])
      let block = BarBlock(panels: fields, rows: rows, width: canvas.width, fields: perBlock, style: style)
      y = block.draw(on: &canvas, x: 0, top: start == 0 ? y : y + 14)
    }
    return y
  }

  /// Names the panels without a field, one paragraph per reason.
  private func drawUndefined(on canvas: inout SVGCanvas, top: Double) -> Double {
    var y = top
    var seen: Set<String> = []
    for reason in data.panels.compactMap(\.undefined) where seen.insert(reason).inserted {
      let names = data.panels.filter { $0.undefined == reason }.map(\.title)
      let font = PanelHead.undefinedFont
      let lines = TextFit.lines(
        "\(reason) – \(wording.list(names))", width: canvas.width, size: font.size)
      y = canvas.text(lines, x: 0, y: y + font.ascent, font: font) - font.ascent
    }
    return y
  }
}
