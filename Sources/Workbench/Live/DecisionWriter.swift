internal import CodingStore
internal import Pipeline

/// Writes decisions: those that arrive while others are being written go to the disk together, and each is answered when it is there.
actor DecisionWriter {
  private struct Waiting {
    let decision: CoderDecision
    let base: Int
    let continuation: CheckedContinuation<Result<DecisionEntry, DeskError>, Never>
  }

  private let desk: Desk
  private var waiting: [Waiting] = []
  private var isWriting = false
  private static let most = 256

  init(_ desk: Desk) { self.desk = desk }

  /// Returns when the decision is on the disk.
  func keep(_ decision: CoderDecision, base: Int) async throws(DeskError) -> DecisionEntry {
    let result = await withCheckedContinuation { continuation in
      waiting.append(Waiting(decision: decision, base: base, continuation: continuation))
      if !isWriting {
        isWriting = true
        Task { await write() }
      }
    }
    return try result.get()
  }

  private func write() async {
    while !waiting.isEmpty {
      let batch = Array(waiting.prefix(DecisionWriter.most))
      waiting.removeFirst(batch.count)
      let desk = desk
      let entries = try? await Blocking.run { () -> Result<[DecisionEntry], DeskError> in
        Result { () throws(DeskError) in
          try desk.keeping { change in try batch.map { try change.add($0.decision, base: $0.base) } }
        }
      }
      switch entries {
      case .success(let entries)?:
        for (one, entry) in zip(batch, entries) { one.continuation.resume(returning: .success(entry)) }
      case .failure(let error)?: for one in batch { one.continuation.resume(returning: .failure(error)) }
      case nil: for one in batch { one.continuation.resume(returning: .failure(.busy)) }
      }
    }
    isWriting = false
  }
}
