/// Finds out where an HTTP/1 answer ends while its bytes arrive (RFC 9112, section 6).
///
/// The bytes are kept as they came. Each connection carries one answer, so what comes behind its end is thrown away.
struct AnswerReader: Sendable {
  private enum Part: Sendable {
    case head
    /// So many bytes of content are left.
    case counted(left: Int)
    case chunkSize
    case chunk(left: Int)
    /// The line end behind a chunk.
    case chunkEnd
    case trailer
    /// Until the server closes the connection.
    case open
    case done
  }

  private(set) var head: AnswerHead?
  private(set) var bytes: [UInt8] = []
  private var content: [Range<Int>] = []
  private var part = Part.head
  /// What was read of `bytes`, and from where line ends need not be looked for again.
  private var position = 0
  private var searched = 0
  private let limits: ExchangeLimits
  /// Bytes of the longest line between chunks; servers send a few digits.
  private static let longestLine = 4096

  init(limits: ExchangeLimits) { self.limits = limits }

  var isDone: Bool { if case .done = part { true } else { false } }
  var answer: Answer { Answer(bytes: bytes, head: head, content: content) }

  /// Takes the next bytes.
  ///
  /// - Throws: `ExchangeFault.badAnswer`, `.tooLarge`; what came until then stays readable.
  mutating func push(_ piece: some Sequence<UInt8>) throws(ExchangeFault) {
    guard !isDone else { return }
    bytes.append(contentsOf: piece)
    while try step() {}
    if isDone {
      bytes.removeSubrange(position...)
    } else if head != nil, bytes.count - headEnd > limits.bodyBytes {
      bytes.removeSubrange(max(position, headEnd + limits.bodyBytes)...)
      throw .tooLarge(limit: limits.bodyBytes)
    }
  }

  /// Says that the server closed the connection.
  ///
  /// - Throws: `ExchangeFault.connection` when the answer is not whole.
  mutating func close() throws(ExchangeFault) {
    switch part {
    case .open: part = .done
    case .done: return
    case .head: throw .connection(bytes.isEmpty ? "closed without an answer" : "closed within the header")
    case .counted(let left): throw .connection("closed \(left) bytes before the end of the body")
    case .chunkSize, .chunk, .chunkEnd, .trailer: throw .connection("closed before the last chunk")
    }
  }

  private var headEnd = 0

  /// Reads one part on; false when more bytes are needed or none are.
  private mutating func step() throws(ExchangeFault) -> Bool {
    switch part {
    case .head: return try readHead()
    case .counted(let left):
      let taken = take(left)
      part = taken == left ? .done : .counted(left: left - taken)
      return false
    case .open:
      _ = take(.max)
      return false
    case .chunkSize: return try readChunkSize()
    case .chunk(let left):
      let taken = take(left)
      part = taken == left ? .chunkEnd : .chunk(left: left - taken)
      return taken == left
    case .chunkEnd:
      guard let line = try nextLine() else { return false }
      guard line.isEmpty else { throw .badAnswer("a chunk is longer than its size") }
      part = .chunkSize
      return true
    case .trailer:
      guard let line = try nextLine() else { return false }
      if line.isEmpty { part = .done }
      return !line.isEmpty
    case .done: return false
    }
  }

  private mutating func readHead() throws(ExchangeFault) -> Bool {
    // The header ends at an empty line; searching goes on three bytes before the last end.
    var end: Int?
    while searched < bytes.count {
      defer { searched += 1 }
      guard bytes[searched] == 0x0A, searched > position else { continue }
      let before = bytes[searched - 1] == 0x0D ? searched - 2 : searched - 1
      if before >= position, bytes[before] == 0x0A {
        end = searched + 1
        break
      }
    }
    guard end ?? bytes.count <= limits.headBytes else {
      throw .badAnswer("a header of more than \(limits.headBytes) bytes")
    }
    guard let end else { return false }
    searched = end
    let head = try AnswerHead(bytes[position..<end])
    if (100..<200).contains(head.status), head.status != 101 {
      // Only says that the answer is still to come.
      bytes.removeSubrange(..<end)
      (position, searched) = (0, 0)
      return true
    }
    self.head = head
    (position, headEnd) = (end, end)
    part = try body(of: head)
    return !isDone
  }

  private func body(of head: AnswerHead) throws(ExchangeFault) -> Part {
    guard head.status != 204, head.status != 304 else { return .done }
    let codings = head.list("Transfer-Encoding")
    if let coding = codings.last {
      guard codings == ["chunked"] else { throw .badAnswer("the transfer coding \(coding.prefix(40))") }
      return .chunkSize
    }
    let lengths = Set(head.list("Content-Length"))
    guard let text = lengths.first else { return .open }
    guard lengths.count == 1, let length = Int(text), length >= 0, text.first != "+" else {
      throw .badAnswer("a Content-Length that is no number")
    }
    guard length <= limits.bodyBytes else { throw .tooLarge(limit: limits.bodyBytes) }
    return length == 0 ? .done : .counted(left: length)
  }

  private mutating func readChunkSize() throws(ExchangeFault) -> Bool {
    guard let line = try nextLine() else { return false }
    let digits = line.prefix { $0 != UInt8(ascii: ";") && $0 != 0x20 && $0 != 0x09 }
    guard !digits.isEmpty, digits.count <= 15, let size = Int(String(decoding: digits, as: UTF8.self), radix: 16),
      size >= 0
    else { throw .badAnswer("a chunk whose size is no number") }
    guard size <= limits.bodyBytes else { throw .tooLarge(limit: limits.bodyBytes) }
    part = size == 0 ? .trailer : .chunk(left: size)
    return true
  }

  /// The next whole line, without its end.
  private mutating func nextLine() throws(ExchangeFault) -> ArraySlice<UInt8>? {
    searched = max(searched, position)
    guard let end = bytes[searched...].firstIndex(of: 0x0A) else {
      searched = bytes.count
      guard bytes.count - position <= AnswerReader.longestLine else {
        throw .badAnswer("a line between chunks without end")
      }
      return nil
    }
    let line = bytes[position..<end]
    position = end + 1
    return line.last == 0x0D ? line.dropLast() : line
  }

  /// Counts up to `most` bytes as content, and none beyond the limit; returns how many there were.
  private mutating func take(_ most: Int) -> Int {
    let end = min(bytes.count, headEnd + limits.bodyBytes)
    let count = min(most, end - position)
    guard count > 0 else { return 0 }
    if let last = content.last, last.upperBound == position {
      content[content.count - 1] = last.lowerBound..<position + count
    } else {
      content.append(position..<position + count)
    }
    position += count
    return count
  }
}
