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
    /// The package is opened anew for each reader: a run may have more packages than a process may hold open.
    case entry(package: String, ZipEntry)
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
    let package = try package(path)
    guard !package.archives.isEmpty else { throw .unreadable(path: path, reason: "it holds no WARC file") }
    return package.archives.map { entry in
      ArchiveVolume(
        name: "\(name)/\(entry.name)", size: entry.compressedSize, content: .entry(package: path, entry))
    }
  }

  /// Reads the records from the beginning, or from a record's `place.offset` on.
  ///
  /// - Throws: `PipelineError.unreadable`.
  func reader(from offset: Int = 0) throws(PipelineError) -> WARCReader {
    switch content {
    case .file(let path):
      do throws(ByteSource.Failure) { return try WARCReader(.path(path), from: offset, digests: .one) } catch {
        throw .unreadable(path: name, reason: ArchiveVolume.reason(error))
      }
    case .entry(let path, let entry):
      let package = try ArchiveVolume.package(path)
      do throws(ZipError) { return try package.reader(of: entry, from: offset, digests: .one) } catch {
        throw .unreadable(path: name, reason: error.description)
      }
    }
  }

  private static func package(_ path: String) throws(PipelineError) -> WACZReader {
    let store: ByteStore
    do throws(ByteSource.Failure) { store = try ByteStore(.path(path)) } catch {
      throw .unreadable(path: path, reason: reason(error))
    }
    do throws(ZipError) { return try WACZReader(store) } catch {
      throw .unreadable(path: path, reason: error.description)
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
