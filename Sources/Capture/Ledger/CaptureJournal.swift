internal import Containers

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The state of a capture, in a file beside its archive: one line for each address whose outcome is known, and a last line when a
/// round has come to its end.
///
/// A line is written after the archive holds what it speaks of, so the journal never promises more than there is. A round
/// without its last line was cut off; opening the journal again goes on with it.
struct CaptureJournal: ~Copyable, Sendable {
  /// The outcomes of the round that goes on, by address; empty at the beginning of a new round.
  private(set) var round: [String: CaptureLine] = [:]
  /// Bytes of the archive when the round began; nil when the journal does not say.
  private(set) var roundStart: Int? = 0
  /// What servers gave in earlier captures to ask for changes by, by address.
  private(set) var validators: [String: Validators] = [:]

  private let path: String
  private let descriptor: Int32

  /// Opens the journal, or makes it; half a line that a kill left at the end is cut off.
  ///
  /// - Throws: `CaptureError.output`, `.journal`.
  init(path: String) throws(CaptureError) {
    var bytes: [UInt8]
    do throws(ByteSource.Failure) {
      bytes = access(path, F_OK) == 0 ? try CaptureJournal.contents(path) : []
    } catch {
      throw .journal(path: path, reason: "it cannot be read")
    }
    let end = bytes.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    bytes.removeSubrange(end...)
    let lines = try CaptureJournal.lines(bytes, path: path)
    descriptor = try CaptureJournal.descriptor(path, length: end)
    self.path = path
    for line in lines {
      switch line {
      case .outcome(let line): remember(line)
      case .roundEnd(let bytes): (round, roundStart) = ([:], bytes)
      }
    }
  }

  deinit { close(descriptor) }

  /// - Throws: `CaptureError.output`.
  mutating func append(_ line: CaptureLine) throws(CaptureError) {
    try put(line.json)
    remember(line)
  }

  /// Ends the round: the next capture asks for every address again.
  ///
  /// - Throws: `CaptureError.output`.
  mutating func endRound(time: Int64, archiveBytes: Int) throws(CaptureError) {
    try put(
      CaptureLine.object([
        ("round", .string("complete")), ("time", .string(ArchiveDate.iso(time))),
        ("bytes", .integer(Int64(archiveBytes))),
      ]))
    (round, roundStart) = ([:], archiveBytes)
  }

  private mutating func remember(_ line: CaptureLine) {
    round[line.url] = line
    if let new = line.validators { validators[line.url] = new }
  }

  private enum Line {
    case outcome(CaptureLine)
    /// With the bytes of the archive at that moment.
    case roundEnd(Int?)
  }

  private static func lines(_ bytes: [UInt8], path: String) throws(CaptureError) -> [Line] {
    guard !bytes.isEmpty else { return [] }
    let padded = bytes + [UInt8](repeating: 0, count: CSVScanner.padding)
    let columns = CaptureLine.columns + ["round", "bytes"]
    let result: Result<[Line], CaptureError> = padded.withUnsafeBufferPointer { buffer in
      var lines: [Line] = []
      var scanner = NDJSONScanner(block: UnsafeBufferPointer(rebasing: buffer[..<bytes.count]), columns: columns)
      do throws(NDJSONError) {
        while try scanner.next() {
          let texts = columns.indices.map { scanner.row.fields[$0].text }
          if let line = CaptureLine(columns: Array(texts.dropLast(2))) {
            lines.append(.outcome(line))
          } else if texts[columns.count - 2] == "complete" {
            lines.append(.roundEnd(Int(texts[columns.count - 1])))
          } else {
            return .failure(.journal(path: path, reason: "line \(scanner.row.line) is no line of a capture's journal"))
          }
        }
        return .success(lines)
      } catch {
        let reason = "line \(error.line): found \(error.found); expected \(error.expected)"
        return .failure(.journal(path: path, reason: reason))
      }
    }
    return try result.get()
  }

  /// The file, opened for writing at its end, which is put at `length`.
  private static func descriptor(_ path: String, length: Int) throws(CaptureError) -> Int32 {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .output(path: path, reason: SystemText.lastError) }
    guard ftruncate(descriptor, off_t(length)) == 0, lseek(descriptor, 0, SEEK_END) >= 0 else {
      let reason = SystemText.lastError
      close(descriptor)
      throw .output(path: path, reason: reason)
    }
    return descriptor
  }

  private func put(_ text: String) throws(CaptureError) {
    let bytes = Array((text + "\n").utf8)
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        buffer.baseAddress.map { write(descriptor, $0 + written, buffer.count - written) } ?? 0
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw .output(path: path, reason: SystemText.lastError) }
      written += count
    }
  }

  private static func contents(_ path: String) throws(ByteSource.Failure) -> [UInt8] {
    let store = try ByteStore(.path(path))
    return try store.read(0..<store.count)
  }
}
