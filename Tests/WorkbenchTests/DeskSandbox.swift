import CodingStore
import Containers
import CoverageModel
import Foundation
import Logging
import Pipeline
import TestSupport

/// A workspace with a few items, two coders who both code all of them, and a desk on it.
final class DeskSandbox {
  let path: String
  let desk: Desk

  static let context = RunContext(logger: Logger(label: "test"), threads: 1)

  init(items: [String] = DeskSandbox.items, double: Int = 100, coders: [String] = ["aigul", "bolat"]) throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("qamtu-desk-\(UUID().uuidString)").path
    _ = try InitRun().run(
      path: path, codebookPath: Repository.path("codebooks/kazakhstan-2023.yaml"), name: nil, entry: DeskSandbox.entry)
    let header = "item,kind,outlet,programme,start,length,format,title"
    let folder = try TemporaryFile.folder(["items.csv": Array(([header] + items).joined(separator: "\n").utf8)])
    defer { TemporaryFile.remove(folder) }
    _ = try WorkspaceImport(context: DeskSandbox.context).run(
      path: path, files: [folder], supersedes: false, entry: DeskSandbox.entry)
    var request = AssignRun.Request()
    request.joining = coders
    request.doublePercent = double
    _ = try AssignRun().run(path: path, request, entry: DeskSandbox.entry)
    desk = try Desk(path: path, context: DeskSandbox.context)
  }

  deinit { TemporaryFile.remove(path) }

  static let entry = LogEntry(who: "tester", time: 1_700_000_000_000)

  /// Four bulletins of five minutes in prime time.
  static let items = (0..<4).map {
    "tv-\($0),broadcast,khabar,News,2023-02-2\($0)T20:00:00,0:05:00,news,Bulletin \($0)"
  }

  /// The same desk as another process would open it after this one was killed.
  func again() throws -> Desk { try Desk(path: path, context: DeskSandbox.context) }

  /// Keeps a decision as the server does.
  @discardableResult
  func decide(
    _ record: DraftRecord, item: String = "tv-0", by coder: String = "aigul", base: Int, id: String = UUID().uuidString,
    isFinish: Bool = false, on desk: Desk? = nil
  ) throws -> DecisionEntry {
    let desk = desk ?? self.desk
    let decision = try desk.checked(
      record, item: item, by: coder, decision: id, label: "test", isFinish: isFinish)
    return try desk.keeping { try $0.add(decision, base: base) }
  }

  /// Codes one attribution and finishes the item.
  func finish(
    item: String = "tv-0", by coder: String = "aigul", actor: String = "amanat", end: UInt32 = 60_000,
    tone: Tone? = Tone.judged(0)
  ) throws {
    let record = DeskSandbox.record(actor: actor, end: end, tone: tone)
    let base = try desk.item(item, for: coder).sequence
    guard case .kept(let sequence) = try decide(record, item: item, by: coder, base: base, isFinish: true) else {
      throw DeskError.conflict(nil)
    }
    _ = try desk.finish(item: item, by: coder, sequence: sequence)
  }

  static func record(actor: String = "amanat", end: UInt32 = 60_000, tone: Tone? = Tone.judged(0)) -> DraftRecord {
    var record = DraftRecord()
    record.attributions = [
      DraftRecord.Attribution(
        id: "a1", actor: actor, span: 0..<end, mode: .indirect, capacity: .party, tone: tone)
    ]
    return record
  }
}
