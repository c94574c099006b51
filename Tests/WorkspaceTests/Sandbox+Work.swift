import CodingStore
import Containers
import CoverageModel
import Foundation
import Interchange
import Pipeline

/// What a workspace has been through before a test begins.
extension Sandbox {
  /// Half of the items are there with their attributions, and the corpus has all.
  func makeHalf() throws {
    try Shipped.write(items: 30, to: path("half"))
    try Shipped.write(items: 60, to: path("corpus"))
    try Program.mustRun("init", path("mission"), "--codebook", Shipped.codebook, "--by", "analyst")
    try Program.mustRun("import", path("mission"), path("half"), "--by", "analyst")
  }

  /// Two coders have a batch each, of which every third item is in both, and both sheets are filled.
  func makeSheets() throws {
    try makeMission(withAttributions: false)
    try Program.mustRun("assign", path("mission"), "--coder", "aigul", "bolat", "--double", "30", "--by", "analyst")
    try fillSheet(of: "aigul", mode: .direct)
    try fillSheet(of: "bolat", mode: .indirect)
  }

  /// Another workspace that went on from a copy of this one, as a bundle: a coder's sheet, and one more coder at work.
  func makeBundle() throws {
    try makeSheets()
    try copy("mission", to: "aktobe")
    try Program.mustRun("import", path("aktobe"), path("bolat.xlsx"), "--by", "bolat")
    try Program.mustRun("assign", path("aktobe"), "--coder", "daria", "--double", "50", "--by", "analyst")
    try Program.mustRun("export", path("aktobe"), "--bundle", path("aktobe.sqlite"))
    try Program.mustRun("import", path("mission"), path("aigul.xlsx"), "--by", "aigul")
  }

  /// Both sheets are in, and the first coder is right wherever they differ.
  func makeDecisions() throws {
    try makeSheets()
    try Program.mustRun("import", path("mission"), path("aigul.xlsx"), "--by", "aigul")
    try Program.mustRun("import", path("mission"), path("bolat.xlsx"), "--by", "bolat")
    try Program.mustRun("adjudicate", path("mission"), "--sheet", path("decisions.xlsx"))
    let book = try Workbook(try ByteStore(.path(path("decisions.xlsx"))))
    var writer = CSVWriter()
    writer.row(["decision", "key"])
    var keyColumn = 0
    try book.read(book.sheets[0]) { row in
      if row.number == 1 {
        keyColumn = row.cells.first { row.text(of: $0) == "key" }?.column ?? 0
      } else if let key = row.cells.first(where: { $0.column == keyColumn }) {
        writer.row(["1", row.text(of: key)])
      }
    }
    try write(Data(writer.bytes), to: "decisions.csv")
  }

  /// Some captured pages, extracted.
  func makePages() throws {
    try makeHalf()
    try Shipped.writePages(10, to: path("pages"))
    let lines = try Program.mustRun("extract", path("pages"), "--codebook", Shipped.codebook)
    try write(Data(lines.utf8), to: "pages.ndjson")
  }

  /// A next version of the codebook, beside the one before.
  func makeCodebook() throws {
    try makeHalf()
    let text = try String(contentsOfFile: Shipped.codebook, encoding: .utf8)
    try write(Data(text.utf8), to: "before.yaml")
    let next = text.replacing("\nversion: 1.0.0\n", with: "\nversion: 1.1.0\nsupersedes: {file: before.yaml}\n")
    try write(Data(next.utf8), to: "next.yaml")
  }

  /// Writes a coder's sheet and fills it: one attribution of a second to every item.
  private func fillSheet(of coder: String, mode: Mode) throws {
    let place = path(coder + ".xlsx")
    try Program.mustRun("sheet", path("mission"), "--coder", coder, "--output", place)
    let file = CorpusFile(name: place, source: .path(place))
    let codebook = try CodebookLoading(path: Shipped.codebook).checked()
    guard let identity = try CodingSheetReader.identity(of: file) else { throw CocoaError(.fileReadCorruptFile) }
    let open = Set(CodingSheetReader(codebook: codebook).read(file).open)
    let store = try CodingStore(path: path("mission/workspace.sqlite"))
    var items: [CodingSheet.Item] = []
    try store.read { reader in
      try reader.items { item in
        guard open.contains(item.record.id) else { return }
        let attribution = AttributionRecord(
          actor: "amanat", span: 0..<1000, mode: mode, capacity: .party, tone: .judged(1) ?? .mixed, note: "=1+1")
        let set = RecordSet(
          item: item.record.id, coder: identity.coder, codebookVersion: codebook.version, attributions: [attribution])
        items.append(CodingSheet.Item(record: item.record, existing: set))
      }
    }
    try store.close()
    try CodingSheetWriter(codebook: codebook).write(CodingSheet(identity: identity, items: items), to: place)
  }
}
