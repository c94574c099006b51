internal import CodingStore
internal import HTTPTypes
internal import Hummingbird
internal import Pipeline

/// Signing in and out, and taking up an invitation.
struct SignInRoutes {
  let bench: Bench
  private let throttle = SignInThrottle()

  init(bench: Bench) { self.bench = bench }

  func add(to router: Router<WorkbenchContext>) {
    router.get("/sign-in") { request, context in page(context, next: next(request)) }
    router.post("/sign-in") { request, context in try await signIn(request, context) }
    router.post("/sign-out") { _, context in try await signOut(context) }
    router.get("/invitation/:secret") { _, context in try await invitation(context) }
    router.post("/invitation/:secret") { request, context in try await accept(request, context) }
  }

  // MARK: Sign in

  /// Only a path of this server: nobody can be led elsewhere after signing in.
  private func next(_ request: Request) -> String {
    let place = request.uri.queryParameters["next"].map { String($0) } ?? "/"
    let isOwn = place.hasPrefix("/") && !place.hasPrefix("//") && !place.contains("\\")
    return isOwn && place.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F } ? place : "/"
  }

  private func page(
    _ context: WorkbenchContext, next: String, message: String? = nil, status: HTTPResponse.Status = .ok
  ) -> Response {
    let shell = bench.shell(context)
    let main = """
      <h1>\(Markup.text(shell.word("signIn.title")))</h1>
      \(message.map { Markup.notice($0, isError: true) } ?? "")<form method="post" action="/sign-in?next=\(QueryText.encoded(next))" class="narrow">
      <label>\(Markup.text(shell.word("signIn.name")))<input name="name" autocomplete="username" required autofocus></label>
      <label>\(Markup.text(shell.word("signIn.password")))<input name="password" type="password" autocomplete="current-password" required></label>
      <button>\(Markup.text(shell.word("signIn.submit")))</button>
      </form>

      """
    return Reply.page(shell.page(title: shell.word("signIn.title"), main: main), status: status)
  }

  private func signIn(_ request: Request, _ context: WorkbenchContext) async throws -> Response {
    let form = try await request.form(context)
    let name = form["name"]
    let wait = throttle.begin(name: name, place: context.address, at: Desk.now)
    guard wait == 0 else {
      let seconds = String((wait + 999) / 1000)
      return page(
        context, next: next(request), message: bench.shell(context).word("signIn.wait", ["seconds": seconds]),
        status: .tooManyRequests)
    }
    let account = try await bench.ask { desk in try desk.asking { try $0.account(named: name) } }
    let secret = account.flatMap { $0.isClosed ? nil : $0.secret }
    let password = form["password"]
    let isRight = try await Blocking.hash { Password.isRight(password, for: secret ?? Password.nobody) }
    guard let account, secret != nil, isRight else {
      try await bench.note("sign-in-refused", PersonName.short(name), context, who: "")
      return page(
        context, next: next(request), message: bench.shell(context).word("signIn.wrong"), status: .unauthorized)
    }
    throttle.succeed(name: name, place: context.address)
    return try await begin(account, context, then: next(request))
  }

  /// Always with a new key, so that nobody can prepare one for somebody else.
  private func begin(_ account: Account, _ context: WorkbenchContext, then place: String) async throws -> Response {
    let secret = Secret.random()
    let now = Desk.now
    let session = DeskSession(
      digest: secret.digest, account: account, csrf: Secret.random().text, began: now, seen: now,
      place: context.address)
    let old = context.session?.digest
    try await bench.ask { desk in
      try desk.keeping { change in
        if let old { try change.endSession(old) }
        try change.endSessions(
          begunBefore: now - SessionMiddleware.longest, seenBefore: now - SessionMiddleware.longestIdle)
        try change.begin(session)
      }
    }
    try await bench.note("sign-in", "", context, who: account.name)
    var response = Reply.see(place)
    response.setCookie(cookie(secret.text, seconds: Int(SessionMiddleware.longest / 1000)))
    return response
  }

  private func cookie(_ value: String, seconds: Int) -> Cookie {
    Cookie(
      name: SessionMiddleware.cookie, value: value, maxAge: seconds, path: "/", secure: bench.isSecure, httpOnly: true,
      sameSite: .strict)
  }

  private func signOut(_ context: WorkbenchContext) async throws -> Response {
    if let digest = context.session?.digest {
      try await bench.ask { desk in try desk.keeping { try $0.endSession(digest) } }
      try await bench.note("sign-out", "", context)
    }
    var response = Reply.see("/sign-in")
    response.setCookie(cookie("", seconds: 0))
    return response
  }

  // MARK: Invitations

  private func invited(_ context: WorkbenchContext) async throws -> Account {
    let digest = Secret.digest(of: try context.part("secret"))
    let account = try await bench.ask { desk in
      try desk.asking { try $0.account(invitation: digest, at: Desk.now) }
    }
    guard let account else { throw over(context) }
    return account
  }

  private func over(_ context: WorkbenchContext) -> Refusal {
    Refusal(status: .gone, code: "invitation", message: bench.shell(context).word("invitation.over"))
  }

  private func invitation(_ context: WorkbenchContext) async throws -> Response {
    let account = try await invited(context)
    return try invitationPage(account, context, message: nil)
  }

  private func invitationPage(
    _ account: Account, _ context: WorkbenchContext, message: String?
  ) throws -> Response {
    let shell = bench.shell(context)
    let fewest = ["count": String(Password.fewestCharacters)]
    let main = """
      <h1>\(Markup.text(shell.word("invitation.title", ["name": account.name])))</h1>
      \(message.map { Markup.notice($0, isError: true) } ?? "")<form method="post" action="/invitation/\(QueryText.encoded(try context.part("secret")))" class="narrow">
      <input type="hidden" name="username" autocomplete="username" value="\(Markup.text(account.name))">
      <label>\(Markup.text(shell.word("invitation.password", fewest)))<input name="password" type="password" autocomplete="new-password" minlength="\(Password.fewestCharacters)" required autofocus></label>
      <label>\(Markup.text(shell.word("invitation.again")))<input name="again" type="password" autocomplete="new-password" required></label>
      <button>\(Markup.text(shell.word("invitation.submit")))</button>
      </form>

      """
    return Reply.page(
      shell.page(title: shell.word("invitation.title", ["name": account.name]), main: main),
      status: message == nil ? .ok : .unprocessableContent)
  }

  private func accept(_ request: Request, _ context: WorkbenchContext) async throws -> Response {
    let account = try await invited(context)
    let form = try await request.form(context)
    let password = form["password"]
    let shell = bench.shell(context)
    guard password == form["again"] else {
      return try invitationPage(account, context, message: shell.word("invitation.differ"))
    }
    guard password.count >= Password.fewestCharacters, password.utf8.count <= Password.mostBytes else {
      let count = ["count": String(Password.fewestCharacters)]
      return try invitationPage(account, context, message: shell.word("invitation.short", count))
    }
    guard let secret = try await Blocking.hash({ Password.encoded(password) }) else {
      throw Refusal(status: .serviceUnavailable, code: "busy", message: "There is no memory for that now.")
    }
    let digest = Secret.digest(of: try context.part("secret"))
    let isFirst = try await bench.ask { desk in
      try desk.keeping { change in
        // Somebody may have taken it up while the password was hashed.
        guard try change.reader.account(invitation: digest, at: Desk.now)?.id == account.id else { return false }
        try change.setSecret(secret, of: account.id)
        return true
      }
    }
    guard isFirst else { throw over(context) }
    try await bench.note("invitation-taken", "", context, who: account.name)
    return try await begin(account, context, then: "/")
  }
}
