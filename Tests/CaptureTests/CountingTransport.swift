import Capture
import Synchronization

/// Passes questions on, and remembers how many of one host were under way at once.
final class CountingTransport: Transport {
  private let inner: any Transport
  private let counts = Mutex<(now: [String: Int], most: [String: Int])>(([:], [:]))

  init(inner: any Transport) { self.inner = inner }

  var most: [String: Int] { counts.withLock { $0.most } }

  func exchange(
    _ request: [UInt8], with address: WebAddress, at peer: IPAddress, limits: ExchangeLimits
  ) async -> (answer: Answer, fault: ExchangeFault?) {
    counts.withLock {
      $0.now[address.host, default: 0] += 1
      $0.most[address.host] = max($0.most[address.host] ?? 0, $0.now[address.host] ?? 0)
    }
    defer { counts.withLock { $0.now[address.host, default: 0] -= 1 } }
    return await inner.exchange(request, with: address, at: peer, limits: limits)
  }
}
