/// Cuts a text file into blocks of whole rows, so that blocks can be parsed independently and in parallel, while no
/// more than a few blocks are in memory.
///
/// Blocks are UTF-8 whatever the file's encoding, and each ends with a line feed. Where they are cut depends on the
/// bytes alone. A row of more than `CSVLimits.rowBytes` ends the reading: the block holds what was read of it, and the
/// scanner refuses it.
package struct RowBlockReader: ~Copyable, Sendable {
  /// What ends a row.
  package enum RowEnd: Sendable {
    /// A line feed outside quotes.
    case unquotedLineFeed
    /// Any line feed.
    case lineFeed
  }

  /// The encoding, found or forced, once the first block was read.
  package private(set) var encoding: TextEncoding
  /// The size of the file in bytes, when it was known before reading.
  package let knownSize: Int?

  private var reader: ByteReader
  private var hasher: SHA256Hasher?
  private var decoder: TextDecoder?
  private let rowEnd: RowEnd
  private let blockBytes: Int
  private let forced: TextEncoding?
  private var carry: [UInt8] = []
  private var isStarted = false
  private var isEnded = false

  /// `forced` is the encoding when the user said it, else it is found from the bytes; with `digest` the SHA-256 of the
  /// file's bytes is computed; `blockBytes` is about how large a block is.
  ///
  /// - Throws: `ByteSource.Failure` when the source cannot be opened.
  package init(
    _ source: ByteSource, rowEnd: RowEnd, forced: TextEncoding? = nil, digest: Bool, blockBytes: Int = 1 << 20
  ) throws(ByteSource.Failure) {
    reader = try ByteReader(source)
    knownSize = reader.knownSize
    self.rowEnd = rowEnd
    self.forced = forced
    self.blockBytes = max(blockBytes, 16)
    encoding = forced ?? .utf8
    hasher = digest ? SHA256Hasher() : nil
  }

  /// Reads the next block into the front of `buffer` and returns its length, or nil at the end of the file. `buffer`
  /// grows as needed and always keeps `CSVScanner.padding` bytes behind the block.
  package mutating func next(into buffer: inout [UInt8]) throws(ByteSource.Failure) -> Int? {
    var filled = carry.count
    var wanted = max(blockBytes, filled)
    reserve(&buffer, filled + wanted)
    buffer.replaceSubrange(0..<filled, with: carry)
    carry.removeAll(keepingCapacity: true)
    while true {
      if !isEnded { filled += try fill(&buffer, from: filled, wanted: wanted) }
      if isEnded { return filled > 0 ? terminated(&buffer, filled) : nil }
      let end = lastRowEnd(in: buffer, count: filled)
      if end > 0 {
        carry.append(contentsOf: buffer[end..<filled])
        return end
      }
      if filled > CSVLimits.rowBytes {
        isEnded = true
        return terminated(&buffer, CSVLimits.rowBytes + 1)
      }
      wanted = filled
      reserve(&buffer, filled + wanted)
    }
  }

  /// The SHA-256 of all bytes that were read, in hexadecimal, or nil when it was not asked for. Ends the hashing.
  package mutating func finishDigest() -> String? { hasher.take()?.hex() }

  /// Ends the last row, if it does not end by itself; returns the length of the block.
  private func terminated(_ buffer: inout [UInt8], _ count: Int) -> Int {
    guard buffer[count - 1] != UInt8(ascii: "\n") else { return count }
    reserve(&buffer, count + 1)
    buffer[count] = UInt8(ascii: "\n")
    return count + 1
  }

  private func reserve(_ buffer: inout [UInt8], _ count: Int) {
    let needed = count + 1 + CSVScanner.padding
    if buffer.count < needed { buffer += [UInt8](repeating: 0, count: needed - buffer.count) }
  }

  /// Reads and decodes about `wanted` bytes behind the first `start` of `buffer`; returns how many were added.
  private mutating func fill(
    _ buffer: inout [UInt8], from start: Int, wanted: Int
  ) throws(ByteSource.Failure) -> Int {
    if decoder != nil || !isStarted {
      return try fillDecoding(&buffer, from: start, wanted: wanted)
    }
    let count = try read(into: &buffer, start..<start + wanted)
    isEnded = count < wanted
    return count
  }

  private mutating func fillDecoding(
    _ buffer: inout [UInt8], from start: Int, wanted: Int
  ) throws(ByteSource.Failure) -> Int {
    var raw = [UInt8](repeating: 0, count: wanted)
    let count = try read(into: &raw, 0..<wanted)
    isEnded = count < wanted
    var skipped = 0
    if !isStarted {
      isStarted = true
      let (found, mark) = raw.withUnsafeBufferPointer {
        TextEncoding.detect(UnsafeBufferPointer(rebasing: $0[..<count]), isWhole: isEnded)
      }
      encoding = forced ?? found
      skipped = encoding == found ? mark : 0
      decoder = encoding == .utf8 ? nil : TextDecoder(encoding)
    }
    var decoded: [UInt8] = []
    if decoder != nil {
      raw.withUnsafeBufferPointer {
        decoder?.decode(UnsafeBufferPointer(rebasing: $0[skipped..<count]), into: &decoded)
      }
      if isEnded { decoder?.finish(into: &decoded) }
    } else {
      decoded = Array(raw[skipped..<count])
    }
    reserve(&buffer, start + decoded.count)
    buffer.replaceSubrange(start..<start + decoded.count, with: decoded)
    return decoded.count
  }

  private mutating func read(into bytes: inout [UInt8], _ range: Range<Int>) throws(ByteSource.Failure) -> Int {
    // The error leaves the closure as a value: `withUnsafeMutableBytes` would widen its type.
    let result: Result<Int, ByteSource.Failure> = bytes.withUnsafeMutableBytes { all in
      let target = UnsafeMutableRawBufferPointer(rebasing: all[range])
      do throws(ByteSource.Failure) {
        let count = try reader.read(into: target)
        hasher?.update(UnsafeRawBufferPointer(rebasing: target[..<count]))
        return .success(count)
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  /// The position behind the last row end, or 0. A block begins outside quotes, so the parity of the quotes before a
  /// line feed tells whether it ends a row.
  private func lastRowEnd(in buffer: [UInt8], count: Int) -> Int {
    buffer.withUnsafeBufferPointer { bytes in
      guard bytes.holds("\n", first: count) else { return 0 }
      var isQuoted =
        rowEnd == .unquotedLineFeed && bytes.holds("\"", first: count) && hasOddQuotes(bytes, count: count)
      var position = count
      while position > 0 {
        position -= 1
        if bytes[position] == UInt8(ascii: "\"") {
          if rowEnd == .unquotedLineFeed { isQuoted.toggle() }
        } else if bytes[position] == UInt8(ascii: "\n"), !isQuoted {
          return position + 1
        }
      }
      return 0
    }
  }

  private func hasOddQuotes(_ bytes: UnsafeBufferPointer<UInt8>, count: Int) -> Bool {
    guard let base = bytes.baseAddress else { return false }
    let quotes = ByteWord.repeating(UInt8(ascii: "\""))
    // The highest bit of each byte holds the parity of the quotes that stood there.
    var parity: UInt64 = 0
    var position = 0
    while position + 8 <= count {
      let word = UnsafeRawPointer(base + position).loadUnaligned(as: UInt64.self)
      parity ^= ~ByteWord.nonzero(word ^ quotes)
      position += 8
    }
    var odd = (parity & ByteWord.high).nonzeroBitCount & 1
    for rest in position..<count where bytes[rest] == UInt8(ascii: "\"") { odd ^= 1 }
    return odd == 1
  }
}
