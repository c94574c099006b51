internal import Containers

/// How a page's bytes were read, and why.
struct EncodingDecision: Sendable, Hashable {
  var name: String
  var reason: String
}

/// A page's bytes as UTF-8.
struct PageText: Sendable {
  var utf8: [UInt8]
  var decision: EncodingDecision

  static func decoded(bytes: [UInt8], contentType: String?) -> PageText {
    let (utf8, encoding) = TextEncoding.decoded(bytes)
    return PageText(utf8: utf8, decision: EncodingDecision(name: encoding.rawValue, reason: "by its bytes"))
  }
}
