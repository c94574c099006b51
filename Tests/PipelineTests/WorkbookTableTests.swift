import Containers
import CoverageModel
import Pipeline
import TestSupport
import Testing

@Suite("Tables from workbooks")
struct WorkbookTableTests {
  @Test("The Kazakhstan corpus typed into workbooks gives the tables that its CSV files give")
  func sameTables() throws {
    let names = ["items", "attributions", "recordings", "posts", "engagement", "airings", "debates", "incidents"]
    var files: [String: [UInt8]] = [:]
    for name in names {
      let table = try CSVTable.parse(try Disk.read(Repository.path("corpora/kazakhstan-2023/\(name).csv")))
      files["\(name).xlsx"] = WorkbookBuilder.xlsx(
        [.init(name, Self.rows(table))], formats: ["[h]:mm:ss.000"])
    }
    let folder = try TemporaryFile.folder(files)
    defer { TemporaryFile.remove(folder) }
    func tables(_ corpus: String) throws -> [ShareTable] {
      try TableRun(context: Repository.context).result(
        codebookPath: Repository.path("codebooks/kazakhstan-2023.yaml"), corpusPath: corpus, tables: []
      ).tables
    }
    let (typed, plain) = (try tables(folder), try tables(Repository.path("corpora/kazakhstan-2023")))
    #expect(typed.map(\.id) == plain.map(\.id) && !plain.isEmpty)
    for (typed, plain) in zip(typed, plain) {
      #expect(typed.panels == plain.panels, "\(plain.id)")
      #expect(typed.statements == plain.statements, "\(plain.id)")
      #expect(typed.caption.fingerprint != plain.caption.fingerprint, "\(plain.id)")
    }
  }

  /// Lengths of time become numbers of days with a format, as a spreadsheet keeps them; the rest stays text.
  private static func rows(_ table: CSVTable) -> String {
    ([table.header] + table.rows).enumerated().map { number, fields in
      let cells = fields.map { field in
        if field.isEmpty { return "<c/>" }
        if let days = days(field) { return "<c s=\"1\"><v>\(days)</v></c>" }
        return "<c t=\"inlineStr\"><is><t>\(WorkbookBuilder.escaped(field))</t></is></c>"
      }
      return "<row r=\"\(number + 1)\">\(cells.joined())</row>"
    }.joined()
  }

  /// `h:mm:ss` or `h:mm:ss.fff` as a fraction of a day.
  private static func days(_ text: String) -> Double? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 3, let hours = Int(parts[0]), let minutes = Int(parts[1]), let seconds = Double(parts[2])
    else {
      return nil
    }
    return (Double(hours * 3600 + minutes * 60) + seconds) / 86_400
  }
}
