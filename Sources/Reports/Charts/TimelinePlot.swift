internal import CoverageModel

/// The curve of one row over time, with its title, its axes, and the figures of its first, last and largest point.
struct TimelinePlot {
  private static let titleFont = SVGCanvas.Font(size: 11, bold: true)
  private static let tickFont = SVGCanvas.Font(size: 10, muted: true)
  private static let valueFont = SVGCanvas.Font(size: 10)
  /// With more points than this only the first, last and largest have their value printed.
  private static let maximumValues = 6
  /// With more points than this only points with a value have a dot.
  private static let maximumDots = 20
  /// Room for the figure over the highest point.
  private static let headroom = 16.0

  private let series: TimelineData.Series
  private let times: [String]
  private let scale: ChartScale
  private let mark: String
  private let width: Double
  private let height: Double
  private let title: [String]

  /// `mark` stands for points without data.
  init(
    series: TimelineData.Series, times: [String], scale: ChartScale, mark: String, width: Double, height: Double
  ) {
    self.series = series
    self.times = times
    self.scale = scale
    self.mark = mark
    self.width = width
    self.height = height
    title = TextFit.lines(series.label, width: width, size: TimelinePlot.titleFont.size, bold: true, limit: 3)
  }

  var titleHeight: Double { Double(title.count) * TimelinePlot.titleFont.leading + 2 }
  /// From under the title to under the labels of time.
  var bodyHeight: Double { TimelinePlot.headroom + height + (timesFitOneLine ? 16 : 28) }

  /// The left and right edge of the plot.
  private var left: Double { TextWidth.width(scale.label(scale.ticks.last ?? 0), size: TimelinePlot.tickFont.size) + 5 }
  private var right: Double { width - 2 }

  func draw(on canvas: inout SVGCanvas, x: Double, y: Double, titleHeight: Double) {
    // Titles of one line of plots stand on the plots.
    let first = y + titleHeight - self.titleHeight + TimelinePlot.titleFont.ascent + 1
    _ = canvas.text(title, x: x, y: first, font: TimelinePlot.titleFont)
    let bottom = y + titleHeight + TimelinePlot.headroom + height
    var placer = LabelPlacer(
      bounds: LabelPlacer.Box(
        left: x, right: x + right, top: bottom - height - TimelinePlot.headroom, bottom: bottom - 1),
      font: TimelinePlot.valueFont)
    for tick in [0, scale.ticks.last ?? 0] {
      let at = bottom - scale.length(Double(tick) / 100, on: height)
      canvas.line(x1: x + left, y1: at, x2: x + right, y2: at, tick == 0 ? .axis : .grid)
      canvas.text(scale.label(tick), x: x + left - 4, y: at + 3.5, font: TimelinePlot.tickFont, anchor: .end)
      placer.take(LabelPlacer.Box(left: x, right: x + left - 3, top: at - 6, bottom: at + 6))
    }
    drawBenchmark(on: &canvas, placer: &placer, x: x, bottom: bottom)
    drawCurve(on: &canvas, placer: &placer, x: x, bottom: bottom)
    drawTimes(on: &canvas, x: x, baseline: bottom + 12)
  }

  private func place(_ index: Int) -> Double {
    let step = times.count > 1 ? (right - left - 20) / Double(times.count - 1) : 0
    return left + 10 + Double(index) * step
  }

  private func drawBenchmark(on canvas: inout SVGCanvas, placer: inout LabelPlacer, x: Double, bottom: Double) {
    let marks = series.points.enumerated().compactMap { index, point in point?.benchmark.map { (index, $0) } }
    guard let first = marks.first else { return }
    let isLevel = marks.allSatisfy { $0.1 == first.1 }
    for (index, share) in isLevel ? [first] : marks {
      let at = bottom - scale.length(share, on: height)
      let ends = isLevel ? (left, right) : (max(left, place(index) - 7), min(right, place(index) + 7))
      canvas.line(x1: x + ends.0, y1: at, x2: x + ends.1, y2: at, .dashed)
      placer.take(LabelPlacer.Box(left: x + ends.0, right: x + ends.1, top: at - 1, bottom: at + 1))
    }
  }

  private func drawCurve(on canvas: inout SVGCanvas, placer: inout LabelPlacer, x: Double, bottom: Double) {
    var run: [(x: Double, y: Double)] = []
    for (index, point) in series.points.enumerated() {
      guard let share = point?.share else {
        end(&run, on: &canvas)
        continue
      }
      let at = (x: x + place(index), y: bottom - scale.length(share, on: height))
      let before = run.last ?? at
      for part in stride(from: 0.2, through: 1, by: 0.2) {
        let (x, y) = (before.x + (at.x - before.x) * part, before.y + (at.y - before.y) * part)
        placer.avoid(LabelPlacer.Box(left: x - 2, right: x + 2, top: y - 2, bottom: y + 2))
      }
      run.append(at)
    }
    end(&run, on: &canvas)
    let isDotted = series.points.count <= TimelinePlot.maximumDots
    let labelled = labelledPoints
    for (index, point) in series.points.enumerated() {
      guard let share = point?.share, isDotted || labelled.contains(index) else { continue }
      canvas.dot(x: x + place(index), y: bottom - scale.length(share, on: height), radius: 2.2)
    }
    for index in labelled {
      guard let point = series.points[index], let share = point.share else { continue }
      let digits = String(point.value.prefix { $0 != "\u{00A0}" })
      label(digits, at: (x + place(index), bottom - scale.length(share, on: height)), on: &canvas, placer: &placer)
    }
    for gap in gaps {
      label(mark, at: (x + (place(gap.lowerBound) + place(gap.upperBound)) / 2, bottom), on: &canvas, placer: &placer)
    }
  }

  /// Draws a stretch of the curve; a point alone is a dot.
  private func end(_ run: inout [(x: Double, y: Double)], on canvas: inout SVGCanvas) {
    if run.count == 1, let point = run.first { canvas.dot(x: point.x, y: point.y, radius: 2.2) }
    canvas.path(run)
    run = []
  }

  private func label(
    _ text: String, at point: (x: Double, y: Double), on canvas: inout SVGCanvas, placer: inout LabelPlacer
  ) {
    guard let place = placer.place(text, x: point.x, y: point.y, beside: text == mark) else { return }
    if let leader = place.leader { canvas.line(x1: point.x, y1: point.y, x2: leader.x, y2: leader.y, .leader) }
    let font = SVGCanvas.Font(size: TimelinePlot.valueFont.size, muted: text == mark)
    canvas.text(text, x: place.x, y: place.baseline, font: font, anchor: .middle)
  }

  /// Points whose value is printed, the most important first.
  private var labelledPoints: [Int] {
    let known = series.points.indices.filter { series.points[$0]?.share != nil }
    let largest = known.max { (series.points[$0]?.share ?? -1) < (series.points[$1]?.share ?? -1) }
    let chosen = [known.last, known.first, largest].compactMap(\.self)
    let others = series.points.count <= TimelinePlot.maximumValues ? known : []
    var seen: Set<Int> = []
    return (chosen + others).filter { seen.insert($0).inserted }
  }

  /// Stretches of times whose value is undefined. A time that the table does not have is no such gap.
  private var gaps: [ClosedRange<Int>] {
    var gaps: [ClosedRange<Int>] = []
    for (index, point) in series.points.enumerated() where point != nil && point?.share == nil {
      if let last = gaps.last, last.upperBound == index - 1 {
        gaps[gaps.count - 1] = last.lowerBound...index
      } else {
        gaps.append(index...index)
      }
    }
    return gaps
  }

  private var timesFitOneLine: Bool {
    let ends = [times.first, times.count > 1 ? times.last : nil].compactMap(\.self)
    let widths = ends.map { TextWidth.width($0, size: TimelinePlot.tickFont.size) }
    return widths.reduce(0, +) + 8 <= right - left
  }

  private func drawTimes(on canvas: inout SVGCanvas, x: Double, baseline: Double) {
    let font = TimelinePlot.tickFont
    let label = { (time: String) in TextFit.shortened(time, width: right - left, size: font.size) }
    if let first = times.first { canvas.text(label(first), x: x + left, y: baseline, font: font) }
    if times.count > 1, let last = times.last {
      let line = timesFitOneLine ? baseline : baseline + font.leading
      canvas.text(label(last), x: x + right, y: line, font: font, anchor: .end)
    }
  }
}
