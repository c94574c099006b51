/// The bytes of an archive as they are stored: a file's, or an entry's of a ZIP archive.
struct ArchiveInput: ~Copyable {
  private var file: ByteReader?
  private var entry: ZipEntryReader?

  init(_ source: ByteSource, from offset: Int) throws(ByteSource.Failure) {
    file = try ByteReader(source, from: offset)
    entry = nil
  }

  init(_ entry: consuming ZipEntryReader) {
    file = nil
    self.entry = consume entry
  }

  /// What was wrong with the entry, once its bytes have ended.
  private(set) var entryFailure: ZipError?

  /// Reads as much as fits or is left; returns the number of bytes, 0 at the end.
  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(ByteSource.Failure) -> Int {
    if let count = try file?.read(into: buffer) { return count }
    let count = entry?.read(into: buffer) ?? 0
    if count < buffer.count { entryFailure = entry?.lastFailure() ?? nil }
    return count
  }
}
