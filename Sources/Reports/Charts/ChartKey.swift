/// What a fill or a line of a chart means.
struct ChartKey {
  enum Mark {
    case fill(Palette.Fill)
    /// The dashed line of a timeline.
    case dashed
    /// The upright stroke on bars.
    case upright
    /// The interval of a share.
    case whisker
  }

  private static let font = SVGCanvas.Font(size: 10.5)
  private static let textLeft = 19.0
  private static let gap = 16.0

  let label: String
  let mark: Mark

  /// Draws keys side by side in as many lines as they need and gives the y under the last.
  static func draw(_ keys: [ChartKey], on canvas: inout SVGCanvas, top: Double) -> Double {
    guard !keys.isEmpty else { return top }
    var (x, y) = (0.0, top)
    for key in keys {
      let lines = TextFit.lines(key.label, width: canvas.width - textLeft, size: font.size)
      let widest = lines.map { TextWidth.width($0, size: font.size) }.max() ?? 0
      if x > 0, x + textLeft + widest > canvas.width { (x, y) = (0, y + 17) }
      key.drawMark(on: &canvas, x: x, middle: y - 0.5)
      let below = canvas.text(lines, x: x + textLeft, y: y + 3, font: font)
      x += textLeft + widest + gap
      if lines.count > 1 { (x, y) = (0, below + 3) }
    }
    return x > 0 ? y + 16 : y
  }

  private func drawMark(on canvas: inout SVGCanvas, x: Double, middle: Double) {
    switch mark {
    case .fill(let fill):
      canvas.rectangle(x: x, y: middle - 5.5, width: 14, height: 11, fill: fill, outlined: true)
    case .dashed: canvas.line(x1: x + 2, y1: middle, x2: x + 13, y2: middle, .dashed)
    case .upright: canvas.line(x1: x + 7, y1: middle - 7, x2: x + 7, y2: middle + 7, .mark)
    case .whisker:
      canvas.line(x1: x, y1: middle, x2: x + 14, y2: middle, .mark)
      for end in [x, x + 14] { canvas.line(x1: end, y1: middle - 3, x2: end, y2: middle + 3, .mark) }
    }
  }
}
