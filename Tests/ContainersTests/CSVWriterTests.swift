import Containers
import Testing

@Suite struct CSVWriterTests {
  @Test func writtenCellsAreReadBackUnchanged() throws {
    let cells = ["plain", "comma,inside", "quote\"inside", "line\nend", "crlf\r\nend", "", " spaces ", "Нұр Отан"]
    var writer = CSVWriter()
    writer.row(cells.map { _ in "h" })
    writer.row(cells)
    writer.row(cells.reversed())
    let table = try CSVTable.parse(writer.bytes)
    #expect(table.rows == [cells, cells.reversed()])
  }

  @Test(arguments: ["=1+1", "+1", "-1", "@cmd", "\tx", "\rx"])
  func textThatCouldRunAsAFormulaIsDefused(cell: String) throws {
    var writer = CSVWriter()
    writer.row(["h"])
    writer.row([cell])
    #expect(try CSVTable.parse(writer.bytes).rows == [["'" + cell]])
  }

  @Test func numbersKeepTheirSign() {
    var writer = CSVWriter()
    writer.number("-12.5")
    writer.number(-3)
    writer.text("-3")
    writer.endRow()
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "-12.5,-3,'-3\n")
  }

  @Test func aRowOfOneEmptyCellIsStillARow() throws {
    var writer = CSVWriter()
    writer.row(["h"])
    writer.row([""])
    #expect(try CSVTable.parse(writer.bytes).rows == [[""]])
  }
}
