internal import CLibXLSXWriter

/// A workbook in XLSX that is being written to a path; the only file that sees libxlsxwriter. Rows and columns count from 0.
///
/// Texts are always written as texts, whatever they begin with. A class because it owns the library's workbook, which is freed
/// when the file is finished or, unfinished, when the object goes.
package final class WorkbookWriter {
  private struct Sheet {
    let name: String
    let pointer: UnsafeMutablePointer<lxw_worksheet>
  }

  /// The most characters (Unicode scalars) of a cell; what is longer is cut.
  package static let maximumText = 32_000
  /// The creation date of every file, 2000-01-01T00:00:00Z, so that the same content gives the same bytes.
  private static let created: time_t = 946_684_800

  private let path: String
  private var workbook: UnsafeMutablePointer<lxw_workbook>?
  private var sheets: [Sheet] = []
  private var formats: [CellStyle: UnsafeMutablePointer<lxw_format>] = [:]

  package init(path: String) throws(WorkbookWritingError) {
    self.path = path
    workbook = workbook_new(path)
    if workbook == nil { throw failure("the library could not begin a workbook") }
  }

  deinit {
    // An unfinished workbook is freed without being written.
    if let workbook { lxw_workbook_free(workbook) }
  }

  package func setTitle(_ title: String) {
    guard let workbook else { return }
    WorkbookWriter.clean(title, limit: 255).withCString { text in
      var properties = lxw_doc_properties()
      // The library copies the text and never writes to it.
      properties.title = UnsafeMutablePointer(mutating: text)
      properties.created = WorkbookWriter.created
      workbook_set_properties(workbook, &properties)
    }
  }

  /// Adds a sheet and gives its position. The name has at most 31 characters and is unlike all others without regard to case.
  package func addSheet(_ name: String) throws(WorkbookWritingError) -> Int {
    guard let workbook, let pointer = workbook_add_worksheet(workbook, name) else {
      throw failure("the sheet \(name) was refused")
    }
    sheets.append(Sheet(name: name, pointer: pointer))
    worksheet_set_paper(pointer, 9)  // A4
    worksheet_set_landscape(pointer)
    worksheet_fit_to_pages(pointer, 1, 0)
    return sheets.count - 1
  }

  // MARK: - Cells

  package func write(
    _ text: String, sheet: Int, row: Int, column: Int, style: CellStyle = CellStyle()
  ) throws(WorkbookWritingError) {
    let text = WorkbookWriter.cellText(text)
    try check(worksheet_write_string(sheets[sheet].pointer, UInt32(row), UInt16(column), text, format(style)))
  }

  package func write(
    _ number: Double, sheet: Int, row: Int, column: Int, style: CellStyle = CellStyle()
  ) throws(WorkbookWritingError) {
    try check(worksheet_write_number(sheets[sheet].pointer, UInt32(row), UInt16(column), number, format(style)))
  }

  /// A cell without content that has a look, and may be open to changes.
  package func writeBlank(sheet: Int, row: Int, column: Int, style: CellStyle) throws(WorkbookWritingError) {
    try check(worksheet_write_blank(sheets[sheet].pointer, UInt32(row), UInt16(column), format(style)))
  }

  /// A cell that opens `address` when it is clicked. Addresses that are not plain `http` or `https` are written as text.
  package func writeLink(
    _ address: String, sheet: Int, row: Int, column: Int, style: CellStyle
  ) throws(WorkbookWritingError) {
    guard WorkbookWriter.isPlainAddress(address), links < WorkbookWriter.maximumLinks else {
      return try write(address, sheet: sheet, row: row, column: column, style: style)
    }
    links += 1
    var style = style
    (style.underlined, style.ink) = (true, 0x0563C1)
    try check(worksheet_write_url(sheets[sheet].pointer, UInt32(row), UInt16(column), address, format(style)))
  }

  /// Links of one workbook; spreadsheets have at most 65,530 of a sheet.
  private static let maximumLinks = 60_000
  private var links = 0

  private static func isPlainAddress(_ address: String) -> Bool {
    let isWeb = address.hasPrefix("http://") || address.hasPrefix("https://")
    return isWeb && address.utf8.count < 2000 && address.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x22 }
  }

  // MARK: - Sheets

  /// Rows above `rows` and columns left of `columns` stay in view.
  package func freeze(sheet: Int, rows: Int, columns: Int) {
    worksheet_freeze_panes(sheets[sheet].pointer, UInt32(rows), UInt16(columns))
    worksheet_repeat_rows(sheets[sheet].pointer, UInt32(max(0, rows - 1)), UInt32(max(0, rows - 1)))
  }

  /// `width` in characters of the standard font.
  package func setWidth(
    _ width: Double, sheet: Int, column: Int, isHidden: Bool = false
  ) throws(WorkbookWritingError) {
    let (pointer, column) = (sheets[sheet].pointer, UInt16(column))
    guard isHidden else { return try check(worksheet_set_column(pointer, column, column, width, nil)) }
    var options = lxw_row_col_options(hidden: 1, level: 0, collapsed: 0)
    try check(worksheet_set_column_opt(pointer, column, column, width, nil, &options))
  }

  /// `height` in points.
  package func setHeight(_ height: Double, sheet: Int, row: Int) throws(WorkbookWritingError) {
    try check(worksheet_set_row(sheets[sheet].pointer, UInt32(row), height, nil))
  }

  /// The sheet is listed only where hidden sheets are. The first sheet cannot be hidden.
  package func hide(sheet: Int) { worksheet_hide(sheets[sheet].pointer) }

  /// Only unlocked cells can be changed; there is no password, so that whoever has to can lift it. Widths and heights can
  /// still be set.
  package func protect(sheet: Int) {
    var options = lxw_protection()
    (options.format_columns, options.format_rows) = (1, 1)
    worksheet_protect(sheets[sheet].pointer, nil, &options)
  }

  package func setTab(color: UInt32, sheet: Int) { worksheet_set_tab_color(sheets[sheet].pointer, color) }

  /// Numbers that were typed as text are no fault there.
  package func allowNumbersAsText(_ range: CellRange) throws(WorkbookWritingError) {
    try check(
      worksheet_ignore_errors(
        sheets[range.sheet].pointer, UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue), range.fixed))
  }

  package func add(_ rule: CellRule, to range: CellRange) throws(WorkbookWritingError) {
    var validation = lxw_data_validation()
    validation.ignore_blank = UInt8(LXW_VALIDATION_ON.rawValue)
    validation.show_input = UInt8(LXW_VALIDATION_ON.rawValue)
    validation.show_error = UInt8(LXW_VALIDATION_ON.rawValue)
    validation.dropdown = UInt8(LXW_VALIDATION_ON.rawValue)
    var formula = ""
    if let list = rule.list {
      validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
      formula = "='\(sheets[list.sheet].name)'!\(list.fixed)"
    } else {
      validation.validate = UInt8(LXW_VALIDATION_TYPE_ANY.rawValue)
    }
    let type = rule.refusal == .refuse ? LXW_VALIDATION_ERROR_TYPE_STOP : LXW_VALIDATION_ERROR_TYPE_WARNING
    validation.error_type = UInt8(type.rawValue)
    let texts = [
      formula, WorkbookWriter.clean(rule.hintTitle, limit: 32), WorkbookWriter.clean(rule.hint, limit: 255),
      WorkbookWriter.clean(rule.refusalTitle, limit: 32), WorkbookWriter.clean(rule.refusalText, limit: 255),
    ]
    let result = WorkbookWriter.withTexts(texts) { pointers in
      validation.value_formula = pointers[0]
      (validation.input_title, validation.input_message) = (pointers[1], pointers[2])
      (validation.error_title, validation.error_message) = (pointers[3], pointers[4])
      return worksheet_data_validation_range(
        sheets[range.sheet].pointer, UInt32(range.rows.lowerBound), UInt16(range.columns.lowerBound),
        UInt32(range.rows.upperBound), UInt16(range.columns.upperBound), &validation)
    }
    try check(result)
  }

  /// Shows the cells in `style` where `formula`, written for the first cell of the range, is true. Of several rules the first
  /// that is true decides.
  package func highlight(_ range: CellRange, where formula: String, style: CellStyle) throws(WorkbookWritingError) {
    var condition = lxw_conditional_format()
    condition.type = UInt8(LXW_CONDITIONAL_TYPE_FORMULA.rawValue)
    condition.format = conditionalFormat(style)
    condition.stop_if_true = UInt8(LXW_TRUE.rawValue)
    let result = WorkbookWriter.withTexts(["=" + formula]) { pointers in
      condition.value_string = pointers[0]
      return worksheet_conditional_format_range(
        sheets[range.sheet].pointer, UInt32(range.rows.lowerBound), UInt16(range.columns.lowerBound),
        UInt32(range.rows.upperBound), UInt16(range.columns.upperBound), &condition)
    }
    try check(result)
  }

  // MARK: - Charts

  /// Places a native chart of horizontal stacked bars with its corner in (`row`, `column`); the first row is on top.
  package func addStackedBars(
    title: (row: Int, column: Int), categories: CellRange, series: [BarSeries], numberFormat: String, row: Int,
    column: Int
  ) throws(WorkbookWritingError) {
    guard let workbook, let chart = workbook_add_chart(workbook, UInt8(LXW_CHART_BAR_STACKED.rawValue)) else {
      throw failure("a chart was refused")
    }
    for one in series {
      guard let added = chart_add_series(chart, nil, nil) else { throw failure("a chart series was refused") }
      let (names, values) = (sheets[categories.sheet].name, sheets[one.values.sheet].name)
      chart_series_set_categories(
        added, names, UInt32(categories.rows.lowerBound), UInt16(categories.columns.lowerBound),
        UInt32(categories.rows.upperBound), UInt16(categories.columns.upperBound))
      chart_series_set_values(
        added, values, UInt32(one.values.rows.lowerBound), UInt16(one.values.columns.lowerBound),
        UInt32(one.values.rows.upperBound), UInt16(one.values.columns.upperBound))
      chart_series_set_name_range(added, values, UInt32(one.nameRow), UInt16(one.values.columns.lowerBound))
      var fill = lxw_chart_fill(color: one.color, none: 0, transparency: 0)
      chart_series_set_fill(added, &fill)
    }
    chart_title_set_name_range(chart, sheets[categories.sheet].name, UInt32(title.row), UInt16(title.column))
    // The library swaps the axes of a bar chart: its Y is the category axis, its X the value axis.
    chart_axis_set_reverse(chart_axis_get(chart, LXW_CHART_AXIS_TYPE_Y))
    chart_axis_set_num_format(chart_axis_get(chart, LXW_CHART_AXIS_TYPE_X), numberFormat)
    chart_axis_set_min(chart_axis_get(chart, LXW_CHART_AXIS_TYPE_X), 0)
    let legend = series.count > 1 ? LXW_CHART_LEGEND_BOTTOM : LXW_CHART_LEGEND_NONE
    chart_legend_set_position(chart, UInt8(legend.rawValue))
    try check(worksheet_insert_chart(sheets[categories.sheet].pointer, UInt32(row), UInt16(column), chart))
  }

  /// Writes the file and frees the workbook.
  package func finish() throws(WorkbookWritingError) {
    guard let workbook else { return }
    self.workbook = nil
    try check(workbook_close(workbook))
  }

  // MARK: - Formats

  private func format(_ style: CellStyle) -> UnsafeMutablePointer<lxw_format>? {
    if let known = formats[style] { return known }
    guard style != CellStyle(), let workbook, let format = workbook_add_format(workbook) else { return nil }
    if let number = style.number { format_set_num_format(format, number) }
    if style.bold || style.heading { format_set_bold(format) }
    if style.wrap || style.heading { format_set_text_wrap(format) }
    if style.heading { format_set_bottom(format, 1) }
    if style.muted { format_set_font_color(format, 0x595959) }
    if style.right { format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue)) }
    format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    if let ink = style.ink { format_set_font_color(format, ink) }
    if let fill = style.fill { setFill(fill, of: format) }
    if let grid = style.grid {
      format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
      format_set_border_color(format, grid)
    }
    if style.ruledAbove {
      format_set_top(format, UInt8(LXW_BORDER_MEDIUM.rawValue))
      format_set_top_color(format, 0x404040)
    }
    if style.underlined { format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue)) }
    if style.unlocked { format_set_unlocked(format) }
    formats[style] = format
    return format
  }

  private func setFill(_ color: UInt32, of format: UnsafeMutablePointer<lxw_format>) {
    format_set_pattern(format, UInt8(LXW_PATTERN_SOLID.rawValue))
    format_set_bg_color(format, color)
  }

  /// Only what changes: a highlighted cell keeps its lines and its number format.
  private func conditionalFormat(_ style: CellStyle) -> UnsafeMutablePointer<lxw_format>? {
    guard let workbook, let format = workbook_add_format(workbook) else { return nil }
    if let fill = style.fill { format_set_bg_color(format, fill) }
    if let ink = style.ink { format_set_font_color(format, ink) }
    return format
  }

  // MARK: - Texts

  /// Texts as the library takes them; an empty one is nil. The library copies them and never writes to them.
  private static func withTexts(
    _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> lxw_error
  ) -> lxw_error {
    let bytes = texts.flatMap { Array($0.utf8CString) }
    return bytes.withUnsafeBufferPointer { all in
      var start = 0
      let pointers = texts.map { text -> UnsafeMutablePointer<CChar>? in
        defer { start += text.utf8.count + 1 }
        guard !text.isEmpty, let base = all.baseAddress else { return nil }
        return UnsafeMutablePointer(mutating: base + start)
      }
      return body(pointers)
    }
  }

  /// Text that the file format can hold: no character that XML forbids, not longer than a cell.
  private static func clean(_ text: String, limit: Int) -> String {
    XMLText.printable(String(String.UnicodeScalarView(text.unicodeScalars.prefix(limit))))
  }

  /// The text of a cell, in which what looks like one of the format's own escapes is escaped.
  private static func cellText(_ text: String) -> String {
    XLSXEscapes.escaped(clean(text, limit: maximumText))
  }

  private func check(_ error: lxw_error) throws(WorkbookWritingError) {
    guard error != LXW_NO_ERROR else { return }
    throw failure(lxw_strerror(error).map { String(cString: $0) } ?? "error \(error.rawValue)")
  }

  private func failure(_ reason: String) -> WorkbookWritingError { WorkbookWritingError(path: path, reason: reason) }
}
