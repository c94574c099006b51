import CodingStore
import CoverageModel
import Testing

@Suite("Plans worked out by hand")
struct AssignmentCaseTests {
  private func items(
    _ ids: [String], outlet: String = "khabar", kind: ItemKind = .broadcast, amount: UInt32 = 60_000,
    strata: [String] = []
  ) -> [AssignmentRequest.Item] {
    ids.map { .init(id: $0, outlet: outlet, kind: kind, amount: amount, strata: strata) }
  }

  private func names(_ prefix: String, _ count: Int) -> [String] { (0..<count).map { prefix + String($0) } }

  private func people(_ ids: String...) -> [AssignmentRequest.Person] { ids.map { .init(id: $0) } }

  private func standing(
    _ items: [String], _ coder: String, _ purpose: Coder.Purpose = .primary, coded: Bool = false
  ) -> [AssignmentRequest.Standing] {
    items.map { .init(item: $0, coder: coder, purpose: purpose, isCoded: coded) }
  }

  @Test("Minutes and characters are evened out each by itself, not the number of items")
  func units() throws {
    let request = AssignmentRequest(
      items: items(["long"], amount: 600_000) + items(names("short", 10), amount: 60_000)
        + items(names("text", 4), kind: .article, amount: 1_000) + items(["essay"], kind: .article, amount: 4_000),
      coders: people("a", "b"), doublePercent: 0, seed: 1)
    let plan = try AssignmentPlanner.plan(request)
    #expect(plan.work.map { $0[.broadcast].open.amount } == [600_000, 600_000])
    #expect(plan.work.map { $0[.article].open.amount } == [4_000, 4_000])
    #expect(plan.work.map { $0[.broadcast].open.items }.sorted() == [1, 10])
    #expect(plan.work.map { $0[.print].open.items } == [0, 0])
    #expect(plan.work.map(\.shared) == [0, 0])
  }

  @Test("Three in ten, of strata of 7, 2 and 1: exactly 2.1, 0.6 and 0.3, so 2, 1 and 0")
  func largestRemainder() throws {
    let request = AssignmentRequest(
      items: items(names("k", 7)) + items(names("q", 2), outlet: "qazaqstan")
        + items(["r"], strata: ["women", "women"]),
      coders: people("a", "b", "c"), doublePercent: 30, seed: 4)
    let plan = try AssignmentPlanner.plan(request)
    #expect(plan.strata.map(\.outlet) == ["khabar", "khabar", "qazaqstan"])
    #expect(plan.strata.map(\.classes) == [[], ["women"], []])
    #expect(plan.strata.map(\.items) == [7, 1, 2])
    #expect(plan.strata.map(\.doubled) == [2, 0, 1])
    #expect(plan.pairs.map(\.items) == [1, 1, 1])
    #expect(plan.missingDoubles == 0)
  }

  @Test("At 100 per cent every item has two coders, never the same one twice")
  func everythingTwice() throws {
    let request = AssignmentRequest(
      items: items(names("i", 9)), coders: people("a", "b", "c"), doublePercent: 100, seed: 2)
    let plan = try AssignmentPlanner.plan(request)
    let coders = Dictionary(grouping: plan.assignments, by: \.item).mapValues { Set($0.map(\.coder)).count }
    #expect(coders.count == 9 && Set(coders.values) == [2])
    #expect(plan.pairs.map(\.items) == [3, 3, 3])
    #expect(plan.work.map(\.shared) == [6, 6, 6])
    #expect(plan.work.map { $0[.broadcast].open.items } == [6, 6, 6])
  }

  @Test("The minimum of double-coded items a coder is reached beyond the share that was asked for")
  func minimum() throws {
    let request = AssignmentRequest(
      items: items(names("i", 40)), coders: people("a", "b", "c", "d"), doublePercent: 10, minimumDouble: 5, seed: 2)
    let plan = try AssignmentPlanner.plan(request)
    #expect(plan.work.allSatisfy { $0.shared >= 5 })
    // Ten pairs of coders are the fewest that give each of four coders five items.
    #expect(plan.strata.map(\.doubled) == [10])
    #expect(plan.missingDoubles == 0)
    let few = AssignmentRequest(
      items: items(names("i", 3)), coders: people("a", "b"), doublePercent: 10, minimumDouble: 5, seed: 2)
    #expect(try AssignmentPlanner.plan(few).missingDoubles == 4)
  }

  @Test("Gold items go to everybody, among the rest: one coder codes them as primary coder, the others as gold")
  func gold() throws {
    let request = AssignmentRequest(
      items: items(names("i", 30)), coders: people("a", "b", "c"), doublePercent: 20, gold: ["i3", "i7"], seed: 6)
    let plan = try AssignmentPlanner.plan(request)
    for id in ["i3", "i7"] {
      let own = plan.assignments.filter { $0.item == id }
      #expect(own.map(\.coder) == ["a", "b", "c"])
      #expect(own.map(\.purpose.rawValue).sorted() == ["gold", "gold", "primary"])
    }
    // A fifth of the 28 others, rounded.
    #expect(plan.strata.map(\.doubled) == [6])
    let places = plan.assignments.filter { $0.purpose == .gold }.map(\.position)
    #expect(Set(places).count > 1)
  }

  @Test("Who joins late gets open work of the others until all have the same to do; what is coded stays")
  func lateJoiner() throws {
    let request = AssignmentRequest(
      items: items(names("a", 10) + names("b", 8) + names("done", 6)), coders: people("a", "b", "late"),
      standing: standing(names("a", 10), "a") + standing(names("b", 8), "b")
        + standing(names("done", 6), "b", coded: true), doublePercent: 0, seed: 3)
    let plan = try AssignmentPlanner.plan(request)
    #expect(plan.work.map { $0[.broadcast].open.items } == [6, 6, 6])
    #expect(plan.work.map { $0[.broadcast].coded.items } == [0, 6, 0])
    #expect(plan.withdrawals.count == 6)
    #expect(plan.withdrawals.allSatisfy { $0.reason == .moved && $0.purpose == .primary })
    #expect(plan.assignments.map(\.coder) == Array(repeating: "late", count: 6))
    #expect(Set(plan.assignments.map(\.item)) == Set(plan.withdrawals.map(\.item)))
  }

  @Test("Who joins late also becomes the double of items that wait for one, until pairs are even")
  func lateJoinerDoubles() throws {
    let request = AssignmentRequest(
      items: items(names("i", 6)), coders: people("a", "b", "late"),
      standing: standing(names("i", 6), "a", coded: true) + standing(names("i", 6), "b", .double), doublePercent: 100,
      seed: 3)
    let plan = try AssignmentPlanner.plan(request)
    #expect(plan.withdrawals.map(\.purpose) == [.double, .double, .double])
    #expect(plan.assignments.map(\.purpose) == [.double, .double, .double])
    #expect(plan.assignments.map(\.coder) == ["late", "late", "late"])
    #expect(plan.pairs.map(\.items) == [3, 3, 0])
  }

  @Test("New items go to those who have least open, so that who joins late takes nothing that is not needed")
  func newItemsFirst() throws {
    let request = AssignmentRequest(
      items: items(names("a", 5) + names("b", 5) + names("new", 5)), coders: people("a", "b", "late"),
      standing: standing(names("a", 5), "a") + standing(names("b", 5), "b"), doublePercent: 0, seed: 3)
    let plan = try AssignmentPlanner.plan(request)
    #expect(plan.withdrawals.isEmpty)
    #expect(plan.assignments.map(\.coder) == Array(repeating: "late", count: 5))
  }

  @Test("Who leaves hands back what is open, and only that")
  func leaver() throws {
    let request = AssignmentRequest(
      items: items(names("i", 10)), coders: [.init(id: "a"), .init(id: "b"), .init(id: "gone", hasLeft: true)],
      standing: standing(names("i", 4), "gone", coded: true)
        + standing((4..<10).map { "i\($0)" }, "gone"), doublePercent: 0, seed: 3)
    let plan = try AssignmentPlanner.plan(request)
    #expect(plan.withdrawals.map(\.item) == (4..<10).map { "i\($0)" })
    #expect(plan.withdrawals.allSatisfy { $0.reason == .coderLeft })
    #expect(Set(plan.assignments.map(\.item)) == Set(plan.withdrawals.map(\.item)))
    #expect(plan.work.map(\.coder) == ["a", "b"])
    #expect(plan.work.map { $0[.broadcast].open.items } == [3, 3])
  }

  @Test("An item whose double coder left keeps its place in the sample")
  func leavingDouble() throws {
    let request = AssignmentRequest(
      items: items(names("i", 20)), coders: [.init(id: "a"), .init(id: "b"), .init(id: "gone", hasLeft: true)],
      standing: standing(names("i", 20), "a", coded: true) + standing(["i4", "i11"], "gone", .double),
      doublePercent: 10, seed: 3)
    let plan = try AssignmentPlanner.plan(request)
    #expect(plan.assignments.map(\.item).sorted() == ["i11", "i4"])
    #expect(plan.assignments.allSatisfy { $0.coder == "b" && $0.purpose == .double })
  }

  @Test("Doubles of a second plan come from the items that are new in it")
  func secondBatch() throws {
    let old = names("old", 20)
    let request = AssignmentRequest(
      items: items(old + names("new", 20)), coders: people("a", "b"),
      standing: standing(old, "a", coded: true) + standing(Array(old.prefix(4)), "b", .double, coded: true),
      doublePercent: 20, seed: 3)
    let plan = try AssignmentPlanner.plan(request)
    let drawn = plan.assignments.filter { $0.purpose == .double }.map(\.item)
    #expect(drawn.count == 4)
    #expect(drawn.allSatisfy { $0.hasPrefix("new") })
  }

  @Test("When the primary coder leaves, the new one is not the double")
  func primaryBesideDouble() throws {
    let request = AssignmentRequest(
      items: items(["i"]), coders: [.init(id: "a"), .init(id: "b"), .init(id: "gone", hasLeft: true)],
      standing: standing(["i"], "gone") + standing(["i"], "b", .double, coded: true), doublePercent: 100, seed: 3)
    let plan = try AssignmentPlanner.plan(request)
    #expect(plan.assignments.map(\.coder) == ["a"])
    #expect(plan.assignments.map(\.purpose) == [.primary])
  }

  @Test("The last coder becomes primary coder of what that coder has open, and cannot be that of what is coded")
  func lastCoder() throws {
    let request = AssignmentRequest(
      items: items(["coded", "open", "gold"]), coders: [.init(id: "b"), .init(id: "gone", hasLeft: true)],
      standing: standing(["coded", "open", "gold"], "gone") + standing(["coded"], "b", .double, coded: true)
        + standing(["open"], "b", .double) + standing(["gold"], "b", .gold), doublePercent: 0, gold: ["gold"], seed: 3)
    let plan = try AssignmentPlanner.plan(request)
    #expect(plan.withoutPrimary == ["coded"])
    #expect(plan.assignments.map { "\($0.item) \($0.purpose)" }.sorted() == ["gold primary", "open primary"])
    let own = plan.withdrawals.filter { $0.coder == "b" }
    #expect(own.map { "\($0.item) \($0.purpose)" } == ["gold gold", "open double"])
    #expect(own.allSatisfy { $0.reason == .repurposed })
    #expect(plan.work.map { $0[.broadcast].open.items } == [2])
  }

  @Test("An item of unknown length weighs as the middle one of its kind")
  func unknownLength() throws {
    let request = AssignmentRequest(
      items: items(names("known", 4)) + items(names("unknown", 4), amount: 0), coders: people("a", "b"),
      doublePercent: 0, seed: 3)
    let plan = try AssignmentPlanner.plan(request)
    #expect(plan.work.map { $0[.broadcast].open.items } == [4, 4])
  }

  @Test("Without items there is nothing to do; one coder codes everything")
  func smallest() throws {
    let nothing = try AssignmentPlanner.plan(
      AssignmentRequest(items: [], coders: people("a"), doublePercent: 20, minimumDouble: 50, seed: 1))
    #expect(nothing.assignments.isEmpty && nothing.withdrawals.isEmpty && nothing.strata.isEmpty)
    #expect(nothing.work.map(\.coder) == ["a"])
    let nobody = try AssignmentPlanner.plan(AssignmentRequest(items: [], coders: [], doublePercent: 20, seed: 1))
    #expect(nobody.work.isEmpty && nobody.pairs.isEmpty)
    let alone = try AssignmentPlanner.plan(
      AssignmentRequest(items: items(names("i", 3)), coders: people("a"), doublePercent: 0, gold: ["i1"], seed: 1))
    #expect(alone.assignments.map(\.purpose) == [.primary, .primary, .primary])
    #expect(Set(alone.assignments.map(\.item)) == ["i0", "i1", "i2"])
  }
}
