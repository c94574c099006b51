internal import CodingStore
internal import CoverageModel
internal import Foundation

extension Workspace {
  /// Makes sure that the database is what its log says, before anything is made of it that would look right and be wrong.
  ///
  /// That reads everything. Which file was found sound is noted beside it by its digest, so that the next time the file is only
  /// hashed.
  ///
  /// - Throws: `PipelineError.unreadable` when it is not.
  func requireSound() throws(PipelineError) {
    let place = Disk.path(path, Workspace.databaseName)
    let (findings, digest) = try read { reader -> ([Finding], String?) in
      // This moment's rows are in the file alone, and stay in it until they are read, unless changes wait beside it.
      _ = try reader.head()
      let digest = Workspace.digest(of: place)
      if let digest, Workspace.note(for: place) == digest { return ([], nil) }
      return (try reader.verify(file: place).findings, digest)
    }
    try Workspace.refuse(findings, path: place)
    if let digest { Workspace.keep("\(digest)  \(Workspace.databaseName)\n", as: place + Workspace.noteSuffix) }
  }

  /// Where the note cannot be kept, the next run reads everything again.
  private static func keep(_ note: String, as path: String) {
    let partial = path + ".partial"
    guard (try? Data(note.utf8).write(to: URL(fileURLWithPath: partial))) != nil else { return }
    if rename(partial, path) != 0 { unlink(partial) }
  }

  /// - Throws: `PipelineError.unreadable` when there is an error among what was found.
  static func refuse(_ findings: [Finding], path: String) throws(PipelineError) {
    guard let first = findings.first(where: { $0.severity == .error }) else { return }
    throw .unreadable(
      path: path, reason: "it is not as it was written: found \(first.found), expected \(first.expected). \(first.mend)"
    )
  }

  /// The note is one that `sha256sum --check` understands.
  private static let noteSuffix = ".sha256"

  private static func note(for place: String) -> String? {
    (try? Disk.read(place + noteSuffix)).map { String(decoding: $0.prefix { $0 != UInt8(ascii: " ") }, as: UTF8.self) }
  }

  /// The SHA-256 of the file; nil while changes wait beside it.
  private static func digest(of place: String) -> String? {
    let file = URL(fileURLWithPath: place).resolvingSymlinksInPath()
    let log = try? FileManager.default.attributesOfItem(atPath: file.path + "-wal")[.size] as? Int
    return log ?? 0 == 0 ? DatabaseBytes.digest(of: file) : nil
  }
}
