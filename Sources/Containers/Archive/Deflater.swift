internal import CZlib

/// Compresses bytes to one gzip member (RFC 1952) at a time, by the system's zlib.
///
/// The member's header holds no name, time or system, so that the same bytes give the same member.
package struct Deflater: ~Copyable {
  /// On the heap, because zlib keeps its address.
  private let stream: UnsafeMutablePointer<z_stream>

  /// - Parameter level: 1 fast … 9 small.
  package init(level: Int32 = 6) {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    let code = qamtu_deflate_init(stream, level, MAX_WBITS + 16)
    precondition(code == Z_OK, "zlib must have the memory for one stream")
  }

  deinit {
    deflateEnd(stream)
    stream.deallocate()
  }

  /// The whole member that holds `data`.
  package mutating func member(_ data: UnsafeRawBufferPointer) -> [UInt8] {
    deflateReset(stream)
    var member: [UInt8] = []
    let chunk = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 1 << 16)
    defer { chunk.deallocate() }
    var position = 0
    var code = Z_OK
    while code != Z_STREAM_END {
      // zlib counts in 32 bits.
      let piece = min(data.count - position, 1 << 30)
      let start = data.baseAddress.map { $0.assumingMemoryBound(to: UInt8.self) + position }
      stream.pointee.next_in = UnsafeMutablePointer(mutating: start)
      stream.pointee.avail_in = UInt32(piece)
      stream.pointee.next_out = chunk.baseAddress
      stream.pointee.avail_out = UInt32(chunk.count)
      code = deflate(stream, position + piece == data.count ? Z_FINISH : Z_NO_FLUSH)
      precondition(code != Z_STREAM_ERROR, "a stream that was set up deflates anything")
      position += piece - Int(stream.pointee.avail_in)
      member.append(contentsOf: chunk[..<(chunk.count - Int(stream.pointee.avail_out))])
    }
    return member
  }
}
