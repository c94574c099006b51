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
  private let density: Density
  private let style: BarBlock.Style
  private let blocks: [[ChartData.Panel]]
  private let sharesRows: Bool
  let keys: [ChartKey]
  let notes: [String]

  init(_ text: TableText, _ density: Density) {
    data = ChartData(text)
    self.density = density
    keys = data.keys
    let rows = data.rows(of: data.panels).kept.count
    let bars = data.panels.filter { $0.undefined == nil }
    // Where most fields would stay empty, common rows say nothing.
    sharesRows = bars.count <= 1 || bars.reduce(0) { $0 + $1.bars.count } * 2 >= rows * bars.count
    style = BarBlock.Style(data, isDense: density == .dense)
    blocks = sharesRows ? [data.panels] : data.panels.map { [$0] }
    var notes: [String] = []
    let missing = blocks.map { [data] block in data.rows(of: block).notDrawn }.max() ?? 0
    if missing > 0 { notes.append(text.wording.phrase(.rowsNotDrawn, ["count": String(missing)])) }
    if data.panelsNotDrawn > 0 {
      notes.append(text.wording.phrase(.panelsNotDrawn, ["count": String(data.panelsNotDrawn)]))
    }
    self.notes = notes
  }

  func draw(on canvas: inout SVGCanvas, top: Double) -> Double {
    guard sharesRows else {
      let grid = PanelGrid(panels: blocks.count, width: canvas.width)
      return grid.place(blocks.count, top: top) { index, x, y in
        let block = BarBlock(
          panels: blocks[index], rows: data.rows(of: blocks[index]).kept, width: grid.panelWidth, fields: 1,
          style: style)
        return block.draw(on: &canvas, x: x, top: y)
      }
    }
    let rows = data.rows(of: data.panels).kept
    let labels = BarBlock.labelWidth(rows, width: canvas.width, fields: data.panels.count)
    let space = canvas.width - labels - BarBlock.labelGap
    let most = max(1, min(density == .roomy ? 3 : .max, Int(space / style.minimumFieldWidth)))
    // Blocks of equal length rather than a last block of one.
    let count = max(1, (data.panels.count + most - 1) / most)
    let perBlock = max(1, (data.panels.count + count - 1) / count)
    var y = top
    for start in stride(from: 0, to: data.panels.count, by: perBlock) {
      let panels = Array(data.panels[start..<min(start + perBlock, data.panels.count)])
      let block = BarBlock(panels: panels, rows: rows, width: canvas.width, fields: perBlock, style: style)
      y = block.draw(on: &canvas, x: 0, top: start == 0 ? y : y + 14)
    }
    return y
  }
}
