import NIOCore
import NIOPosix
import Synchronization

/// A small server on loopback that answers as a test says, byte for byte.
struct TestServer {
  /// What is sent back for one question.
  enum Reply: Sendable {
    /// Bytes as they are; then the connection is closed.
    case bytes([UInt8])
    /// The first bytes, and then the second without end.
    case endless([UInt8], then: [UInt8])
    /// These bytes, and then nothing more, with the connection kept open.
    case stalled([UInt8])
  }

  /// A question as it came.
  struct Question: Sendable {
    let host: String
    let target: String
    let fields: [String: String]
  }

  let port: Int
  private let channel: any Channel
  private let log: Log

  /// `reply` is called for each question, with the number of times that its address was asked for before.
  init(_ reply: @escaping @Sendable (Question, Int) -> Reply) async throws {
    let log = Log()
    channel = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHandler(Answering(log: log, reply: reply))
        }
      }
      .bind(host: "127.0.0.1", port: 0).get()
    port = channel.localAddress?.port ?? 0
    self.log = log
  }

  /// The questions so far, in their order.
  var questions: [Question] { log.questions.withLock { $0 } }

  /// `host target` of the questions so far, without those for robots.txt.
  var targets: [String] { questions.filter { $0.target != "/robots.txt" }.map { $0.host + $0.target } }

  func stop() async throws { try await channel.close() }

  fileprivate final class Log: Sendable {
    let questions = Mutex<[Question]>([])
  }
}

extension TestServer.Reply {
  /// A whole answer with the length of its body.
  static func page(
    _ body: String, status: String = "200 OK", _ fields: [String] = []
  ) -> TestServer.Reply { .page(Array(body.utf8), status: status, fields) }

  static func page(_ body: [UInt8], status: String = "200 OK", _ fields: [String] = []) -> TestServer.Reply {
    .bytes(head(status, fields + ["Content-Length: \(body.count)"]) + body)
  }

  static func redirect(_ location: String) -> TestServer.Reply {
    page("", status: "302 Found", ["Location: \(location)"])
  }

  static let missing = page("", status: "404 Not Found")

  static func head(_ status: String, _ fields: [String]) -> [UInt8] {
    Array((["HTTP/1.1 \(status)"] + fields + ["", ""]).joined(separator: "\r\n").utf8)
  }
}

private final class Answering: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  private let log: TestServer.Log
  private let reply: @Sendable (TestServer.Question, Int) -> TestServer.Reply
  private var received = ""

  init(log: TestServer.Log, reply: @escaping @Sendable (TestServer.Question, Int) -> TestServer.Reply) {
    self.log = log
    self.reply = reply
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    let piece = unwrapInboundIn(data)
    // The first byte of a TLS record: this server speaks no TLS. Closing is left to the client, which could otherwise miss the answer.
    if received.isEmpty, piece.readableBytesView.first == 0x16 {
      let bytes = TestServer.Reply.head("400 Bad Request", [])
      return context.writeAndFlush(wrapOutboundOut(ByteBuffer(bytes: bytes)), promise: nil)
    }
    received += String(buffer: piece)
    guard received.hasSuffix("\r\n\r\n") else { return }
    let lines = received.split(separator: "\r\n").map(String.init)
    received = ""
    var fields: [String: String] = [:]
    for line in lines.dropFirst() {
      guard let colon = line.firstIndex(of: ":") else { continue }
      fields[line[..<colon].lowercased()] = String(line[line.index(colon, offsetBy: 2)...])
    }
    let words = lines[0].split(separator: " ")
    let host = fields["host"]?.split(separator: ":").first.map(String.init) ?? ""
    let question = TestServer.Question(host: host, target: String(words[1]), fields: fields)
    let before = log.questions.withLock { questions in
      defer { questions.append(question) }
      return questions.count { $0.host == host && $0.target == question.target }
    }
    switch reply(question, before) {
    case .bytes(let bytes):
      let channel = context.channel
      context.writeAndFlush(wrapOutboundOut(ByteBuffer(bytes: bytes))).whenComplete { _ in channel.close(promise: nil) }
    case .stalled(let bytes): context.writeAndFlush(wrapOutboundOut(ByteBuffer(bytes: bytes)), promise: nil)
    case .endless(let start, let piece):
      context.writeAndFlush(wrapOutboundOut(ByteBuffer(bytes: start)), promise: nil)
      Answering.send(piece, on: context.channel)
    }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }

  private static func send(_ piece: [UInt8], on channel: any Channel) {
    channel.writeAndFlush(ByteBuffer(bytes: piece)).whenSuccess {
      // Not at once: a write that ends immediately would call itself ever deeper.
      channel.eventLoop.execute { send(piece, on: channel) }
    }
  }
}
