internal import CodingStore
internal import Containers
internal import Interchange

/// The log of a workspace as a table.
package struct WorkspaceLog: Sendable {
  /// One event a row, oldest first.
  package let csv: String

  /// - Throws: `PipelineError.unreadable`.
  package init(path: String) throws(PipelineError) {
    let workspace = try Workspace(path: path, isReading: true)
    var writer = CSVWriter()
    writer.row(["event", "at", "who", "action", "reason", "detail", "rows", "hash"])
    for event in try workspace.read({ try $0.events() }) {
      writer.number(event.number)
      writer.text(MomentText.text(event.at))
      writer.text(event.who)
      writer.text(event.action.rawValue)
      writer.text(event.reason)
      writer.text(event.detail)
      writer.number(Int64(event.content.reduce(0) { $0 + $1.rows }))
      writer.text(event.hash)
      writer.endRow()
    }
    csv = String(decoding: writer.bytes, as: UTF8.self)
  }
}
