internal import NIOPosix

/// Runs what waits or reckons on threads of its own, so that those that answer never do.
///
/// What takes long has few threads: nobody who saves a decision waits for somebody's tables, and not many passwords are hashed at once.
enum Blocking {
  private static let quick = started(8)
  private static let slow = started(2)
  private static let hashing = started(2)

  private static func started(_ threads: Int) -> NIOThreadPool {
    let pool = NIOThreadPool(numberOfThreads: threads)
    pool.start()
    return pool
  }

  /// For what reads or writes a few rows.
  static func run<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value {
    try await quick.runIfActive(body)
  }

  /// For passwords, each of which takes much memory.
  static func hash<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value {
    try await hashing.runIfActive(body)
  }

  /// For what reads everything, or reckons.
  static func runSlowly<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value {
    try await slow.runIfActive(body)
  }
}
