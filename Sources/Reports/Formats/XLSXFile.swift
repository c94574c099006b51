internal import CLibXLSXWriter
internal import CoverageModel

/// A workbook that is being written to a path; the only file that sees libxlsxwriter.
///
/// A class because it owns the library's workbook, which is freed when the file is finished or, unfinished, when the object goes.
final class XLSXFile {
  /// How a cell looks. Cells of one style share one format of the file.
  struct Style: Hashable {
    /// A number format of spreadsheets, in the notation of the file (always with `.` and `,`).
    var number: String?
    var bold = false
    var wrap = false
    /// Heading cells: bold, wrapped, ruled below.
    var heading = false
    /// Grey small print.
    var muted = false
    var right = false
  }

  /// A column of cells of one sheet, rows `first` to `last`.
  struct Column {
    let sheet: Int
    let column: Int
    let first: Int
    let last: Int
  }

  /// One colour of a stacked bar chart. The name is read from a cell, so that no text can be taken for a formula.
  struct Series {
    let nameRow: Int
    let values: Column
    /// 0xRRGGBB.
    let color: UInt32
  }

  private struct Sheet {
    let name: String
    let pointer: UnsafeMutablePointer<lxw_worksheet>
  }

  /// The creation date of every file, 2000-01-01T00:00:00Z, so that the same tables give the same bytes.
  private static let created: time_t = 946_684_800
  /// The most characters that a cell of a spreadsheet can hold.
  private static let maximumText = 32_000

  private let path: String
  private var workbook: UnsafeMutablePointer<lxw_workbook>?
  private var sheets: [Sheet] = []
  private var formats: [Style: UnsafeMutablePointer<lxw_format>] = [:]

  init(path: String) throws(Finding) {
    self.path = path
    workbook = workbook_new(path)
    if workbook == nil { throw failure("the library could not begin a workbook") }
  }

  deinit {
    // An unfinished workbook is freed without being written.
    if let workbook { lxw_workbook_free(workbook) }
  }

  func setTitle(_ title: String) {
    guard let workbook else { return }
    XLSXFile.clean(title, limit: 255).withCString { text in
      var properties = lxw_doc_properties()
      // The library copies the text and never writes to it.
      properties.title = UnsafeMutablePointer(mutating: text)
      properties.created = XLSXFile.created
      workbook_set_properties(workbook, &properties)
    }
  }

  /// Adds a sheet and gives its position. The name has at most 31 characters and is unlike all others without regard to case.
  func addSheet(_ name: String) throws(Finding) -> Int {
    guard let workbook, let pointer = workbook_add_worksheet(workbook, name) else {
      throw failure("the sheet \(name) was refused")
    }
    sheets.append(Sheet(name: name, pointer: pointer))
    worksheet_set_paper(pointer, 9)  // A4
    worksheet_set_landscape(pointer)
    worksheet_fit_to_pages(pointer, 1, 0)
    return sheets.count - 1
  }

  func write(_ text: String, sheet: Int, row: Int, column: Int, style: Style = Style()) throws(Finding) {
    let clean = XLSXFile.clean(text, limit: XLSXFile.maximumText)
    try check(worksheet_write_string(sheets[sheet].pointer, UInt32(row), UInt16(column), clean, format(style)))
  }

  func write(_ number: Double, sheet: Int, row: Int, column: Int, style: Style = Style()) throws(Finding) {
    try check(worksheet_write_number(sheets[sheet].pointer, UInt32(row), UInt16(column), number, format(style)))
  }

  /// Rows above `rows` and columns left of `columns` stay in view.
  func freeze(sheet: Int, rows: Int, columns: Int) {
    worksheet_freeze_panes(sheets[sheet].pointer, UInt32(rows), UInt16(columns))
    worksheet_repeat_rows(sheets[sheet].pointer, UInt32(max(0, rows - 1)), UInt32(max(0, rows - 1)))
  }

  /// `width` in characters of the standard font.
  func setWidth(_ width: Double, sheet: Int, column: Int) throws(Finding) {
    try check(worksheet_set_column(sheets[sheet].pointer, UInt16(column), UInt16(column), width, nil))
  }

  /// Places a native chart of horizontal stacked bars with its corner in (`row`, `column`); the first row is on top.
  func addStackedBars(
    title: (row: Int, column: Int), categories: Column, series: [Series], numberFormat: String, row: Int, column: Int
  ) throws(Finding) {
    guard let workbook, let chart = workbook_add_chart(workbook, UInt8(LXW_CHART_BAR_STACKED.rawValue)) else {
      throw failure("a chart was refused")
    }
    for one in series {
      guard let added = chart_add_series(chart, nil, nil) else { throw failure("a chart series was refused") }
      let (names, values) = (sheets[categories.sheet].name, sheets[one.values.sheet].name)
      chart_series_set_categories(
        added, names, UInt32(categories.first), UInt16(categories.column), UInt32(categories.last),
        UInt16(categories.column))
      chart_series_set_values(
        added, values, UInt32(one.values.first), UInt16(one.values.column), UInt32(one.values.last),
        UInt16(one.values.column))
      chart_series_set_name_range(added, values, UInt32(one.nameRow), UInt16(one.values.column))
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
  func finish() throws(Finding) {
    guard let workbook else { return }
    self.workbook = nil
    try check(workbook_close(workbook))
  }

  private func format(_ style: Style) -> UnsafeMutablePointer<lxw_format>? {
    if let known = formats[style] { return known }
    guard style != Style(), let workbook, let format = workbook_add_format(workbook) else { return nil }
    if let number = style.number { format_set_num_format(format, number) }
    if style.bold || style.heading { format_set_bold(format) }
    if style.wrap || style.heading { format_set_text_wrap(format) }
    if style.heading { format_set_bottom(format, 1) }
    if style.muted { format_set_font_color(format, 0x595959) }
    if style.right { format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue)) }
    format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    formats[style] = format
    return format
  }

  /// Text that the file format can hold: no character that XML forbids, not longer than a cell.
  private static func clean(_ text: String, limit: Int) -> String {
    MarkupText.printable(String(String.UnicodeScalarView(text.unicodeScalars.prefix(limit))))
  }

  private func check(_ error: lxw_error) throws(Finding) {
    guard error != LXW_NO_ERROR else { return }
    throw failure(lxw_strerror(error).map { String(cString: $0) } ?? "error \(error.rawValue)")
  }

  private func failure(_ found: String) -> Finding {
    Finding(
      rule: "xlsx-not-written", place: Finding.Place(file: path), found: found, expected: "a workbook at this path",
      mend: "Check that the folder exists and that the disk has room, then run the report again.")
  }
}
