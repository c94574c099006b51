import GRDB

/// Another program that is changing a workspace's database.
struct Holder {
  private let queue: DatabaseQueue

  init(_ workspace: String) throws {
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    queue = try DatabaseQueue(path: workspace + "/workspace.sqlite", configuration: configuration)
    try queue.inDatabase { try $0.beginTransaction(.immediate) }
  }

  /// Gives up what it was changing.
  func release() throws {
    try queue.inDatabase { try $0.rollback() }
    try queue.close()
  }
}
