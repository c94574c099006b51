internal import CoverageModel

/// One small plot per row with its share over time, on one scale; the benchmark is a dashed line. A time without data is a gap.
struct Timeline: ChartBody {
  private static let plotHeight = 64.0
  private static let columns = 3
  private static let maximumSections = 12
  private static let titleFont = SVGCanvas.Font(size: 11, bold: true)
  private static let tickFont = SVGCanvas.Font(size: 9, muted: true)
  private static let valueFont = SVGCanvas.Font(size: 9)
  /// With more points than this only the first, last and largest have their value printed.
  private static let maximumValues = 6

  private let data: TimelineData
  private let scale: ChartScale
  private let wording: Wording
  let keys: [ChartData.Key]

  init(_ text: TableText) {
    data = TimelineData(text)
    scale = ChartScale(holding: data.shares)
    wording = text.wording
    keys = data.hasBenchmark ? [ChartData.Key(label: text.wording.term(.column, "benchmark"), fill: nil)] : []
  }

  var notes: [String] {
    var notes: [String] = []
    let rows = data.sections.map { $0.series.count - ChartData.maximumRows }.max() ?? 0
    if rows > 0 { notes.append(wording.phrase(.rowsNotDrawn, ["count": String(rows)])) }
    let sections = data.sections.count - Timeline.maximumSections
    if sections > 0 { notes.append(wording.phrase(.panelsNotDrawn, ["count": String(sections)])) }
    return notes
  }

  func draw(on canvas: inout SVGCanvas, top: Double) -> Double {
    var y = top
    let width = (canvas.width - PanelGrid.gap * Double(Timeline.columns - 1)) / Double(Timeline.columns)
    for section in data.sections.prefix(Timeline.maximumSections) {
      if !section.title.isEmpty {
        let title = TextFit.shortened(section.title, width: canvas.width, size: 13, bold: true)
        canvas.text(title, x: 0, y: y + 12, font: SVGCanvas.Font(size: 13, bold: true))
        y += 22
      }
      let series = section.series.prefix(ChartData.maximumRows)
      for (index, line) in series.enumerated() {
        let column = index % Timeline.columns
        let row = Double(index / Timeline.columns)
        draw(
          line, on: &canvas, x: Double(column) * (width + PanelGrid.gap), y: y + row * (Timeline.plotHeight + 52),
          width: width)
      }
      let rows = (series.count + Timeline.columns - 1) / Timeline.columns
      y += Double(rows) * (Timeline.plotHeight + 52) + 6
    }
    return y
  }

  private func draw(_ line: TimelineData.Series, on canvas: inout SVGCanvas, x: Double, y: Double, width: Double) {
    let title = TextFit.shortened(line.label, width: width, size: 11, bold: true)
    canvas.text(title, x: x, y: y + 11, font: Timeline.titleFont)
    let (left, right) = (x + 26, x + width - 12)
    let bottom = y + 26 + Timeline.plotHeight
    let height = { (share: Double) in bottom - scale.length(share, on: Timeline.plotHeight) }
    for tick in [0, scale.ticks.last ?? 0] {
      let at = height(Double(tick) / 100)
      canvas.line(x1: left, y1: at, x2: right, y2: at, strong: tick == 0)
      let label = tick == 0 ? "0" : "\(tick)\u{00A0}%"
      canvas.text(label, x: left - 4, y: at + 3, font: Timeline.tickFont, anchor: .end)
    }
    let step = data.times.count > 1 ? (right - left - 16) / Double(data.times.count - 1) : 0
    let place = { (index: Int) in left + 8 + Double(index) * step }
    drawBenchmark(line, on: &canvas, left: left, right: right, place: place, height: height)
    drawPoints(line, on: &canvas, bottom: bottom, place: place, height: height)
    drawTimes(on: &canvas, left: left, right: right, baseline: bottom + 12)
  }

  private func drawPoints(
    _ line: TimelineData.Series, on canvas: inout SVGCanvas, bottom: Double, place: (Int) -> Double,
    height: (Double) -> Double
  ) {
    var run: [(x: Double, y: Double)] = []
    let largest = line.points.indices.max { (line.points[$0]?.share ?? -1) < (line.points[$1]?.share ?? -1) }
    for (index, point) in line.points.enumerated() {
      guard let point, let share = point.share else {
        canvas.path(run)
        run = []
        if point != nil {
          let mark = wording.phrase(.undefinedMark)
          canvas.text(mark, x: place(index), y: bottom - 4, font: Timeline.tickFont, anchor: .middle)
        }
        continue
      }
      run.append((place(index), height(share)))
      canvas.dot(x: place(index), y: height(share))
      let isEnd = index == 0 || index == line.points.count - 1 || index == largest
      if line.points.count <= Timeline.maximumValues || isEnd {
        let digits = String(point.value.prefix { $0 != "\u{00A0}" })
        let at = height(share)
        // Below the point where the benchmark's line would strike the figure out.
        let isStruck = point.benchmark.map { height($0) < at - 1 && height($0) > at - 18 } ?? false
        let baseline = isStruck ? at + 13 : at - 6
        canvas.text(digits, x: place(index), y: baseline, font: Timeline.valueFont, anchor: .middle)
      }
    }
    canvas.path(run)
  }

  private func drawBenchmark(
    _ line: TimelineData.Series, on canvas: inout SVGCanvas, left: Double, right: Double, place: (Int) -> Double,
    height: (Double) -> Double
  ) {
    let marks = line.points.enumerated().compactMap { index, point in point?.benchmark.map { (index, $0) } }
    guard let first = marks.first else { return }
    if marks.allSatisfy({ $0.1 == first.1 }) {
      canvas.line(x1: left, y1: height(first.1), x2: right, y2: height(first.1), dashed: true, strong: true)
    } else {
      for (index, share) in marks {
        let (x, y) = (place(index), height(share))
        canvas.line(x1: x - 7, y1: y, x2: x + 7, y2: y, dashed: true, strong: true)
      }
    }
  }

  private func drawTimes(on canvas: inout SVGCanvas, left: Double, right: Double, baseline: Double) {
    let half = (right - left) / 2
    if let first = data.times.first {
      let label = TextFit.shortened(first, width: half, size: 9)
      canvas.text(label, x: left, y: baseline, font: Timeline.tickFont)
    }
    if data.times.count > 1, let last = data.times.last {
      let label = TextFit.shortened(last, width: half, size: 9)
      canvas.text(label, x: right, y: baseline, font: Timeline.tickFont, anchor: .end)
    }
  }
}
