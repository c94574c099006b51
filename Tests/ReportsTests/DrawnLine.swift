import Reports

/// A line of text of a drawing, with the box that its font gives it.
struct DrawnLine {
  let text: String
  let left: Double
  let right: Double
  /// The edges of letters with accents and tails; most lines stay inside.
  let top: Double
  let bottom: Double

  static func all(in svg: String) -> [DrawnLine] {
    DrawnShape.all("text", in: svg).compactMap { shape in
      guard let x = shape.number("x"), let y = shape.number("y"), let size = shape.number("font-size") else {
        return nil
      }
      let width = TextWidth.width(shape.text, size: size, bold: shape.value("font-weight") == "bold")
      let left =
        switch shape.value("text-anchor") {
        case "end": x - width
        case "middle": x - width / 2
        default: x
        }
      return DrawnLine(
        text: shape.text, left: left, right: left + width, top: y - size * 0.75, bottom: y + size * 0.21)
    }
  }

  func overlaps(_ other: DrawnLine) -> Bool {
    left < other.right && other.left < right && top < other.bottom && other.top < bottom
  }

  /// Whether a rectangle covers some of the text.
  func overlaps(_ box: DrawnBox) -> Bool {
    left < box.right && box.left < right && top < box.bottom && box.top < bottom
  }
}
