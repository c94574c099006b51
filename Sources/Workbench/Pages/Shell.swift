internal import CodingStore

/// What stands around the content of every page.
struct Shell {
  let words: Words
  let context: WorkbenchContext

  func word(_ key: String, _ values: [String: String] = [:]) -> String { words(key, in: context.language, values) }

  /// A page that modules fill.
  func page(title: String, module: String, item: String? = nil) -> String {
    page(title: title, main: "", module: module, item: item)
  }

  func page(title: String, main: String, module: String? = nil, item: String? = nil) -> String {
    var head = """
      <!doctype html>
      <html lang="\(context.language)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(Markup.text(title)) · Qamtu</title>
      <link rel="stylesheet" href="/assets/app.css">
      <link rel="stylesheet" href="/assets/pages.css">
      <link rel="icon" href="/assets/icon.svg">

      """
    var metas: [(String, String)] = []
    if let account = context.account { metas += [("coder", account.name), ("role", account.role.rawValue)] }
    if let session = context.session { metas.append(("csrf", session.csrf)) }
    if let item { metas.append(("item", item)) }
    for (name, content) in metas { head += "<meta name=\"qamtu-\(name)\" content=\"\(Markup.text(content))\">\n" }
    if let module { head += "<script type=\"module\" src=\"/assets/modules/\(module).js\"></script>\n" }
    return head + """
      </head>
      <body>
      <a class="skip" href="#main">\(Markup.text(word("nav.skip")))</a>
      \(bar)<main id="main" tabindex="-1">
      \(main)</main>
      </body>
      </html>

      """
  }

  private var bar: String {
    guard let account = context.account else {
      return "<header class=\"bar\"><strong>Qamtu</strong></header>\n"
    }
    let links = Shell.links.filter { $0.roles.contains(account.role) }.map { link in
      let isHere = link.place == "/" ? context.path == "/" : context.path.hasPrefix(link.place)
      let label = Markup.text(word("nav.\(link.key)"))
      return "<a href=\"\(link.place)\"\(isHere ? " aria-current=\"page\"" : "")>\(label)</a>"
    }
    return """
      <header class="bar">
      <strong>Qamtu</strong>
      <nav aria-label="\(Markup.text(word("nav.label")))">\(links.joined(separator: "\n"))</nav>
      <span id="connection" role="status"></span>
      <form method="post" action="/sign-out"><a href="/account">\(Markup.text(account.name))</a>
      <input type="hidden" name="csrf" value="\(Markup.text(context.session?.csrf ?? ""))">
      <button>\(Markup.text(word("nav.signOut")))</button></form>
      </header>

      """
  }

  private static let everybody = Set(Account.Role.allCases)
  private static let coders: Set<Account.Role> = [.coder, .adjudicator, .analyst, .administrator]
  private static let readers: Set<Account.Role> = [.adjudicator, .analyst, .administrator, .observer]

  private static let links: [(key: String, place: String, roles: Set<Account.Role>)] = [
    ("queue", "/", coders),
    ("adjudicate", "/adjudicate", [.adjudicator, .analyst, .administrator]),
    ("work", "/progress", readers),
    ("tables", "/tables", readers),
    ("reliability", "/reliability", readers),
    ("incidents", "/incidents", readers),
    ("codebook", "/codebook", [.administrator]),
    ("people", "/people", [.administrator]),
    ("log", "/log", [.administrator]),
    ("keys", "/keys", everybody),
  ]
}
