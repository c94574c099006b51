internal import Containers
internal import CoverageModel

/// The colours of cells in which something is missing or cannot be right. They help while the sheet is filled in; the reader
/// checks everything again.
struct CodingPageColours {
  let page: CodingPage
  /// The rows that are filled in, from 0.
  let rows: ClosedRange<Int>

  func add(to file: WorkbookWriter) throws(WorkbookWritingError) {
    try addAmounts(file)
    try addStates(file)
    for column in page.layout.columns where SheetRowReader.required(page.codes.codebook).contains(column) {
      try highlight(column, "AND(\(isBegun),\(cell(column))=\"\")", SheetStyles.missing, file)
    }
  }

  // MARK: - Amounts

  private func addAmounts(_ file: WorkbookWriter) throws(WorkbookWritingError) {
    let (start, end, measure, length) = (cell(.start), cell(.end), cell(.measure), cell(.length))
    for column in [SheetColumn.start, .end, .measure] {
      let one = cell(column)
      try highlight(column, "AND(\(one)<>\"\",ISERROR(\(amount(one))))", SheetStyles.wrong, file)
    }
    let isShort = "AND(\(start)<>\"\",\(end)<>\"\",\(amount(end))<\(amount(start)))"
    try highlight(.start, isShort, SheetStyles.wrong, file)
    try highlight(.end, isShort, SheetStyles.wrong, file)
    for column in [SheetColumn.end, .measure] {
      let one = cell(column)
      let isLong = "AND(\(one)<>\"\",\(length)<>\"\",\(amount(one))>\(amount(length))+0.0005)"
      try highlight(column, isLong, SheetStyles.wrong, file)
    }
    let difference = "ABS(\(amount(end))-\(amount(start))-\(amount(measure)))>0.0005"
    let disagrees = "AND(\(start)<>\"\",\(end)<>\"\",\(measure)<>\"\",\(difference))"
    try highlight(.measure, disagrees, SheetStyles.wrong, file)
    let isNeeded = "AND(\(isBegun),ISERROR(FIND(\"{post}\",\(cell(.marks)))),\(measure)=\"\")"
    try highlight(.start, "AND(\(start)=\"\",OR(\(isNeeded),\(end)<>\"\"))", SheetStyles.missing, file)
    try highlight(.end, "AND(\(end)=\"\",OR(\(isNeeded),\(start)<>\"\"))", SheetStyles.missing, file)
    try highlight(
      .measure, "AND(\(start)=\"\",\(end)=\"\",\(isNeeded))", SheetStyles.missing, file)
  }

  /// The seconds, or whole units, that a text such as `0:01:23`, `1:23` or `83,5` writes: its last three parts between colons.
  private func amount(_ cell: String) -> String {
    let parts = "SUBSTITUTE(\"0:0:\"&SUBSTITUTE(\(cell),\",\",\".\"),\":\",REPT(\" \",20))"
    func part(_ number: Int) -> String {
      "_xlfn.NUMBERVALUE(TRIM(LEFT(RIGHT(\(parts),\(20 * number)),20)),\".\",\",\")"
    }
    return "(\(part(1))+60*\(part(2))+3600*\(part(3)))"
  }

  // MARK: - The item as a whole

  private func addStates(_ file: WorkbookWriter) throws(WorkbookWritingError) {
    let state = cell(.state)
    let labels = Dictionary(
      uniqueKeysWithValues: SheetState.allCases.map {
        ($0, literal(page.codes.states.label(of: $0, in: page.language) ?? $0.rawValue))
      })
    let (coded, nothing) = (labels[.coded] ?? "", labels[.nothing] ?? "")
    let isEmptyByState = "OR(\(state)=\(nothing),\(state)=\(labels[.uncodable] ?? ""))"
    let count = "COUNTIFS(\(column(.item)),\(cell(.item)),\(column(.actor)),\"?*\")"
    try highlight(.state, "IF(\(isEmptyByState),\(count)>0,FALSE)", SheetStyles.wrong, file)
    try highlight(.state, "IF(\(state)=\(coded),\(count)=0,FALSE)", SheetStyles.wrong, file)
    let isDone = "OR(\(state)=\(coded),\(state)=\(nothing),AND(\(state)=\"\",\(count)>0))"
    for column in page.layout.columns {
      guard case .itemVariable(let position) = column, page.codes.codebook.variables[position].required else {
        continue
      }
      let mark = literal("[\(page.codes.codebook.variables[position].id)]")
      // An item's own cells stand in its first row, which is the one below another item's.
      let isFirst = "\(cell(.item))<>\(above(.item))"
      let isMissing = "AND(\(cell(column))=\"\",\(isFirst),ISNUMBER(FIND(\(mark),\(cell(.marks)))),\(isDone))"
      try highlight(column, isMissing, SheetStyles.missing, file)
    }
  }

  // MARK: - Addresses

  private var isBegun: String {
    let last = page.layout.columns.lastIndex { $0.isOfAttribution } ?? page.layout.position(.gender)
    return "COUNTA(\(cell(.actor)):\(cell(page.layout.columns[last])))>0"
  }

  /// The cell of a column in the row that is coloured.
  private func cell(_ column: SheetColumn) -> String { "$\(letters(column))\(rows.lowerBound + 1)" }

  private func above(_ column: SheetColumn) -> String { "$\(letters(column))\(rows.lowerBound)" }

  private func column(_ column: SheetColumn) -> String {
    CellRange(sheet: page.sheet, rows: rows, column: page.layout.position(column)).fixed
  }

  private func letters(_ column: SheetColumn) -> String {
    CellAddress.letters(ofColumn: page.layout.position(column) + 1)
  }

  private func literal(_ text: String) -> String {
    "\"" + text.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
  }

  private func highlight(
    _ column: SheetColumn, _ formula: String, _ style: CellStyle, _ file: WorkbookWriter
  ) throws(WorkbookWritingError) {
    let range = CellRange(sheet: page.sheet, rows: rows, column: page.layout.position(column))
    try file.highlight(range, where: formula, style: style)
  }
}
