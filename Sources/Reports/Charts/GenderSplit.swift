internal import CoverageModel

/// Women's part of each row against everybody else's of known gender. Where the panels themselves are the rows, they make one list.
struct GenderSplit: ChartBody {
  private let data: GenderData
  private let text: TableText
  let keys: [ChartKey]

  init(_ text: TableText) {
    self.text = text
    data = GenderData(text)
    keys = [
      ChartKey(label: text.wording.phrase(.women), mark: .fill(Palette.women)),
      ChartKey(label: text.wording.phrase(.notWomen), mark: .fill(Palette.men)),
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
    if data.isList {
      let lines = data.panels.map { panel in
        GenderLines.Line(
          label: panel.title, fact: panel.denominator,
          women: panel.undefined == nil ? panel.bars.first?.women : nil, undefined: panel.undefined)
      }
      let list = GenderLines(lines, text: text, factHeading: text.wording.phrase(.denominator), width: canvas.width)
      return list.draw(on: &canvas, x: 0, top: top)
    }
    let grid = PanelGrid(panels: data.panels.count, width: canvas.width)
    return grid.place(data.panels.count, top: top) { index, x, y in
      let panel = data.panels[index]
      let head = PanelHead(title: panel.title, facts: panel.facts, width: grid.panelWidth)
      let below = head.draw(on: &canvas, x: x, y: y)
      if let reason = panel.undefined {
        return PanelHead.drawUndefined(reason, on: &canvas, x: x, y: below, width: grid.panelWidth)
      }
      let lines = panel.bars.map { GenderLines.Line(label: $0.label, fact: "", women: $0.women, undefined: nil) }
      return GenderLines(lines, text: text, width: grid.panelWidth).draw(on: &canvas, x: x, top: below)
    }
  }
}
