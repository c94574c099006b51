import Capture
import Synchronization

/// Connects nowhere, and remembers where it was to connect.
final class RecordingTransport: Transport {
  private let seen = Mutex<[String]>([])

  var peers: [String] { seen.withLock { $0 } }

  func exchange(
    _ request: [UInt8], with address: WebAddress, at peer: IPAddress, limits: ExchangeLimits
  ) async -> (answer: Answer, fault: ExchangeFault?) {
    seen.withLock { $0.append(peer.description) }
    return (Answer(bytes: [], head: nil, content: []), .connection("nobody there"))
  }
}
