import Foundation
import Reliability
import Testing

@Suite("Quantiles and probabilities")
struct NumbersTests {
  private static let grid = [0.001, 0.01, 0.025, 0.1, 0.3, 0.5, 0.62, 0.9, 0.975, 0.995]

  @Test(
    "Student's t has the values of printed tables",
    arguments: [
      (1.0, 0.975, 12.706), (5, 0.975, 2.571), (13, 0.975, 2.160), (30, 0.975, 2.042), (120, 0.975, 1.980),
      (1, 0.95, 6.314), (5, 0.95, 2.015), (13, 0.95, 1.771), (30, 0.95, 1.697), (10, 0.995, 3.169),
    ])
  func studentTable(freedom: Double, probability: Double, value: Double) {
    let t = StudentT(freedom: freedom)
    #expect(abs(t.quantile(probability) - value) < 0.0006)
    #expect(abs(t.quantile(1 - probability) + value) < 0.0006)
  }

  @Test("The normal distribution has the values of printed tables")
  func normalTable() {
    for (probability, value) in [
      (0.5, 0), (0.95, 1.644854), (0.975, 1.959964), (0.995, 2.575829), (0.999, 3.090232), (0.025, -1.959964),
    ] {
      #expect(abs(Normal.quantile(probability) - value) < 1e-6)
    }
    #expect(abs(Normal.cumulative(1) - 0.841345) < 1e-6)
  }

  @Test("The beta distribution has its closed forms where there are some", arguments: Self.grid)
  func betaForms(probability: Double) {
    #expect(abs(BetaDistribution(a: 1, b: 1).quantile(probability) - probability) < 1e-12)
    #expect(abs(BetaDistribution(a: 1, b: 7).quantile(probability) - (1 - pow(1 - probability, 1.0 / 7))) < 1e-12)
    #expect(abs(BetaDistribution(a: 0.5, b: 0.5).quantile(probability) - pow(sin(.pi * probability / 2), 2)) < 1e-10)
    let x = probability
    #expect(abs(BetaDistribution(a: 2, b: 2).cumulative(x) - (3 * x * x - 2 * x * x * x)) < 1e-12)
  }

  @Test("F and chi-squared values of printed tables follow from beta, t and normal")
  func relatives() {
    let beta = BetaDistribution(a: 2.5, b: 5).quantile(0.95)
    #expect(abs(10 / 5 * beta / (1 - beta) - 3.33) < 0.005)
    #expect(abs(pow(StudentT(freedom: 13).quantile(0.975), 2) - 4.667) < 0.001)
    #expect(abs(pow(Normal.quantile(0.975), 2) - 3.841) < 0.001)
  }

  @Test("Student's t with 1 degree of freedom is Cauchy's, with very many it is the normal", arguments: Self.grid)
  func ends(probability: Double) {
    let cauchy = tan(.pi * (probability - 0.5))
    #expect(abs(StudentT(freedom: 1).quantile(probability) - cauchy) < 1e-9 * max(1, abs(cauchy)))
    #expect(abs(StudentT(freedom: 1e7).quantile(probability) - Normal.quantile(probability)) < 1e-5)
  }

  @Test("The probability of a quantile is the one asked for", arguments: Self.grid)
  func inverse(probability: Double) {
    #expect(abs(Normal.cumulative(Normal.quantile(probability)) - probability) < 1e-12)
    for freedom in [1.0, 2.5, 8, 13, 200] {
      let t = StudentT(freedom: freedom)
      #expect(abs(t.cumulative(t.quantile(probability)) - probability) < 1e-12)
    }
    for (a, b) in [(0.5, 14.5), (9.5, 61.5), (3, 3), (200, 0.5)] {
      let beta = BetaDistribution(a: a, b: b)
      #expect(abs(beta.cumulative(beta.quantile(probability)) - probability) < 1e-10)
    }
  }
}
