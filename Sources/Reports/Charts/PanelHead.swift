internal import CoverageModel

/// The title of a panel with its facts under it, and its "n/a" line when it has no data.
struct PanelHead {
  static let titleFont = SVGCanvas.Font(size: 12, bold: true)
  static let factsFont = SVGCanvas.Font(size: 10, muted: true)
  static let undefinedFont = SVGCanvas.Font(size: 11)
  /// Titles and facts beyond this end with "…"; the table has them whole.
  private static let maximumLines = 5

  private let title: [String]
  private let facts: [String]

  init(title: String, facts: String, width: Double) {
    self.title = TextFit.lines(
      title, width: width, size: PanelHead.titleFont.size, bold: true, limit: PanelHead.maximumLines)
    self.facts = TextFit.lines(
      facts, width: width, size: PanelHead.factsFont.size, limit: PanelHead.maximumLines)
  }

  var height: Double {
    Double(title.count) * PanelHead.titleFont.leading + Double(facts.count) * PanelHead.factsFont.leading + 3
  }

  /// Draws at (`x`, `y`) and gives the lower edge.
  @discardableResult
  func draw(on canvas: inout SVGCanvas, x: Double, y: Double) -> Double {
    let below = canvas.text(title, x: x, y: y + 11, font: PanelHead.titleFont)
    _ = canvas.text(facts, x: x, y: below - 1, font: PanelHead.factsFont)
    return y + height
  }

  /// Draws why a panel has no data in the place of its bars and gives the lower edge.
  static func drawUndefined(_ text: String, on canvas: inout SVGCanvas, x: Double, y: Double, width: Double) -> Double {
    let lines = TextFit.lines(text, width: width, size: undefinedFont.size)
    let below = canvas.text(lines, x: x, y: y + 13, font: undefinedFont)
    return below - undefinedFont.leading + undefinedFont.descent
  }
}
