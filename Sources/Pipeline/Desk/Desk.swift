package import CodingStore
internal import Containers
package import CoverageModel
internal import Foundation
internal import Synchronization

/// Everything that the workbench does with a workspace: queues, items, decisions, what is finished, and who is who.
///
/// All functions may be called from any thread and block while they read or write.
package final class Desk: Sendable {
  let workspace: Workspace
  /// The same by a connection of its own, which never waits for whoever is writing, and for whose long reading no writer waits.
  let archive: Workspace
  package let store: DeskStore
  private let known: Mutex<(snapshot: DeskSnapshot, codebooks: WorkspaceCodebooks)?>
  /// The tables after the event whose number stands beside them.
  let tables: Mutex<(head: Int64, result: TableRun.Result)?>
  /// The progress after the event whose number stands beside it.
  let progress: Mutex<(head: Int64, status: WorkspaceStatus)?>
  let context: RunContext
  /// Held while the workspace's own database is changed, so that what is known of it can follow.
  private let writing = Mutex(())

  static let databaseName = "workbench.sqlite"
  static let mediaName = "media"

  /// - Throws: `PipelineError` when the folder is no workspace, or cannot be written to.
  package init(path: String, context: RunContext) throws(PipelineError) {
    self.context = context
    workspace = try Workspace(path: path, isReading: false)
    archive = try Workspace(path: path, isReading: true)
    let place = Disk.path(path, Desk.databaseName)
    Desk.keepOthersOut(place)
    do throws(StoreError) {
      store = try DeskStore(path: place)
    } catch {
      throw Workspace.failure(error, path: place, isReading: false)
    }
    known = Mutex(nil)
    tables = Mutex(nil)
    progress = Mutex(nil)
  }

  /// Only its owner may read what holds passwords and sessions; the files that SQLite makes beside it follow it in that.
  private static func keepOthersOut(_ place: String) {
    let mode: [FileAttributeKey: Any] = [.posixPermissions: 0o600]
    if FileManager.default.fileExists(atPath: place) {
      try? FileManager.default.setAttributes(mode, ofItemAtPath: place)
    } else {
      _ = FileManager.default.createFile(atPath: place, contents: nil, attributes: mode)
    }
  }

  package var path: String { workspace.path }
  package var mediaPath: String { Disk.path(path, Desk.mediaName) }

  /// Makes sure that the workspace is what its log says.
  package func requireSound() throws(PipelineError) { try archive.requireSound() }

  package static var now: Int64 { Int64((Date().timeIntervalSince1970 * 1000).rounded()) }

  /// The bytes of a captured page; nil when they are not kept.
  package func evidence(_ digest: String) -> [UInt8]? {
    try? Disk.read(Disk.path(Disk.path(path, Workspace.evidenceName), digest))
  }

  /// Reads what is asked for most, so that nobody has to wait for it.
  package func prepare() throws(DeskError) { _ = try current() }

  // MARK: What is known

  /// The workspace as it is now; read again only when somebody else has changed it.
  func current() throws(DeskError) -> (snapshot: DeskSnapshot, codebooks: WorkspaceCodebooks) {
    let result = known.withLock { known -> Result<(DeskSnapshot, WorkspaceCodebooks), DeskError> in
      do throws(PipelineError) {
        if let known, try archive.read({ try $0.head().number }) == known.snapshot.head {
          return .success((known.snapshot, known.codebooks))
        }
        let codebooks = try archive.codebooks()
        let snapshot = try archive.read { try DeskSnapshot($0) }
        known = (snapshot, codebooks)
        return .success((snapshot, codebooks))
      } catch {
        return .failure(DeskError(error))
      }
    }
    let (snapshot, codebooks) = try result.get()
    return (snapshot, codebooks)
  }

  /// The version under which work goes on.
  package func codebook() throws(DeskError) -> Codebook { try latest(current().codebooks).codebook }

  func latest(_ codebooks: WorkspaceCodebooks) throws(DeskError) -> (id: Int64, codebook: Codebook) {
    do throws(PipelineError) { return try codebooks.latest() } catch { throw DeskError(error) }
  }

  /// Adds rows to the workspace as one event; what is known of it follows in place, for reading 100,000 items again takes long.
  @discardableResult
  func change(
    by who: String, _ action: StoreAction, reason: String = "", _ body: (StoreChange) throws -> Void,
    following: (inout DeskSnapshot) -> Void = { _ in }
  ) throws(DeskError) -> Int64? {
    let result = writing.withLock { _ -> Result<Int64?, DeskError> in
      do throws(PipelineError) {
        let event = try workspace.change(LogEntry(who: who, reason: reason, time: Desk.now), action, body)
        if let event {
          known.withLock { known in
            guard known?.snapshot.head == event.number - 1 else { return }
            known?.snapshot.head = event.number
            if var snapshot = known?.snapshot {
              following(&snapshot)
              known?.snapshot = snapshot
            }
          }
        }
        return .success(event?.number)
      } catch {
        return .failure(DeskError(error))
      }
    }
    return try result.get()
  }

  func read<Value>(_ body: (StoreReader) throws -> Value) throws(DeskError) -> Value {
    do throws(PipelineError) { return try workspace.read(body) } catch { throw DeskError(error) }
  }

  func readSlowly<Value>(_ body: (StoreReader) throws -> Value) throws(DeskError) -> Value {
    do throws(PipelineError) { return try archive.read(body) } catch { throw DeskError(error) }
  }

  package func asking<Value>(_ body: (DeskReader) throws -> Value) throws(DeskError) -> Value {
    do throws(StoreError) { return try store.read(body) } catch { throw failure(error) }
  }

  package func keeping<Value>(_ body: (DeskChange) throws -> Value) throws(DeskError) -> Value {
    do throws(StoreError) { return try store.change(body) } catch { throw failure(error) }
  }

  func failure(_ error: StoreError) -> DeskError {
    if case .locked = error { return .busy }
    return .failed(Workspace.failure(error, path: Disk.path(path, Desk.databaseName), isReading: false))
  }
}

extension DeskError {
  init(_ error: PipelineError) {
    if case .output(_, let reason) = error, reason == StoreError.locked.description {
      self = .busy
    } else {
      self = .failed(error)
    }
  }
}
