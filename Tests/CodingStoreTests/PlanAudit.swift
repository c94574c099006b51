import CodingStore
import CoverageModel
import Testing

/// Checks a plan against its request with nothing of the planner: every rule that a plan must keep.
struct PlanAudit {
  let request: AssignmentRequest
  let plan: AssignmentPlan
  /// Shown when a rule is broken.
  let seed: UInt64

  private var standing: [AssignmentRequest.Standing] { RandomRequest.standing(after: request, plan) }
  private var active: [String] { request.coders.filter { !$0.hasLeft }.map(\.id).sorted() }

  func everything() {
    primaries()
    people()
    coded()
    gold()
    doubles()
    batches()
    work()
    balance()
  }

  /// One primary coder an item, and nobody has an item twice.
  func primaries() {
    let primaries = Dictionary(grouping: standing.filter { $0.purpose == .primary }, by: \.item)
    for item in request.items {
      let expected = plan.withoutPrimary.contains(item.id) ? 0 : 1
      #expect(primaries[item.id, default: []].count == expected, "\(item.id), seed \(seed)")
    }
    #expect(Set(standing.map { [$0.item, $0.coder] }).count == standing.count, "seed \(seed)")
  }

  /// Who has left gets nothing and keeps nothing open.
  func people() {
    let left = Set(request.coders.filter(\.hasLeft).map(\.id))
    #expect(!plan.assignments.contains { left.contains($0.coder) }, "seed \(seed)")
    #expect(!standing.contains { left.contains($0.coder) && !$0.isCoded }, "seed \(seed)")
  }

  /// What is coded stays, and only what stood is taken back.
  func coded() {
    let open = Set(request.standing.filter { !$0.isCoded }.map { [$0.item, $0.coder, $0.purpose.rawValue] })
    for one in plan.withdrawals { #expect(open.contains([one.item, one.coder, one.purpose.rawValue]), "seed \(seed)") }
  }

  /// Everybody has every gold item once, and none of them gets a double.
  func gold() {
    for item in request.gold {
      for coder in active {
        #expect(standing.count { $0.item == item && $0.coder == coder } == 1, "\(item) \(coder), seed \(seed)")
      }
      #expect(!plan.assignments.contains { $0.item == item && $0.purpose == .double }, "seed \(seed)")
    }
  }

  /// At least the share that was asked for is double-coded, and every coder's minimum, or the plan says what is missing.
  func doubles() {
    let gold = Set(request.gold)
    let ordinary = request.items.filter { !gold.contains($0.id) }
    let doubled = Set(standing.filter { $0.purpose == .double && !gold.contains($0.item) }.map(\.item))
    let wanted = (2 * request.doublePercent * ordinary.count + 100) / 200
    #expect(doubled.count + plan.missingDoubles >= wanted, "seed \(seed)")
    for coder in active {
      let shared = doubled.count { item in
        standing.contains { $0.item == item && $0.coder == coder && [.primary, .double].contains($0.purpose) }
      }
      #expect(plan.work.first { $0.coder == coder }?.shared == shared, "\(coder), seed \(seed)")
      #expect(shared + plan.missingDoubles >= request.minimumDouble, "\(coder), seed \(seed)")
    }
    #expect(plan.strata.reduce(0) { $0 + $1.items } == ordinary.count, "seed \(seed)")
    #expect(plan.strata.reduce(0) { $0 + $1.doubled } == doubled.count, "seed \(seed)")
  }

  /// The places in what a coder gets are 1, 2, 3 …
  func batches() {
    for (coder, batch) in Dictionary(grouping: plan.assignments, by: \.coder) {
      #expect(batch.map(\.position) == Array(1...batch.count), "\(coder), seed \(seed)")
    }
  }

  /// The sums of each coder are those of the coder's items, kind by kind.
  func work() {
    #expect(plan.work.map(\.coder) == active, "seed \(seed)")
    let items = Dictionary(uniqueKeysWithValues: request.items.map { ($0.id, $0) })
    for one in plan.work {
      for kind in ItemKind.allCases {
        let own = standing.filter { $0.coder == one.coder && items[$0.item]?.kind == kind }
        func tally(_ some: [AssignmentRequest.Standing]) -> CoderWork.Tally {
          .init(items: some.count, amount: some.reduce(0) { $0 + Int64(items[$1.item]?.amount ?? 0) })
        }
        #expect(one[kind].open == tally(own.filter { !$0.isCoded }), "seed \(seed)")
        #expect(one[kind].coded == tally(own.filter(\.isCoded)), "seed \(seed)")
        #expect(one[kind].double == tally(own.filter { $0.purpose == .double }), "seed \(seed)")
      }
    }
  }

  /// For each kind by itself: the coder with most has more than the coder with least by no more than the shortest item that could
  /// go from the one to the other.
  func balance() {
    let items = Dictionary(uniqueKeysWithValues: request.items.map { ($0.id, $0) })
    for kind in ItemKind.allCases {
      // Items of unknown length weigh as the middle one, which the sums do not show.
      guard !request.items.contains(where: { $0.kind == kind && $0.amount == 0 }) else { continue }
      let loads = plan.work.map { (coder: $0.coder, amount: $0[kind].open.amount) }
      guard let most = loads.max(by: { $0.amount < $1.amount }), let least = loads.min(by: { $0.amount < $1.amount })
      else { continue }
      for one in plan.assignments where one.coder == most.coder && one.purpose == .primary && isFree(one.item) {
        guard let item = items[one.item], item.kind == kind,
          !standing.contains(where: { $0.item == one.item && $0.coder == least.coder })
        else { continue }
        #expect(most.amount - least.amount <= Int64(item.amount), "\(kind), seed \(seed)")
      }
    }
  }

  /// Handed out now, to one coder alone, and not moved from another.
  private func isFree(_ item: String) -> Bool {
    standing.count { $0.item == item } == 1 && !request.gold.contains(item)
      && !plan.withdrawals.contains { $0.item == item && $0.reason != .coderLeft }
  }
}
