package import CoverageModel

/// The chart of a table as SVG with real text: title, what is drawn, keys, the drawing, and the line that says of what and from what.
package struct ChartReport: Sendable {
  /// The width between the margins. Printed 16 cm wide on A4, a pixel is 0.24 mm and the smallest text, of 10 pixels, is 7 points.
  static let width = 640.0
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
    y = ChartKey.draw(body.keys, on: &canvas, top: y + 2)
    if table.panels.isEmpty {
      canvas.text(text.wording.phrase(.noPanels), x: 0, y: y + 16, font: SVGCanvas.Font(size: 11))
      y += 24
    }
    y = body.draw(on: &canvas, top: y + 4)
    y = foot(text, body.notes, on: &canvas, top: y + 17)
    let description = text.wording.phrase(
      .chartDescription, ["title": text.title, "content": ChartDescription(text).text])
    return canvas.document(
      height: y + 2, title: text.title, description: description, language: text.wording.language)
  }

  private func body(_ text: TableText) -> any ChartBody {
    switch text.table.chart ?? .stackedBars {
    case .stackedBars where text.table.panels.count > ChartReport.maximumBarPanels: BarGrid(text, .dense)
    case .stackedBars: BarGrid(text, .roomy)
    case .smallMultiples: BarGrid(text, .dense)
    case .timeline: Timeline(text)
    case .gender: GenderSplit(text)
    }
  }

  private func head(_ text: TableText, on canvas: inout SVGCanvas) -> Double {
    let facts = CaptionText(text)
    let titles = TextFit.lines(text.title, width: canvas.width, size: 16, bold: true)
    var y = canvas.text(titles, x: 0, y: 16, font: SVGCanvas.Font(size: 16, bold: true))
    let base = text.wording.phrase(.ofWhat, ["what": text.denominator])
    let line = "\(text.wording.term(.measure, text.table.caption.measure.rawValue)), \(base)"
    let parts = [line, facts.period].filter { !$0.isEmpty }.joined(separator: " · ")
    let lines = TextFit.lines(parts, width: canvas.width, size: 11.5)
    y = canvas.text(lines, x: 0, y: y, font: SVGCanvas.Font(size: 11.5, muted: true))
    if text.table.caption.constructed {
      let warning = TextFit.lines(text.wording.phrase(.constructed), width: canvas.width, size: 11, bold: true)
      y = canvas.text(warning, x: 0, y: y + 1, font: SVGCanvas.Font(size: 11, bold: true))
    }
    return y
  }

  private func foot(_ text: TableText, _ notes: [String], on canvas: inout SVGCanvas, top: Double) -> Double {
    let caption = text.table.caption
    let items: Phrase = caption.isDeclared ? .declarationsCount : .itemsCount
    let benchmark = ChartData.benchmarkColumn(text.table) == nil ? nil : CaptionText(text).benchmark
    let source = [
      text.wording.labelled(.denominator, text.denominator),
      benchmark.map { text.wording.labelled(.benchmark, $0) } ?? "",
      text.wording.phrase(items, ["count": text.cells.count(caption.items)]),
      text.wording.phrase(.attributionsCount, ["count": text.cells.count(caption.attributions)]),
      text.wording.labelled(.corpus, caption.corpus),
      text.wording.labelled(.codebook, "\(caption.codebookID) \(caption.codebookVersion)"),
      caption.fingerprint.isEmpty
        ? "" : text.wording.labelled(.fingerprint, String(caption.fingerprint.prefix(16))),
      caption.sources.isEmpty ? "" : text.wording.labelled(.sources, text.wording.list(caption.sources)),
    ].filter { !$0.isEmpty }.joined(separator: " · ")
    canvas.line(x1: 0, y1: top - 6, x2: canvas.width, y2: top - 6, .grid)
    var y = top + 6
    for line in notes + [source] {
      let lines = TextFit.lines(line, width: canvas.width, size: 10)
      y = canvas.text(lines, x: 0, y: y, font: SVGCanvas.Font(size: 10, muted: true))
    }
    return y - 4
  }
}
