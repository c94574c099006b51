internal import CoverageModel

/// A drawing being written as SVG. Coordinates are CSS pixels from the top left, printed with two decimals at most, so that the
/// same drawing is the same bytes everywhere.
///
/// Every shape carries its colours as attributes, for files that stand alone, and a class (`ink`, `muted`, `grid`, `paper`), with
/// which a page can recolour it.
struct SVGCanvas {
  enum Anchor: String { case start, middle, end }

  struct Font {
    var size: Double
    var bold = false
    var muted = false

    /// From one baseline to the next.
    var leading: Double { size * 1.25 }
    /// The height of letters with their marks over the baseline, and of their tails under it.
    var ascent: Double { size * 0.78 }
    var descent: Double { size * 0.22 }
  }

  /// How a line is drawn: a faint one, an axis, the parity or benchmark of a curve, a mark on bars, or the way to a label.
  enum Stroke: Equatable {
    case grid, axis, dashed
    /// A stroke over fills that are light enough for it.
    case mark
    case leader
  }

  static let ink = "#1a1a1a"
  static let muted = "#595959"
  static let grid = "#dddddd"
  /// White space around the drawing.
  static let margin = 10.0

  /// The width between the margins.
  let width: Double
  /// Put before every id of the drawing, so that several drawings can stand in one page.
  let prefix: String
  private var body = ""

  init(width: Double, prefix: String) {
    self.width = width
    self.prefix = MarkupText.identifier(prefix)
  }

  mutating func rectangle(
    x: Double, y: Double, width: Double, height: Double, fill: Palette.Fill, outlined: Bool = false
  ) {
    let place = "x=\"\(number(x))\" y=\"\(number(y))\" width=\"\(number(max(0, width)))\" height=\"\(number(height))\""
    let stroke = outlined ? " stroke=\"#8a8a8a\" stroke-width=\"0.5\"" : ""
    body += "<rect \(place) fill=\"\(fill.hex)\"\(stroke)/>\n"
    let strokes = Hatching(x: x, y: y, width: width, height: height).strokes(fill.pattern)
    guard !strokes.isEmpty else { return }
    let path = strokes.map { "M\(number($0.x1)) \(number($0.y1))L\(number($0.x2)) \(number($0.y2))" }.joined()
    body += "<path d=\"\(path)\" stroke=\"#3a3a3a\" stroke-width=\"0.9\"/>\n"
  }

  /// Takes what is drawn so far out of a rectangle, so that text there stands on plain paper.
  mutating func clear(x: Double, y: Double, width: Double, height: Double) {
    let place = "x=\"\(number(x))\" y=\"\(number(y))\" width=\"\(number(width))\" height=\"\(number(height))\""
    body += "<rect class=\"paper\" \(place) fill=\"#ffffff\"/>\n"
  }

  mutating func line(x1: Double, y1: Double, x2: Double, y2: Double, _ stroke: Stroke) {
    let place = "x1=\"\(number(x1))\" y1=\"\(number(y1))\" x2=\"\(number(x2))\" y2=\"\(number(y2))\""
    let style =
      switch stroke {
      case .grid: "class=\"grid\" stroke=\"\(SVGCanvas.grid)\" stroke-width=\"0.75\""
      case .axis: "class=\"axis\" stroke=\"\(SVGCanvas.ink)\" stroke-width=\"1\""
      case .dashed: "class=\"axis\" stroke=\"\(SVGCanvas.ink)\" stroke-width=\"1.25\" stroke-dasharray=\"4 3\""
      case .mark: "class=\"axis\" stroke=\"\(SVGCanvas.ink)\" stroke-width=\"1.25\""
      case .leader: "class=\"axis\" stroke=\"\(SVGCanvas.muted)\" stroke-width=\"0.6\""
      }
    body += "<line \(place) \(style)/>\n"
  }

  /// A line through points, in the colour of bars.
  mutating func path(_ points: [(x: Double, y: Double)]) {
    guard points.count > 1 else { return }
    let list = points.map { "\(number($0.x)),\(number($0.y))" }.joined(separator: " ")
    body +=
      "<polyline points=\"\(list)\" fill=\"none\" class=\"curve\" stroke=\"\(Palette.curve.hex)\" stroke-width=\"1.75\"/>\n"
  }

  mutating func dot(x: Double, y: Double, radius: Double) {
    body +=
      "<circle cx=\"\(number(x))\" cy=\"\(number(y))\" r=\"\(number(radius))\" class=\"dot\" fill=\"\(Palette.curve.hex)\"/>\n"
  }

  /// One line of real text with its baseline at `y`.
  mutating func text(_ text: String, x: Double, y: Double, font: Font, anchor: Anchor = .start) {
    let color = font.muted ? "class=\"muted\" fill=\"\(SVGCanvas.muted)\"" : "class=\"ink\" fill=\"\(SVGCanvas.ink)\""
    let weight = font.bold ? " font-weight=\"bold\"" : ""
    let side = anchor == .start ? "" : " text-anchor=\"\(anchor.rawValue)\""
    body += "<text x=\"\(number(x))\" y=\"\(number(y))\" font-size=\"\(number(font.size))\"\(weight)\(side) \(color)>"
    body += MarkupText.escaped(text) + "</text>\n"
  }

  /// Lines of text under each other; gives the baseline that the next line would have.
  mutating func text(_ lines: [String], x: Double, y: Double, font: Font, anchor: Anchor = .start) -> Double {
    var baseline = y
    for line in lines {
      text(line, x: x, y: baseline, font: font, anchor: anchor)
      baseline += font.leading
    }
    return baseline
  }

  /// The finished document. `title` and `description` are read out to people who cannot see it, in `language`.
  func document(height: Double, title: String, description: String, language: String) -> String {
    let margin = SVGCanvas.margin
    let box = (width: number(width + 2 * margin), height: number(height + 2 * margin))
    let corner = number(-margin)
    var text = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(box.width)\" height=\"\(box.height)\""
    text += " viewBox=\"\(corner) \(corner) \(box.width) \(box.height)\" role=\"img\""
    text += " xml:lang=\"\(MarkupText.identifier(language))\""
    text += " aria-labelledby=\"\(prefix)-title \(prefix)-desc\""
    text += " font-family=\"Liberation Sans, Arial, Helvetica, sans-serif\">\n"
    text += "<title id=\"\(prefix)-title\">\(MarkupText.escaped(title))</title>\n"
    text += "<desc id=\"\(prefix)-desc\">\(MarkupText.escaped(description))</desc>\n"
    text += "<rect class=\"paper\" x=\"\(corner)\" y=\"\(corner)\" width=\"\(box.width)\" height=\"\(box.height)\""
    text += " fill=\"#ffffff\"/>\n"
    return text + body + "</svg>\n"
  }

  /// At most two decimals, without trailing zeros.
  private func number(_ value: Double) -> String {
    guard let hundredths = Int128(exactly: (value * 100).rounded()) else { return "0" }
    var text = DecimalText.fixed(hundredths, decimals: 2)
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return text == "-0" ? "0" : text
  }
}
