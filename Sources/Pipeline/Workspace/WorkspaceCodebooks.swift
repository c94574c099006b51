internal import Codebooks
internal import CodingStore
internal import CoverageModel

/// The versions of the codebook that a workspace adopted, read again from the bytes that it keeps.
struct WorkspaceCodebooks {
  /// In the order of adoption, each with its id in the workspace.
  let versions: [(id: Int64, codebook: Codebook)]
  private let path: String

  /// - Throws: `PipelineError.unreadable` when a version cannot be read.
  init(_ stored: [StoredCodebook], path: String) throws(PipelineError) {
    var versions: [(id: Int64, codebook: Codebook)] = []
    for one in stored {
      let reading = CodebookReader(file: one.file).read(one.bytes) { one.files[$0] }
      guard let codebook = reading.codebook, codebook.fingerprint == one.fingerprint else {
        throw .unreadable(path: path, reason: "version \(one.version) of its codebook is not what was adopted")
      }
      versions.append((one.id, codebook))
    }
    self.versions = versions
    self.path = path
  }

  var all: [Codebook] { versions.map(\.codebook) }

  /// The version number of what a workspace keeps under an id; empty for an id that it does not have.
  func version(_ id: Int64) -> String { codebook(id)?.version ?? "" }

  func codebook(_ id: Int64) -> Codebook? { versions.first { $0.id == id }?.codebook }

  /// The version under which work goes on.
  ///
  /// - Throws: `PipelineError.unreadable` when the workspace has none.
  func latest() throws(PipelineError) -> (id: Int64, codebook: Codebook) {
    guard let last = versions.max(by: { WorkspaceCodebooks.isOlder($0.codebook.version, $1.codebook.version) }) else {
      throw .unreadable(path: path, reason: "it has no codebook yet")
    }
    return last
  }

  /// Whether a version `major.minor.patch` comes before another.
  static func isOlder(_ version: String, _ other: String) -> Bool {
    func parts(_ text: String) -> [Int] { text.split(separator: ".").map { Int($0) ?? 0 } }
    return parts(version).lexicographicallyPrecedes(parts(other))
  }

  /// A codebook on disk as a workspace keeps it, with the files that it refers to.
  ///
  /// - Throws: `PipelineError` when the codebook has errors.
  static func stored(path: String) throws(PipelineError) -> (
    stored: StoredCodebook, codebook: Codebook, findings: [Finding]
  ) {
    guard !Disk.isFolder(path) else {
      throw .unreadable(path: path, reason: "it is a folder; a codebook is a YAML file")
    }
    let bytes = try Disk.read(path)
    var files: [String: [UInt8]] = [:]
    let open = CodebookLoading.beside(path)
    let reading = CodebookReader(file: path).read(bytes) { name in
      let file = try open(name)
      files[name] = file
      return file
    }
    guard let codebook = reading.codebook else { throw .badData(reading.findings) }
    for name in files.keys.sorted() where Workspace.ownNames.contains(where: name.hasPrefix) {
      throw .usage("\(path) refers to \(name), which is what a workspace calls a file of its own; give it another name")
    }
    let stored = StoredCodebook(
      name: codebook.id, version: codebook.version, fingerprint: codebook.fingerprint, file: Disk.name(of: path),
      bytes: bytes, files: files)
    return (stored, codebook, reading.findings)
  }
}
