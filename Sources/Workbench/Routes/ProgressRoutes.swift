internal import CodingStore
internal import CoverageModel
internal import Hummingbird
internal import Pipeline

/// Progress: who has what, at what pace, what is expected and what came; and handing out work.
struct ProgressRoutes {
  let bench: Bench

  func add(to router: Router<WorkbenchContext>) {
    router.get("/progress") { _, context in try await page(context, lines: []) }
    router.post("/progress/assign") { request, context in try await assign(request, context) }
  }

  private static let hour: Int64 = 3600 * 1000

  private func page(_ context: WorkbenchContext, lines: [String]) async throws -> Response {
    let person = try context.person(.reading)
    let shell = bench.shell(context)
    let now = Desk.now
    let (status, pace, titles, codebook) = try await bench.askSlowly { desk in
      let pace = try desk.asking { try $0.pace(since: now - ProgressRoutes.hour) }
      return (try desk.status(), pace, try desk.titles(pace.values.map(\.item)), try desk.codebook())
    }
    let outlets = Dictionary(
      codebook.outlets.map { ($0.id, $0.names.text(in: context.language)) }, uniquingKeysWith: { first, _ in first })
    func text(_ key: String, _ values: [String: String] = [:]) -> String { Markup.text(shell.word(key, values)) }
    func headings(_ keys: [String]) -> [String] { keys.map { shell.word("work.\($0)") } }
    let facts = [
      "items": status.items, "coded": status.codedItems, "unassigned": status.unassigned,
      "uncodable": status.uncodableItems, "copies": status.copies, "suggestions": status.openSuggestions,
    ].mapValues { String($0) }
    let batches = status.batches.map { batch -> [String] in
      let own = pace[batch.coder]
      return [
        Markup.text(batch.coder), String(batch.batch), "\(batch.done) / \(batch.assigned)",
        "<progress max=\"\(max(1, batch.assigned))\" value=\"\(batch.done)\"></progress>",
        Markup.text(DecimalText.time(milliseconds: batch.openMilliseconds)), String(batch.openCharacters),
        own.map { String($0.decisions) } ?? "0",
        own.map { Markup.text("\(StampText.text($0.last)): \(titles[$0.item] ?? $0.item)") } ?? "",
      ]
    }
    let days = status.days.map { day -> [String] in
      [
        Markup.link(outlets[day.outlet] ?? day.outlet, "/items?outlet=\(QueryText.encoded(day.outlet))&day=\(day.day)"),
        Markup.text(day.day), day.scheduled.map { Markup.text(DecimalText.time(milliseconds: $0)) } ?? "",
        String(day.items), String(day.coded), day.isHole ? text("work.hole") : "",
      ]
    }
    let main = """
      <h1>\(text("nav.work"))</h1>
      \(lines.isEmpty ? "" : "<pre class=\"notice\" role=\"status\">\(Markup.text(lines.joined(separator: "\n")))</pre>\n")<p class="lead">\(text("work.summary", facts))</p>
      \(Markup.table(shell.word("work.batches"), headings(["coder", "batch", "done", "progress", "toWatch", "toRead", "hour", "last"]), numbers: [1, 2, 4, 5, 6], batches))
      \(Set.supervising.contains(person.role) ? form(shell, context) : "")
      \(Markup.table(shell.word("work.days"), headings(["outlet", "day", "expected", "items", "coded", "missing"]), numbers: [2, 3, 4], days))
      """
    return Reply.page(shell.page(title: shell.word("nav.work"), main: main, module: lines.isEmpty ? "live-page" : nil))
  }

  private func form(_ shell: Shell, _ context: WorkbenchContext) -> String {
    """
    <h2>\(Markup.text(shell.word("work.assign")))</h2>
    <form method="post" action="/progress/assign" class="row">
    <input type="hidden" name="csrf" value="\(Markup.text(context.session?.csrf ?? ""))">
    <label>\(Markup.text(shell.word("work.joining")))<input name="joining" placeholder="aigul, bolat"></label>
    <label>\(Markup.text(shell.word("work.leaving")))<input name="leaving"></label>
    <label>\(Markup.text(shell.word("work.double")))<input name="double" type="number" min="0" max="100" value="20"></label>
    <button>\(Markup.text(shell.word("work.assign")))</button>
    </form>
    """
  }

  private func assign(_ request: Request, _ context: WorkbenchContext) async throws -> Response {
    let person = try context.person(.supervising)
    let form = try await request.form(context)
    func names(_ field: String) -> [String] {
      form[field].split(separator: ",").map { $0.split(separator: " ").joined(separator: " ") }.filter { !$0.isEmpty }
    }
    var wanted = AssignRun.Request()
    wanted.joining = names("joining")
    wanted.leaving = names("leaving")
    guard (wanted.joining + wanted.leaving).allSatisfy(PersonName.isFine) else {
      throw Refusal(status: .unprocessableContent, code: "name", message: bench.shell(context).word("people.badName"))
    }
    guard let percent = Int(form["double"]), 0...100 ~= percent else {
      throw Refusal.malformed("a percentage is expected")
    }
    wanted.doublePercent = percent
    let request = wanted
    let lines = try await bench.askSlowly { desk in try desk.assign(request, by: person.name).lines }
    try await bench.note("assign", "\(request.joining.joined(separator: ", ")), \(percent) %", context)
    bench.hub.tell(EventHub.Event(name: "queue", data: "{}", coder: nil))
    return try await page(context, lines: lines)
  }
}
