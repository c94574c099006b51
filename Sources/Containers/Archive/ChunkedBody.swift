/// A body in chunks (RFC 9112, section 7.1), put together again.
///
/// A body that is said to be in chunks and is not, is taken as it is; what follows a damaged chunk is taken as it is.
struct ChunkedBody {
  private(set) var bytes: [UInt8] = []
  /// What is wrong, with the offset in the body.
  private(set) var fault: (kind: ArchiveFault.Kind, offset: Int, found: String, expected: String)?

  /// Digits of a chunk's size beyond leading zeros.
  private static let digits = 15

  init(_ body: UnsafeRawBufferPointer) {
    let text = body.bindMemory(to: UInt8.self)
    bytes.reserveCapacity(body.count)
    var position = 0
    while position < text.count {
      let lineEnd = text.position(of: 0x0A, from: position)
      guard let lineEnd, let size = ChunkedBody.size(text[position..<lineEnd]) else {
        let isFirst = position == 0
        let found = HeaderText.preview(text[position...].prefix(24))
        fault = (isFirst ? .notChunked : .badChunk, position, found, "a chunk's size in hexadecimal digits")
        bytes.append(contentsOf: text[position...])
        return
      }
      if size == 0 { return }
      let start = lineEnd + 1
      let have = min(size, text.count - start)
      bytes.append(contentsOf: text[start..<start + have])
      guard have == size else {
        fault = (.cutChunk, position, "\(have) bytes before the body's end", "a chunk of \(size) bytes")
        return
      }
      position = start + size
      if position < text.count, text[position] == 0x0D { position += 1 }
      if position < text.count, text[position] == 0x0A { position += 1 }
    }
    fault = (.cutChunk, position, "the body's end", "a chunk of size 0")
  }

  /// The size in a chunk's first line; nil when there is none, or it does not fit.
  private static func size(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    var size = 0
    var count = 0
    var rest = line[...]
    while let first = rest.first, let digit = digit(first) {
      if size > 0 || digit > 0 { count += 1 }
      guard count <= digits else { return nil }
      size = size << 4 | digit
      rest.removeFirst()
    }
    guard rest.count < line.count else { return nil }
    while let first = rest.first, first == 0x20 || first == 0x09 || first == 0x0D { rest.removeFirst() }
    return rest.isEmpty || rest.first == UInt8(ascii: ";") ? size : nil
  }

  private static func digit(_ byte: UInt8) -> Int? {
    switch byte {
    case 0x30...0x39: Int(byte) - 0x30
    case 0x41...0x46, 0x61...0x66: Int(byte | 0x20) - 0x61 + 10
    default: nil
    }
  }
}
