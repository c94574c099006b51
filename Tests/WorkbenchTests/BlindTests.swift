import CodingStore
import CoverageModel
import Pipeline
import Testing

@Suite("Blind means blind")
struct BlindTests {
  @Test("A coder has the own record of an item and nothing of the other coder's")
  func coders() throws {
    let sandbox = try DeskSandbox()
    try sandbox.finish(by: "bolat", actor: "auyl")
    let item = try sandbox.desk.item("tv-0", for: "aigul")
    #expect(item.draft == DraftRecord() && item.sequence == 0)
    #expect(try sandbox.desk.history("tv-0", of: "aigul").isEmpty)
  }

  @Test("Items of others are not to be had")
  func foreign() throws {
    let sandbox = try DeskSandbox(double: 0)
    let own = Set(try sandbox.desk.queue(of: "aigul").batches.flatMap(\.entries).map(\.item.id))
    let others = try sandbox.desk.queue(of: "bolat").batches.flatMap(\.entries).map(\.item.id).filter {
      !own.contains($0)
    }
    let foreign = try #require(others.first)
    for ask: (Desk) throws -> Void in [
      { _ = try $0.item(foreign, for: "aigul") }, { _ = try $0.history(foreign, of: "aigul") },
      { _ = try $0.checked(DraftRecord(), item: foreign, by: "aigul", decision: "x", label: "", isFinish: false) },
    ] {
      let error = #expect(throws: DeskError.self) { try ask(sandbox.desk) }
      guard case .notYours? = error else {
        Issue.record("\(String(describing: error))")
        continue
      }
    }
    let absent = #expect(throws: DeskError.self) { try sandbox.desk.item("no-such", for: "aigul") }
    guard case .absent? = absent else {
      Issue.record("\(String(describing: absent))")
      return
    }
  }

  @Test("Whoever still has to code an item sees nothing of it, whatever the role", arguments: Account.Role.allCases)
  func adjudicators(role: Account.Role) throws {
    let sandbox = try DeskSandbox(double: 100, coders: ["aigul", "bolat", "erlan"])
    let person = DeskPerson(name: "erlan", role: role)
    let mine = Set(try sandbox.desk.queue(of: "erlan").batches.flatMap(\.entries).map(\.item.id))
    let coders = ["aigul", "bolat"]
    for (place, coder) in coders.enumerated() {
      for entry in try sandbox.desk.queue(of: coder).batches.flatMap(\.entries) {
        try sandbox.finish(item: entry.item.id, by: coder, actor: place == 0 ? "amanat" : "auyl")
      }
    }
    let listed = try sandbox.desk.differences(for: person).map(\.item.id)
    #expect(mine.isDisjoint(with: listed))
    for id in mine {
      #expect(throws: DeskError.self) { try sandbox.desk.coded(id, for: person) }
      #expect(throws: DeskError.self) { try sandbox.desk.adjudication(id, for: person) }
      #expect(throws: DeskError.self) { try sandbox.desk.adjudicate(id, [:], note: "", by: person) }
    }
  }

  @Test(
    "An adjudicator has both records side by side; what is decided takes the place of both in tables, not in agreement")
  func adjudication() throws {
    let sandbox = try DeskSandbox()
    try sandbox.finish(by: "aigul", tone: Tone.judged(1))
    try sandbox.finish(by: "bolat", tone: Tone.judged(0))
    let judge = DeskPerson(name: "erlan", role: .adjudicator)
    let own = try sandbox.desk.adjudication("tv-0", for: judge)
    #expect(own.coders == ["aigul", "bolat"] && own.differences.map(\.variable) == ["tone"] && !own.isDecided)
    let open = #expect(throws: DeskError.self) { try sandbox.desk.adjudicate("tv-0", [:], note: "", by: judge) }
    guard case .faults? = open else {
      Issue.record("\(String(describing: open))")
      return
    }
    _ = try sandbox.desk.adjudicate("tv-0", [0: .code("-1")], note: "as in the manual", by: judge)
    let coded = try sandbox.desk.coded("tv-0", for: judge)
    #expect(coded.coder == Coder(id: "erlan", purpose: .adjudication) && coded.note == "as in the manual")
    #expect(coded.attributions.map(\.tone) == [Tone.judged(-1)])
    #expect(try sandbox.desk.adjudication("tv-0", for: judge).isDecided)
    let agreement = try ReliabilityRun(context: DeskSandbox.context).result(
      path: sandbox.path, ReliabilityRun.Options())
    #expect(agreement.json.contains("\"items\": 1"))
    try sandbox.desk.requireSound()
  }
}
