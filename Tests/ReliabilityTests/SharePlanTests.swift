import Foundation
import Reliability
import Testing

@Suite("How much has to be coded")
struct SharePlanTests {
  @Test("Double-coded units are the least number whose interval is not wider than wanted")
  func units() throws {
    let (alpha, error, pilot, wanted) = (0.76, 0.054, 40, 0.1)
    let found = try CodingPlan.doubleCodedUnits(alpha: alpha, error: error, units: pilot, width: wanted, level: 0.95)
      .get()
    func width(_ count: Int) -> Double {
      let own = error * (Double(pilot) / Double(count)).squareRoot() / (1 - alpha * alpha)
      let reach = StudentT(freedom: Double(count - 1)).quantile(0.975) * own
      return tanh(atanh(alpha) + reach) - tanh(atanh(alpha) - reach)
    }
    #expect(width(found) <= wanted && width(found - 1) > wanted)
  }

  @Test("Around alpha 0 the number is near the square of 2 x 1.96 x the spread over the width")
  func closedForm() throws {
    let found = try CodingPlan.doubleCodedUnits(alpha: 0, error: 0.1, units: 100, width: 0.04, level: 0.95).get()
    #expect(found > 9600 && found < 9615)
  }

  @Test("Planned programme-days give an interval as narrow as wanted, and one day less does not")
  func days() throws {
    let (share, deviation, wanted) = (0.27, 0.15, 0.08)
    func width(_ count: Int, _ rest: Double) -> Double {
      let reach = StudentT(freedom: Double(count - 2)).quantile(0.975) * deviation * (rest / Double(count)).squareRoot()
      let (middle, scaled) = (log(share / (1 - share)), reach / (share * (1 - share)))
      return 1 / (1 + exp(-middle - scaled)) - 1 / (1 + exp(-middle + scaled))
    }
    let found = try CodingPlan.programmeDays(share: share, deviation: deviation, strata: 2, width: wanted, level: 0.95)
      .get()
    #expect(width(found, 1) <= wanted && width(found - 1, 1) > wanted)
    // With few days the degrees of freedom matter: one less than there are days and strata.
    let few = try CodingPlan.programmeDays(share: share, deviation: 0.05, strata: 2, width: 0.2, level: 0.95).get()
    func fewWidth(_ count: Int) -> Double { width(count, 1.0 / 9) }
    #expect(fewWidth(few) <= 0.2 && fewWidth(few - 1) > 0.2)
    let ofSixty = try CodingPlan.programmeDays(
      share: share, deviation: deviation, strata: 2, population: 60, width: wanted, level: 0.95
    ).get()
    #expect(ofSixty < found)
    #expect(width(ofSixty, 1 - Double(ofSixty) / 60) <= wanted)
    #expect(width(ofSixty - 1, 1 - Double(ofSixty - 1) / 60) > wanted)
  }

  @Test("The deviation of a pilot's days leads back to the pilot's interval")
  func pilot() throws {
    let estimate = try ShareEstimator(MadeSample.sample(40, seed: 41)).estimate(.share(of: [0])).get()
    let width = try estimate.interval(level: 0.9).get().width
    let found = try CodingPlan.programmeDays(
      share: estimate.value, deviation: estimate.clusterDeviation, width: width * 1.000001, level: 0.9
    ).get()
    #expect(found == 40)
  }

  @Test("All days of a period are the most that can be asked for")
  func population() {
    let found = CodingPlan.programmeDays(share: 0.3, deviation: 0.2, population: 30, width: 1e-9, level: 0.95)
    #expect(found == .success(30))
    #expect(
      CodingPlan.programmeDays(share: 0.3, deviation: 0.2, population: 1, width: 0.1, level: 0.95) == .success(1))
  }

  @Test("Pilots that cannot be planned from have a reason")
  func refused() {
    func units(_ alpha: Double, _ error: Double, units: Int = 50, width: Double = 0.1) -> Result<Int, NoInterval> {
      CodingPlan.doubleCodedUnits(alpha: alpha, error: error, units: units, width: width, level: 0.95)
    }
    #expect(units(0.8, 0) == .failure(.noSpread))
    #expect(units(0.8, .nan) == .failure(.noSpread))
    #expect(units(1, 0.1) == .failure(.outsideRange))
    #expect(units(0.8, 0.1, units: 1) == .failure(.tooFewPairs))
    #expect(units(0.8, 0.1, width: 0) == .failure(.noWidth))
    #expect(units(0.8, 0.1, width: 1e-12) == .failure(.outOfReach))
    #expect(CodingPlan.programmeDays(share: 0, deviation: 0.1, width: 0.1, level: 0.95) == .failure(.outsideRange))
    #expect(CodingPlan.programmeDays(share: 0.5, deviation: 0, width: 0.1, level: 0.95) == .failure(.noSpread))
    #expect(CodingPlan.programmeDays(share: 0.5, deviation: 0.1, width: 0.1, level: 2) == .failure(.noLevel))
  }
}
