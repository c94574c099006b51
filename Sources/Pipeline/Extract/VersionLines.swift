internal import Containers
internal import CoverageModel
internal import Extraction
internal import Interchange

/// The comparisons of captures as JSON, one pair of captures a line.
enum VersionLines {
  /// - Throws: `PipelineError.output`.
  static func write(_ versions: [PageVersion], to path: String) throws(PipelineError) {
    let output = try ExtractOutput(path)
    for comparison in VersionComparison.all(versions) { try output.write(line(comparison)) }
    try output.finish()
  }

  private static func line(_ comparison: VersionComparison) -> [UInt8] {
    var line = JSONLine()
    line.text("url", comparison.before.address)
    line.object("before") { write(comparison.before, into: &$0) }
    line.object("after") { write(comparison.after, into: &$0) }
    line.bool("title_changed", comparison.before.title != comparison.after.title)
    line.integer("characters_added", comparison.after.characters - comparison.before.characters)
    line.objects("changes", comparison.changes) { line, change in
      switch change {
      case .added(let text):
        line.text("change", "added")
        line.text("after", text)
        line.integer("characters", text.unicodeScalars.count)
      case .removed(let text):
        line.text("change", "removed")
        line.text("before", text)
        line.integer("characters", -text.unicodeScalars.count)
      case .changed(let before, let after):
        line.text("change", "changed")
        line.text("before", before)
        line.text("after", after)
        line.integer("characters", after.unicodeScalars.count - before.unicodeScalars.count)
      }
    }
    line.finish()
    return line.bytes
  }

  private static func write(_ version: PageVersion, into line: inout JSONLine) {
    line.text("id", version.id)
    line.text("captured", version.captured.map(MomentText.text))
    line.text("outcome", version.outcome.code)
    line.text("title", version.title)
    line.integer("characters", version.characters)
    line.integer("blocks", version.blocks.count)
  }
}
