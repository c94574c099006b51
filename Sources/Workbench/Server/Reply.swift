internal import Containers
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore

/// Makes responses.
enum Reply {
  static func json(_ value: JSONValue, status: HTTPResponse.Status = .ok) -> Response {
    bytes(value.line, type: "application/json", status: status)
  }

  static func page(_ text: String, status: HTTPResponse.Status = .ok) -> Response {
    bytes(text, type: "text/html; charset=utf-8", status: status)
  }

  static func empty(_ status: HTTPResponse.Status = .noContent) -> Response { Response(status: status) }

  static func see(_ place: String) -> Response {
    Response(status: .seeOther, headers: [.location: place])
  }

  static func bytes(_ text: String, type: String, status: HTTPResponse.Status = .ok) -> Response {
    Response(
      status: status, headers: [.contentType: type, .cacheControl: "no-store"],
      body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
  }

  static func bytes(_ bytes: [UInt8], type: String) -> Response {
    Response(
      status: .ok, headers: [.contentType: type, .cacheControl: "no-store"],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }
}
