internal import CodingStore
internal import Containers
internal import CoverageModel
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore
internal import Pipeline
internal import ServiceLifecycle

/// The interface for coding: queue, codebook, items, decisions, settings, and what changes while a page is open.
struct CodingRoutes {
  let bench: Bench

  func add(to router: Router<WorkbenchContext>) {
    router.get("/api/queue") { _, context in try await queue(context) }
    router.get("/api/codebook") { request, context in try await codebook(request, context) }
    router.get("/api/items/:item") { _, context in try await item(context) }
    router.get("/api/items/:item/history") { _, context in try await history(context) }
    router.post("/api/items/:item/decisions") { request, context in try await decide(request, context) }
    router.post("/api/items/:item/finish") { request, context in try await finish(request, context) }
    router.post("/api/items/:item/copies") { request, context in try await copies(request, context) }
    router.post("/api/items/:item/gaps") { request, context in try await gap(request, context) }
    router.get("/api/settings") { _, context in
      Reply.json(PersonSettings(context.account?.settings ?? "{}").json(language: context.language))
    }
    router.on("/api/settings", method: .put) { request, context in try await settings(request, context) }
    router.get("/api/events") { _, context in try events(context) }
  }

  private func queue(_ context: WorkbenchContext) async throws -> Response {
    let person = try context.person(.coding)
    let (queue, codebook) = try await bench.ask { desk in
      (try desk.queue(of: person.name), try desk.codebook())
    }
    return Reply.json(QueueJSON(codebook, language: context.language).value(queue, coder: person.name))
  }

  private func codebook(_ request: Request, _ context: WorkbenchContext) async throws -> Response {
    _ = try context.person()
    let codebook = try await bench.ask { desk in try desk.codebook() }
    let asked = request.uri.queryParameters["language"].map { String($0) }
    let language = asked.flatMap { codebook.languages.contains($0) ? $0 : nil } ?? context.language
    // Thousands of actors are fetched once for each version.
    let tag = "\"\(codebook.fingerprint.prefix(16))-\(language)\""
    if request.headers[.ifNoneMatch] == tag { return Response(status: .notModified, headers: [.eTag: tag]) }
    var response = Reply.json(CodebookJSON(codebook, language: language).value)
    response.headers[.eTag] = tag
    response.headers[.cacheControl] = "private, no-cache"
    return response
  }

  private func item(_ context: WorkbenchContext) async throws -> Response {
    let person = try context.person(.coding)
    let id = try context.part("item")
    let language = context.language
    return Reply.json(
      try await bench.ask { desk in
        let item = try desk.item(id, for: person.name)
        return ItemJSON(try desk.codebook(), desk, language: language).value(item)
      })
  }

  private func history(_ context: WorkbenchContext) async throws -> Response {
    let person = try context.person(.coding)
    let id = try context.part("item")
    let all = try await bench.ask { desk in try desk.history(id, of: person.name) }
    return Reply.json(.object([("decisions", .array(all.map(ItemJSON.decision)))]))
  }

  // MARK: Decisions

  private struct Sent: Sendable {
    let id: String
    let base: Int
    let label: String
    let record: DraftRecord
  }

  private func sent(_ request: Request, _ context: WorkbenchContext) async throws -> Sent {
    let value = try await request.json(context)
    guard let id = value["id"]?.text, (8...100).contains(id.utf8.count), let base = value["base"]?.integer, base >= 0
    else { throw Refusal.malformed("id and base are expected") }
    let label = value["label"]?.text ?? ""
    guard label.utf8.count <= 400 else { throw Refusal.malformed("label has at most 400 bytes") }
    do throws(DraftFault) {
      return Sent(id: id, base: base, label: label, record: try DraftRecord(value["record"] ?? .null))
    } catch {
      throw Refusal(DeskError.faults([error]))
    }
  }

  private func decide(_ request: Request, _ context: WorkbenchContext) async throws -> Response {
    let person = try context.person(.coding)
    let item = try context.part("item")
    let sequence = try await keep(try await sent(request, context), item, person, isFinish: false, context)
    return Reply.json(.object([("sequence", .integer(Int64(sequence)))]))
  }

  /// - Returns: the decision's number, once it is on the disk.
  private func keep(
    _ sent: Sent, _ item: String, _ person: DeskPerson, isFinish: Bool, _ context: WorkbenchContext
  ) async throws -> Int {
    let language = context.language
    let decision = try await bench.ask { desk in
      try desk.checked(
        sent.record, item: item, by: person.name, decision: sent.id, label: sent.label, isFinish: isFinish,
        language: language)
    }
    switch try await bench.writer.keep(decision, base: sent.base) {
    case .kept(let sequence):
      bench.hub.tell(
        EventHub.Event(
          name: "item",
          data: JSONValue.object([
            ("item", .string(item)), ("sequence", .integer(Int64(sequence))), ("coder", .string(person.name)),
          ]).line, coder: person.name))
      return sequence
    case .conflict(let last):
      throw Refusal(DeskError.conflict(try last.map { try bench.desk.decision($0) }))
    }
  }

  private func finish(_ request: Request, _ context: WorkbenchContext) async throws -> Response {
    let person = try context.person(.coding)
    let item = try context.part("item")
    let sent = try await sent(request, context)
    let sequence = try await keep(sent, item, person, isFinish: true, context)
    let next = try await bench.ask { desk in
      try desk.finish(item: item, by: person.name, sequence: sequence)
    }
    bench.hub.tell(EventHub.Event(name: "tables", data: "{}", coder: nil))
    return Reply.json(
      .object([("sequence", .integer(Int64(sequence))), ("next", next.map { .string($0) } ?? .null)]))
  }

  private func copies(_ request: Request, _ context: WorkbenchContext) async throws -> Response {
    let person = try context.person(.coding)
    let item = try context.part("item")
    let value = try await request.json(context)
    let items = (value["items"]?.elements ?? []).compactMap(\.text)
    guard (1...500).contains(items.count) else { throw Refusal.malformed("items are expected, at most 500") }
    let result = try await bench.ask { desk in
      try desk.copy(item, to: items, by: person.name, decision: "copy-\(Secret.random().text.prefix(16))")
    }
    bench.hub.tell(EventHub.Event(name: "queue", data: "{}", coder: person.name))
    return Reply.json(
      .object([
        ("applied", .texts(result.filter { $0.reason == nil }.map(\.item))),
        (
          "kept",
          .array(
            result.compactMap { one in
              one.reason.map { .object([("item", .string(one.item)), ("reason", .string($0))]) }
            })
        ),
      ]))
  }

  private func gap(_ request: Request, _ context: WorkbenchContext) async throws -> Response {
    let person = try context.person(.coding)
    let item = try context.part("item")
    let value = try await request.json(context)
    guard let start = value["start"]?.integer, let end = value["end"]?.integer, start < end,
      let reason = value["reason"]?.text, reason.utf8.count <= 400
    else { throw Refusal.malformed("start, end and reason are expected") }
    try await bench.ask { desk in
      try desk.add(gap: Int64(start)..<Int64(end), reason: reason, item: item, by: person.name)
    }
    bench.hub.tell(EventHub.Event(name: "tables", data: "{}", coder: nil))
    return Reply.json(.object([]))
  }

  // MARK: Settings and events

  private func settings(_ request: Request, _ context: WorkbenchContext) async throws -> Response {
    _ = try context.person()
    guard let account = context.account else { throw Refusal.signedOut }
    let text = try PersonSettings.checked(try await request.json(context), languages: Words.languages)
    try await bench.ask { desk in try desk.keeping { try $0.setSettings(text, of: account.id) } }
    return Reply.empty()
  }

  private static let heartbeat = Duration.seconds(15)

  /// A stream that also breathes, so that a page notices when the server is gone; it ends soon after its session.
  private func events(_ context: WorkbenchContext) throws -> Response {
    let person = try context.person()
    let stream = bench.hub.events(for: person.name)
    return Response(
      status: .ok, headers: [.contentType: "text/event-stream", .cacheControl: "no-store"],
      body: ResponseBody { writer in
        try await writer.write(ByteBuffer(string: "retry: 2000\n\n"))
        let beats = AsyncStream<EventHub.Event?>(bufferingPolicy: .bufferingNewest(EventHub.mostWaiting)) {
          continuation in
          let listening = Task {
            for await event in stream { continuation.yield(event) }
            continuation.finish()
          }
          let breathing = Task {
            while !Task.isCancelled {
              try? await Task.sleep(for: CodingRoutes.heartbeat)
              continuation.yield(nil)
            }
          }
          continuation.onTermination = { _ in
            listening.cancel()
            breathing.cancel()
          }
        }
        // A page that stays open does not keep the server from stopping.
        for await event in beats.cancelOnGracefulShutdown() {
          if event == nil, try await !isSignedIn(context) { break }
          let text = event.map { "event: \($0.name)\ndata: \($0.data)\n\n" } ?? ": still here\n\n"
          try await writer.write(ByteBuffer(string: text))
        }
        try await writer.finish(nil)
      })
  }

  private func isSignedIn(_ context: WorkbenchContext) async throws -> Bool {
    try await bench.ask { desk in
      try desk.asking { reader in
        if let session = context.session { return try reader.session(session.digest) != nil }
        return try context.account.flatMap { try reader.account(named: $0.name) }?.isClosed == false
      }
    }
  }
}
