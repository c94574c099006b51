internal import NIOPosix

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Looks up hosts as the system does.
package struct SystemResolver: HostResolver {
  package init() {}

  package func addresses(of host: String) async throws(HostResolutionFailure) -> [IPAddress] {
    // The system's call blocks its thread.
    let answer: Result<[IPAddress], HostResolutionFailure>
    do {
      answer = try await NIOThreadPool.singleton.runIfActive { SystemResolver.lookUp(host) }
    } catch {
      throw HostResolutionFailure(reason: "the look-up was cancelled")
    }
    return try answer.get()
  }

  private static func lookUp(_ host: String) -> Result<[IPAddress], HostResolutionFailure> {
    var hints = addrinfo()
    hints.ai_flags = AI_ADDRCONFIG
    // One entry an address instead of one for each kind of socket.
    hints.ai_protocol = Int32(IPPROTO_TCP)
    var first: UnsafeMutablePointer<addrinfo>?
    let code = getaddrinfo(host, nil, &hints, &first)
    defer { if let first { freeaddrinfo(first) } }
    guard code == 0 else { return .failure(HostResolutionFailure(reason: String(cString: gai_strerror(code)))) }
    var addresses: [IPAddress] = []
    var entry = first
    while let info = entry?.pointee {
      if let address = address(info), !addresses.contains(address) { addresses.append(address) }
      entry = info.ai_next
    }
    return addresses.isEmpty ? .failure(HostResolutionFailure(reason: "no address")) : .success(addresses)
  }

  private static func address(_ info: addrinfo) -> IPAddress? {
    guard let bytes = info.ai_addr.map(UnsafeRawPointer.init) else { return nil }
    switch info.ai_family {
    case AF_INET:
      let address = bytes.loadUnaligned(as: sockaddr_in.self)
      return withUnsafeBytes(of: address.sin_addr) { IPAddress(bytes: Array($0)) }
    case AF_INET6:
      let address = bytes.loadUnaligned(as: sockaddr_in6.self)
      return withUnsafeBytes(of: address.sin6_addr) { IPAddress(bytes: Array($0)) }
    default: return nil
    }
  }
}
