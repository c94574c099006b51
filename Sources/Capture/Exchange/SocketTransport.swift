internal import NIOCore
internal import NIOPosix
internal import NIOSSL

/// Carries questions over TCP and TLS. A connection is used once, so that nothing that one answer leaves behind can be taken
/// for the next.
///
/// It stands on NIO's sockets and not on an HTTP client, for two things that evidence needs and a client keeps to itself. The
/// connection goes to the one address that was checked: a client looks the host's name up again, and a name server that answers
/// differently the second time would lead it to a private address. And the answer is kept byte for byte as it came, with its
/// chunks, its compression and its mistakes, of which a client hands out what it understood.
package struct SocketTransport: Transport {
  private typealias Wire = NIOAsyncChannel<ByteBuffer, ByteBuffer>

  private let tls: NIOSSLContext

  /// - Throws: `ExchangeFault.tls` when the system's certificates cannot be read.
  package init() throws(ExchangeFault) {
    do {
      tls = try NIOSSLContext(configuration: .makeClientConfiguration())
    } catch {
      throw .tls("the system's certificates cannot be read")
    }
  }

  package func exchange(
    _ request: [UInt8], with address: WebAddress, at peer: IPAddress, limits: ExchangeLimits
  ) async -> (answer: Answer, fault: ExchangeFault?) {
    let deadline = NIODeadline.now() + .milliseconds(limits.totalTime)
    var reader = AnswerReader(limits: limits)
    do {
      let wire = try await connect(to: peer, for: address, limits: limits)
      let alarm = wire.channel.eventLoop.scheduleTask(deadline: deadline) { wire.channel.close(promise: nil) }
      defer { alarm.cancel() }
      try await wire.executeThenClose { input, output in
        var unsent: (any Error)?
        do { try await output.write(ByteBuffer(bytes: request)) } catch { unsent = error }
        for try await piece in input {
          try reader.push(piece.readableBytesView)
          if reader.isDone { break }
        }
        // Where no safe connection came about, both sides fail, and only the input says why.
        if let unsent, reader.bytes.isEmpty { throw unsent }
      }
      // The alarm and a cancelled task end the input, too.
      if !reader.isDone, !Task.isCancelled, NIODeadline.now() < deadline { try reader.close() }
    } catch let fault as ExchangeFault {
      return (reader.answer, fault)
    } catch  where !reader.isDone && NIODeadline.now() < deadline {
      let fault = SocketTransport.fault(error, &reader)
      return (reader.answer, Task.isCancelled ? .cancelled : fault)
    } catch {
      // A server may hang up in many ways once all has been said.
    }
    return (reader.answer, reader.isDone ? nil : Task.isCancelled ? .cancelled : .timeout)
  }

  private func connect(
    to peer: IPAddress, for address: WebAddress, limits: ExchangeLimits
  ) async throws -> Wire {
    let target = try SocketAddress(packedIPAddress: ByteBuffer(bytes: peer.bytes), port: address.port)
    let context = address.scheme == .https ? tls : nil
    // A certificate names a host; for a numeric host there is no name to send ahead.
    let name = IPAddress(address.host) == nil ? address.host : nil
    return try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
      .connectTimeout(.milliseconds(limits.connectTime))
      .connect(to: target) { channel in
        channel.eventLoop.makeCompletedFuture {
          if let context {
            try channel.pipeline.syncOperations.addHandler(NIOSSLClientHandler(context: context, serverHostname: name))
          }
          return try Wire(wrappingChannelSynchronously: channel)
        }
      }
  }

  /// What went wrong; nil when the server only hung up behind a body that ends with the connection.
  private static func fault(_ error: any Error, _ reader: inout AnswerReader) -> ExchangeFault? {
    switch error {
    case ChannelError.connectTimeout: return .timeout
    case let error as IOError: return .connection(SystemText.error(error.errnoCode))
    case NIOSSLError.uncleanShutdown where reader.head != nil, is ChannelError:
      do throws(ExchangeFault) {
        try reader.close()
        return nil
      } catch {
        return error
      }
    case is NIOSSLError, is NIOSSLExtraError, is BoringSSLError: return .tls(tlsReason(error))
    default: return .connection("the connection broke off")
    }
  }

  private static func tlsReason(_ error: any Error) -> String {
    switch error {
    case NIOSSLError.handshakeFailed(.sslError(let stack)) where "\(stack)".contains("CERTIFICATE_VERIFY_FAILED"):
      "the certificate is not one that the system trusts"
    case let error as NIOSSLExtraError where error == .failedToValidateHostname: "the certificate is for another host"
    case NIOSSLError.uncleanShutdown: "the server hung up while the connection was made safe"
    default: "no safe connection could be made"
    }
  }
}
