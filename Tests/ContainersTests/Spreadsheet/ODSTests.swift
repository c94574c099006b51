import Containers
import TestSupport
import Testing

@Suite("Reading ODS")
struct ODSTests {
  private func table(_ rows: String) -> [UInt8] {
    WorkbookBuilder.ods("<table:table table:name=\"items\">\(rows)</table:table>")
  }

  private func row(_ cells: String) -> [UInt8] { table("<table:table-row>\(cells)</table:table-row>") }

  @Test("Every kind of cell is read")
  func kinds() throws {
    let bytes = row(
      """
      <table:table-cell office:value-type="string"><text:p>Қазақ <text:span>тіл</text:span>і<text:s text:c="2"/>x</text:p>\
      <text:p>second<text:line-break/>third</text:p><office:annotation><text:p>a comment</text:p></office:annotation>\
      </table:table-cell>\
      <table:table-cell table:number-columns-repeated="2"/>\
      <table:table-cell office:value-type="float" office:value="12.50"><text:p>12,5</text:p></table:table-cell>\
      <table:table-cell office:value-type="percentage" office:value="0.395"><text:p>39,5 %</text:p></table:table-cell>\
      <table:table-cell office:value-type="date" office:date-value="2023-03-01"><text:p>01.03.23</text:p></table:table-cell>\
      <table:table-cell office:value-type="date" office:date-value="2023-03-01T23:59:59.9996"/>\
      <table:table-cell office:value-type="time" office:time-value="PT26H01M10.5S"/>\
      <table:table-cell office:value-type="boolean" office:boolean-value="false"/>\
      <table:table-cell office:value-type="string" office:string-value="said"><text:p>shown</text:p></table:table-cell>\
      <table:table-cell calcext:value-type="error" office:value-type="string" office:string-value=""><text:p>#N/A</text:p>\
      </table:table-cell>\
      <table:covered-table-cell office:value-type="float" office:value="7"/><table:table-cell table:formula="of:=1"/>
      """)
    #expect(
      try cells(bytes) == [
        "A1=text Қазақ тілі  x\nsecond\nthird", "D1=number 12.5", "E1=percentage 0.395", "F1=moment 2023-03-01",
        "G1=moment 2023-03-02T00:00:00", "H1=time 26:01:10.500", "I1=boolean false", "J1=text said", "K1=error #N/A",
        "M1=formula ",
      ])
  }

  @Test(
    "A time that shows hours and minutes alone is told from one that shows its seconds",
    arguments: [
      ("PT01H23M00S", "01:23", "short-time 1:23:00"), ("PT00H01M23S", "01:23", "time 0:01:23"),
      ("PT01H23M00S", "01:23:00", "time 1:23:00"), ("PT00H05M00S", "00:05 AM", "short-time 0:05:00"),
      ("PT01H01M01S", "01:01", "short-time 1:01:01"), ("PT00H01M23.5S", "01:23,5", "time 0:01:23.500"),
    ])
  func shownTimes(value: String, shown: String, expected: String) throws {
    let cell =
      "<table:table-cell office:value-type=\"time\" office:time-value=\"\(value)\"><text:p>\(shown)</text:p></table:table-cell>"
    #expect(try cells(row(cell)) == ["A1=\(expected)"])
  }

  @Test("Repeated cells and rows stand in all their places, and empty ones cost nothing")
  func repetitions() throws {
    let one = "office:value-type=\"float\" office:value=\"1\""
    let bytes = table(
      """
      <table:table-row table:number-rows-repeated="2"><table:table-cell \(one) table:number-columns-repeated="2"/>\
      <table:table-cell table:number-columns-repeated="16382"/></table:table-row>\
      <table:table-header-rows><table:table-row><table:table-cell \(one)/></table:table-row></table:table-header-rows>\
      <table:table-row table:number-rows-repeated="1000000"><table:table-cell/></table:table-row>\
      <table:table-row><table:table-cell/><table:table-cell \(one)/></table:table-row>\
      <table:table-row table:number-rows-repeated="999999999999"/>
      """)
    #expect(
      try cells(bytes)
        == ["A1", "B1", "A2", "B2", "A3", "B1000004"].map { $0 + "=number 1" })
  }

  @Test("A sheet cannot be blown up by repetitions", arguments: ["1000000000", "1048577", "99999999999999999999"])
  func repetitionBomb(count: String) throws {
    let one = "<table:table-cell office:value-type=\"float\" office:value=\"1\"/>"
    let rows = table("<table:table-row table:number-rows-repeated=\"\(count)\">\(one)</table:table-row>")
    let columns = row(one.replacing("/>", with: " table:number-columns-repeated=\"\(count)\"/>"))
    // A number too long to be one is read as none.
    #expect((failure(rows) != nil) == (count.count < 16))
    #expect((failure(columns) != nil) == (count.count < 16))
    let both = table(
      """
      <table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="16000" \
      office:value-type="float" office:value="1"/></table:table-row>
      """)
    #expect(failure(both) != nil)
  }

  @Test("Sheets come in order, with hidden ones marked and tables in cells left out")
  func sheets() throws {
    let inner = "<table:table table:name=\"inner\"><table:table-row/></table:table>"
    let bytes = WorkbookBuilder.ods(
      """
      <table:table table:name="a" table:style-name="h"><table:table-row><table:table-cell>\(inner)</table:table-cell>\
      </table:table-row></table:table><table:table table:name="b"><table:table-row><table:table-cell \
      office:value-type="string"><text:p>here</text:p></table:table-cell></table:table-row></table:table>
      """,
      styles:
        "<style:style style:name=\"h\" style:family=\"table\"><style:table-properties table:display=\"false\"/></style:style>"
    )
    let workbook = try Workbook(ByteStore(.bytes(bytes)))
    #expect(workbook.sheets.map(\.name) == ["a", "b"])
    #expect(workbook.sheets.map(\.isHidden) == [true, false])
    #expect(try cells(bytes, sheet: 1) == ["A1=text here"])
  }

  @Test(
    "Dates and times that are none stay texts",
    arguments: ["2023-02-30", "2023-13-01", "2023-03-01T25:00:00", "soon", "P1Y"])
  func oddities(text: String) throws {
    let bytes = row(
      "<table:table-cell office:value-type=\"date\" office:date-value=\"\(text)\"/>"
        + "<table:table-cell office:value-type=\"time\" office:time-value=\"\(text)\"/>")
    #expect(try cells(bytes) == ["A1=text \(text)", "B1=text \(text)"])
  }
}
