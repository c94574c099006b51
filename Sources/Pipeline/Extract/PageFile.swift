internal import Containers
internal import Extraction
internal import Foundation

/// Reads the page that a request asks for.
enum PageFile {
  /// What `page.meta.json` beside `page.html` says.
  private struct Meta: Decodable {
    let url: String?
    let captured: String?
    let contentType: String?
    let item: String?
    let status: Int?

    enum CodingKeys: String, CodingKey {
      case url, captured, item, status
      case contentType = "content_type"
    }
  }

  /// Why there is no page.
  struct Fault: Error {
    let request: PageRequest
    let reason: String
  }

  static func input(_ request: PageRequest) throws(Fault) -> PageInput {
    var request = request
    let bytes: [UInt8]
    switch request.content {
    case .missing(let reason): throw Fault(request: request, reason: reason)
    case .bytes(let given): bytes = given
    case .record(let record): return try ArchivedPage.input(record, request)
    case .file(let path):
      readMeta(beside: path, into: &request)
      bytes = try read(path, for: request)
    }
    return PageInput(
      id: request.id, bytes: bytes, url: request.url, contentType: request.contentType, captured: request.captured,
      status: request.status)
  }

  private static func read(_ path: String, for request: PageRequest) throws(Fault) -> [UInt8] {
    // Asked for first: opening a pipe or a device may wait for ever.
    guard Disk.exists(path) else { throw Fault(request: request, reason: "there is no such file") }
    guard Disk.isPlainFile(path) else { throw Fault(request: request, reason: "it is not a file") }
    let bytes: [UInt8]
    do {
      bytes = try Disk.read(path, atMost: ExtractLimits.fileBytes + 1)
    } catch .unreadable(_, let reason) {
      throw Fault(request: request, reason: reason)
    } catch {
      throw Fault(request: request, reason: "it cannot be read")
    }
    guard bytes.count <= ExtractLimits.fileBytes else {
      throw Fault(request: request, reason: "it has more than \(ExtractLimits.fileBytes) bytes")
    }
    guard bytes.starts(with: [0x1F, 0x8B]) else { return bytes }
    switch inflated(bytes) {
    case .success(let page): return page
    case .failure(.tooLarge):
      throw Fault(request: request, reason: "more than \(ExtractLimits.inflatedBytes) bytes come out of its gzip data")
    case .failure(.damaged): throw Fault(request: request, reason: "its gzip data is damaged or ends early")
    }
  }

  /// All members of a gzip file; zeros behind the last are padding.
  static func inflated(_ bytes: [UInt8]) -> Result<[UInt8], Inflater.Failure> {
    var inflater = Inflater(.gzip, mostBytes: ExtractLimits.inflatedBytes)
    var page: [UInt8] = []
    return bytes.withUnsafeBytes { all in
      var offset = 0
      while offset < all.count {
        if inflater.isFinished {
          guard all[offset] == 0x1F else { break }
          inflater.restart()
        }
        do throws(Inflater.Failure) {
          let used = try inflater.push(UnsafeRawBufferPointer(rebasing: all[offset...])) { piece in
            page.append(contentsOf: piece)
            return true
          }
          guard used > 0 else { return .failure(.damaged) }
          offset += used
        } catch {
          return .failure(error)
        }
      }
      return inflater.isFinished ? .success(page) : .failure(.damaged)
    }
  }

  /// What the request does not say itself is taken from the file beside the page; one that cannot be read says nothing.
  private static func readMeta(beside path: String, into request: inout PageRequest) {
    let plain = path.lowercased().hasSuffix(".gz") ? String(path.dropLast(3)) : path
    guard let dot = plain.lastIndex(of: "."), !plain[dot...].contains("/") else { return }
    let place = plain[..<dot] + ".meta.json"
    guard Disk.isPlainFile(String(place)), let bytes = try? Disk.read(String(place), atMost: ExtractLimits.metaBytes),
      let meta = try? JSONDecoder().decode(Meta.self, from: Data(bytes))
    else { return }
    if let item = meta.item, !item.isEmpty, request.isNamedByFile { request.id = item }
    if request.url.isEmpty { request.url = meta.url ?? "" }
    request.captured = request.captured ?? meta.captured.flatMap(CaptureMoment.milliseconds)
    request.contentType = request.contentType ?? meta.contentType
    request.status = request.status ?? meta.status
  }
}
