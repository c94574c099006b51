internal import Containers
internal import CoverageModel

/// Reads blocks of the smaller files: posts, engagement, recordings, airings, debates and incidents.
struct RecordBlockParser {
  let role: CorpusFile.Role
  let parser: RowParser
  let header: TableHeader
  /// The items that were read before this file.
  let corpus: ItemTable
  let limit: Int

  /// The columns of a file; the first `required` of them must be there.
  static func columns(_ role: CorpusFile.Role) -> (all: [String], required: Int) {
    switch role {
    case .posts: (["item", "actor", "outlet", "published", "account", "tone", "kind"], 4)
    case .engagement: (["item", "age_hours", "likes", "comments", "shares", "views"], 2)
    case .recordings: (["outlet", "start", "end", "gap_start", "gap_end", "reason"], 3)
    case .airings: (["outlet", "sponsor", "start", "length", "creative", "price"], 4)
    case .debates: (["debate", "outlet", "role", "speech", "contestant", "person", "gender"], 4)
    case .incidents:
      (["incident", "rule", "day", "platform", "severity", "evidence", "referral", "outcome"], 3)
    case .items, .attributions: ([], 0)
    }
  }

  func parse(_ rows: inout RowStream, isCounting: Bool) -> RowBatch {
    var reporter = RowReporter(header: header, limit: isCounting ? 0 : limit)
    var batch = RowBatch(limit: 0)
    rows.forEachRow(&reporter) { row, _, reporter in
      switch role {
      case .posts: parsePost(row, &batch, &reporter)
      case .engagement: parseEngagement(row, &batch, &reporter)
      case .recordings: parseRecording(row, &batch, &reporter)
      case .airings: parseAiring(row, &batch, &reporter)
      case .debates: parseDebate(row, &batch, &reporter)
      case .incidents: parseIncident(row, &batch, &reporter)
      case .items, .attributions: break
      }
    }
    batch.close(reporter.log, rows)
    return batch
  }

  // MARK: - Fields by column name

  /// The text of a column, or nil after a finding when it is required and empty; an optional one is then "".
  func text(_ row: RowView, _ column: String, isRequired: Bool = false, _ reporter: inout RowReporter) -> String? {
    let position = header.position(column)
    guard let field = parser.field(row, position) else {
      guard isRequired else { return "" }
      reportMissing(row, position, column, &reporter)
      return nil
    }
    guard TextEncoding.isUTF8(field.bytes) else {
      reporter.report(
        "not-utf8", row, column: position, expected: "text in UTF-8", mend: "Say the file's encoding with --encoding.")
      return nil
    }
    return field.text
  }

  /// The moment in a required column, or nil after a finding.
  func moment(_ row: RowView, _ column: String, _ reporter: inout RowReporter) -> Int64? {
    var isFaulty = false
    let position = header.position(column)
    let moment = parser.moment(row, position, &reporter, &isFaulty)
    if moment == nil, !isFaulty { reportMissing(row, position, column, &reporter) }
    return moment
  }

  /// Two moments of which the second is not before the first, or nil after a finding.
  func span(_ row: RowView, _ from: String, _ to: String, _ reporter: inout RowReporter) -> Range<Int64>? {
    guard let start = moment(row, from, &reporter), let end = moment(row, to, &reporter) else { return nil }
    guard start <= end else {
      reporter.report(
        "end-before-start", row, column: header.position(to), expected: "an end that is not before the start",
        mend: "Check both moments, and the day after midnight.")
      return nil
    }
    return start..<end
  }

  /// A length of time in milliseconds, nil when the field is empty.
  func time(_ row: RowView, _ column: String, _ reporter: inout RowReporter, _ isFaulty: inout Bool) -> UInt32? {
    parser.amount(row, header.position(column), isTime: true, &reporter, &isFaulty)
  }

  /// A count, nil when the field is empty.
  func count(_ row: RowView, _ column: String, _ reporter: inout RowReporter, _ isFaulty: inout Bool) -> Int64? {
    parser.amount(row, header.position(column), isTime: false, &reporter, &isFaulty).map(Int64.init)
  }

  func reportMissing(_ row: RowView, _ position: Int, _ column: String, _ reporter: inout RowReporter) {
    reporter.report(
      "missing-value", row, column: position, expected: "a value in \(column)", mend: "Fill in \(column).")
  }

  /// One of the raw values of an enumeration, or nil after a finding.
  func choice<Choice: RawRepresentable & CaseIterable>(
    _ row: RowView, _ column: String, _ type: Choice.Type, _ reporter: inout RowReporter
  ) -> Choice? where Choice.RawValue == String {
    let position = header.position(column)
    let field = parser.field(row, position)
    if let choice = field.flatMap({ Choice(rawValue: $0.text) }) { return choice }
    let valid = Choice.allCases.map(\.rawValue)
    reporter.report(
      field == nil ? "missing-value" : "unknown-code", row, column: position,
      expected: "one of \(valid.joined(separator: ", "))",
      mend: field.flatMap { NearestName.of($0.text, in: valid) }.map { "Did you mean \($0)?" } ?? "Use one of these.")
    return nil
  }
}
