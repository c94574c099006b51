/// A filled rectangle of a drawing, not one of plain paper.
struct DrawnBox {
  let left: Double
  let top: Double
  let right: Double
  let bottom: Double
  let fill: String

  static func all(in svg: String) -> [DrawnBox] {
    DrawnShape.all("rect", in: svg).compactMap { shape in
      guard shape.value("class") != "paper", let x = shape.number("x"), let y = shape.number("y"),
        let width = shape.number("width"), let height = shape.number("height")
      else { return nil }
      return DrawnBox(left: x, top: y, right: x + width, bottom: y + height, fill: shape.value("fill") ?? "")
    }
  }
}
