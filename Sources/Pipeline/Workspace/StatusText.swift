internal import Containers
internal import CoverageModel

/// The state of the work for a person to read, and as tables.
package struct StatusText: Sendable {
  private let status: WorkspaceStatus
  private static let barWidth = 20
  /// Holes that are named; more are counted.
  private static let mostHoles = 20

  package init(_ status: WorkspaceStatus) { self.status = status }

  /// Lines with a bar for each batch, and the holes.
  package var lines: [String] {
    var lines = [
      "\(bar(status.codedItems, status.items)) \(status.codedItems) of \(Counted.text(status.items, "item")) coded"
    ]
    if status.unassigned > 0 { lines.append("\(Counted.text(status.unassigned, "item")) with nobody to code them") }
    if status.uncodableItems > 0 {
      lines.append("\(Counted.text(status.uncodableItems, "item")) of which a coder says that they cannot be coded")
    }
    if status.copies > 0 {
      lines.append("\(Counted.text(status.copies, "item")) whose text is that of another, or nearly")
    }
    if status.openSuggestions > 0 {
      lines.append("\(Counted.text(status.openSuggestions, "suggested record set")) that nobody has looked at")
    }
    let width = status.batches.map(\.coder.count).max() ?? 0
    for batch in status.batches {
      let name = batch.coder + String(repeating: " ", count: width - batch.coder.count)
      var parts = ["\(batch.done) of \(batch.assigned) done"]
      if batch.openMilliseconds > 0 { parts.append("\(DecimalText.time(milliseconds: batch.openMilliseconds)) open") }
      if batch.openCharacters > 0 {
        parts.append("\(DecimalText.grouped(batch.openCharacters, separator: " ")) characters open")
      }
      if batch.hasLeft { parts.append("has left") }
      lines.append("\(bar(batch.done, batch.assigned)) \(name) batch \(batch.batch): \(parts.joined(separator: ", "))")
    }
    return lines + holes
  }

  /// Outlets and days on which something was to be expected and nothing came.
  private var holes: [String] {
    let holes = status.days.filter(\.isHole)
    guard !holes.isEmpty else { return [] }
    var lines = ["Nothing has come from:"]
    lines += holes.prefix(StatusText.mostHoles).map { hole in
      let scheduled = hole.scheduled.map { ", \(DecimalText.time(milliseconds: $0)) to be monitored" } ?? ""
      return "  \(hole.outlet) on \(hole.day)\(scheduled)"
    }
    if holes.count > StatusText.mostHoles { lines.append("  and \(holes.count - StatusText.mostHoles) more days") }
    return lines
  }

  /// One batch a row.
  package var batchesCSV: [UInt8] {
    var writer = CSVWriter()
    writer.row(["coder", "batch", "assigned", "done", "open", "open_ms", "open_characters", "left"])
    for batch in status.batches {
      writer.text(batch.coder)
      for number in [batch.batch, batch.assigned, batch.done, batch.assigned - batch.done] {
        writer.number(Int64(number))
      }
      writer.number(batch.openMilliseconds)
      writer.number(batch.openCharacters)
      writer.text(batch.hasLeft ? "yes" : "no")
      writer.endRow()
    }
    return writer.bytes
  }

  /// One outlet and day a row; an outlet without windows has nothing scheduled.
  package var daysCSV: [UInt8] {
    var writer = CSVWriter()
    writer.row(["outlet", "day", "scheduled_ms", "items", "coded", "amount", "hole"])
    for day in status.days {
      writer.text(day.outlet)
      writer.text(day.day)
      writer.number(day.scheduled.map(String.init) ?? "")
      writer.number(Int64(day.items))
      writer.number(Int64(day.coded))
      writer.number(day.amount)
      writer.text(day.isHole ? "yes" : "no")
      writer.endRow()
    }
    return writer.bytes
  }

  private func bar(_ done: Int, _ all: Int) -> String {
    let filled = all > 0 ? done * StatusText.barWidth / all : 0
    return "[\(String(repeating: "#", count: filled))\(String(repeating: ".", count: StatusText.barWidth - filled))]"
  }
}
