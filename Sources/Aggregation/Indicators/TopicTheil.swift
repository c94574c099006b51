package import CoverageModel

/// I44, topic inequality: Theil's index over all topics of the codebook, those without coverage included.
///
/// Undefined as `noData` when all amounts are zero.
package enum TopicTheil {
  package static func of(_ amounts: [Int64]) -> Result<Double, Undefined> { Theil.of(amounts) }
}
