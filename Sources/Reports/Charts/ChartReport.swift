package import CoverageModel

/// The chart of a table as SVG with real text: title, what is drawn, keys, the drawing, and the line that says of what and from what.
package struct ChartReport: Sendable {
  /// The width between the margins; with them, the printable width of an A4 page at 96 pixels to the inch.
  static let width = 700.0
  /// With more panels than this, bars are drawn as a grid of outlets, which fits a page.
  private static let maximumBarPanels = 12

  private let language: String

  package init(language: String) { self.language = language }

  /// The table's own kind of chart, else stacked bars.
  package func bytes(for table: ShareTable) -> [UInt8] { Array(svg(for: table).utf8) }

  /// The drawing as text. `prefix` sets its ids apart from those of other drawings in one page.
  package func svg(for table: ShareTable, prefix: String? = nil) -> String {
    let text = TableText(table, language: language, style: .typographic)
    let body = body(text)
    var canvas = SVGCanvas(width: ChartReport.width, prefix: prefix ?? "chart-\(table.id)")
    var y = head(text, on: &canvas)
    y = draw(body.keys, on: &canvas, top: y)
    if table.panels.isEmpty {
      canvas.text(text.wording.phrase(.noPanels), x: 0, y: y + 16, font: SVGCanvas.Font(size: 11))
      y += 24
    }
    y = body.draw(on: &canvas, top: y + 4)
    y = foot(text, body.notes, on: &canvas, top: y + 12)
    let description = text.wording.phrase(
      .chartDescription, ["title": text.title, "content": ChartDescription(text).text])
    return canvas.document(height: y + 2, title: text.title, description: description)
  }

  private func body(_ text: TableText) -> any ChartBody {
    switch text.table.chart ?? .stackedBars {
    case .stackedBars where text.table.panels.count > ChartReport.maximumBarPanels: SmallMultiples(text)
    case .stackedBars: StackedBars(text)
    case .smallMultiples: SmallMultiples(text)
    case .timeline: Timeline(text)
    case .gender: GenderSplit(text)
    }
  }

  private func head(_ text: TableText, on canvas: inout SVGCanvas) -> Double {
    let facts = CaptionText(text)
    let titles = TextFit.lines(text.title, width: canvas.width, size: 16, bold: true, limit: 3)
    var y = canvas.text(titles, x: 0, y: 16, font: SVGCanvas.Font(size: 16, bold: true))
    let base = text.wording.phrase(.ofWhat, ["what": text.denominator])
    let line = "\(text.wording.term(.measure, text.table.caption.measure.rawValue)), \(base)"
    let parts = [line, facts.period].filter { !$0.isEmpty }.joined(separator: " · ")
    let lines = TextFit.lines(parts, width: canvas.width, size: 11.5, limit: 2)
    y = canvas.text(lines, x: 0, y: y, font: SVGCanvas.Font(size: 11.5, muted: true))
    if text.table.caption.constructed {
      let warning = TextFit.lines(
        text.wording.phrase(.constructed), width: canvas.width, size: 11, bold: true, limit: 2)
      y = canvas.text(warning, x: 0, y: y + 1, font: SVGCanvas.Font(size: 11, bold: true))
    }
    return y
  }

  private func draw(_ keys: [ChartData.Key], on canvas: inout SVGCanvas, top: Double) -> Double {
    guard !keys.isEmpty else { return top }
    var (x, y) = (0.0, top)
    for key in keys {
      let label = TextFit.shortened(key.label, width: canvas.width - 20, size: 10.5)
      let width = 20 + TextWidth.width(label, size: 10.5) + 16
      if x > 0, x + width > canvas.width { (x, y) = (0, y + 17) }
      if let fill = key.fill {
        canvas.rectangle(x: x, y: y - 6, width: 14, height: 11, fill: fill, outlined: true)
      } else {
        canvas.line(x1: x, y1: y - 0.5, x2: x + 15, y2: y - 0.5, dashed: true, strong: true)
      }
      canvas.text(label, x: x + 19, y: y + 3, font: SVGCanvas.Font(size: 10.5))
      x += width
    }
    return y + 14
  }

  private func foot(_ text: TableText, _ notes: [String], on canvas: inout SVGCanvas, top: Double) -> Double {
    let caption = text.table.caption
    let items: Phrase = caption.isDeclared ? .declarationsCount : .itemsCount
    let source = [
      text.wording.labelled(.denominator, text.denominator),
      text.wording.phrase(items, ["count": text.cells.count(caption.items)]),
      text.wording.phrase(.attributionsCount, ["count": text.cells.count(caption.attributions)]),
      text.wording.labelled(.corpus, caption.corpus),
      text.wording.labelled(.codebook, "\(caption.codebookID) \(caption.codebookVersion)"),
      caption.fingerprint.isEmpty
        ? "" : text.wording.labelled(.fingerprint, String(caption.fingerprint.prefix(16))),
      caption.sources.isEmpty ? "" : text.wording.labelled(.sources, text.wording.list(caption.sources)),
    ].filter { !$0.isEmpty }.joined(separator: " · ")
    canvas.line(x1: 0, y1: top - 6, x2: canvas.width, y2: top - 6)
    var y = top + 6
    for line in notes + [source] {
      let lines = TextFit.lines(line, width: canvas.width, size: 9.5, limit: 4)
      y = canvas.text(lines, x: 0, y: y, font: SVGCanvas.Font(size: 9.5, muted: true))
    }
    return y - 4
  }
}
