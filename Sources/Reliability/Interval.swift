/// Two limits between which a figure lies, at a level of confidence such as .95.
package struct Interval: Sendable, Hashable {
  package let low: Double
  package let high: Double
  /// Fraction.
  package let level: Double

  package init(low: Double, high: Double, level: Double) {
    self.low = low
    self.high = high
    self.level = level
  }

  package var width: Double { high - low }
}
