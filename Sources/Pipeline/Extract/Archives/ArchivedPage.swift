internal import Containers
internal import Extraction

/// From a record of an archive to the page in it.
enum ArchivedPage {
  /// The page that a record holds or refers to; nil for a record beside the pages, which is counted.
  static func request(
    for record: WARCRecord, in volume: ArchiveVolume.Numbered, _ shelf: inout ArchiveShelf
  ) -> PageRequest? {
    var http: HTTPBlock?
    var fault: ArchiveFault?
    if record.isHTTP || record.block.starts(with: "HTTP/".utf8) {
      do throws(ArchiveFault) { http = try HTTPBlock(record.block) } catch { fault = error }
    }
    let use = fault == nil || record.kind != .response ? RecordUse(record, http) : .page
    shelf.count(use, isDamaged: !record.faults.isEmpty)
    var request = PageRequest(
      id: record.id.map(WARCRecord.bare) ?? "\(volume.volume.name): \(record.place)", content: .record(record))
    request.archive = volume.volume.name
    request.url = record.targetURI ?? ""
    request.captured = record.date
    request.warnings = record.faults.map(\.description)
    switch use {
    case .beside: return nil
    case .page where fault != nil:
      request.content = .missing("\(record.place): \(fault?.description ?? "")")
    case .page:
      shelf.remember(record, volume: volume.number)
    case .revisit:
      do throws(ArchiveShelf.Miss) {
        request.content = .record(try shelf.original(of: record))
      } catch {
        request.content = .missing(error.reason)
      }
    }
    return request
  }

  /// The body of a record, its codings undone.
  ///
  /// - Throws: `PageFile.Fault` when there is no body that could be a page's.
  static func input(_ record: WARCRecord, _ request: PageRequest) throws(PageFile.Fault) -> PageInput {
    guard !record.faults.contains(where: { $0.kind == .blockTooLarge }) else {
      throw PageFile.Fault(request: request, reason: "its record has more than \(ArchiveLimits.blockBytes) bytes")
    }
    var request = request
    var bytes = record.block
    if record.isHTTP || record.block.starts(with: "HTTP/".utf8) {
      let message: HTTPMessage
      do throws(ArchiveFault) {
        message = try HTTPMessage(record.block, bodyBytes: ExtractLimits.inflatedBytes)
      } catch {
        throw PageFile.Fault(request: request, reason: error.description)
      }
      if let coding = message.undecoded {
        throw PageFile.Fault(request: request, reason: "its body is in the coding \(coding), which is not read")
      }
      if let fault = message.faults.first(where: { $0.kind == .bodyTooLarge || $0.kind == .ratioTooHigh }) {
        throw PageFile.Fault(request: request, reason: fault.description)
      }
      bytes = message.body
      request.status = message.head.status
      request.contentType = message.head.fields["Content-Type"]
      request.warnings += message.faults.map(\.description)
      request.cutReason = cut(message)
    } else {
      request.contentType = record.contentType
    }
    if !record.isComplete { request.cutReason = request.cutReason ?? "its record is cut off" }
    if let reason = record.fields["WARC-Truncated"] {
      request.cutReason = "the capture was ended early: \(reason.prefix(40))"
    }
    return PageInput(
      id: request.id, bytes: bytes, url: request.url, contentType: request.contentType, captured: request.captured,
      status: request.status, cutReason: request.cutReason,
      warnings: request.warnings.prefix(ExtractLimits.pageWarnings).map { "archive: " + $0 })
  }

  /// Why the body is not whole, nil when it seems to be.
  private static func cut(_ message: HTTPMessage) -> String? {
    message.faults.first { fault in
      switch fault.kind {
      case .cutHeader, .cutChunk, .badChunk, .damagedBody, .cutBody: true
      case .wrongBodyLength: message.head.fields["Content-Length"].flatMap { Int($0) } ?? 0 > message.body.count
      default: false
      }
    }?.description
  }
}
