internal import CoverageModel

/// Panels side by side with the labels of their common rows on the left.
struct BarBlock {
  /// What all blocks of a chart have in common.
  struct Style {
    let scale: ChartScale
    let keys: [ChartKey]
    let isDense: Bool
    let valueWidth: Double

    init(_ data: ChartData, isDense: Bool) {
      scale = ChartScale(holding: data.shares)
      keys = data.partKeys
      self.isDense = isDense
      let values = data.panels.flatMap(\.bars).map { BarBlock.value($0, isDense: isDense) }
      valueWidth = values.map { TextWidth.width($0, size: BarBlock.valueFont.size) }.max() ?? 0
    }

    /// A field with bars of at least this length can still be read.
    var minimumFieldWidth: Double { valueWidth + BarBlock.valueGap + BarBlock.fieldGap + (isDense ? 36 : 84) }
  }

  static let labelGap = 9.0
  fileprivate static let labelFont = SVGCanvas.Font(size: 11)
  fileprivate static let valueFont = SVGCanvas.Font(size: 10.5)
  fileprivate static let valueGap = 5.0
  fileprivate static let fieldGap = 12.0
  private static let tickFont = SVGCanvas.Font(size: 10, muted: true)
  private static let maximumLabelLines = 5

  private let panels: [ChartData.Panel]
  private let rows: [ChartData.Row]
  private let style: Style
  private let labels: [[String]]
  private let labelWidth: Double
  private let fieldWidth: Double

  /// The width is shared out for `fields` fields, as many as a full block has.
  init(panels: [ChartData.Panel], rows: [ChartData.Row], width: Double, fields: Int, style: Style) {
    self.panels = panels
    self.rows = rows
    self.style = style
    let labelWidth = BarBlock.labelWidth(rows, width: width, fields: fields)
    self.labelWidth = labelWidth
    labels = rows.map {
      TextFit.lines($0.label, width: labelWidth, size: BarBlock.labelFont.size, limit: BarBlock.maximumLabelLines)
    }
    fieldWidth = (width - labelWidth - BarBlock.labelGap) / Double(max(1, fields))
  }

  /// As wide as the widest label, but never so wide that bars have no room.
  static func labelWidth(_ rows: [ChartData.Row], width: Double, fields: Int) -> Double {
    let widest = rows.map { TextWidth.width($0.label, size: labelFont.size) }.max() ?? 0
    return min(widest, width * (fields > 1 ? 0.26 : 0.42))
  }

  /// Where room is short the sign stands at the scale alone.
  fileprivate static func value(_ bar: ChartData.Bar, isDense: Bool) -> String {
    isDense ? String(bar.value.prefix { $0 != "\u{00A0}" }) : bar.value
  }

  /// Draws with the left upper corner at (`x`, `top`) and gives the lower edge.
  func draw(on canvas: inout SVGCanvas, x: Double, top: Double) -> Double {
    let heads = panels.map {
      PanelHead(
        title: $0.title, facts: style.isDense ? $0.denominator : $0.facts, width: fieldWidth - BarBlock.fieldGap)
    }
    let first = top + (heads.map(\.height).max() ?? 0) + 2
    let heights = labels.map {
      max(style.isDense ? 15 : 18, Double($0.count) * BarBlock.labelFont.leading + (style.isDense ? 2 : 4))
    }
    let bottom = heights.reduce(first, +)
    var edges = first
    let middles = heights.map { height in
      defer { edges += height }
      return edges + height / 2
    }
    if panels.contains(where: { $0.undefined == nil }) {
      for (lines, middle) in zip(labels, middles) {
        let baseline = middle + 4 - Double(lines.count - 1) * BarBlock.labelFont.leading / 2
        for (line, text) in lines.enumerated() {
          canvas.text(
            text, x: x + labelWidth, y: baseline + Double(line) * BarBlock.labelFont.leading, font: BarBlock.labelFont,
            anchor: .end)
        }
      }
    }
    var lowest = bottom
    for (column, panel) in panels.enumerated() {
      let left = x + labelWidth + BarBlock.labelGap + Double(column) * fieldWidth
      heads[column].draw(on: &canvas, x: left, y: top)
      if let reason = panel.undefined {
        let width = fieldWidth - BarBlock.fieldGap
        lowest = max(lowest, PanelHead.drawUndefined(reason, on: &canvas, x: left, y: first, width: width))
        continue
      }
      drawAxis(on: &canvas, x: left, top: first, bottom: bottom)
      lowest = max(lowest, bottom + 15)
      drawBars(panel, on: &canvas, x: left, middles: middles, heights: heights)
    }
    return lowest
  }

  private var barHeight: Double { style.isDense ? 10 : 12 }

  private var length: Double {
    max(10, fieldWidth - style.valueWidth - BarBlock.valueGap - BarBlock.fieldGap)
  }

  private func drawAxis(on canvas: inout SVGCanvas, x: Double, top: Double, bottom: Double) {
    for tick in style.scale.ticks(on: length, size: BarBlock.tickFont.size) {
      let at = x + style.scale.length(Double(tick) / 100, on: length)
      canvas.line(x1: at, y1: top, x2: at, y2: bottom + 3, tick == 0 ? .axis : .grid)
      canvas.text(style.scale.label(tick), x: at, y: bottom + 12.5, font: BarBlock.tickFont, anchor: .middle)
    }
  }

  private func drawBars(
    _ panel: ChartData.Panel, on canvas: inout SVGCanvas, x: Double, middles: [Double], heights: [Double]
  ) {
    let bars = Dictionary(panel.bars.map { ($0.id, $0) }) { first, _ in first }
    for (row, middle) in zip(rows.indices, middles) {
      guard let bar = bars[rows[row].id] else { continue }
      draw(bar, on: &canvas, x: x, middle: middle)
      let value = BarBlock.value(bar, isDense: style.isDense)
      var end = style.scale.length(bar.share ?? 0, on: length)
      if let interval = bar.interval {
        drawWhisker(interval, on: &canvas, x: x, middle: middle)
        end = max(end, style.scale.length(interval.upperBound, on: length))
      }
      if let benchmark = bar.benchmark {
        let at = style.scale.length(benchmark, on: length)
        canvas.line(x1: x + at, y1: middle - heights[row] / 2, x2: x + at, y2: middle + heights[row] / 2, .mark)
        // The figure stands before the mark where it has room there.
        if at < end + BarBlock.valueGap * 2 + TextWidth.width(value, size: BarBlock.valueFont.size) {
          end = max(end, at)
        }
      }
      let font = SVGCanvas.Font(size: BarBlock.valueFont.size, muted: bar.share == nil)
      let left = x + end + BarBlock.valueGap
      canvas.clear(
        x: left - 1, y: middle - 5.5, width: TextWidth.width(value, size: font.size) + 2, height: 11)
      canvas.text(value, x: left, y: middle + 3.8, font: font)
    }
  }

  private func drawWhisker(
    _ interval: ClosedRange<Double>, on canvas: inout SVGCanvas, x: Double, middle: Double
  ) {
    let ends = [interval.lowerBound, interval.upperBound].map { x + style.scale.length($0, on: length) }
    canvas.line(x1: ends[0], y1: middle, x2: ends[1], y2: middle, .mark)
    for end in ends { canvas.line(x1: end, y1: middle - 3, x2: end, y2: middle + 3, .mark) }
  }

  private func draw(_ bar: ChartData.Bar, on canvas: inout SVGCanvas, x: Double, middle: Double) {
    let top = middle - barHeight / 2
    let whole = style.scale.length(bar.share ?? 0, on: length)
    if bar.parts.isEmpty, whole > 0 {
      let fill = style.keys.isEmpty ? Palette.bar : Palette.undivided
      canvas.rectangle(x: x, y: top, width: whole, height: barHeight, fill: fill)
    }
    var left = x
    for part in bar.parts {
      guard case .fill(let fill) = style.keys[part.key].mark else { continue }
      let width = style.scale.length(part.share, on: length)
      canvas.rectangle(x: left, y: top, width: width, height: barHeight, fill: fill, outlined: true)
      left += width
    }
  }
}
