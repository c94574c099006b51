internal import CodingStore
internal import Hummingbird
internal import Pipeline

/// One's own sessions and tokens.
struct AccountRoutes {
  let bench: Bench

  /// Milliseconds for which a token holds.
  private static let longest: Int64 = 90 * 24 * 3600 * 1000
  private static let mostName = 60

  func add(to router: Router<WorkbenchContext>) {
    router.get("/account") { _, context in try await page(context, made: nil) }
    router.post("/account/token") { request, context in try await makeToken(request, context) }
    router.post("/account/token/end") { request, context in try await endToken(request, context) }
    router.post("/account/session/end") { request, context in try await endSession(request, context) }
  }

  private func own(_ context: WorkbenchContext) throws(Refusal) -> (account: Account, session: DeskSession) {
    guard let account = context.account, let session = context.session else { throw .signedOut }
    return (account, session)
  }

  private func page(_ context: WorkbenchContext, made: String?) async throws -> Response {
    let (account, session) = try own(context)
    let shell = bench.shell(context)
    let (sessions, tokens) = try await bench.ask { desk in
      try desk.asking { (try $0.sessions(of: account.id), try $0.tokens(of: account.id)) }
    }
    func end(_ action: String, _ digest: String) -> String {
      """
      <form method="post" action="/account/\(action)"><input type="hidden" name="csrf" value="\(Markup.text(session.csrf))">
      <input type="hidden" name="digest" value="\(digest)"><button>\(Markup.text(shell.word("account.end")))</button></form>
      """
    }
    let sessionRows = sessions.map { one in
      [
        Markup.text(StampText.text(one.began)), Markup.text(StampText.text(one.seen)), Markup.text(one.place),
        one.digest == session.digest
          ? Markup.text(shell.word("account.thisOne")) : end("session/end", one.digest),
      ]
    }
    let tokenRows = tokens.map { one in
      [Markup.text(one.name), Markup.text(StampText.text(one.until)), end("token/end", one.digest)]
    }
    func headings(_ keys: [String]) -> [String] { keys.map { shell.word("account.\($0)") } }
    let main = """
      <h1>\(Markup.text(account.name)), \(Markup.text(shell.word("role.\(account.role.rawValue)")))</h1>
      \(Markup.table(shell.word("account.sessions"), headings(["began", "seen", "place", "action"]), sessionRows))
      <h2>\(Markup.text(shell.word("account.tokens")))</h2>
      <p class="lead">\(Markup.text(shell.word("account.tokensLead")))</p>
      \(made.map { "<p class=\"notice\" role=\"status\"><code>\(Markup.text($0))</code></p>\n" } ?? "")\(Markup.table(shell.word("account.tokens"), headings(["name", "until", "action"]), tokenRows))
      <form method="post" action="/account/token" class="row">
      <input type="hidden" name="csrf" value="\(Markup.text(session.csrf))">
      <label>\(Markup.text(shell.word("account.name")))<input name="name" maxlength="\(AccountRoutes.mostName)" required></label>
      <button>\(Markup.text(shell.word("account.makeToken")))</button>
      </form>

      """
    return Reply.page(shell.page(title: account.name, main: main))
  }

  private func makeToken(_ request: Request, _ context: WorkbenchContext) async throws -> Response {
    let (account, _) = try own(context)
    let name = try await request.form(context)["name"]
    guard !name.isEmpty, name.unicodeScalars.count <= AccountRoutes.mostName else {
      throw Refusal.malformed("a name is expected")
    }
    let secret = Secret.random()
    let now = Desk.now
    try await bench.ask { desk in
      try desk.keeping {
        try $0.addToken(secret.digest, of: account.id, name: name, made: now, until: now + AccountRoutes.longest)
      }
    }
    try await bench.note("token", name, context)
    return try await page(context, made: secret.text)
  }

  private func endToken(_ request: Request, _ context: WorkbenchContext) async throws -> Response {
    let (account, _) = try own(context)
    let digest = try await request.form(context)["digest"]
    try await bench.ask { desk in try desk.keeping { try $0.removeToken(digest, of: account.id) } }
    return Reply.see("/account")
  }

  private func endSession(_ request: Request, _ context: WorkbenchContext) async throws -> Response {
    let (account, _) = try own(context)
    let digest = try await request.form(context)["digest"]
    try await bench.ask { desk in
      try desk.keeping { change in
        guard try change.reader.session(digest)?.account.id == account.id else { return }
        try change.endSession(digest)
      }
    }
    try await bench.note("sessions-ended", account.name, context)
    return Reply.see("/account")
  }
}
