import Containers

/// What libFuzzer calls with bytes of its making: the first chooses a reader of archives, the rest is what it reads.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzArchive(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = UnsafeBufferPointer(start: start, count: count)
  let bytes = Array(input.dropFirst())
  switch (input.first ?? 0) & 3 {
  case 0: readRecords(bytes)
  case 1: readPackage(bytes)
  case 2: readMessage(bytes)
  default: readRecords(gzipped(bytes))
  }
  return 0
}

/// Small limits, so that reaching them takes few bytes.
private let blockBytes = 1 << 16
private let bodyBytes = 1 << 18

private func readRecords(_ bytes: [UInt8]) {
  guard var reader = try? WARCReader(.bytes(bytes), blockBytes: blockBytes) else { return }
  while let event = try? reader.next() {
    if case .record(let record) = event { check(record) }
  }
}

private func readPackage(_ bytes: [UInt8]) {
  guard let store = try? ByteStore(.bytes(bytes)), let reader = try? WACZReader(store) else { return }
  _ = reader.pages()
  _ = reader.check()
  var left = 1000
  reader.read { _, event in
    if case .record(let record) = event { check(record) }
    left -= 1
    return left > 0
  }
}

private func readMessage(_ bytes: [UInt8]) {
  guard let message = try? HTTPMessage(bytes, bodyBytes: bodyBytes) else { return }
  precondition(message.body.count <= bodyBytes, "not kept: a body within its limit")
}

private func check(_ record: WARCRecord) {
  precondition(record.block.count <= ArchiveLimits.blockBytes, "not kept: a block within its limit")
  if let end = record.storedEnd { precondition(end >= record.place.offset, "not kept: an end behind the start") }
  _ = (record.targetURI, record.date, record.refersToURI, record.refersToDate, record.payloadDigest)
  if record.isHTTP { _ = try? HTTPMessage(record.block, bodyBytes: bodyBytes) }
}

/// What stands before and behind deflated bytes in a gzip file, so that what is made up lies within the records.
private func gzipped(_ bytes: [UInt8]) -> [UInt8] {
  var deflater = Deflater()
  return bytes.withUnsafeBytes { deflater.member($0) }
}
