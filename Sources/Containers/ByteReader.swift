#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Reads a source from its beginning to its end, a buffer at a time, and closes it.
package struct ByteReader: ~Copyable, Sendable {
  private let descriptor: Int32
  private let path: String
  private let bytes: [UInt8]
  private var position = 0

  /// The number of bytes, when it is known before reading.
  package let knownSize: Int?

  /// - Parameters:
  ///   - source: what is read.
  ///   - offset: where reading begins; standard input is read from where it stands.
  /// - Throws: `ByteSource.Failure` when the source is not there, is a directory or may not be read.
  package init(_ source: ByteSource, from offset: Int = 0) throws(ByteSource.Failure) {
    switch source {
    case .bytes(let bytes):
      self.bytes = bytes
      position = min(offset, bytes.count)
      (descriptor, path, knownSize) = (-1, "", bytes.count)
    case .path("-"):
      (descriptor, path, bytes, knownSize) = (0, "-", [], nil)
    case .path(let path):
      let descriptor = open(path, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else {
        if errno == ENOENT || errno == ENOTDIR { throw .missing(path: path) }
        throw .unreadable(path: path, reason: String(cString: strerror(errno)))
      }
      var status = stat()
      let known = fstat(descriptor, &status) == 0
      if known, status.st_mode & S_IFMT == S_IFDIR {
        close(descriptor)
        throw .directory(path: path)
      }
      let isFile = known && status.st_mode & S_IFMT == S_IFREG
      guard offset == 0 || lseek(descriptor, off_t(offset), SEEK_SET) >= 0 else {
        let reason = String(cString: strerror(errno))
        close(descriptor)
        throw .unreadable(path: path, reason: reason)
      }
      (self.descriptor, self.path, bytes) = (descriptor, path, [])
      knownSize = isFile ? Int(status.st_size) : nil
    }
  }

  deinit { if descriptor > 0 { close(descriptor) } }

  /// Reads into `buffer` as much as fits or is left; returns the number of bytes, 0 at the end.
  package mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(ByteSource.Failure) -> Int {
    guard let start = buffer.baseAddress else { return 0 }
    if descriptor < 0 {
      let count = min(buffer.count, bytes.count - position)
      bytes.withUnsafeBytes { all in
        buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: all[position..<position + count]))
      }
      position += count
      return count
    }
    var filled = 0
    while filled < buffer.count {
      let count = systemRead(descriptor, start + filled, buffer.count - filled)
      if count == 0 { break }
      if count < 0 {
        if errno == EINTR { continue }
        throw .unreadable(path: path, reason: String(cString: strerror(errno)))
      }
      filled += count
    }
    return filled
  }
}

/// The system call, which the method of the same name hides.
private func systemRead(_ descriptor: Int32, _ start: UnsafeMutableRawPointer, _ count: Int) -> Int {
  read(descriptor, start, count)
}
