import Containers
// Only to make a temporary file and read it back.
import Foundation
import TestSupport
import Testing

@Suite("Writing workbooks")
struct WorkbookWriterTests {
  private func bytes(_ write: (WorkbookWriter) throws -> Void) throws -> [UInt8] {
    let path = try TemporaryFile.write([])
    defer { TemporaryFile.remove(path) }
    let file = try WorkbookWriter(path: path)
    try write(file)
    try file.finish()
    return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
  }

  private func part(_ name: String, _ bytes: [UInt8]) throws -> String {
    let archive = try ZipArchive(ByteStore(.bytes(bytes)))
    let entry = try #require(archive.entries.first { $0.name == name })
    return String(decoding: try archive.bytes(of: entry, mostBytes: 1 << 20), as: UTF8.self)
  }

  @Test(
    "Every text is read back as it was",
    arguments: [
      "=1+1", "+7", "-1", "@a", "'x", "_x0041_", "_x005F_", "_x00zz_", "__x0041__", " a ", "a\nb", "<&>\"", "😀", "1:23",
      "001",
    ])
  func texts(text: String) throws {
    let written = try bytes { file in
      let sheet = try file.addSheet("a")
      try file.write(text, sheet: sheet, row: 0, column: 0, style: CellStyle(number: CellStyle.asText))
    }
    #expect(try cells(written) == ["A1=text \(text)"])
  }

  @Test("Only unlocked cells of a protected sheet can be changed, and lists come from cells of another sheet")
  func protection() throws {
    let written = try bytes { file in
      let first = try file.addSheet("first")
      let lists = try file.addSheet("lists")
      try file.write("a", sheet: lists, row: 0, column: 0)
      var style = CellStyle()
      style.unlocked = true
      try file.writeBlank(sheet: first, row: 1, column: 1, style: style)
      let list = CellRange(sheet: lists, rows: 0...0, column: 0)
      try file.add(CellRule(list: list, hint: "pick"), to: CellRange(sheet: first, rows: 1...9, column: 1))
      try file.highlight(CellRange(sheet: first, rows: 1...9, column: 1), where: "$B2=\"x\"", style: style)
      try file.setWidth(9, sheet: first, column: 2, isHidden: true)
      file.freeze(sheet: first, rows: 1, columns: 2)
      file.hide(sheet: lists)
      file.protect(sheet: first)
    }
    let sheet = try part("xl/worksheets/sheet1.xml", written)
    #expect(sheet.contains("<sheetProtection sheet=\"1\""))
    #expect(!sheet.contains("password"))
    #expect(sheet.contains("sqref=\"B2:B10\""))
    #expect(sheet.contains("'lists'!$A$1:$A$1"))
    #expect(sheet.contains("$B2=\"x\"") || sheet.contains("$B2=&quot;x&quot;"))
    #expect(sheet.contains("topLeftCell=\"C2\""))
    #expect(sheet.contains("hidden=\"1\""))
    #expect(try part("xl/styles.xml", written).contains("locked=\"0\""))
    #expect(try Workbook(ByteStore(.bytes(written))).sheets.map(\.isHidden) == [false, true])
  }

  @Test(
    "Only plain addresses become links",
    arguments: ["javascript:alert(1)", "file:///etc", "internal:'a'!A1", "https://a b"])
  func links(address: String) throws {
    let written = try bytes { file in
      let sheet = try file.addSheet("a")
      try file.writeLink(address, sheet: sheet, row: 0, column: 0, style: CellStyle())
    }
    #expect(try !part("xl/worksheets/sheet1.xml", written).contains("hyperlink"))
    #expect(try cells(written) == ["A1=text \(address)"])
  }

  @Test("A path that cannot be written is an error that names it")
  func unwritable() throws {
    let error = #expect(throws: WorkbookWritingError.self) {
      let file = try WorkbookWriter(path: "/nonexistent/folder/a.xlsx")
      _ = try file.addSheet("a")
      try file.finish()
    }
    #expect(error?.path == "/nonexistent/folder/a.xlsx")
  }
}
