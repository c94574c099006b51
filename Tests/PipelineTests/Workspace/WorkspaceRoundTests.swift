import CodingStore
import Containers
import CoverageModel
import Foundation
import Interchange
import Logging
import Pipeline
import TestSupport
import Testing

@Suite("A whole round of coding on the Kazakhstan corpus")
struct WorkspaceRoundTests {
  private let context = RunContext(logger: Logger(label: "test"), threads: 2)
  private let codebookPath = "codebooks/kazakhstan-2023.yaml"
  private let corpus = "corpora/kazakhstan-2023"

  @Test(
    "Items in, work out to four coders, sheets back, differences decided: the tables are those of the answers, and of the export"
  )
  func round() throws {
    let folder = try TemporaryFile.folder([:])
    defer { TemporaryFile.remove(folder) }
    let answers = try Answers(codebookPath: codebookPath, corpus: corpus, context: context)
    let workspace = folder + "/kazakhstan-2023"
    _ = try InitRun().run(path: workspace, codebookPath: codebookPath, name: nil, entry: entry("analyst"))
    let items = try WorkspaceImport(context: context).run(
      path: workspace, files: [corpus + "/items.csv"], supersedes: false, entry: entry("analyst"))
    #expect(items.entry.newItems == answers.items.count)

    var request = AssignRun.Request()
    request.joining = ["aigul", "bolat", "daria", "erlan"]
    _ = try AssignRun().run(path: workspace, request, entry: entry("analyst"))

    var errors = 0
    var stored = 0
    for (number, name) in request.joining.enumerated() {
      var coder = PlayedCoder(name, errorPercent: 5, seed: UInt64(number + 1))
      let sheet = folder + "/\(name).xlsx"
      errors += try fill(sheet, by: &coder, in: workspace, answers)
      let result = try SheetImport().run(path: workspace, file: sheet, entry: entry(name))
      #expect(result.open == 0)
      #expect(result.findings.filter { $0.severity == .error }.isEmpty)
      stored += result.coded
      let again = try SheetImport().run(path: workspace, file: sheet, entry: entry(name))
      #expect(again.event == nil)
      #expect(again.unchanged == result.coded)
    }
    // Every item once, and every fifth a second time.
    let doubles = (answers.items.count * 20 + 50) / 100
    #expect(stored == answers.items.count + doubles)
    #expect(errors > 0)

    let adjudication = AdjudicationRun()
    let (csv, differing, _, _) = try adjudication.list(path: workspace)
    #expect(differing > 0)
    #expect(try CSVTable.parse(csv).rows.count >= differing)
    let sheet = folder + "/decisions.xlsx"
    let differences = try adjudication.write(path: workspace, language: "ru", to: sheet)
    let decided = try adjudication.take(
      path: workspace, file: try decide(sheet, answers, in: workspace, count: differences, folder: folder),
      entry: entry("zarina"))
    #expect(decided.decided == differing)
    #expect(try adjudication.list(path: workspace).items == 0)
    #expect(try VerifyRun().run(path: workspace).findings.filter { $0.severity == .error }.isEmpty)

    // The same attributions without a workspace.
    let export = folder + "/export/kazakhstan-2023"
    try FileManager.default.createDirectory(atPath: folder + "/export", withIntermediateDirectories: true)
    _ = try WorkspaceExport().run(path: workspace, output: export, everything: false)
    let run = TableRun(context: context, extractsPages: false)
    let own = try run.result(codebookPath: nil, corpusPath: workspace, tables: [])
    let other = try run.result(codebookPath: codebookPath, corpusPath: export, tables: [])
    for format in TableFormat.allCases where format != .svg {
      for language in ["en", "ru", "kk"] {
        #expect(
          format.bytes(for: own.tables, language: language) == format.bytes(for: other.tables, language: language))
      }
    }
  }

  @Test("The corpus as it ships, through a workspace, has the tables that it has without one, cell by cell")
  func corpusThroughWorkspace() throws {
    let folder = try TemporaryFile.folder([:])
    defer { TemporaryFile.remove(folder) }
    let workspace = folder + "/kazakhstan-2023"
    _ = try InitRun().run(path: workspace, codebookPath: codebookPath, name: nil, entry: entry("analyst"))
    let result = try WorkspaceImport(context: context).run(
      path: workspace, files: [corpus], supersedes: false, entry: entry("analyst"))
    #expect(result.event != nil)
    let again = try WorkspaceImport(context: context).run(
      path: workspace, files: [corpus], supersedes: false, entry: entry("analyst"))
    #expect(again.event == nil)
    let run = TableRun(context: context, extractsPages: false)
    var own = try run.result(codebookPath: nil, corpusPath: workspace, tables: []).tables
    var other = try run.result(codebookPath: codebookPath, corpusPath: corpus, tables: []).tables
    // Fingerprints name files, and these are other files.
    for position in own.indices { own[position].caption.fingerprint = "" }
    for position in other.indices { other[position].caption.fingerprint = "" }
    #expect(TableFormat.csv.bytes(for: own, language: "en") == TableFormat.csv.bytes(for: other, language: "en"))
  }

  // MARK: Playing

  /// Fills the sheet of a coder's first batch; gives the number of errors.
  private func fill(
    _ path: String, by coder: inout PlayedCoder, in workspace: String, _ answers: Answers
  ) throws -> Int {
    _ = try SheetRun().write(path: workspace, coder: coder.name, batch: 1, language: "kk", to: path)
    let file = CorpusFile(name: path, source: .path(path))
    let identity = try #require(try CodingSheetReader.identity(of: file))
    let open = CodingSheetReader(codebook: answers.codebook).read(file).open
    var errors = 0
    var items: [CodingSheet.Item] = []
    for id in open {
      let record = try #require(answers.items[id])
      let (set, wrong) = coder.code(answers.sets[id] ?? answers.empty(id), length: record.length)
      errors += wrong
      items.append(CodingSheet.Item(record: record, existing: set))
    }
    try CodingSheetWriter(codebook: answers.codebook).write(CodingSheet(identity: identity, items: items), to: path)
    return errors
  }

  /// The decision sheet as CSV, with what the answers say decided.
  private func decide(
    _ path: String, _ answers: Answers, in workspace: String, count: Int, folder: String
  ) throws -> String {
    let book = try Workbook(try ByteStore(.path(path)))
    var lines: [[String]] = []
    try book.read(book.sheets[0]) { row in
      var cells: [Int: String] = [:]
      for cell in row.cells { cells[cell.column] = row.text(of: cell) }
      lines.append((1...11).map { cells[$0] ?? "" })
    }
    #expect(lines.count == count + 1)
    var writer = CSVWriter()
    writer.row(["решение", "key"])
    for line in lines.dropFirst() { writer.row([answers.isFirstRight(line[10], in: workspace) ? "1" : "2", line[10]]) }
    let csv = folder + "/decisions.csv"
    try Data(writer.bytes).write(to: URL(fileURLWithPath: csv))
    return csv
  }

  private func entry(_ who: String) -> LogEntry { LogEntry(who: who, time: 1_678_000_000_000) }
}
