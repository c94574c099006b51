#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The bytes of a source in any order: a file is read where it is asked for, other sources are held in memory.
///
/// A class because it owns a file descriptor.
package final class ByteStore: Sendable {
  /// The number of bytes.
  package let count: Int
  private let descriptor: Int32
  private let path: String
  private let bytes: [UInt8]

  /// Standard input is read to its end, up to `mostBytes`; what lies behind is not seen.
  ///
  /// - Throws: `ByteSource.Failure` when the source is not there, is a directory or may not be read.
  package init(_ source: ByteSource, mostBytes: Int = .max) throws(ByteSource.Failure) {
    if case .path(let path) = source, path != "-" {
      let descriptor = open(path, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else {
        if errno == ENOENT || errno == ENOTDIR { throw .missing(path: path) }
        throw .unreadable(path: path, reason: String(cString: strerror(errno)))
      }
      var status = stat()
      let isKnown = fstat(descriptor, &status) == 0
      guard isKnown, status.st_mode & S_IFMT == S_IFREG else {
        close(descriptor)
        if isKnown, status.st_mode & S_IFMT == S_IFDIR { throw .directory(path: path) }
        throw .unreadable(path: path, reason: "it is not a file")
      }
      (self.descriptor, self.path, bytes, count) = (descriptor, path, [], Int(status.st_size))
      return
    }
    let bytes: [UInt8]
    if case .bytes(let given) = source { bytes = given } else { bytes = try ByteStore.all(of: source, mostBytes) }
    (descriptor, path, self.bytes, count) = (-1, "", bytes, bytes.count)
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// The bytes of a range; fewer when the source ends before it does.
  ///
  /// - Throws: `ByteSource.Failure.unreadable`.
  package func read(_ range: Range<Int>) throws(ByteSource.Failure) -> [UInt8] {
    let range = range.clamped(to: 0..<count)
    guard descriptor >= 0 else { return Array(bytes[range]) }
    var code: Int32 = 0
    let read = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, filled in
      while filled < range.count, let start = buffer.baseAddress {
        let got = pread(descriptor, start + filled, range.count - filled, off_t(range.lowerBound + filled))
        if got == 0 { break }
        if got < 0 {
          if errno == EINTR { continue }
          code = errno
          break
        }
        filled += got
      }
    }
    if code != 0 { throw .unreadable(path: path, reason: String(cString: strerror(code))) }
    return read
  }

  /// The SHA-256 of all bytes, in hexadecimal.
  ///
  /// - Throws: `ByteSource.Failure.unreadable`.
  package func digest() throws(ByteSource.Failure) -> String {
    var hasher = SHA256Hasher()
    for start in stride(from: 0, to: count, by: ByteStore.pieceBytes) {
      let piece = try read(start..<min(start + ByteStore.pieceBytes, count))
      piece.withUnsafeBytes { hasher.update($0) }
    }
    return hasher.hex()
  }

  private static let pieceBytes = 1 << 18

  private static func all(of source: ByteSource, _ mostBytes: Int) throws(ByteSource.Failure) -> [UInt8] {
    var reader = try ByteReader(source)
    var all: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: pieceBytes)
    while all.count < mostBytes {
      let result: Result<Int, ByteSource.Failure> = piece.withUnsafeMutableBytes { buffer in
        do throws(ByteSource.Failure) { return .success(try reader.read(into: buffer)) } catch {
          return .failure(error)
        }
      }
      let count = try result.get()
      if count == 0 { break }
      all += piece[..<count]
    }
    return all
  }
}
