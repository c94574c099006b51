internal import CodingStore

/// What a failure inside a change means for the workspace.
enum StoreFailure {
  static func of(_ error: any Error) -> StoreError { error as? StoreError ?? .failed("\(error)") }
}
