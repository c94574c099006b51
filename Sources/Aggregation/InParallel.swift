internal import Dispatch
internal import Synchronization

/// Runs `body` on each part, each on a thread of its own, and returns the results in the order of the parts.
func inParallel<Part: Sendable, Value: Sendable>(_ parts: [Part], _ body: @Sendable (Part) -> Value) -> [Value] {
  guard parts.count > 1 else { return parts.map(body) }
  let results = Mutex<[Value?]>(Array(repeating: nil, count: parts.count))
  DispatchQueue.concurrentPerform(iterations: parts.count) { part in
    let value = body(parts[part])
    results.withLock { $0[part] = value }
  }
  return results.withLock { $0.compactMap(\.self) }
}
