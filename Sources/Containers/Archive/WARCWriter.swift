#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Appends records to a WARC file, each whole or not at all.
///
///     var writer = try WARCWriter(path: "evidence/2023-03-19.warc.gz")
///     try writer.write(.warcinfo(values, date: now))
///     let page = try writer.write(.response(head, body: body, targetURI: uri, date: now))
///     try writer.sync()
///
/// A record that a kill tore off at the end of the file is cut away when the file is opened again. A second writer on
/// the same file is refused.
package struct WARCWriter: ~Copyable, Sendable {
  package enum Compression: Sendable, Hashable {
    case none
    /// One gzip member a record.
    case gzip
  }

  /// Why a file cannot be written, with the system's words.
  package struct Failure: Error, Sendable, Hashable {
    package let path: String
    package let reason: String
  }

  /// A record that is in the file.
  package struct Written: Sendable, Hashable {
    /// `<urn:uuid:…>`.
    package let id: String
    /// `sha256:…` of the payload; nil when it has none.
    package let payloadDigest: String?
    /// Where the record begins in the file, and its bytes there.
    package let offset: Int
    package let length: Int
  }

  /// Bytes of the file so far.
  package private(set) var count: Int
  /// Bytes that were cut off when the file was opened.
  package let cutBytes: Int
  package let compression: Compression

  private let path: String
  private let descriptor: Int32
  private var warcinfo: String?
  private var isNew: Bool

  /// Opens the file, or makes it. A file with records in it keeps its own compression.
  ///
  /// - Throws: `Failure`, also when the file has content that is no WARC, or another writer has it open.
  package init(path: String, compression: Compression = .gzip) throws(Failure) {
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw Failure(path: path, reason: String(cString: strerror(errno))) }
    do throws(Failure) {
      guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
        throw Failure(path: path, reason: errno == EWOULDBLOCK ? "another writer has it open" : Self.lastError)
      }
      let size = lseek(descriptor, 0, SEEK_END)
      guard size >= 0 else { throw Failure(path: path, reason: Self.lastError) }
      let resumption = size == 0 ? Resumption() : try WARCWriter.resumption(path: path)
      let end = resumption.end
      guard end == Int(size) || ftruncate(descriptor, off_t(end)) == 0 else {
        throw Failure(path: path, reason: Self.lastError)
      }
      var first: UInt8 = 0
      let hasFirst = end > 0 && pread(descriptor, &first, 1, 0) == 1
      self.compression = hasFirst ? (first == 0x1F ? .gzip : .none) : compression
      (count, cutBytes, isNew) = (end, Int(size) - end, size == 0)
      warcinfo = resumption.warcinfo
    } catch {
      close(descriptor)
      throw error
    }
    (self.path, self.descriptor) = (path, descriptor)
  }

  deinit { close(descriptor) }

  /// Appends a record. After a `warcinfo` the records that follow name it.
  ///
  /// - Throws: `Failure`; the file then ends where it ended before.
  @discardableResult
  package mutating func write(_ draft: WARCDraft) throws(Failure) -> Written {
    let record = WARCEncoder.record(draft, warcinfo: warcinfo)
    var bytes = record.bytes
    if compression == .gzip {
      var deflater = Deflater()
      bytes = record.bytes.withUnsafeBytes { deflater.member($0) }
    }
    try append(bytes)
    let written = Written(
      id: record.id, payloadDigest: record.payloadDigest, offset: count, length: bytes.count)
    count += bytes.count
    if draft.kind == .warcinfo { warcinfo = record.id }
    return written
  }

  /// Returns when everything written is on the disk, and the file's name too when it is new.
  ///
  /// - Throws: `Failure`.
  package mutating func sync() throws(Failure) {
    guard fsync(descriptor) == 0 else { throw Failure(path: path, reason: Self.lastError) }
    guard isNew else { return }
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    let folderDescriptor = open(folder, O_RDONLY | O_CLOEXEC)
    guard folderDescriptor >= 0 else { throw Failure(path: folder, reason: Self.lastError) }
    defer { close(folderDescriptor) }
    guard fsync(folderDescriptor) == 0 else { throw Failure(path: folder, reason: Self.lastError) }
    isNew = false
  }

  private func append(_ bytes: [UInt8]) throws(Failure) {
    var written = 0
    while written < bytes.count {
      let got = bytes.withUnsafeBytes { buffer in
        buffer.baseAddress.map {
          pwrite(descriptor, $0 + written, buffer.count - written, off_t(count + written))
        } ?? 0
      }
      if got < 0, errno == EINTR { continue }
      guard got > 0 else {
        let reason = Self.lastError
        _ = ftruncate(descriptor, off_t(count))
        throw Failure(path: path, reason: reason)
      }
      written += got
    }
  }

  private static var lastError: String { String(cString: strerror(errno)) }
}
