internal import CodingStore
internal import Hummingbird
internal import NIOCore
internal import Pipeline

/// What is known of a request besides itself: who asks, and from where.
struct WorkbenchContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  /// The other end of the connection, or whom a proxy speaks for; empty when there is none, as in tests.
  var address: String
  var account: Account?
  /// Nil when the request carries a token instead.
  var session: DeskSession?
  /// The path that was asked for.
  var path = ""
  /// The language of the page.
  var language = "en"

  /// A decision with its record.
  var maxUploadSize: Int { 1 << 20 }

  init(source: ApplicationRequestContextSource) {
    coreContext = CoreRequestContextStorage(source: source)
    address = source.channel.remoteAddress?.ipAddress ?? ""
  }

  var person: DeskPerson? { account.map { DeskPerson(name: $0.name, role: $0.role) } }
}
