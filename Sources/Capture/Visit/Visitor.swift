internal import Containers

/// Asks one question of one host: looks the host up, checks its addresses, connects to one that was checked, and keeps what
/// came, before anybody reads it.
struct Visitor: Sendable {
  enum Visit: Sendable {
    case answered(Exchange, digest: String?)
    case failed(CaptureOutcome, String)
  }

  let settings: CaptureSettings
  let clock: CaptureClock
  let resolver: any HostResolver
  let transport: any Transport
  let ledger: CaptureLedger

  /// Addresses of one host that are tried when connections to the first ones are refused.
  private static let mostPeers = 3

  /// - Throws: `CaptureError`.
  func visit(_ address: WebAddress, _ validators: Validators?) async throws(CaptureError) -> Visit {
    if let (exchange, digest) = await ledger.leftover(address) { return .answered(exchange, digest: digest) }
    let addresses: [IPAddress]
    if let numeric = IPAddress(address.host) {
      addresses = [numeric]
    } else {
      do throws(HostResolutionFailure) {
        addresses = try await resolver.addresses(of: address.host)
      } catch {
        return .failed(.dns, "\(address.host): \(error.reason)")
      }
    }
    var permitted = addresses
    if !settings.privateHosts.contains(address.host) {
      permitted = addresses.filter { AddressRules.refusal(of: $0) == nil }
      if permitted.isEmpty, let first = addresses.first, let reason = AddressRules.refusal(of: first) {
        let name = address.host == first.description ? address.host : "\(address.host) (\(first))"
        return .failed(.refusedAddress, "\(name) is \(reason)")
      }
    }
    var last = Visit.failed(.dns, "\(address.host): no address")
    for peer in permitted.prefix(Visitor.mostPeers) {
      let exchange = await ask(address, at: peer, validators)
      guard !Task.isCancelled, exchange.fault != .cancelled else { throw .cancelled }
      last = .answered(exchange, digest: try await ledger.record(exchange))
      // Only when nothing at all came is another address of the host tried.
      guard exchange.answer.bytes.isEmpty, exchange.fault.map(Visitor.isUnreachable) ?? false else { break }
    }
    return last
  }

  private func ask(_ address: WebAddress, at peer: IPAddress, _ validators: Validators?) async -> Exchange {
    let date = clock.now()
    let request = request(address, validators)
    let (answer, fault) = await transport.exchange(request, with: address, at: peer, limits: settings.limits)
    return Exchange(address: address, peer: peer, date: date, request: request, answer: answer, fault: fault)
  }

  private func request(_ address: WebAddress, _ validators: Validators?) -> [UInt8] {
    var fields = HeaderFields()
    fields.append("Host", address.authority)
    fields.append("User-Agent", settings.agent.text)
    fields.append("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")
    fields.append("Accept-Encoding", "gzip")
    for (name, value) in validators?.fields ?? [] { fields.append(name, value) }
    fields.append("Connection", "close")
    return HTTPHead(.request(method: "GET", target: address.target, version: "HTTP/1.1"), fields).bytes
  }

  private static func isUnreachable(_ fault: ExchangeFault) -> Bool {
    switch fault {
    case .connection, .timeout: true
    case .tls, .tooLarge, .badAnswer, .cancelled: false
    }
  }
}
