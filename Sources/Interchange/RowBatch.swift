internal import CoverageModel

/// One item as a row says it; `programme` and `label` are positions in the batch's own lists, or `ItemColumns.none`.
struct ItemRow: Sendable, Hashable {
  var kind: UInt8
  var outlet: UInt16
  var programme: UInt16
  var start: Int64
  var length: UInt32
  var label: UInt16
  var election: Bool
}

/// One attribution as a row says it; `coder` is a position in the batch's own list.
struct AttributionRow {
  /// Position in the corpus, or in a flat file in the batch's items.
  var item: UInt32
  var start: UInt32
  var measure: UInt32
  var actor: UInt16
  var coder: UInt16
  var mode: UInt8
  var capacity: UInt8
  var tone: UInt8
  var gender: UInt8
}

/// What one block of rows gave; made on any thread and put into the corpus in the order of the blocks.
struct RowBatch: Sendable {
  var items = ItemBatch()

  /// The attributions, without variables; `item` is a position in the corpus, or in a flat file in `items`.
  var rows = AttributionColumns(variableCount: 0)
  /// Codes of the attribution variables, row by row.
  var rowVariables: [UInt8] = []
  var lines = LineRuns()

  var programmes = LocalTexts()
  var periods = LocalTexts()
  var coders: [Coder] = []

  /// Records of the smaller files.
  var engagement: [EngagementSnapshot] = []
  var airings: [Airing] = []
  /// One recording a row; those with the same outlet and span are put together later.
  var recordings: [Recording] = []
  var debates: [DebateAppearance] = []
  var incidents: [Incident] = []

  var log: FindingLog
  var byteCount = 0
  /// Lines in the block.
  var lineCount = 0
  /// Set when what follows the block cannot be read.
  var isLast = false
  var unknownKeys: [String] = []

  init(limit: Int) { log = FindingLog(limit: limit) }

  /// Notes how the reading of the block ended.
  mutating func close(_ log: FindingLog, _ rows: RowStream) {
    self.log = log
    items.close()
    lineCount = rows.linesPassed
    isLast = rows.isBroken
    unknownKeys = rows.unknownKeys
  }
}
