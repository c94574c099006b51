internal import CoverageModel

/// The part of a chart under its title and keys.
protocol ChartBody {
  /// What the fills mean.
  var keys: [ChartKey] { get }
  /// What is not drawn, and other remarks.
  var notes: [String] { get }
  /// Draws from `top` down and gives the y of its lower edge.
  func draw(on canvas: inout SVGCanvas, top: Double) -> Double
}
