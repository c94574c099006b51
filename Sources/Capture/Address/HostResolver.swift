/// Looks up the addresses of hosts.
package protocol HostResolver: Sendable {
  /// The addresses of a host, in the order in which they should be tried; at least one.
  ///
  /// - Throws: `HostResolutionFailure`.
  func addresses(of host: String) async throws(HostResolutionFailure) -> [IPAddress]
}

/// Why a host has no address.
package struct HostResolutionFailure: Error, Sendable, Hashable {
  /// In the system's words.
  package let reason: String

  package init(reason: String) { self.reason = reason }
}
