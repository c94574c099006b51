internal import Synchronization

/// Slows down whoever tries passwords: after some tries with a name or from a place the next has to wait.
final class SignInThrottle: Sendable {
  private struct Tries {
    var count = 0
    var last: Int64 = 0
  }

  private let tries = Mutex<[String: Tries]>([:])
  /// Many may sign in from one office.
  private static let freeOfName = 5
  private static let freeOfPlace = 20
  /// Milliseconds; doubled with every try.
  private static let pause: Int64 = 1000
  private static let longestPause: Int64 = 15 * 60 * 1000
  private static let memory: Int64 = 24 * 3600 * 1000
  private static let mostKeys = 10_000

  /// Counts a try before it is made, so that those at the same moment count too.
  ///
  /// - Returns: milliseconds until the next try, when it may not be made; else 0.
  func begin(name: String, place: String, at time: Int64) -> Int64 {
    tries.withLock { tries in
      let keys = [
        (SignInThrottle.key(name: name), SignInThrottle.freeOfName),
        (SignInThrottle.key(place: place), SignInThrottle.freeOfPlace),
      ]
      let wait = keys.map { key, free in SignInThrottle.wait(tries[key], free: free, at: time) }.max() ?? 0
      guard wait == 0 else { return wait }
      if tries.count > SignInThrottle.mostKeys {
        tries = tries.filter { $0.value.last > time - SignInThrottle.longestPause }
      }
      for (key, _) in keys {
        if let known = tries[key], known.last < time - SignInThrottle.memory { tries[key] = nil }
        tries[key, default: Tries()].count += 1
        tries[key]?.last = time
      }
      return 0
    }
  }

  /// Takes back a try that was right; of the place only that one, for an own account must not open the door to those of others.
  func succeed(name: String, place: String) {
    tries.withLock { tries in
      tries[SignInThrottle.key(name: name)] = nil
      tries[SignInThrottle.key(place: place)]?.count -= 1
    }
  }

  private static func wait(_ tries: Tries?, free: Int, at time: Int64) -> Int64 {
    guard let tries, tries.count >= free else { return 0 }
    let doublings = min(tries.count - free, 20)
    return max(0, tries.last + min(pause << Int64(doublings), longestPause) - time)
  }

  private static func key(name: String) -> String { "name \(PersonName.short(name))" }
  private static func key(place: String) -> String { "place \(place)" }
}
