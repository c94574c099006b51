internal import CodingStore
internal import Containers
internal import CoverageModel

/// Hands items out to coders by one plan, and takes back what is open of those who left.
package struct AssignRun {
  /// What is asked for.
  package struct Request: Sendable {
    /// Coders who join, if they are not there yet.
    package var joining: [String] = []
    /// Coders who get nothing more, and whose open items go to others.
    package var leaving: [String] = []
    /// Of a hundred items, how many a second person codes.
    package var doublePercent = 20
    /// The least number of items of each coder that another person codes as well.
    package var minimumDouble = 0
    /// Ids of items with a known answer, which every coder gets.
    package var gold: [String] = []
    package var seed: UInt64 = 1

    package init() {}
  }

  /// What came of it.
  package struct Result: Sendable {
    package let plan: AssignmentSummary
    /// The number of the event in the log; nil when nothing was to be handed out or taken back.
    package let event: Int64?
  }

  /// Of a hundred items, how many at most have a code for it to count as rare.
  private static let rarePercent = 5

  package init() {}

  /// - Parameters:
  ///   - path: the workspace.
  ///   - request: what is asked for.
  ///   - isTrial: whether only to say what would be done.
  ///   - entry: for the log.
  /// - Returns: the plan.
  /// - Throws: `PipelineError`; nothing is changed then.
  package func run(
    path: String, _ request: Request, isTrial: Bool = false, entry: LogEntry
  ) throws(PipelineError) -> Result {
    let workspace = try Workspace(path: path, isReading: isTrial)
    try workspace.requireSound()
    return try run(workspace, request, isTrial: isTrial, entry: entry)
  }

  /// In a workspace that is known to be sound.
  func run(
    _ workspace: Workspace, _ request: Request, isTrial: Bool, entry: LogEntry
  ) throws(PipelineError) -> Result {
    if isTrial {
      let plan = try workspace.read { try AssignRun.plan($0, request).plan }
      return Result(plan: AssignmentSummary(plan), event: nil)
    }
    var summary: AssignmentSummary?
    let event = try workspace.change(entry, .assign) { change in
      let known = Dictionary(uniqueKeysWithValues: try change.reader.coders().map { ($0.name, $0) })
      for name in request.joining {
        let id = try change.coder(name)
        if !(known[name]?.hasJoined ?? false) { try change.setState(of: id, hasLeft: false) }
      }
      for name in request.leaving {
        guard let coder = known[name] else {
          throw PipelineError.usage(
            "\(name) does not code here; there are \(known.keys.sorted().joined(separator: ", "))")
        }
        if !coder.hasLeft { try change.setState(of: coder.id, hasLeft: true) }
      }
      let (plan, assignments) = try AssignRun.plan(change.reader, request)
      try AssignRun.apply(plan, assignments, to: change)
      summary = AssignmentSummary(plan)
      change.detail = AssignRun.detail(plan, request)
    }
    guard let summary else { throw .usage("nothing was planned") }
    return Result(plan: summary, event: event?.number)
  }

  private static func plan(
    _ reader: StoreReader, _ request: Request
  ) throws -> (plan: AssignmentPlan, standing: [StoredAssignment]) {
    let coders = try reader.coders().filter { !$0.isMachine }
    let names = Dictionary(uniqueKeysWithValues: coders.map { ($0.id, $0.name) })
    var items: [Int64: ItemRecord] = [:]
    try reader.items { items[$0.id] = $0.record }
    let assignments = try reader.assignments()
    var standing: [Key: Bool] = [:]
    for assignment in assignments {
      standing[Key(item: assignment.item, coder: assignment.coder, purpose: assignment.purpose)] = false
    }
    try reader.codings { set in
      guard names[set.coder] != nil, set.purpose != .adjudication else { return }
      standing[Key(item: set.item, coder: set.coder, purpose: set.purpose)] = true
    }
    let joining = Set(request.joining)
    let leaving = Set(request.leaving)
    do throws(AssignmentError) {
      let plan = try AssignmentPlanner.plan(
        AssignmentRequest(
          items: AssignRun.items(Array(items.values)),
          coders: coders.map {
            AssignmentRequest.Person(
              id: $0.name, hasLeft: leaving.contains($0.name) || (!$0.hasJoined && !joining.contains($0.name)))
          } + joining.subtracting(coders.map(\.name)).sorted().map { AssignmentRequest.Person(id: $0) },
          standing: standing.compactMap { key, isCoded in
            guard let item = items[key.item], let coder = names[key.coder] else { return nil }
            return AssignmentRequest.Standing(item: item.id, coder: coder, purpose: key.purpose, isCoded: isCoded)
          }, doublePercent: request.doublePercent, gold: request.gold, minimumDouble: request.minimumDouble,
          seed: request.seed))
      return (plan, assignments)
    } catch {
      throw PipelineError.usage(error.description)
    }
  }

  private struct Key: Hashable {
    let item: Int64
    let coder: Int64
    let purpose: Coder.Purpose
  }

  /// The items with their rare classes: codes that few items have.
  private static func items(_ records: [ItemRecord]) -> [AssignmentRequest.Item] {
    var counts: [String: Int] = [:]
    for record in records { for (variable, code) in record.codes { counts["\(variable)=\(code)", default: 0] += 1 } }
    let most = records.count * rarePercent / 100
    return records.map { record in
      let classes = record.codes.map { "\($0.key)=\($0.value)" }.filter { counts[$0] ?? 0 <= most }.sorted()
      let isCounted = record.kind == .post || record.kind == .declaration
      return AssignmentRequest.Item(
        id: record.id, outlet: record.outlet, kind: record.kind, amount: isCounted ? 1 : record.length,
        strata: classes)
    }
  }

  private static func apply(
    _ plan: AssignmentPlan, _ standing: [StoredAssignment], to change: StoreChange
  ) throws {
    for withdrawal in plan.withdrawals {
      guard let item = try change.itemID(withdrawal.item) else { continue }
      let coder = try change.coder(withdrawal.coder)
      for assignment in standing
      where assignment.item == item && assignment.coder == coder && assignment.purpose == withdrawal.purpose {
        try change.withdraw(assignment.id)
      }
    }
    var batches: [String: Int64] = [:]
    for assignment in plan.assignments {
      guard let item = try change.itemID(assignment.item) else { continue }
      let batch = try batches[assignment.coder] ?? change.beginBatch(of: try change.coder(assignment.coder)).id
      batches[assignment.coder] = batch
      try change.assign(item, to: batch, purpose: assignment.purpose, place: assignment.position)
    }
  }

  private static func detail(_ plan: AssignmentPlan, _ request: Request) -> String {
    var line = JSONLine()
    line.text("seed", String(request.seed))
    line.integer("double_percent", request.doublePercent)
    line.integer("assigned", plan.assignments.count)
    line.integer("withdrawn", plan.withdrawals.count)
    line.texts("joining", request.joining)
    line.texts("leaving", request.leaving)
    return line.object
  }
}
