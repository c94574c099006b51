internal import CodingStore
internal import CoverageModel
internal import Hummingbird
internal import Pipeline

/// Who may sign in, their roles, sessions and tokens.
struct PeopleRoutes {
  let bench: Bench

  func add(to router: Router<WorkbenchContext>) {
    router.get("/people") { _, context in try await page(context) }
    router.post("/people/invite") { request, context in try await invite(request, context) }
    router.post("/people/role") { request, context in try await role(request, context) }
    router.post("/people/close") { request, context in try await close(request, context) }
    router.post("/people/sessions") { request, context in try await endSessions(request, context) }
    router.get("/log") { _, context in try await log(context) }
  }

  private func page(_ context: WorkbenchContext, message: String? = nil, link: String? = nil) async throws -> Response {
    _ = try context.person(.administrating)
    let shell = bench.shell(context)
    let people = try await bench.ask { desk in
      try desk.asking { reader in try reader.accounts().map { ($0, try reader.sessions(of: $0.id)) } }
    }
    let csrf = context.session?.csrf ?? ""
    func button(_ action: String, _ name: String, _ label: String) -> String {
      """
      <form method="post" action="/people/\(action)"><input type="hidden" name="csrf" value="\(Markup.text(csrf))">
      <input type="hidden" name="name" value="\(Markup.text(name))"><button>\(Markup.text(label))</button></form>
      """
    }
    let rows = people.map { account, sessions -> [String] in
      let state =
        account.isClosed ? "people.closed" : account.secret == nil ? "people.invited" : "people.active"
      let last = sessions.map(\.seen).max().map { StampText.text($0) } ?? ""
      return [
        Markup.text(account.name), Markup.text(shell.word("role.\(account.role.rawValue)")),
        Markup.text(shell.word(state)),
        String(sessions.count), Markup.text(last),
        button("sessions", account.name, shell.word("people.endSessions"))
          + (account.isClosed ? "" : button("close", account.name, shell.word("people.close"))),
      ]
    }
    let roles = Account.Role.allCases.map {
      "<option value=\"\($0.rawValue)\">\(Markup.text(shell.word("role.\($0.rawValue)")))</option>"
    }.joined()
    let main = """
      <h1>\(Markup.text(shell.word("nav.people")))</h1>
      \(message.map { Markup.notice($0) } ?? "")\(link.map { "<p class=\"notice\"><code>\(Markup.text($0))</code></p>\n" } ?? "")
      <form method="post" action="/people/invite" class="row">
      <input type="hidden" name="csrf" value="\(Markup.text(csrf))">
      <label>\(Markup.text(shell.word("signIn.name")))<input name="name" maxlength="\(PersonName.most)" required></label>
      <label>\(Markup.text(shell.word("people.role")))<select name="role">\(roles)</select></label>
      <button>\(Markup.text(shell.word("people.invite")))</button>
      </form>
      \(Markup.table(
        shell.word("nav.people"),
        ["signIn.name", "people.role", "people.state", "people.sessions", "people.lastSeen", "people.actions"].map { shell.word($0) },
        numbers: [3], rows))
      """
    return Reply.page(shell.page(title: shell.word("nav.people"), main: main))
  }

  private func invite(_ request: Request, _ context: WorkbenchContext) async throws -> Response {
    let person = try context.person(.administrating)
    let form = try await request.form(context)
    let name = form["name"].split(separator: " ").joined(separator: " ")
    guard PersonName.isFine(name), let role = Account.Role(rawValue: form["role"]) else {
      throw Refusal(status: .unprocessableContent, code: "name", message: bench.shell(context).word("people.badName"))
    }
    try refuse(name, ifOf: context)
    let address = context.address
    let path = try await bench.ask { desk in
      try Invitation(desk).path(name, role: role, by: person.name, from: address)
    }
    let host = request.head.authority ?? ""
    let scheme = bench.isSecure ? "https" : "http"
    let message = bench.shell(context).word("people.inviteLink", ["name": name])
    return try await page(context, message: message, link: "\(scheme)://\(host)\(path)")
  }

  private func named(_ request: Request, _ context: WorkbenchContext) async throws -> (Account, Form) {
    _ = try context.person(.administrating)
    let form = try await request.form(context)
    let name = form["name"]
    let account = try await bench.ask { desk in try desk.asking { try $0.account(named: name) } }
    guard let account else { throw Refusal.absent }
    return (account, form)
  }

  private func role(_ request: Request, _ context: WorkbenchContext) async throws -> Response {
    let (account, form) = try await named(request, context)
    try refuse(account.name, ifOf: context)
    guard let role = Account.Role(rawValue: form["role"]) else { throw Refusal.malformed("no such role") }
    try await bench.ask { desk in try desk.keeping { try $0.setRole(role, of: account.id) } }
    try await bench.note("role", "\(account.name), \(role.rawValue)", context)
    return Reply.see("/people")
  }

  /// Nobody takes the own account away, so that there is always an administrator.
  private func refuse(_ name: String, ifOf context: WorkbenchContext) throws(Refusal) {
    guard name == context.account?.name else { return }
    throw Refusal(status: .unprocessableContent, code: "self", message: bench.shell(context).word("people.notSelf"))
  }

  private func close(_ request: Request, _ context: WorkbenchContext) async throws -> Response {
    let (account, _) = try await named(request, context)
    try refuse(account.name, ifOf: context)
    try await bench.ask { desk in try desk.keeping { try $0.close(account.id) } }
    try await bench.note("close", account.name, context)
    return Reply.see("/people")
  }

  private func endSessions(_ request: Request, _ context: WorkbenchContext) async throws -> Response {
    let (account, _) = try await named(request, context)
    try await bench.ask { desk in try desk.keeping { try $0.endSessions(of: account.id) } }
    try await bench.note("sessions-ended", account.name, context)
    return Reply.see("/people")
  }

  private static let mostLines = 500

  /// What was done at the workbench; what was done to the workspace is in `qamtu log`.
  private func log(_ context: WorkbenchContext) async throws -> Response {
    _ = try context.person(.administrating)
    let shell = bench.shell(context)
    let lines = try await bench.ask { desk in try desk.asking { try $0.done(most: PeopleRoutes.mostLines) } }
    let rows = lines.map { line in
      [StampText.text(line.at), line.who, shell.word("done.\(line.what)"), line.detail, line.place].map(Markup.text)
    }
    let headings = ["log.at", "log.who", "log.what", "log.detail", "log.place"].map { shell.word($0) }
    let main = "<h1>\(Markup.text(shell.word("nav.log")))</h1>\n" + Markup.table(shell.word("nav.log"), headings, rows)
    return Reply.page(shell.page(title: shell.word("nav.log"), main: main))
  }
}
