internal import CodingStore
internal import Containers
internal import CoverageModel
internal import Extraction
internal import Interchange

/// Takes extracted pages into a workspace as items to be coded, with their texts, and marks copies.
///
/// The lines are those that `qamtu extract` writes. A page that is no article, has no date or no outlet of the codebook becomes no item, and
/// is counted.
package struct DocumentImport {
  package struct Result: Sendable {
    package var items = 0
    /// Items that were there already, with the same facts and text.
    package var unchanged = 0
    /// Items whose text is that of another, or nearly.
    package var copies = 0
    package var evidence = 0
    /// Pages that became no item, by reason.
    package var leftOut: [String: Int] = [:]
    /// The number of the event in the log; nil when nothing was new.
    package var event: Int64?
  }

  package init() {}

  /// Whether a file holds extracted pages.
  package static func isDocuments(_ path: String) -> Bool {
    guard path.hasSuffix(".ndjson") || path.hasSuffix(".jsonl"), Disk.exists(path), !Disk.isFolder(path),
      let line = try? LineFile(path).next()
    else { return false }
    let value = try? JSONParser.value(line)
    return value?["outcome"] != nil && value?["body"] != nil
  }

  /// - Parameters:
  ///   - path: the workspace.
  ///   - file: lines of JSON.
  ///   - folders: those in which the captured pages lie; those of imported items are kept in the workspace.
  ///   - supersedes: whether facts that differ from those in the workspace follow as a correction.
  ///   - entry: for the log.
  /// - Returns: what was taken in.
  /// - Throws: `PipelineError`; nothing is changed then.
  package func run(
    path: String, file: String, evidence folders: [String] = [], supersedes: Bool = false, entry: LogEntry
  ) throws(PipelineError) -> Result {
    let workspace = try Workspace(path: path, isReading: false)
    let version = try workspace.codebooks().latest()
    var found: [String: String] = [:]
    for folder in folders { try DocumentImport.addFiles(in: folder, to: &found) }
    var result = Result()
    let event = try workspace.change(entry, .import) { change in
      result = Result()
      var conflicts: [Finding] = []
      let lines = try LineFile(file)
      var index = DuplicateIndex()
      try change.reader.documents { document in
        _ = index.add(TextSketch(document.body), id: String(document.item))
      }
      var number = 0
      while let line = try lines.next() {
        number += 1
        if lines.wasTooLong { throw PipelineError.badData([LineFile.tooLong(in: file, line: number)]) }
        guard line.contains(where: { $0 > 0x20 }) else { continue }
        let place = Finding.Place(file: file, line: number)
        let document = try DocumentItem(line, version.codebook, place: place)
        guard let record = document.record else {
          result.leftOut[document.reason, default: 0] += 1
          continue
        }
        let known = try change.reader.item(record.id)
        let body = try known.flatMap { try change.reader.body(of: $0.id) }
        // What a page does not say stays as it was.
        let filled = known.map { record.filled(from: $0.record) } ?? record
        let differs = known.map { $0.record != filled || (body ?? document.body) != document.body } ?? false
        if differs, !supersedes {
          conflicts.append(WorkspaceImport.finding(ofItem: record.id, place: place))
          continue
        }
        try keepEvidence(of: document, found, to: change, workspace, &result)
        if !differs, body != nil {
          result.unchanged += 1
        } else {
          try add(document, filled, version.id, to: change, &index, &result)
        }
      }
      guard conflicts.isEmpty else { throw PipelineError.badData(conflicts) }
      change.detail = DocumentImport.detail(file, result)
    }
    result.event = event?.number
    return result
  }

  private func add(
    _ document: DocumentItem, _ record: ItemRecord, _ version: Int64, to change: StoreChange,
    _ index: inout DuplicateIndex, _ result: inout Result
  ) throws {
    let item = try change.add(record, codebook: version)
    try change.addDocument(
      of: item, digest: document.digest, characters: Int(record.length), body: document.body, line: document.line)
    result.items += 1
    switch index.add(TextSketch(document.body), id: String(item)) {
    case .exact(let id):
      guard let original = Int64(id), original != item else { break }
      try change.mark(item, copyOf: original, likeness: 1000)
      result.copies += 1
    case .near(let id, let thousandths):
      guard let original = Int64(id), original != item else { break }
      try change.mark(item, copyOf: original, likeness: min(999, thousandths))
      result.copies += 1
    case nil: break
    }
  }

  /// Keeps the captured page, if it lies in one of the folders.
  private func keepEvidence(
    of document: DocumentItem, _ found: [String: String], to change: StoreChange, _ workspace: Workspace,
    _ result: inout Result
  ) throws {
    guard let path = found[document.digest] else { return }
    let bytes = try Disk.read(path)
    try workspace.keepEvidence(bytes, digest: document.digest)
    if try change.addEvidence(digest: document.digest, size: bytes.count, name: Disk.name(of: path)) {
      result.evidence += 1
    }
  }

  /// The files of a folder by the SHA-256 of their bytes.
  private static func addFiles(in folder: String, to found: inout [String: String]) throws(PipelineError) {
    for name in try Disk.files(in: folder) {
      let path = Disk.path(folder, name)
      if Disk.isFolder(path) {
        try addFiles(in: path, to: &found)
      } else if Disk.isPlainFile(path) {
        found[SHA256Digest.hex(try Disk.read(path))] = path
      }
    }
  }

  private static func detail(_ file: String, _ result: Result) -> String {
    var line = JSONLine()
    line.text("file", Disk.name(of: file))
    line.integer("items", result.items)
    line.integer("copies", result.copies)
    return line.object
  }
}
