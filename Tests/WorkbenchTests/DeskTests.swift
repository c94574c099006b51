import CodingStore
import CoverageModel
import Pipeline
import TestSupport
import Testing

@Suite("Decisions at the desk")
struct DeskTests {
  @Test("A decision that was acknowledged is there after the process has gone, with the record as it was")
  func durable() throws {
    let sandbox = try DeskSandbox()
    let record = DeskSandbox.record(tone: nil)
    #expect(try sandbox.decide(record, base: 0) == .kept(sequence: 1))
    let item = try sandbox.again().item("tv-0", for: "aigul")
    #expect(item.draft == record && item.sequence == 1 && !item.isFinished)
  }

  @Test("The same decision sent twice is one")
  func twice() throws {
    let sandbox = try DeskSandbox()
    let record = DeskSandbox.record()
    #expect(try sandbox.decide(record, base: 0, id: "decision-1") == .kept(sequence: 1))
    #expect(try sandbox.decide(record, base: 0, id: "decision-1") == .kept(sequence: 1))
    #expect(try sandbox.desk.history("tv-0", of: "aigul").count == 1)
  }

  @Test("A decision that does not follow the last one is not kept, and what is there is shown")
  func conflict() throws {
    let sandbox = try DeskSandbox()
    try sandbox.decide(DeskSandbox.record(end: 10_000), base: 0)
    guard case .conflict(let last?) = try sandbox.decide(DeskSandbox.record(end: 20_000), base: 0) else {
      Issue.record("no conflict")
      return
    }
    #expect(last.sequence == 1)
    #expect(try sandbox.desk.decision(last).record == DeskSandbox.record(end: 10_000))
    #expect(try sandbox.desk.item("tv-0", for: "aigul").draft == DeskSandbox.record(end: 10_000))
  }

  @Test("Every earlier record can be had back, oldest first")
  func history() throws {
    let sandbox = try DeskSandbox()
    for (base, end) in [UInt32(10_000), 20_000, 30_000].enumerated() {
      try sandbox.decide(DeskSandbox.record(end: end), base: base)
    }
    let history = try sandbox.desk.history("tv-0", of: "aigul")
    #expect(history.map(\.sequence) == [1, 2, 3])
    #expect(history.map { $0.record.attributions[0].span.upperBound } == [10_000, 20_000, 30_000])
  }

  @Test("What is not decided may be kept, and may not count; what is wrong may not even be kept")
  func checks() throws {
    let sandbox = try DeskSandbox()
    var open = DeskSandbox.record(tone: nil)
    try sandbox.decide(open, base: 0)
    let error = #expect(throws: DeskError.self) { try sandbox.decide(open, base: 1, isFinish: true) }
    guard case .faults(let faults)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(faults.map(\.field) == ["attributions[0].tone"])
    open.attributions[0].span = 0..<300_001
    #expect(throws: DeskError.self) { try sandbox.decide(open, base: 1) }
    open = DeskSandbox.record(actor: "nobody")
    #expect(throws: DeskError.self) { try sandbox.decide(open, base: 1) }
    #expect(try sandbox.desk.history("tv-0", of: "aigul").count == 1)
  }

  @Test("A finished record is in the workspace, sealed in its log, and in its tables; a correction supersedes it")
  func finished() throws {
    let sandbox = try DeskSandbox(double: 0, coders: ["aigul"])
    try sandbox.finish(end: 60_000)
    #expect(try sandbox.desk.item("tv-0", for: "aigul").isFinished)
    #expect(try sandbox.desk.queue(of: "aigul").done == 1)
    #expect(try amount(sandbox) == 60_000)
    try sandbox.finish(end: 90_000)
    #expect(try amount(sandbox) == 90_000)
    #expect(try sandbox.desk.queue(of: "aigul").done == 1)
    try sandbox.desk.requireSound()
  }

  /// Of the party in the table of the whole bulletin time.
  private func amount(_ sandbox: DeskSandbox) throws -> Int64 {
    let list = try sandbox.desk.tableList(language: "en").tables.map(\.id)
    #expect(list.contains("b3"))
    let panels = 0..<20
    for panel in panels {
      for row in 0..<10 {
        if let found = try? sandbox.desk.origins(
          table: "b3", panel: panel, row: row, language: "en", for: DeskPerson(name: "dana", role: .analyst)),
          !found.origins.isEmpty
        {
          return found.origins.reduce(0) { $0 + $1.amount }
        }
      }
    }
    return 0
  }

  @Test("What was killed between keeping and storing is finished by finishing again, and nothing is doubled")
  func killedBetween() throws {
    let sandbox = try DeskSandbox()
    let record = DeskSandbox.record()
    try sandbox.decide(record, base: 0, id: "finish-01", isFinish: true)
    // The process ends here: the decision is kept, the record is not stored.
    let desk = try sandbox.again()
    let item = try desk.item("tv-0", for: "aigul")
    #expect(!item.isFinished && item.draft == record)
    #expect(try sandbox.decide(record, base: 0, id: "finish-01", isFinish: true, on: desk) == .kept(sequence: 1))
    _ = try desk.finish(item: "tv-0", by: "aigul", sequence: 1)
    #expect(try desk.item("tv-0", for: "aigul").isFinished)
    _ = try desk.finish(item: "tv-0", by: "aigul", sequence: 1)
    #expect(try desk.queue(of: "aigul").done == 1)
  }

  @Test("A record that came in by a sheet meanwhile is not overwritten unseen")
  func elsewhere() throws {
    let sandbox = try DeskSandbox(double: 0, coders: ["aigul"])
    try sandbox.finish(end: 60_000)
    let other = try sandbox.again()
    var record = DeskSandbox.record(end: 30_000)
    try sandbox.decide(record, base: 1, isFinish: true, on: other)
    _ = try other.finish(item: "tv-0", by: "aigul", sequence: 2)
    #expect(try sandbox.desk.item("tv-0", for: "aigul").draft.attributions[0].span == 0..<30_000)
    record = DeskSandbox.record(end: 10_000)
    #expect(try sandbox.decide(record, base: 1) != .kept(sequence: 2))
  }

  @Test("A finish that is sent again after a later one changes nothing")
  func resentFinish() throws {
    let sandbox = try DeskSandbox(double: 0, coders: ["aigul"])
    for (base, end) in [UInt32(60_000), 90_000].enumerated() {
      try sandbox.decide(DeskSandbox.record(end: end), base: base, id: "finish-\(base)", isFinish: true)
      _ = try sandbox.desk.finish(item: "tv-0", by: "aigul", sequence: base + 1)
    }
    #expect(
      try sandbox.decide(DeskSandbox.record(end: 60_000), base: 0, id: "finish-0", isFinish: true) == .kept(sequence: 1)
    )
    _ = try sandbox.desk.finish(item: "tv-0", by: "aigul", sequence: 1)
    let judge = DeskPerson(name: "dana", role: .analyst)
    #expect(try sandbox.desk.coded("tv-0", for: judge).attributions.map(\.span) == [0..<90_000])
  }

  @Test("A sheet that came in since the coder began is shown first; then the coder's own record may follow it")
  func sheetMeanwhile() throws {
    let sandbox = try DeskSandbox(double: 0, coders: ["aigul"])
    try sandbox.decide(DeskSandbox.record(end: 10_000), base: 0)
    let rows =
      "item,actor,start,end,mode,capacity,tone,coder,purpose\n"
      + "tv-0,auyl,0:00:00,0:00:20,indirect,party,0,aigul,primary\n"
    let folder = try TemporaryFile.folder(["attributions.csv": Array(rows.utf8)])
    defer { TemporaryFile.remove(folder) }
    let later = LogEntry(who: "aigul", time: Desk.now + 1000)
    _ = try WorkspaceImport(context: DeskSandbox.context).run(
      path: sandbox.path, files: [folder], supersedes: false, entry: later)
    let own = DeskSandbox.record(end: 30_000)
    #expect(try sandbox.decide(own, base: 1, isFinish: true) == .kept(sequence: 2))
    let error = #expect(throws: DeskError.self) {
      try sandbox.desk.finish(item: "tv-0", by: "aigul", sequence: 2)
    }
    guard case .conflict(let shown?)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(shown.sequence == 2 && shown.record.attributions.map(\.actor) == ["auyl"])
    #expect(try sandbox.decide(own, base: 2, isFinish: true) == .kept(sequence: 3))
    _ = try sandbox.desk.finish(item: "tv-0", by: "aigul", sequence: 3)
    #expect(try sandbox.again().item("tv-0", for: "aigul").draft == own)
    let judge = DeskPerson(name: "dana", role: .analyst)
    #expect(try sandbox.desk.coded("tv-0", for: judge).attributions.map(\.span) == [0..<30_000])
  }

  @Test("Copies get the same record as drafts; those that are begun stay as they are")
  func copies() throws {
    let sandbox = try DeskSandbox(double: 0, coders: ["aigul"])
    try sandbox.decide(DeskSandbox.record(), base: 0)
    try sandbox.decide(DeskSandbox.record(end: 5_000), item: "tv-2", base: 0)
    let result = try sandbox.desk.copy("tv-0", to: ["tv-1", "tv-2", "tv-9"], by: "aigul", decision: "copy-123")
    #expect(result.map(\.reason) == [nil, "already-coded", "not-yours"])
    #expect(try sandbox.desk.item("tv-1", for: "aigul").draft == DeskSandbox.record())
    #expect(try sandbox.desk.item("tv-2", for: "aigul").draft == DeskSandbox.record(end: 5_000))
  }

  @Test("A gap in the recording is shown in its item, and once")
  func gaps() throws {
    let sandbox = try DeskSandbox()
    for _ in 0..<2 { try sandbox.desk.add(gap: 10_000..<20_000, reason: "no signal", item: "tv-0", by: "aigul") }
    let gaps = try sandbox.desk.item("tv-0", for: "bolat").gaps
    #expect(gaps.count == 1 && gaps[0].span == 10_000..<20_000 && gaps[0].reason == "no signal")
    #expect(try sandbox.desk.item("tv-1", for: "aigul").gaps.isEmpty)
    #expect(throws: DeskError.self) {
      try sandbox.desk.add(gap: 10_000..<400_000, reason: "", item: "tv-0", by: "aigul")
    }
  }
}
