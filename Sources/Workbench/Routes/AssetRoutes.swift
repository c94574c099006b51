internal import HTTPTypes
internal import Hummingbird
internal import NIOCore

/// `/assets/…`: modules, styles, words.
struct AssetRoutes {
  let assets: Assets

  func add(to router: Router<WorkbenchContext>) {
    let assets = assets
    router.get("/assets/**") { request, context in
      let name = request.uri.path.dropFirst("/assets/".count)
      guard let file = assets.files[String(name)] else { throw Refusal.absent }
      let headers: HTTPFields = [.contentType: file.type, .cacheControl: "no-cache", .eTag: file.tag]
      if request.headers[.ifNoneMatch] == file.tag { return Response(status: .notModified, headers: headers) }
      return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: file.bytes)))
    }
  }
}
