import CodingStore
import CoverageModel
import TestSupport

/// Requests by chance: a first plan, then weeks in which work is done, coders leave and join, and new items come in.
enum RandomRequest {
  static func first(_ random: inout SeededRandom, minimum: Bool = false) -> AssignmentRequest {
    let people = (0..<Int.random(in: 2...7, using: &random)).map { AssignmentRequest.Person(id: "coder-\($0)") }
    let items = items(Int.random(in: 0...160, using: &random), prefix: "a", &random)
    return AssignmentRequest(
      items: items, coders: people, doublePercent: [0, 7, 10, 20, 33, 50, 100].randomElement(using: &random) ?? 0,
      gold: items.filter { _ in Int.random(in: 0..<20, using: &random) == 0 }.map(\.id),
      minimumDouble: minimum ? Int.random(in: 0...20, using: &random) : 0, seed: random.next())
  }

  static func items(_ count: Int, prefix: String, _ random: inout SeededRandom) -> [AssignmentRequest.Item] {
    (0..<count).map { position in
      let isPost = Int.random(in: 0..<10, using: &random) == 0
      let kind: ItemKind = isPost ? .post : position % 3 == 0 ? .article : .broadcast
      let amount: UInt32 =
        switch kind {
        case .broadcast: UInt32.random(in: 5_000...600_000, using: &random)
        case .article: UInt32.random(in: 200...12_000, using: &random)
        default: 1
        }
      let strata = Int.random(in: 0..<8, using: &random) == 0 ? ["women"] : []
      return AssignmentRequest.Item(
        id: "\(prefix)-\(position)", outlet: "outlet-\(Int.random(in: 0..<4, using: &random))", kind: kind,
        amount: Int.random(in: 0..<40, using: &random) == 0 && kind != .post ? 0 : amount, strata: strata)
    }
  }

  /// A week after a plan: some of what was handed out is coded, perhaps a coder left, perhaps one joined, perhaps items came in.
  static func next(
    after request: AssignmentRequest, _ plan: AssignmentPlan, week: Int, _ random: inout SeededRandom
  ) -> AssignmentRequest {
    let standing = standing(after: request, plan).map { one in
      AssignmentRequest.Standing(
        item: one.item, coder: one.coder, purpose: one.purpose,
        isCoded: one.isCoded || Bool.random(using: &random))
    }
    var coders = request.coders
    if Bool.random(using: &random), coders.count(where: { !$0.hasLeft }) > 3,
      let leaver = coders.indices.randomElement(using: &random)
    {
      coders[leaver] = .init(id: coders[leaver].id, hasLeft: true)
    }
    if Bool.random(using: &random) { coders.append(.init(id: "joiner-\(week)")) }
    let items =
      request.items + (Bool.random(using: &random) ? Self.items(30, prefix: "week-\(week)", &random) : [])
    return AssignmentRequest(
      items: items, coders: coders, standing: standing, doublePercent: request.doublePercent, gold: request.gold,
      minimumDouble: request.minimumDouble, seed: request.seed)
  }

  /// What coders have once a plan is carried out.
  static func standing(
    after request: AssignmentRequest, _ plan: AssignmentPlan
  ) -> [AssignmentRequest.Standing] {
    let gone = Set(plan.withdrawals.map { [$0.item, $0.coder, $0.purpose.rawValue] })
    return request.standing.filter { $0.isCoded || !gone.contains([$0.item, $0.coder, $0.purpose.rawValue]) }
      + plan.assignments.map { .init(item: $0.item, coder: $0.coder, purpose: $0.purpose, isCoded: false) }
  }

  /// The same request with its lists in another order.
  static func shuffled(_ request: AssignmentRequest, _ random: inout SeededRandom) -> AssignmentRequest {
    AssignmentRequest(
      items: request.items.shuffled(using: &random), coders: request.coders.shuffled(using: &random),
      standing: request.standing.shuffled(using: &random), doublePercent: request.doublePercent,
      gold: request.gold.shuffled(using: &random), minimumDouble: request.minimumDouble, seed: request.seed)
  }
}
