internal import Containers

/// The bytes of one HTTP/1 answer as they came, and where its parts are.
package struct Answer: Sendable, Hashable {
  /// Start line, header fields and body, with the marks of chunks.
  package let bytes: [UInt8]
  /// Nil when no whole header came.
  package let head: AnswerHead?
  /// Where the body's content lies in `bytes`, without the marks of chunks; in order.
  package let content: [Range<Int>]

  package init(bytes: [UInt8], head: AnswerHead?, content: [Range<Int>]) {
    self.bytes = bytes
    self.head = head
    self.content = content
  }

  /// The body without the marks of chunks, still compressed when the server compressed it.
  package var payload: [UInt8] {
    if content.count == 1 { return Array(bytes[content[0]]) }
    return content.reduce(into: []) { $0 += bytes[$1] }
  }

  /// The body, decompressed: by its first bytes, because lists of addresses are compressed with and without saying so. Nil
  /// when it is damaged or grows beyond `limit` bytes.
  package func text(atMost limit: Int) -> [UInt8]? {
    var body = payload
    // Twice: a compressed file may be compressed once more on its way.
    for _ in 0..<2 where body.starts(with: [0x1F, 0x8B]) {
      guard let inflated = Answer.inflated(body, atMost: limit) else { return nil }
      body = inflated
    }
    return body.count <= limit ? body : nil
  }

  private static func inflated(_ bytes: [UInt8], atMost limit: Int) -> [UInt8]? {
    var output: [UInt8] = []
    var inflater = Inflater(.gzip, mostBytes: limit)
    let consumed = try? bytes.withUnsafeBytes { input in
      try inflater.push(input) { chunk in
        output.append(contentsOf: chunk)
        return true
      }
    }
    return consumed != nil && inflater.isFinished ? output : nil
  }
}
