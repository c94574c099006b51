internal import CoverageModel

/// A plan in the making. Items and coders are positions in lists by id; all that is counted is kept up to date with every step.
struct AssignmentDraft {
  enum State { case coded, open, new }

  /// A coder in a purpose of an item.
  struct Slot {
    var coder: Int
    var state: State
  }

  let order: SeededOrder
  let items: [AssignmentRequest.Item]
  let coders: [String]
  /// Those who have not left.
  let active: [Int]
  /// Those who had nothing before this plan, while others had.
  let joiners: Set<Int>
  let isGold: [Bool]
  /// The amounts of the items; where one is not known, the middle one of its kind.
  let weights: [Int64]

  private(set) var primary: [Slot?]
  private(set) var double: [Slot?]
  /// Everybody who has the item and keeps it, in whatever purpose.
  private(set) var holders: [[Int]]
  private(set) var gold: [(item: Int, coder: Int)] = []
  private(set) var withdrawals: [AssignmentPlan.Withdrawal] = []
  /// Items whose double coder left with the item open.
  private(set) var lostDouble: Set<Int> = []
  /// Items whose new coders stay as they are when work is evened out.
  private(set) var isFixed: [Bool]
  /// Open work by kind of item and coder, in the weights of items.
  private(set) var load: [[Int64]]
  /// The part of `load` that is coding as a double.
  private(set) var doubleLoad: [[Int64]]
  /// For each coder the number of items coded as a double.
  private(set) var doubles: [Int]
  private(set) var pairs: PairRotation
  var withoutPrimary: Set<Int> = []
  var missingDoubles = 0
  /// Standing assignments that are kept and have no slot: gold, and a second double. By item.
  private var openGold: [Int: [Int]] = [:]

  /// Takes over what stands and takes back what coders who left had open. The request has been checked.
  init(_ request: AssignmentRequest) {
    order = SeededOrder(seed: request.seed)
    items = request.items.sorted { $0.id < $1.id }
    let people = request.coders.sorted { $0.id < $1.id }
    coders = people.map(\.id)
    active = people.indices.filter { !people[$0].hasLeft }
    let known = Set(request.standing.map(\.coder))
    let hadWork = active.contains { known.contains(people[$0].id) }
    joiners = hadWork ? Set(active.filter { !known.contains(people[$0].id) }) : []
    let goldIDs = Set(request.gold)
    isGold = items.map { goldIDs.contains($0.id) }
    weights = AssignmentDraft.weights(of: items)
    primary = Array(repeating: nil, count: items.count)
    double = primary
    holders = Array(repeating: [], count: items.count)
    isFixed = Array(repeating: false, count: items.count)
    load = Array(repeating: Array(repeating: 0, count: people.count), count: ItemKind.allCases.count)
    doubleLoad = load
    doubles = Array(repeating: 0, count: people.count)
    pairs = PairRotation(count: people.count)
    takeOver(request.standing, hasLeft: people.map(\.hasLeft))
  }

  private mutating func takeOver(_ standing: [AssignmentRequest.Standing], hasLeft: [Bool]) {
    let itemAt = Dictionary(items.indices.map { (items[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
    let coderAt = Dictionary(coders.indices.map { (coders[$0], $0) }, uniquingKeysWith: { first, _ in first })
    for one in standing.sorted(by: { ($0.item, $0.coder) < ($1.item, $1.coder) }) {
      guard let item = itemAt[one.item], let coder = coderAt[one.coder] else { continue }
      if hasLeft[coder], !one.isCoded {
        withdraw(item, coder, one.purpose, .coderLeft)
        if one.purpose == .double { lostDouble.insert(item) }
      } else {
        let slot = Slot(coder: coder, state: one.isCoded ? .coded : .open)
        keep(slot, of: item, as: one.purpose)
      }
    }
    for item in items.indices { countPair(of: item) }
  }

  private mutating func keep(_ slot: Slot, of item: Int, as purpose: Coder.Purpose) {
    holders[item].append(slot.coder)
    if slot.state == .open { addWork(item, slot.coder, asDouble: purpose == .double) }
    switch purpose {
    case .primary: primary[item] = slot
    case .double:
      doubles[slot.coder] += 1
      if double[item] == nil { double[item] = slot }
    case .gold: if slot.state == .open { openGold[item, default: []].append(slot.coder) }
    case .adjudication, .machine: break
    }
  }

  private mutating func countPair(of item: Int, by step: Int = 1) {
    guard !isGold[item], let first = primary[item], let second = double[item] else { return }
    pairs.add(first.coder, second.coder, by: step)
  }

  private mutating func addWork(_ item: Int, _ coder: Int, asDouble: Bool, by sign: Int64 = 1) {
    let kind = Int(items[item].kind.code)
    load[kind][coder] += sign * weights[item]
    if asDouble { doubleLoad[kind][coder] += sign * weights[item] }
  }

  private mutating func withdraw(
    _ item: Int, _ coder: Int, _ purpose: Coder.Purpose, _ reason: AssignmentPlan.Withdrawal.Reason
  ) {
    withdrawals.append(.init(item: items[item].id, coder: coders[coder], purpose: purpose, reason: reason))
  }

  private static func weights(of items: [AssignmentRequest.Item]) -> [Int64] {
    let known = Dictionary(grouping: items.filter { $0.amount > 0 }, by: \.kind).mapValues { items in
      Int64(items.map(\.amount).sorted()[items.count / 2])
    }
    return items.map { $0.amount > 0 ? Int64($0.amount) : known[$0.kind] ?? 1 }
  }
}

/// The steps.
extension AssignmentDraft {
  func kind(_ item: Int) -> Int { Int(items[item].kind.code) }

  /// The coders who could get the item: they have not left and do not have it.
  func candidates(for item: Int) -> [Int] { active.filter { !holders[item].contains($0) } }

  mutating func setPrimary(_ coder: Int, of item: Int, fixed: Bool = false) {
    primary[item] = Slot(coder: coder, state: .new)
    holders[item].append(coder)
    addWork(item, coder, asDouble: false)
    countPair(of: item)
    if fixed { isFixed[item] = true }
  }

  mutating func setDouble(_ coder: Int, of item: Int, fixed: Bool = false) {
    double[item] = Slot(coder: coder, state: .new)
    holders[item].append(coder)
    doubles[coder] += 1
    addWork(item, coder, asDouble: true)
    countPair(of: item)
    if fixed { isFixed[item] = true }
  }

  mutating func addGold(_ coder: Int, of item: Int) {
    gold.append((item, coder))
    holders[item].append(coder)
    addWork(item, coder, asDouble: false)
  }

  /// Gives the open primary or double of an item to a coder who joined late.
  mutating func move(_ purpose: Coder.Purpose, of item: Int, to coder: Int) {
    guard let old = purpose == .double ? double[item] : primary[item], old.state == .open else { return }
    remove(purpose, of: item)
    withdraw(item, old.coder, purpose, .moved)
    if purpose == .double { setDouble(coder, of: item, fixed: true) } else { setPrimary(coder, of: item, fixed: true) }
  }

  /// Makes a coder primary who has the item open for another purpose; false when nobody has.
  mutating func repurpose(_ item: Int) -> Bool {
    if let slot = double[item], slot.state == .open {
      remove(.double, of: item)
      withdraw(item, slot.coder, .double, .repurposed)
      setPrimary(slot.coder, of: item, fixed: true)
      return true
    }
    guard let coder = openGold[item]?.first else { return false }
    holders[item].removeAll { $0 == coder }
    addWork(item, coder, asDouble: false, by: -1)
    withdraw(item, coder, .gold, .repurposed)
    setPrimary(coder, of: item, fixed: true)
    return true
  }

  /// Puts other coders in the new slots of an item: the primary, the double, or both. The slots were new and stay new.
  mutating func replace(_ item: Int, primary newPrimary: Int?, double newDouble: Int?) {
    if newPrimary != nil { remove(.primary, of: item) }
    if newDouble != nil { remove(.double, of: item) }
    if let newPrimary { setPrimary(newPrimary, of: item) }
    if let newDouble { setDouble(newDouble, of: item) }
  }

  private mutating func remove(_ purpose: Coder.Purpose, of item: Int) {
    guard let slot = purpose == .double ? double[item] : primary[item] else { return }
    countPair(of: item, by: -1)
    addWork(item, slot.coder, asDouble: purpose == .double, by: -1)
    holders[item].removeAll { $0 == slot.coder }
    if purpose == .double {
      doubles[slot.coder] -= 1
      double[item] = nil
    } else {
      primary[item] = nil
    }
  }
}
