/// The strokes of a pattern inside a rectangle, as path data.
///
/// Strokes are drawn one by one because pattern fills turn into pictures, megabytes of them, when a browser prints to PDF.
struct Hatching {
  private static let spacing = 5.0

  let x: Double
  let y: Double
  let width: Double
  let height: Double

  /// Pairs of points, one per stroke, clipped to the rectangle.
  func strokes(_ pattern: Palette.Pattern) -> [(x1: Double, y1: Double, x2: Double, y2: Double)] {
    switch pattern {
    case .plain: return []
    case .dotted:
      let columns = stride(from: x + 2.5, to: x + width - 0.5, by: Hatching.spacing)
      let rows = stride(from: y + 2.5, to: y + height - 0.5, by: Hatching.spacing)
      return columns.flatMap { column in rows.map { row in (column - 0.5, row, column + 0.5, row) } }
    case .falling, .rising:
      // A stroke at 45° enters at `offset` along the upper edge, which runs from -height to width.
      return stride(from: Hatching.spacing - height, to: width, by: Hatching.spacing).compactMap { offset in
        let start = max(0, offset)
        let end = min(width, offset + height)
        guard end - start > 0.4 else { return nil }
        let (upper, lower) = (start - offset, end - offset)
        return pattern == .falling
          ? (x + start, y + upper, x + end, y + lower)
          : (x + start, y + height - upper, x + end, y + height - lower)
      }
    }
  }
}
