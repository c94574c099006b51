internal import CoverageModel

/// The title of a panel with its facts under it, and its "n/a" line when it has no data.
struct PanelHead {
  static let titleFont = SVGCanvas.Font(size: 12, bold: true)
  static let factsFont = SVGCanvas.Font(size: 9.5, muted: true)

  let title: String
  let facts: String
  let width: Double

  /// Draws at (`x`, `y`) and gives the lower edge.
  func draw(on canvas: inout SVGCanvas, x: Double, y: Double) -> Double {
    let title = TextFit.lines(self.title, width: width, size: PanelHead.titleFont.size, bold: true, limit: 2)
    let facts = TextFit.lines(self.facts, width: width, size: PanelHead.factsFont.size, limit: 2)
    let below = canvas.text(title, x: x, y: y + 12, font: PanelHead.titleFont)
    return canvas.text(facts, x: x, y: below - 1, font: PanelHead.factsFont) - 6
  }

  /// Draws why a panel has no data in the place of its bars and gives the lower edge.
  static func drawUndefined(_ text: String, on canvas: inout SVGCanvas, x: Double, y: Double, width: Double) -> Double {
    let lines = TextFit.lines(text, width: width, size: 11, limit: 3)
    return canvas.text(lines, x: x, y: y + 18, font: SVGCanvas.Font(size: 11)) - 4
  }
}
