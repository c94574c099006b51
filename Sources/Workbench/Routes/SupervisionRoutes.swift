internal import CodingStore
internal import CoverageModel
internal import HTTPTypes
internal import Hummingbird
internal import Pipeline

/// Agreement of coders, incidents, and the codebook.
struct SupervisionRoutes {
  let bench: Bench

  func add(to router: Router<WorkbenchContext>) {
    router.get("/reliability") { _, context in try await reliability(context) }
    router.get("/reliability/page") { _, context in try await reliabilityPage(context) }
    router.get("/incidents") { _, context in try await incidents(context) }
    router.post("/incidents") { request, context in try await note(request, context) }
    router.get("/codebook") { _, context in try await codebook(context) }
    router.post("/codebook") { request, context in try await edit(request, context) }
  }

  // MARK: Agreement

  private func reliability(_ context: WorkbenchContext) async throws -> Response {
    _ = try context.person(.reading)
    let shell = bench.shell(context)
    let title = Markup.text(shell.word("nav.reliability"))
    let main =
      "<h1>\(title)</h1>\n<iframe class=\"whole\" title=\"\(title)\" sandbox src=\"/reliability/page\"></iframe>\n"
    return Reply.page(shell.page(title: shell.word("nav.reliability"), main: main))
  }

  /// A page that stands alone has its styles in itself, and nothing else.
  private static let policy =
    "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'"

  private func reliabilityPage(_ context: WorkbenchContext) async throws -> Response {
    _ = try context.person(.reading)
    let language = context.language
    let page = try await bench.askSlowly { desk in try desk.agreementPage(language: language) }
    var response =
      page.map { Reply.bytes($0, type: "text/html; charset=utf-8") }
      ?? Reply.page(
        "<!doctype html><meta charset=\"utf-8\"><p>\(Markup.text(bench.shell(context).word("reliability.none")))</p>")
    response.headers[.securityPolicy] = SupervisionRoutes.policy
    return response
  }

  // MARK: Incidents

  private static let columns = ["name", "rule", "platform", "day", "severity", "evidence", "referral", "outcome"]

  private func incidents(_ context: WorkbenchContext) async throws -> Response {
    let person = try context.person(.reading)
    let shell = bench.shell(context)
    let language = context.language
    let (noted, breaches, codebook) = try await bench.askSlowly { desk in
      (try desk.incidents(), try desk.breaches(for: person), try desk.codebook())
    }
    let known = Set(noted.map { $0[0] })
    let headings = SupervisionRoutes.columns.map { shell.word("incidents.\($0)") }
    let mayWrite = Set.supervising.contains(person.role)
    let open = breaches.filter { !known.contains(SupervisionRoutes.name($0)) }
    let raised = open.map { breach -> [String] in
      let title = breach.item.texts["title"].flatMap { $0.isEmpty ? nil : $0 } ?? breach.item.id
      let outlet = codebook.outlets.first { $0.id == breach.item.outlet }?.names.text(in: language)
      return [
        Markup.text(breach.period.label.text(in: language)), Markup.text(outlet ?? breach.item.outlet),
        Markup.link(title, "/look/\(QueryText.encoded(breach.item.id))"),
        Markup.text(breach.actors.joined(separator: ", ")),
        mayWrite ? form(shell, context, prefilled(breach, codebook), label: "incidents.take") : "",
      ]
    }
    let main = """
      <h1>\(Markup.text(shell.word("nav.incidents")))</h1>
      \(open.isEmpty ? "" : Markup.table(shell.word("incidents.raised"), ["incidents.rule", "incidents.platform", "items.title", "incidents.actors", "people.actions"].map { shell.word($0) }, raised))
      \(Markup.table(shell.word("incidents.noted"), headings, noted.map { $0.map(Markup.text) }))
      \(mayWrite ? "<h2>\(Markup.text(shell.word("incidents.new")))</h2>\n" + form(shell, context, [:], label: "incidents.save", shows: true) : "")
      """
    return Reply.page(shell.page(title: shell.word("nav.incidents"), main: main))
  }

  private static func name(_ breach: Desk.Breach) -> String { "\(breach.period.id)-\(breach.item.id)" }

  private func prefilled(_ breach: Desk.Breach, _ codebook: Codebook) -> [String: String] {
    [
      "name": SupervisionRoutes.name(breach), "rule": breach.period.kind.rawValue, "platform": breach.item.outlet,
      "day": breach.item.start.map { codebook.zone.day(of: $0).description } ?? "", "severity": "medium",
      "evidence": breach.item.texts["url"] ?? breach.item.id,
    ]
  }

  private func form(
    _ shell: Shell, _ context: WorkbenchContext, _ values: [String: String], label: String, shows: Bool = false
  ) -> String {
    let fields = SupervisionRoutes.columns.map { column in
      let value = Markup.text(values[column] ?? "")
      guard shows else { return "<input type=\"hidden\" name=\"\(column)\" value=\"\(value)\">" }
      let type = column == "day" ? "date" : "text"
      let required = ["name", "rule", "day"].contains(column) ? " required" : ""
      return
        "<label>\(Markup.text(shell.word("incidents.\(column)")))<input name=\"\(column)\" type=\"\(type)\" maxlength=\"2000\"\(required) value=\"\(value)\"></label>"
    }
    return """
      <form method="post" action="/incidents"\(shows ? " class=\"row\"" : "")>
      <input type="hidden" name="csrf" value="\(Markup.text(context.session?.csrf ?? ""))">
      \(fields.joined(separator: "\n"))
      <button>\(Markup.text(shell.word(label)))</button></form>
      """
  }

  private static let mostText = 2000

  private func note(_ request: Request, _ context: WorkbenchContext) async throws -> Response {
    let person = try context.person(.supervising)
    let form = try await request.form(context)
    let texts = SupervisionRoutes.columns.map { form[$0] }
    guard !texts[0].isEmpty, !texts[1].isEmpty, CalendarDay(texts[3]) != nil,
      texts.allSatisfy({ $0.utf8.count <= SupervisionRoutes.mostText })
    else {
      throw Refusal(
        status: .unprocessableContent, code: "incident", message: bench.shell(context).word("incidents.bad"))
    }
    try await bench.askSlowly { desk in try desk.note(incident: texts, by: person.name) }
    try await bench.note("incident", texts[0], context)
    return Reply.see("/incidents")
  }

  // MARK: Codebook

  private func codebook(_ context: WorkbenchContext) async throws -> Response {
    _ = try context.person(.administrating)
    let stored = try await bench.askSlowly { desk in try desk.codebookText() }
    return editor(context, stored, text: stored.text, findings: nil, version: nil)
  }

  private func editor(
    _ context: WorkbenchContext, _ stored: (file: String, text: String, predecessor: String), text: String,
    findings: [Finding]?, version: String?
  ) -> Response {
    let shell = bench.shell(context)
    var notes = version.map { Markup.notice(shell.word("codebook.adopted", ["version": $0])) } ?? ""
    if let findings, findings.isEmpty, version == nil { notes += Markup.notice(shell.word("codebook.fine")) }
    for finding in findings ?? [] { notes += Markup.notice(finding.description, isError: finding.severity == .error) }
    let main = """
      <h1>\(Markup.text(shell.word("nav.codebook")))</h1>
      <p class="lead">\(Markup.text(shell.word("codebook.lead", ["file": stored.file, "before": stored.predecessor])))</p>
      \(notes)<form method="post" action="/codebook">
      <input type="hidden" name="csrf" value="\(Markup.text(context.session?.csrf ?? ""))">
      <label>\(Markup.text(shell.word("codebook.text")))<textarea name="text" rows="30" spellcheck="false" class="code">\(Markup.text(text))</textarea></label>
      <p><button name="do" value="check">\(Markup.text(shell.word("codebook.check")))</button>
      <button name="do" value="adopt">\(Markup.text(shell.word("codebook.adopt")))</button></p>
      </form>

      """
    let hasErrors = findings?.contains { $0.severity == .error } ?? false
    return Reply.page(
      shell.page(title: shell.word("nav.codebook"), main: main), status: hasErrors ? .unprocessableContent : .ok)
  }

  private func edit(_ request: Request, _ context: WorkbenchContext) async throws -> Response {
    let person = try context.person(.administrating)
    let form = try await request.form(context)
    let text = form["text"].replacing("\r\n", with: "\n")
    let adopts = form["do"] == "adopt"
    let (stored, result) = try await bench.askSlowly { desk in
      let result = try desk.codebook(text, adopting: adopts, by: person.name)
      return (try desk.codebookText(), result)
    }
    if let version = result.version { try await bench.note("codebook", version, context) }
    return editor(context, stored, text: text, findings: result.findings, version: result.version)
  }
}
