import CoverageModel
// Only to make a temporary folder and read a file back.
import Foundation
import Reports
import Testing

@Suite("XLSX")
struct XLSXReportTests {
  @Test("a workbook is a zip archive and the same bytes twice")
  func reproducible() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("reports-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let tables = [SampleTables.mexico(), SampleTables.france(), SampleTables.kazakhstan(), SampleTables.weeks()]
    let files = ["a.xlsx", "b.xlsx"].map { folder.appendingPathComponent($0) }
    for file in files { try XLSXReport(language: "kk").write(tables, title: "Есеп", to: file.path) }
    let first = try Data(contentsOf: files[0])
    #expect(first.starts(with: [0x50, 0x4B, 0x03, 0x04]))
    #expect(try Data(contentsOf: files[1]) == first)
  }

  @Test("odd names, hostile labels and empty tables make a workbook all the same")
  func hostile() throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("reports-\(UUID().uuidString).xlsx")
    defer { try? FileManager.default.removeItem(at: file) }
    let long = String(repeating: "long-", count: 10)
    let tables = ["a/b:[c]", "A/B:[C]", "", long + "1", long + "2", "=1+1"].map { id in
      SampleTables.table(
        id: id, title: ["en": "=1+1\u{0}\u{8}<x>"],
        panels: [SampleTables.panel(nil, [("=cmd()", 1000), (String(repeating: "x", count: 40_000), 0)])],
        chart: nil)
    }
    try XLSXReport(language: "en").write(tables + [SampleTables.sized(panels: 0, rows: 0)], title: "=1", to: file.path)
    #expect(try Data(contentsOf: file).count > 1000)
  }

  @Test("a path that cannot be written is a finding that names it")
  func unwritable() {
    let error = #expect(throws: Finding.self) {
      try XLSXReport(language: "en").write([SampleTables.mexico()], title: "T", to: "/nonexistent/folder/t.xlsx")
    }
    #expect(error?.rule == "xlsx-not-written")
    #expect(error?.place.file == "/nonexistent/folder/t.xlsx")
  }
}
