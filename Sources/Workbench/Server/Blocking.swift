internal import NIOPosix

/// Runs what reads or writes files on threads that may wait, so that those that answer never do.
enum Blocking {
  static func run<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value {
    try await NIOThreadPool.singleton.runIfActive(body)
  }
}
