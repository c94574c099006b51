/// Somebody else's table, as printed: every cell with its place, nothing corrected and nothing added up.
package struct PublishedTable: Sendable, Hashable {
  /// The largest time in milliseconds and the largest count that an audit takes: three hundred years of airtime. Products of two such
  /// amounts and a percentage stay inside 128 bits.
  package static let largestAmount: Int64 = 10_000_000_000_000
  /// The most rows that one table may have.
  package static let mostRows = 10_000

  /// What a row is to the others.
  package enum RowKind: String, Sendable, Hashable, CaseIterable {
    /// One of the subjects that the heading is about. The rows of a group add up to its total.
    case row
    /// The sum of the group's rows.
    case total
    /// Units with at least one of the rows, each counted once, for instance clips that name any candidate.
    case union
    /// One of several parts that add up to another row: radio and television.
    case part
    /// Some of another row; the rest is not shown: 80 women of 281 candidates.
    case subset
    /// Another row less its parts and subsets: pieces without valuation.
    case complement
    /// Things that hang on the units of another row, several to one: valuations of pieces.
    case child
    /// A figure for all groups together.
    case pooled
  }

  package struct Row: Sendable, Hashable {
    package let kind: RowKind
    package let label: PrintedCell<String>
    /// The heading, panel or outlet under which the row stands; empty when the table has only one.
    package let group: String
    /// Nil when the table has no column of times, and so for the other cells.
    package let time: PrintedCell<PrintedTime>?
    package let count: PrintedCell<Int64>?
    package let percent: PrintedCell<PrintedPercent>?
    /// The position in `PublishedTable.rows` of the row that this one is a part, subset, complement or child of.
    package let whole: Int?
    /// The first and the last or closing day, as printed.
    package let start: PrintedCell<CalendarDay>?
    package let end: PrintedCell<CalendarDay>?
    /// The source says that it has no data for this row.
    package let lacksData: Bool

    package init(
      kind: RowKind, label: PrintedCell<String>, group: String = "", time: PrintedCell<PrintedTime>? = nil,
      count: PrintedCell<Int64>? = nil, percent: PrintedCell<PrintedPercent>? = nil, whole: Int? = nil,
      start: PrintedCell<CalendarDay>? = nil, end: PrintedCell<CalendarDay>? = nil, lacksData: Bool = false
    ) {
      self.kind = kind
      self.label = label
      self.group = group
      self.time = time
      self.count = count
      self.percent = percent
      self.whole = whole
      self.start = start
      self.end = end
      self.lacksData = lacksData
    }

    /// The label's text.
    package var name: String { label.text }
  }

  package let file: String
  package let rows: [Row]

  package init(file: String, rows: [Row]) {
    self.file = file
    self.rows = rows
  }
}
