internal import CoverageModel

/// One small plot per row with its share over time, all on one scale; the benchmark is a dashed line. A time without data is a gap.
struct Timeline: ChartBody {
  private static let maximumSections = 12
  private static let sectionFont = SVGCanvas.Font(size: 13, bold: true)

  private let data: TimelineData
  private let scale: ChartScale
  private let mark: String
  let keys: [ChartKey]
  let notes: [String]

  init(_ text: TableText) {
    let data = TimelineData(text)
    self.data = data
    scale = ChartScale(holding: data.shares)
    mark = text.wording.phrase(.undefinedMark)
    keys = data.hasBenchmark ? [ChartKey(label: text.wording.term(.column, "benchmark"), mark: .dashed)] : []
    var notes: [String] = []
    let rows = data.sections.map { $0.series.count - ChartData.maximumRows }.max() ?? 0
    if rows > 0 { notes.append(text.wording.phrase(.rowsNotDrawn, ["count": String(rows)])) }
    let sections = data.sections.count - Timeline.maximumSections
    if sections > 0 { notes.append(text.wording.phrase(.panelsNotDrawn, ["count": String(sections)])) }
    self.notes = notes
  }

  func draw(on canvas: inout SVGCanvas, top: Double) -> Double {
    let sections = data.sections.prefix(Timeline.maximumSections)
    let most = sections.map { min($0.series.count, ChartData.maximumRows) }.max() ?? 0
    // Many plots are made smaller, so that they stay on one page.
    let columns = most > 18 ? 4 : max(1, min(3, most))
    let size = (
      width: (canvas.width - PanelGrid.gap * Double(columns - 1)) / Double(columns), height: most > 18 ? 46.0 : 64.0
    )
    var y = top
    for section in sections {
      if !section.title.isEmpty {
        let font = Timeline.sectionFont
        let title = TextFit.lines(section.title, width: canvas.width, size: font.size, bold: true, limit: 3)
        y = canvas.text(title, x: 0, y: y + 12, font: font) - 6
      }
      let series = section.series.prefix(ChartData.maximumRows)
      for start in stride(from: 0, to: series.count, by: columns) {
        let plots = series[start..<min(start + columns, series.count)].map {
          TimelinePlot(series: $0, times: data.times, scale: scale, mark: mark, width: size.width, height: size.height)
        }
        let titleHeight = plots.map(\.titleHeight).max() ?? 0
        for (column, plot) in plots.enumerated() {
          plot.draw(
            on: &canvas, x: Double(column) * (size.width + PanelGrid.gap), y: y, titleHeight: titleHeight)
        }
        y += titleHeight + (plots.map(\.bodyHeight).max() ?? 0) + 8
      }
    }
    return y
  }
}
