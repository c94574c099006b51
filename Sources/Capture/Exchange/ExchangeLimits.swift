/// The most that one answer may take.
package struct ExchangeLimits: Sendable, Hashable {
  /// Bytes of the start line and the header fields.
  package var headBytes: Int
  /// Bytes of the body as they come over the wire.
  package var bodyBytes: Int
  /// Milliseconds for connecting to one address.
  package var connectTime: Int64
  /// Milliseconds for the whole exchange, from connecting to the last byte.
  package var totalTime: Int64

  package init(
    headBytes: Int = 1 << 16, bodyBytes: Int = 10_000_000, connectTime: Int64 = 10_000, totalTime: Int64 = 60_000
  ) {
    self.headBytes = headBytes
    self.bodyBytes = bodyBytes
    self.connectTime = connectTime
    self.totalTime = totalTime
  }

  /// The bytes that a compressed list of addresses may become.
  static let listingBytes = 50 << 20
}
