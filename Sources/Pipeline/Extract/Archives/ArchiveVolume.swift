internal import Containers

/// One file of records: a WARC or ARC file, or one inside a WACZ package.
struct ArchiveVolume: Sendable {
  /// What places in it are named by: the archive's name, and in a package the path of the file in it.
  let name: String
  /// Bytes as they are stored; nil when they are not known.
  let size: Int?
  private let content: Content

  /// A volume with its number among all of a run.
  struct Numbered: Sendable {
    let number: Int
    let volume: ArchiveVolume
  }

  private enum Content: Sendable {
    case file(String)
    case entry(WACZReader, ZipEntry)
  }

  /// Whether a file's name is that of an archive: `.warc`, `.warc.gz`, `.arc`, `.arc.gz`, `.wacz`.
  static func isArchive(_ path: String) -> Bool {
    let path = path.lowercased()
    return [".warc", ".warc.gz", ".arc", ".arc.gz", ".wacz"].contains(where: path.hasSuffix)
  }

  /// The volumes of an archive.
  ///
  /// - Throws: `PipelineError.unreadable`, for a package also when it is none or hides something.
  static func all(path: String, name: String) throws(PipelineError) -> [ArchiveVolume] {
    // Asked for first: opening a pipe or a device may wait for ever.
    guard Disk.exists(path) else { throw .unreadable(path: path, reason: "there is no such file") }
    guard Disk.isPlainFile(path) else { throw .unreadable(path: path, reason: "it is not a file") }
    guard path.lowercased().hasSuffix(".wacz") else {
      let size = (try? ByteReader(.path(path)))?.knownSize
      return [ArchiveVolume(name: name, size: size, content: .file(path))]
    }
    do {
      let package = try WACZReader(try ByteStore(.path(path)))
      guard !package.archives.isEmpty else {
        throw PipelineError.unreadable(path: path, reason: "it holds no WARC file")
      }
      return package.archives.map {
        ArchiveVolume(name: "\(name)/\($0.name)", size: $0.compressedSize, content: .entry(package, $0))
      }
    } catch let error as PipelineError {
      throw error
    } catch let error as ZipError {
      throw .unreadable(path: path, reason: error.description)
    } catch {
      throw .unreadable(path: path, reason: "it cannot be opened")
    }
  }

  /// Reads the records from the beginning, or from a record's `place.offset` on.
  ///
  /// - Throws: `PipelineError.unreadable`.
  func reader(from offset: Int = 0) throws(PipelineError) -> WARCReader {
    do {
      switch content {
      case .file(let path): return try WARCReader(.path(path), from: offset, digests: .one)
      case .entry(let package, let entry): return try package.reader(of: entry, from: offset, digests: .one)
      }
    } catch let error as ByteSource.Failure {
      throw .unreadable(path: name, reason: ArchiveVolume.reason(error))
    } catch let error as ZipError {
      throw .unreadable(path: name, reason: error.description)
    } catch {
      throw .unreadable(path: name, reason: "it cannot be opened")
    }
  }

  /// The system's words.
  static func reason(_ failure: ByteSource.Failure) -> String {
    switch failure {
    case .missing: "there is no such file"
    case .directory: "it is a folder, not a file"
    case .unreadable(_, let reason): reason
    }
  }
}
