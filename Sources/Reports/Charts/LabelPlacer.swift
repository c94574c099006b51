/// Finds places for the labels of points so that no two labels touch: next to its point where there is room, else further away, where
/// a leader line shows which point it belongs to.
struct LabelPlacer {
  typealias Point = (x: Double, y: Double)

  struct Box {
    let left: Double
    let right: Double
    let top: Double
    let bottom: Double

    func overlaps(_ other: Box) -> Bool {
      left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }

    func holds(_ point: Point) -> Bool {
      left < point.x && point.x < right && top < point.y && point.y < bottom
    }
  }

  struct Place {
    /// The middle of the label.
    let x: Double
    let baseline: Double
    /// The end of the leader line at the label; nil for a label beside its point.
    let leader: Point?
  }

  /// How far a label is from its point, up or down, and to the side in halves of its width; the nearest first.
  private static let offsets: [(distance: Double, shift: Double)] = {
    let distances = [5.0, 14, 24, 35, 47]
    let shifts = [0.0, 0.9, -0.9, 2.1, -2.1, 3.3, -3.3]
    let all = distances.flatMap { distance in shifts.map { (distance, $0) } }
    return all.enumerated().sorted {
      ($0.element.0 + abs($0.element.1) * 9, $0.offset) < ($1.element.0 + abs($1.element.1) * 9, $1.offset)
    }.map(\.element)
  }()

  private let bounds: Box
  private let font: SVGCanvas.Font
  private var taken: [Box] = []
  private var labels: [Box] = []
  /// Points along the leader lines, close enough to each other that no label fits between them.
  private var leaders: [Point] = []
  /// What labels keep clear of where they can: the curve.
  private var avoided: [Box] = []

  init(bounds: Box, font: SVGCanvas.Font) {
    self.bounds = bounds
    self.font = font
  }

  /// Keeps labels off a stroke or a mark.
  mutating func take(_ box: Box) { taken.append(box) }

  /// Keeps labels off the curve, unless there is no other place.
  mutating func avoid(_ box: Box) { avoided.append(box) }

  /// The nearest free place for `text` at a point, nil when there is none; with `beside` only a place that needs no leader line.
  mutating func place(_ text: String, x: Double, y: Double, beside: Bool = false) -> Place? {
    let half = TextWidth.width(text, size: font.size) / 2
    for obstacles in [taken + avoided, taken] {
      for (distance, shift) in LabelPlacer.offsets {
        for isAbove in [true, false] {
          let middle = min(max(x + shift * half, bounds.left + half), bounds.right - half)
          let baseline = isAbove ? y - distance - font.descent : y + distance + font.ascent
          let box = Box(
            left: middle - half - 1, right: middle + half + 1, top: baseline - font.ascent,
            bottom: baseline + font.descent)
          let isBeside = distance == LabelPlacer.offsets[0].distance && abs(middle - x) <= half + 1
          let end = (x: min(max(x, box.left), box.right), y: isAbove ? box.bottom : box.top)
          let leader = isBeside ? [] : LabelPlacer.points(from: (x, y), to: end)
          guard isBeside || !beside, isFree(box, of: obstacles), crossesNoLabel(leader) else { continue }
          taken.append(box)
          labels.append(box)
          leaders += leader
          return Place(x: middle, baseline: baseline, leader: isBeside ? nil : end)
        }
      }
    }
    return nil
  }

  private func isFree(_ box: Box, of obstacles: [Box]) -> Bool {
    box.top >= bounds.top && box.bottom <= bounds.bottom && !obstacles.contains(where: box.overlaps)
      && !leaders.contains(where: box.holds)
  }

  private func crossesNoLabel(_ leader: [Point]) -> Bool {
    !leader.contains { point in labels.contains { $0.holds(point) } }
  }

  private static func points(from start: Point, to end: Point) -> [Point] {
    (0...40).map { step in
      let part = Double(step) / 40
      return (start.x + (end.x - start.x) * part, start.y + (end.y - start.y) * part)
    }
  }
}
