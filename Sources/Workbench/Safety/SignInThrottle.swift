internal import Synchronization

/// Slows down whoever tries passwords: after some failures of a name or from a place the next try has to wait.
final class SignInThrottle: Sendable {
  private struct Failures {
    var count = 0
    var last: Int64 = 0
  }

  private let failures = Mutex<[String: Failures]>([:])
  private static let free = 5
  /// Milliseconds; doubled with every failure.
  private static let pause: Int64 = 1000
  private static let longestPause: Int64 = 15 * 60 * 1000
  private static let mostKeys = 10_000

  /// Milliseconds until the next try; 0 when there is nothing to wait for.
  func wait(_ keys: [String], at time: Int64) -> Int64 {
    failures.withLock { failures in
      keys.map { key in
        guard let own = failures[key], own.count >= SignInThrottle.free else { return 0 }
        let doublings = min(own.count - SignInThrottle.free, 20)
        let pause = min(SignInThrottle.pause << Int64(doublings), SignInThrottle.longestPause)
        return max(0, own.last + pause - time)
      }.max() ?? 0
    }
  }

  func fail(_ keys: [String], at time: Int64) {
    failures.withLock { failures in
      if failures.count > SignInThrottle.mostKeys {
        failures = failures.filter { $0.value.last > time - SignInThrottle.longestPause }
      }
      for key in keys {
        failures[key, default: Failures()].count += 1
        failures[key]?.last = time
      }
    }
  }

  func succeed(_ keys: [String]) { failures.withLock { failures in for key in keys { failures[key] = nil } } }
}
