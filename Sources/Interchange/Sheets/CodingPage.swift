internal import Containers
internal import CoverageModel

/// The sheet that is filled in: one row for each attribution, with what the item is beside it.
struct CodingPage {
  let codes: SheetCodes
  let layout: SheetLayout
  let wording: SheetWording
  let language: String
  let room: SheetRoom
  let lists: [SheetColumn: CellRange]
  let sheet: Int

  func write(_ items: [CodingSheet.Item], _ file: WorkbookWriter) throws(WorkbookWritingError) {
    try writeHead(file)
    var row = 1
    for item in items { try write(item, row: &row, file) }
    let spare = row
    for offset in 0..<max(0, room.spare) {
      try writeSpare(row: row, isFirst: offset == 0, file)
      row += 1
    }
    guard row > 1 else { return file.protect(sheet: sheet) }
    try addRules(rows: 1...row - 1, spare: spare, file)
    try CodingPageColours(page: self, rows: 1...row - 1).add(to: file)
    file.protect(sheet: sheet)
  }

  // MARK: - Rows

  private func writeHead(_ file: WorkbookWriter) throws(WorkbookWritingError) {
    for (column, one) in layout.columns.enumerated() {
      let isOwn = !SheetColumn.context.contains(one)
      try file.write(
        layout.heading(one, in: language), sheet: sheet, row: 0, column: column,
        style: isOwn ? SheetStyles.ownHeading : SheetStyles.heading)
      try file.setWidth(CodingPage.width(one), sheet: sheet, column: column, isHidden: one == .key || one == .marks)
    }
    try file.setHeight(CodingPage.heightOfHead, sheet: sheet, row: 0)
    file.freeze(sheet: sheet, rows: 1, columns: layout.position(.outlet))
    file.setTab(color: 0xFFE699, sheet: sheet)
  }

  /// Two lines, in points.
  private static let heightOfHead = 32.0

  private static func width(_ column: SheetColumn) -> Double {
    switch column {
    case .item: 11
    case .title: 30
    case .length, .start, .end, .measure: 9.5
    case .outlet, .programme, .published: 15
    case .facts: 22
    case .url: 16
    case .state: 17
    case .actor: 28
    case .mode, .capacity: 19
    case .tone: 16
    case .gender: 12
    case .note: 30
    case .attributionVariable, .itemVariable: 18
    case .key, .marks: 8
    }
  }

  private func write(_ item: CodingSheet.Item, row: inout Int, _ file: WorkbookWriter) throws(WorkbookWritingError) {
    let attributions = item.existing?.attributions ?? []
    let texts = SheetItemTexts(codes: codes, language: language, item: item)
    for number in 0..<max(1, attributions.count + max(0, room.free)) {
      let attribution = number < attributions.count ? attributions[number] : nil
      let cells = layout.columns.map { texts.text($0, number: number, attribution) }
      for (column, text) in cells.enumerated() {
        try write(text, layout.columns[column], isFirst: number == 0, row: row, column: column, file)
      }
      // A long address is cut off by the height of its row.
      let wrapped = zip(layout.columns, cells).filter { $0.0 != .url && $0.0 != .marks && $0.0 != .key }
      let height = SheetRowHeight.points(wrapped.map { ($0.1, CodingPage.width($0.0)) })
      if number == 0 || height != nil {
        try file.setHeight(height ?? SheetRowHeight.line, sheet: sheet, row: row)
      }
      row += 1
    }
  }

  private func write(
    _ text: String, _ column: SheetColumn, isFirst: Bool, row: Int, column position: Int, _ file: WorkbookWriter
  ) throws(WorkbookWritingError) {
    let isOwn = column.isOfAttribution || column == .note || (isFirst && column.isOfItem)
    let style = isOwn ? SheetStyles.own(isFirst: isFirst) : SheetStyles.context(isFirst: isFirst)
    if text.isEmpty {
      try file.writeBlank(sheet: sheet, row: row, column: position, style: style)
    } else if column == .url {
      try file.writeLink(text, sheet: sheet, row: row, column: position, style: style)
    } else {
      try file.write(text, sheet: sheet, row: row, column: position, style: style)
    }
  }

  private func writeSpare(row: Int, isFirst: Bool, _ file: WorkbookWriter) throws(WorkbookWritingError) {
    for (column, one) in layout.columns.enumerated() {
      let style: CellStyle
      switch one {
      case .item: style = SheetStyles.spare(isFirst: isFirst)
      case _ where one.isOfAttribution || one == .note: style = SheetStyles.own(isFirst: isFirst)
      default: style = SheetStyles.context(isFirst: isFirst)
      }
      try file.writeBlank(sheet: sheet, row: row, column: column, style: style)
    }
  }

  // MARK: - Lists and hints

  private func addRules(
    rows: ClosedRange<Int>, spare: Int, _ file: WorkbookWriter
  ) throws(WorkbookWritingError) {
    for (position, column) in layout.columns.enumerated() {
      guard let rule = rule(column) else { continue }
      guard column == .item else {
        try file.add(rule, to: CellRange(sheet: sheet, rows: rows, column: position))
        continue
      }
      if spare <= rows.upperBound {
        try file.add(rule, to: CellRange(sheet: sheet, rows: spare...rows.upperBound, column: position))
      }
    }
    let amounts = layout.position(.start)...layout.position(.measure)
    try file.allowNumbersAsText(CellRange(sheet: sheet, rows: rows, columns: amounts))
    try file.allowNumbersAsText(
      CellRange(sheet: sheet, rows: rows, columns: layout.position(.item)...layout.position(.length)))
  }

  private func rule(_ column: SheetColumn) -> CellRule? {
    var rule = CellRule(list: lists[column], refusalTitle: wording.phrase(.notInList))
    rule.refusalText = wording.phrase(.pickFromList)
    switch column {
    case .item: rule.hint = wording.phrase(.hintItem)
    case .state: rule.hint = wording.phrase(.hintState)
    case .actor: (rule.refusal, rule.refusalText) = (.ask, wording.phrase(.askOther))
    case .itemVariable: rule.hint = wording.phrase(.hintItemVariable)
    case .start, .end: rule.hint = wording.phrase(.hintTime)
    default: break
    }
    if !rule.hint.isEmpty { rule.hintTitle = layout.heading(column, in: language) }
    return rule.list == nil && rule.hint.isEmpty ? nil : rule
  }
}
