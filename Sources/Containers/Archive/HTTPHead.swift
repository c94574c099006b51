/// The start line and the header fields of an HTTP/1 message (RFC 9112).
package struct HTTPHead: Sendable, Hashable {
  package enum StartLine: Sendable, Hashable {
    /// `HTTP/1.1 200 OK`.
    case response(version: String, status: Int, reason: String)
    /// `GET / HTTP/1.1`.
    case request(method: String, target: String, version: String)
  }

  package let startLine: StartLine
  package let fields: HeaderFields

  package init(_ startLine: StartLine, _ fields: HeaderFields) {
    (self.startLine, self.fields) = (startLine, fields)
  }

  /// The status of a response, nil for a request.
  package var status: Int? {
    guard case .response(_, let status, _) = startLine else { return nil }
    return status
  }

  /// The media type in a value of `Content-Type`, in lower case without its parameters; empty when there is none.
  package static func mediaType(_ contentType: String?) -> String {
    let type = (contentType ?? "").utf8.prefix { $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: ",") }
    return HeaderFields.trimmed(Substring(type)).lowercased()
  }

  /// The head as it stands in a message, with the empty line behind it. What would end a line early is written as a
  /// space.
  package var bytes: [UInt8] {
    let line =
      switch startLine {
      case .response(let version, let status, let reason): "\(version) \(status) \(reason)"
      case .request(let method, let target, let version): "\(method) \(target) \(version)"
      }
    var bytes = HeaderText.line(line)
    for field in fields.all { bytes += HeaderText.line("\(field.name): \(field.value)") }
    return bytes + [0x0D, 0x0A]
  }
}
