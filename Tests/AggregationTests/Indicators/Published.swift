import Aggregation
import CoverageModel
import Testing

/// Whether `value` is the published figure, to half a unit of its last printed digit.
func expectPublished(
  _ value: Result<Double, Undefined>, _ figure: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  guard let expected = Double(figure) else {
    Issue.record("\(figure) is no number", sourceLocation: sourceLocation)
    return
  }
  let decimals = figure.firstIndex(of: ".").map { figure.distance(from: $0, to: figure.endIndex) - 1 } ?? 0
  let unit = (0..<decimals).reduce(1.0) { unit, _ in unit / 10 }
  switch value {
  case .failure(let reason):
    Issue.record("\(figure) was published, but the value is undefined: \(reason)", sourceLocation: sourceLocation)
  case .success(let found):
    #expect(abs(found - expected) <= unit / 2 + 1e-12, "found \(found)", sourceLocation: sourceLocation)
  }
}

func expectPublished(
  _ value: Result<Ratio, Undefined>, _ figure: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  expectPublished(value.map(\.value), figure, sourceLocation: sourceLocation)
}

/// The words of a published list.
func figures(_ list: String) -> [String] { list.split(separator: " ").map(String.init) }

/// 1/n for each of a list's contestants.
func equal(_ amounts: [Int64]) throws -> BenchmarkWeights {
  try #require(BenchmarkWeights.equal(count: amounts.count))
}
