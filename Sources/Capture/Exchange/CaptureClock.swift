/// The clock of a capture: what time it is, and how to wait. A value given from outside, so that a test can let days pass.
package struct CaptureClock: Sendable {
  /// Milliseconds since 1 January 1970, UTC.
  package let now: @Sendable () -> Int64
  /// Returns after so many milliseconds, or throws when the task is cancelled.
  package let sleep: @Sendable (Int64) async throws -> Void

  package init(now: @escaping @Sendable () -> Int64, sleep: @escaping @Sendable (Int64) async throws -> Void) {
    self.now = now
    self.sleep = sleep
  }
}
