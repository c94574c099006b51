internal import CoverageModel

/// How long to wait before a page is asked for once more.
package enum Backoff {
  /// Milliseconds before the first retry, on average.
  static let base: Int64 = 2000
  static let longest: Int64 = 120_000

  /// The wait before retry number `attempt` (from 0), in milliseconds: doubled each time, and spread from half to one and a half
  /// of that, so that pages that failed together do not come back together.
  package static func wait(attempt: Int, address: WebAddress, seed: UInt64) -> Int64 {
    let middle = min(longest, base << Int64(min(attempt, 16)))
    var state = seed
    for byte in address.description.utf8 { state = mixed(state ^ UInt64(byte)) }
    state = mixed(state &+ UInt64(attempt))
    return middle / 2 + Int64(state % UInt64(middle + 1))
  }

  /// What `Retry-After` asks for, in milliseconds from now: seconds, or a date (RFC 9110, section 10.2.3).
  package static func retryAfter(_ text: String, now: Int64) -> Int64? {
    if let seconds = Int64(text), seconds >= 0 { return seconds > 1 << 40 ? .max : seconds * 1000 }
    guard case .moment(let date) = ListedDate(text) else { return nil }
    return max(0, date.milliseconds - now)
  }

  /// One step of the generator SplitMix64 (Steele, Lea and Flood 2014).
  private static func mixed(_ state: UInt64) -> UInt64 {
    var value = state &+ 0x9E37_79B9_7F4A_7C15
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }
}
