internal import Foundation
internal import Pipeline
internal import Synchronization

/// Tells open pages what has changed.
final class EventHub: Sendable {
  struct Event: Sendable {
    let name: String
    let data: String
    /// Only for this person; for everybody when nil.
    let coder: String?
  }

  private let listeners = Mutex<[UUID: (coder: String, continuation: AsyncStream<Event>.Continuation)]>([:])
  /// Of events that a page has not read yet; older ones are dropped.
  static let mostWaiting = 100

  /// The events for a person, until whoever listens stops.
  func events(for coder: String) -> AsyncStream<Event> {
    let id = UUID()
    let (stream, continuation) = AsyncStream.makeStream(
      of: Event.self, bufferingPolicy: .bufferingNewest(EventHub.mostWaiting))
    continuation.onTermination = { [self] _ in listeners.withLock { $0[id] = nil } }
    listeners.withLock { $0[id] = (coder, continuation) }
    return stream
  }

  func tell(_ event: Event) {
    let open = listeners.withLock { $0.values.filter { event.coder == nil || event.coder == $0.coder } }
    for listener in open { listener.continuation.yield(event) }
  }
}
