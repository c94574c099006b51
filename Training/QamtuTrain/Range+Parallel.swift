internal import Dispatch
internal import Synchronization

extension Range<Int> {
  /// The results in order, made on two threads.
  func mapInParallel<Value: Sendable>(_ body: @Sendable (Int) -> Value) -> [Value] {
    let results = Mutex<[Value?]>(Array(repeating: nil, count: count))
    let first = lowerBound
    DispatchQueue.concurrentPerform(iterations: count) { place in
      let value = body(first + place)
      results.withLock { $0[place] = value }
    }
    return results.withLock { $0.compactMap(\.self) }
  }
}
