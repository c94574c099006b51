internal import CZlib

/// Inflates bytes that arrive in pieces, by the system's zlib.
///
///     var inflater = Inflater(.gzip, mostBytes: 1 << 20)
///     let consumed = try inflater.push(piece) { chunk in sink.append(chunk); return true }
///     if inflater.isFinished { inflater.restart() }  // the next member of a gzip file begins at piece[consumed]
package struct Inflater: ~Copyable {
  /// How the compressed bytes are wrapped.
  package enum Format: Sendable, Hashable {
    /// Bare deflate (RFC 1951), as in ZIP.
    case raw
    /// RFC 1950.
    case zlib
    /// RFC 1952; one member.
    case gzip

    fileprivate var windowBits: Int32 {
      switch self {
      case .raw: -MAX_WBITS
      case .zlib: MAX_WBITS
      case .gzip: MAX_WBITS + 16
      }
    }
  }

  /// Why bytes cannot be inflated.
  package enum Failure: Error, Sendable, Hashable {
    case damaged
    /// More than `mostBytes` come out.
    case tooLarge
  }

  /// Bytes that are handed over at a time.
  package static let chunkBytes = 1 << 16

  /// Whether the compressed stream has come to its end; what follows it is not consumed.
  package private(set) var isFinished = false
  /// Bytes that came out so far, of all members.
  package private(set) var produced = 0
  /// Bytes of the input of the last `push` that were used, also when it failed.
  package private(set) var consumed = 0

  private let mostBytes: Int
  /// On the heap, because zlib keeps its address.
  private let stream: UnsafeMutablePointer<z_stream>
  private let chunk: UnsafeMutableRawBufferPointer

  package init(_ format: Format, mostBytes: Int) {
    self.mostBytes = mostBytes
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    chunk = .allocate(byteCount: Inflater.chunkBytes, alignment: 16)
    let code = qamtu_inflate_init(stream, format.windowBits)
    precondition(code == Z_OK, "zlib must have the memory for one stream")
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
    chunk.deallocate()
  }

  /// Begins the next stream of the same format, for instance the next gzip member.
  package mutating func restart() {
    inflateReset(stream)
    isFinished = false
  }

  /// Inflates `input` and gives `body` what comes out, at most `chunkBytes` at a time, valid during the call; `body`
  /// says whether to go on. Returns how many bytes of `input` were used: all, unless the stream ended or `body`
  /// stopped.
  ///
  /// - Throws: `Failure`, when what came out before the damage has been given; the inflater is of no use until
  ///   `restart`.
  package mutating func push(
    _ input: UnsafeRawBufferPointer, each body: (UnsafeRawBufferPointer) -> Bool
  ) throws(Failure) -> Int {
    consumed = 0
    while !isFinished {
      let start = consumed
      let step = step(UnsafeRawBufferPointer(rebasing: input[start...]), into: chunk)
      consumed = start + step.used
      if produced > mostBytes { throw .tooLarge }
      let isSound = step.failure == nil
      if step.count > 0, !body(UnsafeRawBufferPointer(rebasing: chunk[..<step.count])), isSound { break }
      guard isSound else { throw .damaged }
      // With room left in the chunk zlib has nothing more to give until more comes in.
      if step.isStuck || (consumed == input.count && step.count < chunk.count) { break }
    }
    return consumed
  }

  /// What one step came to.
  package struct Step {
    /// Bytes of the input that were used, and bytes that came out.
    package let used: Int
    package let count: Int
    /// What ended the stream early; what came out before it is sound.
    package let failure: Failure?
    /// Whether nothing went in and nothing came out.
    let isStuck: Bool
  }

  /// Inflates `input` right into `output`, until one of them is used up or the stream ends.
  package mutating func step(_ input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer) -> Step {
    let (most, room) = (min(input.count, 1 << 30), min(output.count, 1 << 30))
    stream.pointee.next_in = input.baseAddress.map {
      UnsafeMutableRawPointer(mutating: $0).assumingMemoryBound(to: UInt8.self)
    }
    stream.pointee.avail_in = UInt32(most)
    stream.pointee.next_out = output.baseAddress?.assumingMemoryBound(to: UInt8.self)
    stream.pointee.avail_out = UInt32(room)
    let code = inflate(stream, Z_NO_FLUSH)
    let count = room - Int(stream.pointee.avail_out)
    produced += count
    isFinished = code == Z_STREAM_END
    let isSound = code == Z_OK || code == Z_STREAM_END || code == Z_BUF_ERROR
    let failure: Failure? = isSound ? (produced > mostBytes ? .tooLarge : nil) : .damaged
    return Step(
      used: most - Int(stream.pointee.avail_in), count: count, failure: failure, isStuck: code == Z_BUF_ERROR)
  }
}
