/// Carries one question to a server and its answer back.
package protocol Transport: Sendable {
  /// Connects to `peer`, and to no other address, asks, and reads the answer up to the limits. The name of the host is used
  /// for the certificate only.
  func exchange(
    _ request: [UInt8], with address: WebAddress, at peer: IPAddress, limits: ExchangeLimits
  ) async -> (answer: Answer, fault: ExchangeFault?)
}
