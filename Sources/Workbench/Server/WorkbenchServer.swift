internal import CodingStore
internal import HTTPTypes
internal import Hummingbird
internal import HummingbirdCore
internal import HummingbirdTLS
internal import Logging
internal import NIOCore
internal import NIOSSL
package import Pipeline

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The workbench of one workspace, served to browsers.
package struct WorkbenchServer: Sendable {
  private let desk: Desk
  private let options: WorkbenchOptions
  private let logger: Logger
  private let assets: Assets
  private let words: Words

  /// - Throws: `PipelineError` when the folder is no workspace that can be written to, or the files of the interface are not there.
  package init(path: String, options: WorkbenchOptions, context: RunContext) throws(PipelineError) {
    desk = try Desk(path: path, context: context)
    assets = try Assets()
    words = Words(assets)
    self.options = options
    logger = context.logger
  }

  /// Whether no administrator can sign in, so that one has to be invited.
  package func isNew() throws(PipelineError) -> Bool {
    do throws(DeskError) {
      return try !desk.asking { try $0.accounts() }.contains {
        $0.role == .administrator && $0.secret != nil && !$0.isClosed
      }
    } catch {
      throw PipelineError(error, path: desk.path)
    }
  }

  /// Invites the first administrator, who invites all others.
  ///
  /// - Returns: the path of the page on which the invitation is taken up; it holds for three days.
  package func inviteAdministrator(_ name: String) throws(PipelineError) -> String {
    do throws(DeskError) {
      return try Invitation(desk).path(name, role: .administrator, by: name, from: "")
    } catch {
      throw PipelineError(error, path: desk.path)
    }
  }

  /// Serves until it is stopped.
  ///
  /// - Parameter whenListening: is given the address, such as `http://127.0.0.1:8642`.
  /// - Throws: `PipelineError` for a certificate that cannot be used, or whatever keeps it from listening.
  package func run(whenListening: @escaping @Sendable (String) async -> Void) async throws {
    let port = options.port
    let tls = try configuration()
    var http = HTTP1Channel.Configuration(idleTimeout: .seconds(60))
    http.httpDecoder = .init(maxHeaderFieldSize: 16 << 10, maxHeaderListSize: 32 << 10, maxHeaderFieldCount: 100)
    let server: HTTPServerBuilder =
      try tls.map { try .tls(.http1(configuration: http), tlsConfiguration: $0) } ?? .http1(configuration: http)
    let scheme = tls == nil ? "http" : "https"
    let address = options.address
    let application = Application(
      router: router(port: port), server: server,
      configuration: .init(address: .hostname(address, port: port), backlog: 512),
      onServerRunning: { channel in
        await whenListening("\(scheme)://\(address):\(channel.localAddress?.port ?? port)")
      }, logger: logger)
    // The check reads everything and takes its time; who finds a workspace that is not what was written stops.
    let desk = desk
    try await withThrowingTaskGroup(of: Bool.self) { group in
      group.addTask {
        do {
          try await application.runService()
        } catch let error as IOError {
          throw PipelineError.output(
            path: "\(address):\(port)",
            reason: error.errnoCode == EADDRINUSE
              ? "another program listens there already; name another port with --port" : "\(error)")
        }
        return true
      }
      group.addTask {
        try await Blocking.runSlowly {
          try desk.requireSound()
          try desk.prepare()
        }
        return false
      }
      while let isOver = try await group.next(), !isOver {}
      group.cancelAll()
    }
  }

  private func configuration() throws(PipelineError) -> TLSConfiguration? {
    guard let certificate = options.certificate, let key = options.key else { return nil }
    do {
      let chain = try NIOSSLCertificate.fromPEMFile(certificate).map { NIOSSLCertificateSource.certificate($0) }
      return TLSConfiguration.makeServerConfiguration(
        certificateChain: chain, privateKey: .privateKey(try NIOSSLPrivateKey(file: key, format: .pem)))
    } catch {
      throw .unreadable(path: "\(certificate) or \(key)", reason: "they are no certificate and key in PEM: \(error)")
    }
  }

  private func router(port: Int) -> Router<WorkbenchContext> {
    let router = Router(context: WorkbenchContext.self, options: .autoGenerateHeadEndpoints)
    let hosts = HostGuard(options, port: port)
    router.add(middleware: HeaderMiddleware(isSecure: options.isSecure))
    router.add(middleware: hosts)
    router.add(middleware: RefusalMiddleware(words: words, logger: logger))
    router.add(middleware: SessionMiddleware(desk: desk, words: words, isBehindProxy: options.isBehindProxy))
    router.add(middleware: RefusalMiddleware(words: words, logger: logger))
    router.add(middleware: WriteGuard(options))
    let bench = Bench(
      desk: desk, words: words, hub: EventHub(), writer: DecisionWriter(desk), isSecure: options.isSecure,
      logger: logger)
    AssetRoutes(assets: assets).add(to: router)
    SignInRoutes(bench: bench).add(to: router)
    CodingPages(bench: bench).add(to: router)
    CodingRoutes(bench: bench).add(to: router)
    MediaRoutes(bench: bench).add(to: router)
    PeopleRoutes(bench: bench).add(to: router)
    AccountRoutes(bench: bench).add(to: router)
    ImportRoutes(bench: bench).add(to: router)
    ProgressRoutes(bench: bench).add(to: router)
    TableRoutes(bench: bench).add(to: router)
    AdjudicationRoutes(bench: bench).add(to: router)
    SupervisionRoutes(bench: bench).add(to: router)
    return router
  }
}

extension PipelineError {
  init(_ error: DeskError, path: String) {
    if case .failed(let error) = error {
      self = error
    } else {
      self = .output(path: path, reason: "\(error)")
    }
  }
}
