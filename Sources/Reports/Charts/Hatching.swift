/// The strokes of a pattern inside a rectangle, as path data.
///
/// Strokes are drawn one by one because pattern fills turn into pictures, megabytes of them, when a browser prints to PDF.
struct Hatching {
  typealias Stroke = (x1: Double, y1: Double, x2: Double, y2: Double)

  private static let spacing = 5.0
  private static let fineSpacing = 3.5

  let x: Double
  let y: Double
  let width: Double
  let height: Double

  /// Pairs of points, one per stroke, clipped to the rectangle.
  func strokes(_ pattern: Palette.Pattern) -> [Stroke] {
    switch pattern {
    case .plain: []
    case .dotted: dots
    case .falling: slanted(falling: true)
    case .rising: slanted(falling: false)
    case .crossed: slanted(falling: true) + slanted(falling: false)
    case .level: places(height).map { (x, y + $0, x + width, y + $0) }
    case .upright: places(width).map { (x + $0, y, x + $0, y + height) }
    }
  }

  private var dots: [Stroke] {
    let columns = stride(from: x + 2.5, to: x + width - 0.5, by: Hatching.spacing)
    let rows = stride(from: y + 2.5, to: y + height - 0.5, by: Hatching.spacing)
    return columns.flatMap { column in rows.map { row in (column - 0.5, row, column + 0.5, row) } }
  }

  private func places(_ length: Double) -> [Double] {
    Array(stride(from: Hatching.fineSpacing - 0.5, to: length - 0.5, by: Hatching.fineSpacing))
  }

  /// A stroke at 45° enters at `offset` along the upper edge, which runs from -height to width.
  private func slanted(falling: Bool) -> [Stroke] {
    stride(from: Hatching.spacing - height, to: width, by: Hatching.spacing).compactMap { offset in
      let start = max(0, offset)
      let end = min(width, offset + height)
      guard end - start > 0.4 else { return nil }
      let (upper, lower) = (start - offset, end - offset)
      return falling
        ? (x + start, y + upper, x + end, y + lower)
        : (x + start, y + height - upper, x + end, y + height - lower)
    }
  }
}
