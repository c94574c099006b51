internal import CodingStore
internal import CoverageModel
internal import Hummingbird
internal import Pipeline

/// The pages on which people code; modules fill them.
struct CodingPages {
  let bench: Bench

  func add(to router: Router<WorkbenchContext>) {
    router.get("/") { _, context in try queue(context) }
    router.get("/code/:item") { _, context in try await code(context) }
    router.get("/keys") { _, context in
      _ = try context.person()
      let shell = bench.shell(context)
      return Reply.page(shell.page(title: shell.word("nav.keys"), module: "keys-page"))
    }
  }

  private func queue(_ context: WorkbenchContext) throws -> Response {
    let person = try context.person()
    guard person.role != .observer else { return Reply.see("/progress") }
    let shell = bench.shell(context)
    return Reply.page(shell.page(title: shell.word("nav.queue"), module: "queue-page"))
  }

  private func code(_ context: WorkbenchContext) async throws -> Response {
    let person = try context.person(.coding)
    let id = try context.part("item")
    let item = try await bench.ask { desk in try desk.item(id, for: person.name) }
    let module = item.record.kind == .broadcast ? "broadcast-page" : "article-page"
    let title = item.record.texts["title"] ?? item.record.id
    return Reply.page(bench.shell(context).page(title: title, module: module, item: id))
  }
}
