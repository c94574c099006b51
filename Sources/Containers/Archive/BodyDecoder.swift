/// Undoes the transfer and content codings of an HTTP body: chunked, gzip, deflate (with and without zlib's wrapper).
///
/// Archives often hold bodies that their header describes wrongly: already decoded, cut off, damaged. What can be had is
/// given, and what was wrong is said. `br` and `zstd` are not undone: no library for them is linked.
struct BodyDecoder {
  /// What is wrong, with the offset in the body.
  private(set) var faults: [(kind: ArchiveFault.Kind, offset: Int, found: String, expected: String)] = []
  /// The coding that could not be undone.
  private(set) var undecoded: String?

  private let isChunked: Bool
  /// The last one was applied last.
  private let codings: [String]
  /// What the header says of the body's length, where nothing else says it.
  private let statedLength: String?
  private let limit: Int

  init(_ fields: HeaderFields, limit: Int) {
    let transfer = fields.list("Transfer-Encoding")
    isChunked = transfer.contains("chunked")
    codings = (fields.list("Content-Encoding") + transfer).filter { $0 != "chunked" && $0 != "identity" }
    statedLength = transfer.isEmpty ? fields["Content-Length"] : nil
    self.limit = limit
  }

  mutating func decode(_ body: ArraySlice<UInt8>) -> [UInt8] {
    var bytes: [UInt8]
    if isChunked {
      let chunks = body.withUnsafeBytes { ChunkedBody($0) }
      bytes = chunks.bytes
      if let fault = chunks.fault { faults.append(fault) }
    } else {
      bytes = Array(body)
      checkLength(body.count)
    }
    if codings.count > ArchiveLimits.codings {
      let found = "\(codings.count) content codings"
      faults.append((.unsupportedCoding, 0, found, "at most \(ArchiveLimits.codings)"))
      undecoded = codings.last
    } else if !bytes.isEmpty {
      for coding in codings.reversed() {
        guard let decoded = undo(coding, bytes) else {
          undecoded = coding
          break
        }
        bytes = decoded
      }
    }
    if bytes.count > limit {
      faults.append((.bodyTooLarge, limit, "\(bytes.count) bytes", "at most \(limit) bytes"))
      bytes.removeSubrange(limit...)
    }
    return bytes
  }

  /// Nil when the coding cannot be undone.
  private mutating func undo(_ coding: String, _ bytes: [UInt8]) -> [UInt8]? {
    switch coding {
    case "gzip", "x-gzip":
      guard bytes.starts(with: [0x1F, 0x8B]) else { return plain(bytes, coding) }
      return inflate(bytes, .gzip, coding)
    case "deflate":
      // The name means zlib's wrapper; some servers leave it out.
      let isWrapped = bytes.count >= 2 && bytes[0] & 0x0F == 8 && (Int(bytes[0]) << 8 | Int(bytes[1])) % 31 == 0
      return inflate(bytes, isWrapped ? .zlib : .raw, coding)
    default:
      if BodyDecoder.isText(bytes) { return plain(bytes, coding) }
      faults.append((.unsupportedCoding, 0, HeaderText.preview(coding.utf8), "gzip, deflate or identity"))
      return nil
    }
  }

  /// A body that is not in the coding that the header names.
  private mutating func plain(_ bytes: [UInt8], _ coding: String) -> [UInt8] {
    faults.append((.notCompressed, 0, HeaderText.preview(bytes.prefix(24)), HeaderText.preview(coding.utf8)))
    return bytes
  }

  private mutating func inflate(_ bytes: [UInt8], _ format: Inflater.Format, _ coding: String) -> [UInt8] {
    var inflater = Inflater(format, mostBytes: .max)
    var output: [UInt8] = []
    var position = 0
    var kind: ArchiveFault.Kind?
    let (limit, total) = (limit, bytes.count)
    bytes.withUnsafeBytes { source in
      do throws(Inflater.Failure) {
        while position < total {
          let used = try inflater.push(UnsafeRawBufferPointer(rebasing: source[position...])) {
            if $0.count > limit - output.count { kind = .bodyTooLarge }
            output.append(contentsOf: $0.prefix(limit - output.count))
            // The whole body has to account for what came out, so that the check does not depend on zlib's pace.
            let isOverRatio = output.count > ArchiveLimits.ratioFreeBytes && output.count / ArchiveLimits.ratio > total
            if isOverRatio { kind = .ratioTooHigh }
            return kind == nil
          }
          position += used
          guard kind == nil, inflater.isFinished else { break }
          // Several gzip members make one body; anything else behind the end is no part of it.
          guard format == .gzip, source[position...].starts(with: [0x1F, 0x8B]) else { return }
          inflater.restart()
        }
      } catch {
        position += inflater.consumed
        kind = kind ?? .damagedBody
      }
    }
    if kind == .damagedBody, output.isEmpty, format == .raw { return plain(bytes, coding) }
    if kind == nil, !inflater.isFinished { kind = .cutBody }
    if let kind {
      faults.append((kind, position, "\(output.count) bytes of the \(coding) body", expectation(of: kind)))
    }
    return output
  }

  private func expectation(of kind: ArchiveFault.Kind) -> String {
    switch kind {
    case .ratioTooHigh: "at most \(ArchiveLimits.ratio) times the compressed bytes"
    case .bodyTooLarge: "at most \(limit) bytes"
    case .cutBody: "the end of the compressed body"
    default: "sound compressed bytes behind them"
    }
  }

  private mutating func checkLength(_ count: Int) {
    guard let statedLength, WARCHeader.length(statedLength) != count else { return }
    faults.append((.wrongBodyLength, 0, "\(count) bytes", "Content-Length \(HeaderText.preview(statedLength.utf8))"))
  }

  /// Whether the bytes begin as text does, which compressed ones of this length never do.
  private static func isText(_ bytes: [UInt8]) -> Bool {
    guard bytes.count >= 32 else { return false }
    let start = bytes.prefix(512)
    // The last character may be cut off.
    return start.allSatisfy { $0 >= 0x20 && $0 != 0x7F || (0x09...0x0D).contains($0) }
      && (0...3).contains { String(validating: start.dropLast($0), as: UTF8.self) != nil }
  }
}
