import Containers
import TestSupport
import Testing

@Suite("Reading XLSX")
struct XLSXTests {
  private func xlsx(_ rows: String, shared: String = "", formats: [String] = [], is1904: Bool = false) -> [UInt8] {
    WorkbookBuilder.xlsx([.init("Sheet1", rows)], shared: shared, formats: formats, is1904: is1904)
  }

  @Test("Every kind of cell is read with its address")
  func kinds() throws {
    let bytes = xlsx(
      """
      <row r="2"><c r="A2" t="s"><v>1</v></c><c r="C2" t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r></is></c>\
      <c r="AB2"><v>12.50</v></c></row>\
      <row r="7"><c r="A7" t="b"><v>1</v></c><c r="B7" t="e"><v>#N/A</v></c><c r="C7" t="str"><f>A1</f><v>said</v></c>\
      <c r="D7"><f>1+1</f><v>2</v></c><c r="E7"><f>1+1</f></c><c r="F7" s="1"/><c r="G7" t="d"><v>2023-03-01</v></c></row>
      """,
      shared: """
        <si><t>never</t></si><si><r><rPr><b/></rPr><t>Қаза</t></r><r><t xml:space="preserve">қ &amp; Co</t></r>\
        <rPh sb="0" eb="1"><t>ka</t></rPh><phoneticPr fontId="1"/></si>
        """, formats: ["0%"])
    #expect(
      try cells(bytes) == [
        "A2=text Қазақ & Co", "C2=text inline", "AB2=number 12.5", "A7=boolean true", "B7=error #N/A", "C7=text said",
        "D7=number 2", "E7=formula ", "G7=moment 2023-03-01",
      ])
  }

  @Test("Rows and cells without addresses follow each other")
  func addresses() throws {
    #expect(
      try cells(
        xlsx("<row><c><v>1</v></c><c><v>2</v></c></row><row r=\"5\"><c r=\"B5\"><v>3</v></c><c><v>4</v></c></row>"))
        == ["A1=number 1", "B1=number 2", "B5=number 3", "C5=number 4"])
  }

  @Test(
    "A number's format says what it is",
    arguments: [
      ("dd.mm.yyyy", "44986", "moment 2023-03-01"),
      ("dd.mm.yyyy hh:mm:ss", "44986.836921296295", "moment 2023-03-01T20:05:10"),
      ("m/d/yy h:mm", "44986", "moment 2023-03-01T00:00:00"),
      ("[$-F800]dddd, mmmm dd, yyyy", "44986.5", "moment 2023-03-01T12:00:00"),
      ("yyyy", "61", "moment 1900-03-01"), ("yyyy", "59", "moment 1900-02-28"), ("yyyy", "1", "moment 1900-01-01"),
      ("yyyy", "60", "number 60"), ("yyyy", "0.5", "number 0.5"), ("yyyy", "-3", "number -3"),
      ("yyyy", "2958465", "moment 9999-12-31"), ("yyyy", "2958466", "number 2958466"),
      ("h:mm:ss", "6.9444444444444447E-4", "time 0:01:00"), ("mm:ss.0", "1.0532407407407407E-3", "time 0:01:31"),
      ("[h]:mm:ss;@", "1.5", "time 36:00:00"), ("[mm]:ss", "0.1", "time 2:24:00"),
      ("h:mm:ss", "4.6759259259259258E-4", "time 0:00:40.400"), ("h:mm:ss", "1.1574074E-8", "time 0:00:00.001"),
      ("h:mm:ss", "5.7870370E-9", "time 0:00:00"), ("h:mm:ss", "44986.836921296295", "moment 2023-03-01T20:05:10"),
      ("h:mm", "6.25E-2", "short-time 1:30:00"), ("h:mm AM/PM", "0.5", "short-time 12:00:00"),
      ("0.0%", "0.395", "percentage 0.395"), ("General", "12", "number 12"), ("\"days\" 0", "3", "number 3"),
      ("0.00E+00", "3", "number 3"), ("#,##0.00\\ \"смен\"", "1.1000000000000001", "number 1.1"),
      ("[Red]-0;[Blue]0", "7", "number 7"), ("mmm", "44986", "moment 2023-03-01"),
    ])
  func formats(code: String, value: String, expected: String) throws {
    let bytes = xlsx("<row r=\"1\"><c r=\"A1\" s=\"1\"><v>\(value)</v></c></row>", formats: [code])
    #expect(try cells(bytes) == ["A1=" + expected])
  }

  @Test("Days are counted from 1904 where the workbook says so")
  func calendar1904() throws {
    let rows = "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>43524.25</v></c><c r=\"B1\" s=\"1\"><v>0</v></c></row>"
    #expect(
      try cells(xlsx(rows, formats: ["d.m.yyyy"], is1904: true))
        == ["A1=moment 2023-03-01T06:00:00", "B1=moment 1904-01-01"])
  }

  @Test(
    "Every whole millisecond of a day, as a spreadsheet stores it, is read back",
    arguments: [1, 999, 40_400, 59_999, 3_599_999, 86_399_999])
  func milliseconds(time: Int) throws {
    let serial = Double(time) / 86_400_000
    let bytes = xlsx("<row r=\"1\"><c r=\"A1\" s=\"1\"><v>\(serial)</v></c></row>", formats: ["[h]:mm:ss.000"])
    #expect(try cells(bytes) == ["A1=time \(SheetMoment.clock(milliseconds: Int64(time)))"])
  }

  @Test("Sheets come in order, with those that are hidden marked")
  func sheets() throws {
    let bytes = WorkbookBuilder.xlsx([
      .init("Legend", ""), .init("items", "<row><c><v>2</v></c></row>"), .init("x", "", state: "veryHidden"),
    ])
    let workbook = try Workbook(ByteStore(.bytes(bytes)))
    #expect(workbook.sheets.map(\.name) == ["Legend", "items", "x"])
    #expect(workbook.sheets.map(\.isHidden) == [false, false, true])
    #expect(try cells(bytes, sheet: 1) == ["A1=number 2"])
  }

  @Test(
    "What no program writes is refused",
    arguments: [
      "<row r=\"2\"/><row r=\"1\"/>", "<row r=\"1\"><c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>1</v></c></row>",
      "<row r=\"1\"><c r=\"A2\"><v>1</v></c></row>", "<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>",
      "<row r=\"1048577\"><c><v>1</v></c></row>", "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>7</v></c></row>",
      "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>-1</v></c></row>", "<row r=\"1\"><c r=\"A1\" t=\"?\"><v>1</v></c></row>",
    ])
  func malformed(rows: String) {
    #expect(failure(xlsx(rows)) != nil)
  }

  @Test("A text that very many cells share is not copied without end")
  func sharedBomb() {
    let rows = "<row>" + String(repeating: "<c t=\"s\"><v>0</v></c>", count: 16_000) + "</row>"
    let text = String(repeating: "x", count: SpreadsheetLimits.cellBytes)
    let bytes = xlsx(rows, shared: "<si><t>\(text)</t></si>")
    #expect(failure(bytes) != nil)
  }
}
