internal import Containers
internal import CoverageModel
internal import Hummingbird
internal import Pipeline

/// Share tables as they are now, and what each cell was made from: days, items, and the second of tape or the sentence.
struct TableRoutes {
  let bench: Bench

  func add(to router: Router<WorkbenchContext>) {
    router.get("/tables") { _, context in try await list(context) }
    router.get("/tables/:table") { _, context in try await table(context) }
    router.get("/tables/:table/:panel/:row") { _, context in try await origins(context) }
    router.get("/items") { request, context in try await items(request, context) }
    router.get("/look/:item") { _, context in try await look(context) }
    router.get("/api/tables") { _, context in try await listJSON(context) }
    router.get("/api/tables/:table") { _, context in try await file(context, .json, "application/json") }
    router.get("/tables/:table/csv") { _, context in try await file(context, .csv, "text/csv; charset=utf-8") }
  }

  private func list(_ context: WorkbenchContext) async throws -> Response {
    _ = try context.person(.reading)
    let shell = bench.shell(context)
    let language = context.language
    let (tables, warnings) = try await bench.askSlowly { desk in try desk.tableList(language: language) }
    let links = tables.map { "<li>\(Markup.link($0.title, "/tables/\(QueryText.encoded($0.id))"))</li>\n" }
    let notes = warnings.map { Markup.notice($0.description, isError: $0.severity == .error) }
    let main = """
      <h1>\(Markup.text(shell.word("nav.tables")))</h1>
      \(notes.joined())<ul class="links">
      \(links.joined())</ul>

      """
    return Reply.page(shell.page(title: shell.word("nav.tables"), main: main))
  }

  private func listJSON(_ context: WorkbenchContext) async throws -> Response {
    _ = try context.person(.reading)
    let language = context.language
    let tables = try await bench.askSlowly { desk in try desk.tableList(language: language).tables }
    return Reply.json(
      .object([
        ("tables", .array(tables.map { .object([("table", .string($0.id)), ("title", .string($0.title))]) }))
      ]))
  }

  private func table(_ context: WorkbenchContext) async throws -> Response {
    _ = try context.person(.reading)
    let id = try context.part("table")
    let shell = bench.shell(context)
    let language = context.language
    let address = "/tables/\(QueryText.encoded(id))"
    let (title, markup) = try await bench.askSlowly { desk in
      try desk.table(id, language: language) { "\(address)/\($0)/\($1)" }
    }
    let main =
      "<p>\(Markup.link(shell.word("tables.csv"), address + "/csv"))</p>\n<div class=\"share\">\(markup)</div>\n"
    return Reply.page(
      shell.page(title: title, main: "<h1>\(Markup.text(title))</h1>\n" + main, module: "live-page"))
  }

  private func file(_ context: WorkbenchContext, _ format: TableFormat, _ type: String) async throws -> Response {
    _ = try context.person(.reading)
    let id = try context.part("table")
    let language = context.language
    return Reply.bytes(
      try await bench.askSlowly { desk in try desk.table(id, as: format, language: language) }, type: type)
  }

  private func origins(_ context: WorkbenchContext) async throws -> Response {
    let person = try context.person(.reading)
    let id = try context.part("table")
    guard let panel = Int(try context.part("panel")), let row = Int(try context.part("row")) else {
      throw Refusal.absent
    }
    let shell = bench.shell(context)
    let language = context.language
    let (title, measure, origins, codebook) = try await bench.askSlowly { desk in
      let found = try desk.origins(table: id, panel: panel, row: row, language: language, for: person)
      return (found.title, found.measure, found.origins, try desk.codebook())
    }
    let outlets = Dictionary(
      codebook.outlets.map { ($0.id, $0.names.text(in: language)) }, uniquingKeysWith: { first, _ in first })
    func amount(_ value: Int64) -> String {
      measure == .airtime ? DecimalText.time(milliseconds: value) : String(value)
    }
    let rows = origins.map { origin in
      [
        Markup.link(
          "\(outlets[origin.outlet] ?? origin.outlet), \(origin.day)",
          "/items?outlet=\(QueryText.encoded(origin.outlet))&day=\(origin.day)"),
        Markup.text(amount(origin.amount)), Markup.text(amount(origin.denominator)),
      ]
    }
    let sum = amount(origins.reduce(0) { $0 + $1.amount })
    let headings = ["tables.day", "tables.amount", "tables.denominator"].map { shell.word($0) }
    let main =
      "<h1>\(Markup.text(title))</h1>\n<p class=\"lead\">\(Markup.text(shell.word("tables.sum", ["sum": sum])))</p>\n"
      + Markup.table(title, headings, numbers: [1, 2], rows)
    return Reply.page(shell.page(title: title, main: main))
  }

  // MARK: Items

  private func items(_ request: Request, _ context: WorkbenchContext) async throws -> Response {
    _ = try context.person(.reading)
    let outlet = request.uri.queryParameters["outlet"].map { String($0) } ?? ""
    guard let day = CalendarDay(request.uri.queryParameters["day"].map { String($0) } ?? "") else {
      throw Refusal.absent
    }
    let (items, codebook) = try await bench.askSlowly { desk in
      (try desk.items(outlet: outlet, day: day), try desk.codebook())
    }
    let shell = bench.shell(context)
    let name = codebook.outlets.first { $0.id == outlet }?.names.text(in: context.language) ?? outlet
    let rows = items.map { item -> [String] in
      let title = item.texts["title"].flatMap { $0.isEmpty ? nil : $0 } ?? item.id
      let start = item.start.map { String(MomentJSON.text($0, codebook.zone).dropFirst(11).prefix(8)) } ?? ""
      return [
        Markup.text(start), Markup.link(title, "/look/\(QueryText.encoded(item.id))"),
        Markup.text(item.programme ?? ""),
        Markup.text(item.kind == .broadcast ? DecimalText.time(milliseconds: Int64(item.length)) : String(item.length)),
      ]
    }
    let title = "\(name), \(day)"
    let headings = ["items.start", "items.title", "items.programme", "items.length"].map { shell.word($0) }
    return Reply.page(
      shell.page(
        title: title,
        main: "<h1>\(Markup.text(title))</h1>\n" + Markup.table(title, headings, numbers: [3], rows)))
  }

  private func look(_ context: WorkbenchContext) async throws -> Response {
    let person = try context.person(.reading)
    let id = try context.part("item")
    let (coded, codebook) = try await bench.askSlowly { desk in
      (try desk.coded(id, for: person), try desk.codebook())
    }
    let page = CodedItemPage(coded, codebook, shell: bench.shell(context), media: bench.desk.mediaPath)
    return Reply.page(bench.shell(context).page(title: page.title, main: page.markup, module: page.module))
  }
}
