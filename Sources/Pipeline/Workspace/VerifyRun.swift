internal import CodingStore
internal import Containers
package import CoverageModel

/// Holds a workspace against its log: every row the one that was sealed, every file of evidence the one that was noted.
package struct VerifyRun {
  package struct Result: Sendable {
    package let findings: [Finding]
    package let events: Int
    /// The hash of the last event: whoever knows it can tell whether anything before it was changed.
    package let head: String
  }

  package init() {}

  /// - Throws: `PipelineError.unreadable` when the workspace cannot be read at all.
  package func run(path: String) throws(PipelineError) -> Result {
    let workspace = try Workspace(path: path, isReading: true)
    let place = Disk.path(path, Workspace.databaseName)
    do throws(StoreError) {
      let (findings, head, events) = try workspace.store.verify(file: place)
      let evidence = try workspace.store.read { try $0.evidence() }
      return Result(
        findings: findings + evidence.compactMap { VerifyRun.finding(of: $0.digest, name: $0.name, path: path) },
        events: events, head: head)
    } catch {
      throw Workspace.failure(error, path: place, isReading: true)
    }
  }

  /// What is wrong with a file of evidence; nil when its bytes have the digest that is its name.
  private static func finding(of digest: String, name: String, path: String) -> Finding? {
    let place = Disk.path(Disk.path(path, Workspace.evidenceName), digest)
    let bytes = try? Disk.read(place)
    guard bytes.map({ SHA256Digest.hex($0) }) != digest else { return nil }
    return Finding(
      rule: bytes == nil ? "missing-evidence" : "changed-evidence", place: Finding.Place(file: place), field: name,
      found: bytes == nil ? "no file" : "other bytes", expected: "the bytes with the SHA-256 that is the file's name",
      mend: "Put the file back from where it came or from a backup.")
  }
}
