/// An address of the web, in one spelling: scheme and host in lower case, the host in ASCII, no fragment, no user name, and a
/// path that begins with a slash and has no dot segments.
package struct WebAddress: Sendable, Hashable {
  package enum Scheme: String, Sendable, Hashable {
    case http, https

    /// The port that is left out when an address is written.
    package var port: Int { self == .http ? 80 : 443 }
  }

  /// Why a text is no address that may be fetched.
  package enum Fault: Error, Sendable, Hashable {
    case tooLong
    /// A scheme that is not http or https, or none.
    case scheme(String)
    case userName
    case host(String)
    /// A numeric host that is not four decimal numbers, or an IPv6 address.
    case oddAddress(String)
    case port(String)
  }

  /// UTF-8 bytes of the longest address that is fetched.
  package static let longest = 4096

  package let scheme: Scheme
  /// A name or a numeric address; an IPv6 address without brackets. No dot at the end.
  package let host: String
  package let port: Int
  package let path: String
  /// What stands behind the question mark; nil without one.
  package let query: String?

  init(scheme: Scheme, host: String, port: Int, path: String, query: String?) {
    self.scheme = scheme
    self.host = host
    self.port = port
    self.path = path
    self.query = query
  }

  /// The path and the query as a request names them.
  package var target: String { path + (query.map { "?" + $0 } ?? "") }

  /// Host and port as the field `Host` and an address have them.
  package var authority: String {
    let name = host.utf8.contains(UInt8(ascii: ":")) ? "[\(host)]" : host
    return port == scheme.port ? name : "\(name):\(port)"
  }

  /// Scheme, host and port: what one robots.txt is about.
  package var origin: String { "\(scheme.rawValue)://\(authority)" }

  /// The address with another path of the same origin.
  package func sibling(_ path: String) -> WebAddress {
    WebAddress(scheme: scheme, host: host, port: port, path: path, query: nil)
  }
}

extension WebAddress: CustomStringConvertible {
  package var description: String { origin + target }
}

extension WebAddress.Fault: CustomStringConvertible {
  package var description: String {
    switch self {
    case .tooLong: "an address of more than \(WebAddress.longest) bytes"
    case .scheme(let name): name.isEmpty ? "an address without http:// or https://" : "an address of the scheme \(name)"
    case .userName: "an address with a user name"
    case .host(let name): "a host that is no name: \(name)"
    case .oddAddress(let name): "a numeric host in an odd spelling: \(name)"
    case .port(let text): "a port that is no number from 1 to 65535: \(text)"
    }
  }
}
