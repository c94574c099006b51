internal import CodingStore
internal import Containers
internal import CoverageModel
internal import Hummingbird
internal import Pipeline

/// Where coders differ: the list, one item, and what was decided.
struct AdjudicationRoutes {
  let bench: Bench

  func add(to router: Router<WorkbenchContext>) {
    router.get("/adjudicate") { _, context in try await list(context) }
    router.get("/adjudicate/:item") { _, context in
      _ = try context.person(.adjudicating)
      let shell = bench.shell(context)
      return Reply.page(
        shell.page(title: shell.word("nav.adjudicate"), module: "adjudicate-page", item: try context.part("item")))
    }
    router.get("/api/adjudications/:item") { _, context in try await item(context) }
    router.post("/api/adjudications/:item") { request, context in try await decide(request, context) }
  }

  private func list(_ context: WorkbenchContext) async throws -> Response {
    let person = try context.person(.adjudicating)
    let shell = bench.shell(context)
    let all = try await bench.askSlowly { desk in try desk.differences(for: person) }
    let rows = all.map { one -> [String] in
      let title = one.item.texts["title"].flatMap { $0.isEmpty ? nil : $0 } ?? one.item.id
      return [
        Markup.link(title, "/adjudicate/\(QueryText.encoded(one.item.id))"),
        Markup.text(one.coders.joined(separator: ", ")), String(one.count),
        Markup.text(shell.word(one.isDecided ? "adjudicate.decided" : "adjudicate.open")),
      ]
    }
    let headings = ["items.title", "adjudicate.coders", "adjudicate.differences", "people.state"].map { shell.word($0) }
    let open = String(all.count { !$0.isDecided })
    let main =
      "<h1>\(Markup.text(shell.word("nav.adjudicate")))</h1>\n"
      + "<p class=\"lead\">\(Markup.text(shell.word("adjudicate.summary", ["open": open, "all": String(all.count)])))</p>\n"
      + Markup.table(shell.word("nav.adjudicate"), headings, numbers: [2], rows)
    return Reply.page(shell.page(title: shell.word("nav.adjudicate"), main: main))
  }

  private func item(_ context: WorkbenchContext) async throws -> Response {
    let person = try context.person(.adjudicating)
    let id = try context.part("item")
    let language = context.language
    return Reply.json(
      try await bench.askSlowly { desk in
        AdjudicationJSON(try desk.codebook(), desk, language: language).value(try desk.adjudication(id, for: person))
      })
  }

  private static let mostNote = 2000

  private func decide(_ request: Request, _ context: WorkbenchContext) async throws -> Response {
    let person = try context.person(.adjudicating)
    let id = try context.part("item")
    let value = try await request.json(context)
    let note = value["note"]?.text ?? ""
    guard let list = value["choices"]?.elements, list.count <= DraftRecord.mostAttributions,
      note.utf8.count <= AdjudicationRoutes.mostNote
    else { throw Refusal.malformed("choices and note are expected") }
    var choices: [Int: DeskChoice] = [:]
    for choice in list {
      guard let index = choice["index"]?.integer else { throw Refusal.malformed("each choice has an index") }
      if let coder = choice["coder"]?.text { choices[index] = .coder(coder) }
      if let code = choice["code"]?.text { choices[index] = .code(code) }
    }
    let chosen = choices
    let next = try await bench.askSlowly { desk in try desk.adjudicate(id, chosen, note: note, by: person) }
    try await bench.note("adjudicate", id, context)
    bench.hub.tell(EventHub.Event(name: "tables", data: "{}", coder: nil))
    return Reply.json(.object([("next", next.map { .string($0) } ?? .null)]))
  }
}
