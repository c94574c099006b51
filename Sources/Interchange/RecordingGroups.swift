internal import CoverageModel

/// Puts the rows of `recordings.csv` together: one recording for each outlet and span, with all its gaps.
struct RecordingGroups: Sendable {
  private struct Key: Hashable, Sendable {
    let outlet: Int
    let span: Range<Int64>
  }

  private var positions: [Key: Int] = [:]
  private(set) var recordings: [Recording] = []

  mutating func add(_ recording: Recording) {
    let key = Key(outlet: recording.outlet, span: recording.span)
    guard let position = positions[key] else {
      positions[key] = recordings.count
      recordings.append(recording)
      return
    }
    let known = recordings[position]
    recordings[position] = Recording(outlet: known.outlet, span: known.span, gaps: known.gaps + recording.gaps)
  }
}
