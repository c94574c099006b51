extension WARCWriter {
  /// Where and how a file is written on.
  struct Resumption {
    /// Behind the last whole record, in bytes.
    var end = 0
    /// The name of the last whole `warcinfo`.
    var warcinfo: String?
  }

  /// Where the last whole record of a file ends, in bytes: what stands behind was torn off by a kill, and a new record
  /// may be written there. Damage before a whole record is left as it is.
  ///
  /// - Throws: `Failure` when the file cannot be read, or has content that is no WARC.
  package static func resumeOffset(path: String) throws(Failure) -> Int { try resumption(path: path).end }

  static func resumption(path: String) throws(Failure) -> Resumption {
    var resumption = Resumption()
    var isArchive = true
    do throws(ByteSource.Failure) {
      var reader = try WARCReader(.path(path), digests: .none)
      var isFirst = true
      while let event = try reader.next() {
        switch event {
        case .record(let record):
          guard let end = record.storedEnd else { break }
          resumption.end = end
          if record.kind == .warcinfo { resumption.warcinfo = record.id }
        case .fault(let fault):
          if isFirst { isArchive = fault.kind != .noRecord }
        }
        isFirst = false
      }
    } catch {
      throw Failure(path: path, reason: "\(ZipError(.unreadable(error)))")
    }
    guard resumption.end > 0 || isArchive else { throw Failure(path: path, reason: "it is no WARC file") }
    return resumption
  }
}
