import CodingStore
import CoverageModel
import TestSupport
import Testing

@Suite("Plans of random requests")
struct AssignmentPropertyTests {
  static let seeds: [UInt64] = (1...40).map { $0 * 7919 }

  @Test("A plan and the plans of the weeks after it keep every rule", arguments: seeds)
  func weeks(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    var request = RandomRequest.first(&random, minimum: true)
    for week in 1...4 {
      let plan = try AssignmentPlanner.plan(request)
      PlanAudit(request: request, plan: plan, seed: seed).everything()
      request = RandomRequest.next(after: request, plan, week: week, &random)
    }
  }

  @Test("The order of items, coders and assignments in the request does not matter", arguments: seeds.prefix(15))
  func order(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let first = RandomRequest.first(&random, minimum: true)
    let plan = try AssignmentPlanner.plan(first)
    #expect(try AssignmentPlanner.plan(RandomRequest.shuffled(first, &random)) == plan, "seed \(seed)")
    let second = RandomRequest.next(after: first, plan, week: 1, &random)
    let expected = try AssignmentPlanner.plan(second)
    #expect(try AssignmentPlanner.plan(RandomRequest.shuffled(second, &random)) == expected, "seed \(seed)")
  }

  @Test("Each stratum has its part of the doubles to less than one item, and the total is exact", arguments: seeds)
  func strata(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let request = RandomRequest.first(&random)
    let plan = try AssignmentPlanner.plan(request)
    let items = request.items.count - request.gold.count
    let total = (2 * request.doublePercent * items + 100) / 200
    #expect(plan.strata.reduce(0) { $0 + $1.doubled } == total, "seed \(seed)")
    for stratum in plan.strata {
      // | doubled - total × size / items | < 1, in whole numbers.
      #expect(abs(stratum.doubled * items - total * stratum.items) < items, "\(stratum), seed \(seed)")
    }
  }

  @Test("No two coders share more than one item more than two others, and doubles are even", arguments: seeds)
  func pairs(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let request = RandomRequest.first(&random)
    let plan = try AssignmentPlanner.plan(request)
    let counts = plan.pairs.map(\.items)
    #expect(counts.count == request.coders.count * (request.coders.count - 1) / 2)
    #expect((counts.max() ?? 0) - (counts.min() ?? 0) <= 1, "seed \(seed)")
    let doubles = request.coders.map { coder in
      plan.assignments.count { $0.coder == coder.id && $0.purpose == .double }
    }
    #expect((doubles.max() ?? 0) - (doubles.min() ?? 0) <= 2, "\(doubles), seed \(seed)")
  }

  @Test("Another seed is another draw")
  func seed() throws {
    var random = SeededRandom(seed: 5)
    let items = RandomRequest.items(100, prefix: "i", &random)
    let plans = try [1, 2].map { seed in
      try AssignmentPlanner.plan(
        AssignmentRequest(
          items: items, coders: ["a", "b", "c"].map { .init(id: $0) }, doublePercent: 20, seed: seed))
    }
    let drawn = plans.map { plan in Set(plan.assignments.filter { $0.purpose == .double }.map(\.item)) }
    #expect(drawn[0] != drawn[1])
    #expect(drawn[0].count == drawn[1].count)
  }
}
