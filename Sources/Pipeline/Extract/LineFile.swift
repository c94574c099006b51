internal import Containers
internal import CoverageModel

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The lines of a file or of standard input, plain or gzip, as they arrive: a line that a slow writer has finished is given at once.
///
/// A class, because it owns a file descriptor and a decompressor.
final class LineFile: @unchecked Sendable {
  // Its state is not guarded here: sources are asked for pages under one lock, and nobody else holds it.
  private let descriptor: Int32
  private let name: String
  /// The size of the file, nil for standard input and pipes.
  private let size: Int?
  private var bytesRead = 0
  private var inflater: Inflater?
  private var isStarted = false
  private var isEnded = false
  /// What was read and not yet given, from `position` on.
  private var pending: [UInt8] = []
  private var position = 0
  /// No line end lies before it.
  private var searched = 0
  /// Whether the line that was given last was longer than a line may be; it was given as an empty one.
  private(set) var wasTooLong = false

  /// - Throws: `PipelineError.unreadable`.
  init(_ path: String) throws(PipelineError) {
    if path == "-" {
      (descriptor, name, size) = (0, "standard input", nil)
      return
    }
    guard Disk.exists(path) else { throw .unreadable(path: path, reason: "there is no such file") }
    guard !Disk.isFolder(path) else { throw .unreadable(path: path, reason: "it is a folder, not a file") }
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    name = path
    guard descriptor >= 0 else { throw .unreadable(path: path, reason: String(cString: strerror(errno))) }
    var status = stat()
    let isFile = fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    size = isFile ? Int(status.st_size) : nil
  }

  deinit { if descriptor > 0 { close(descriptor) } }

  /// How much of the file was read, in thousandths.
  var done: Int? { size.map { $0 > 0 ? min(1000, bytesRead / max(1, $0 / 1000)) : 1000 } }

  /// The next line without its end, nil behind the last. Of a line longer than the limit the rest is dropped.
  ///
  /// - Throws: `PipelineError.unreadable`, also for damaged gzip data.
  func next() throws(PipelineError) -> [UInt8]? {
    var isTooLong = false
    defer { wasTooLong = isTooLong }
    while true {
      if let end = pending[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        let line = Array(pending[position..<end])
        position = end + 1
        searched = position
        return isTooLong ? [] : line
      }
      searched = pending.count
      if isEnded {
        guard position < pending.count else { return nil }
        defer { position = pending.count }
        return isTooLong ? [] : Array(pending[position...])
      }
      if pending.count - position > ExtractLimits.lineBytes {
        isTooLong = true
        pending.removeAll()
        (position, searched) = (0, 0)
      } else if position > 0 {
        pending.removeFirst(position)
        (position, searched) = (0, pending.count)
      }
      try fill()
    }
  }

  /// What is said of a line that was too long.
  static func tooLong(in file: String, line: Int) -> Finding {
    Finding(
      rule: "line-too-long", place: Finding.Place(file: file, line: line),
      found: "a line of more than \(ExtractLimits.lineBytes >> 20) MB",
      expected: "at most that much a line", mend: "Cut the document into several.")
  }

  private func fill() throws(PipelineError) {
    var failure: String?
    var chunk = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
      while true {
        let got = read(descriptor, buffer.baseAddress, buffer.count)
        if got < 0, errno == EINTR { continue }
        if got < 0 { failure = String(cString: strerror(errno)) }
        count = max(0, got)
        return
      }
    }
    if let failure { throw .unreadable(path: name, reason: failure) }
    if chunk.isEmpty {
      isEnded = true
      return
    }
    bytesRead += chunk.count
    if !isStarted {
      isStarted = true
      if chunk.starts(with: [0x1F, 0x8B]) {
        inflater = Inflater(.gzip, mostBytes: .max)
      } else if chunk.starts(with: [0xEF, 0xBB, 0xBF]) {
        chunk.removeFirst(3)
      }
    }
    if inflater == nil { pending += chunk } else { try inflate(chunk) }
  }

  private func inflate(_ chunk: [UInt8]) throws(PipelineError) {
    var offset = 0
    var isDamaged = false
    chunk.withUnsafeBytes { bytes in
      while offset < bytes.count, !isDamaged {
        if inflater?.isFinished ?? false { inflater?.restart() }
        let used = try? inflater?.push(UnsafeRawBufferPointer(rebasing: bytes[offset...])) { piece in
          pending.append(contentsOf: piece)
          return true
        }
        if let used, used > 0 { offset += used } else { isDamaged = true }
      }
    }
    if isDamaged { throw .unreadable(path: name, reason: "its gzip data is damaged") }
  }
}
