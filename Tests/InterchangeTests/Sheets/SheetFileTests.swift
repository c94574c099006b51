import Containers
import CoverageModel
import Interchange
import TestSupport
import Testing

@Suite("Coding sheets as files")
struct SheetFileTests {
  private let samples: SheetSamples
  private let sheet: CodingSheet
  private let grid: FilledGrid

  init() throws {
    var samples = try SheetSamples(seed: 21)
    sheet = samples.sheet(12, language: "en")
    self.samples = samples
    grid = try FilledGrid(try written(sheet, samples.codebook))
  }

  private func read(
    _ bytes: [UInt8], name: String = "s.xlsx", codebook: Codebook? = nil, assumed: SheetIdentity? = nil,
    knowsItems: Bool = false
  ) -> SheetReading {
    let items = Dictionary(uniqueKeysWithValues: sheet.items.map { ($0.record.id, $0.record) })
    return CodingSheetReader(codebook: codebook ?? samples.codebook) { knowsItems ? items[$0] : nil }
      .read(CorpusFile(name: name, source: .bytes(bytes)), assumed: assumed)
  }

  private var sets: [RecordSet] { sheet.items.compactMap(\.existing) }

  private func errors(_ reading: SheetReading) -> [String] {
    reading.findings.filter { $0.severity == .error }.map(\.rule)
  }

  @Test("A CSV takes whose it is from the caller, and the items from the workspace")
  func csv() {
    let reading = read(grid.csv, name: "s.csv", assumed: sheet.identity, knowsItems: true)
    #expect(errors(reading) == [])
    #expect(reading.coded.map(\.set) == sets)
    #expect(reading.coded.map(\.revision) == sheet.items.filter { $0.existing != nil }.map(\.revision))
  }

  @Test("A CSV of nobody, or with items that nobody knows, gives nothing")
  func csvAlone() {
    #expect(errors(read(grid.csv, name: "s.csv", knowsItems: true)) == ["missing-identity"])
    let unknown = read(grid.csv, name: "s.csv", assumed: sheet.identity)
    #expect(Set(errors(unknown)) == ["unknown-item"] && unknown.coded.isEmpty)
    #expect(unknown.faulty.count == sheet.items.count)
  }

  @Test("A CSV of few columns, with ids, is read")
  func plainCSV() throws {
    let text = "item;actor;measure;mode;capacity;tone\n\(sheet.items[0].record.id);amanat;0;direct;party;+1\n"
    let reading = read(Array(text.utf8), name: "s.csv", assumed: sheet.identity, knowsItems: true)
    let isKnown = sheet.items[0].record.codes["format"] != nil
    #expect(errors(reading) == (isKnown ? [] : ["missing-value"]))
    if isKnown {
      let attribution = try #require(reading.coded.first?.set.attributions.first)
      #expect(attribution.tone == Tone.judged(1) && attribution.mode == .direct && attribution.measure == 0)
      #expect(reading.coded.first?.revision == nil)
    }
  }

  @Test("Headings and labels of every language of the codebook are read", arguments: ["en", "ru", "kk"])
  func languages(language: String) throws {
    var other = sheet
    other.identity.language = language
    let foreign = try FilledGrid(try written(other, samples.codebook))
    // Rows of one language below the headings, and the identity, of another.
    var mixed = grid
    mixed.rows = [grid.rows[0]] + foreign.rows.dropFirst()
    let reading = read(mixed.xlsx)
    #expect(errors(reading) == [])
    #expect(reading.coded.map(\.set) == sets)
  }

  @Test("Ids and aliases are read in place of labels")
  func aliases() {
    var grid = grid
    let actor = grid.column("Actor")
    for row in grid.rows.indices where grid.rows[row][actor] == "Amanat" { grid.rows[row][actor] = "Нур Отан" }
    for row in grid.rows.indices where grid.rows[row][actor] == "Auyl" { grid.rows[row][actor] = " auyl " }
    let mode = grid.column("Presence")
    for row in grid.rows.indices where grid.rows[row][mode] == "Own voice" { grid.rows[row][mode] = "DIRECT" }
    #expect(read(grid.xlsx).coded.map(\.set) == sets)
  }

  @Test("Columns in another order, and rows in another order, say the same")
  func order() {
    var shuffled = grid
    let order = Array(grid.rows[0].indices.reversed())
    shuffled.rows = grid.rows.map { row in order.map { row[$0] } }
    #expect(read(shuffled.xlsx).coded.map(\.set) == sets)
    // Rows of each item keep their order among themselves.
    var rows = grid
    rows.rows =
      [grid.rows[0]] + grid.rows.dropFirst().filter { $0[0].hasSuffix("1") }
      + grid.rows.dropFirst().filter { !$0[0].hasSuffix("1") }
    #expect(Set(read(rows.xlsx).coded.map(\.set)) == Set(sets))
  }

  @Test("A missing, a doubled or an unknown column is found, and nothing is given")
  func columns() {
    for heading in [
      "Item", "Actor", "Start", "End", "Amount", "Presence", "Capacity", "Tone", "Gender", "Topic", "Note",
    ] {
      var grid = grid
      let column = grid.column(heading)
      grid.rows = grid.rows.map { row in row.enumerated().filter { $0.offset != column }.map(\.element) }
      let reading = read(grid.xlsx)
      let expected = ["Item", "Actor"].contains(heading) ? "missing-sheet" : "missing-column"
      #expect(errors(reading) == [expected], "\(heading)")
      #expect(reading.coded.isEmpty && reading.open.isEmpty)
    }
    var doubled = grid
    doubled.rows = grid.rows.map { $0 + [$0[grid.column("Tone")]] }
    #expect(errors(read(doubled.xlsx)) == ["duplicate-column"])
    var unknown = grid
    unknown.rows = grid.rows.enumerated().map { $1 + [$0 == 0 ? "Mood" : "x"] }
    #expect(errors(read(unknown.xlsx)) == ["unknown-column"])
    var unnamed = grid
    unnamed.rows[3].append("stray")
    #expect(errors(read(unnamed.xlsx)) == ["cell-without-header"])
  }

  @Test("A changed identity is found, and nothing is given")
  func identity() {
    for row in 0..<13 {
      var changed = grid
      changed.identity?[row][0] += "x"
      let reading = read(changed.xlsx)
      #expect(errors(reading) == ["changed-identity"] && reading.coded.isEmpty, "row \(row)")
    }
    var without = grid
    without.identity = nil
    #expect(errors(read(without.xlsx)) == ["missing-identity"])
    #expect(read(without.xlsx, assumed: sheet.identity, knowsItems: true).coded.map(\.set) == sets)
  }

  @Test("A hidden cell that was changed is found")
  func keys() {
    var changed = grid
    changed.fill(2, ["key": "item-0@99"])
    #expect(errors(read(changed.xlsx)).contains("changed-id"))
    changed.fill(2, ["key": "nonsense"])
    #expect(errors(read(changed.xlsx)) == ["changed-id"])
  }

  @Test("A sheet is read under no other codebook than its own")
  func codebook() throws {
    let old = samples.codebook
    let other = Codebook(
      id: old.id, title: old.title, version: "2.0.0", status: old.status, fingerprint: "f", languages: old.languages,
      zone: old.zone, outlets: old.outlets, classes: old.classes, actors: old.actors, variables: old.variables)
    let reading = read(grid.xlsx, codebook: other)
    #expect(errors(reading) == ["other-codebook"] && reading.coded.isEmpty)
    #expect(reading.identity?.codebookVersion == old.version)
  }

  @Test("An item whose rows are gone stays open, and is named")
  func gone() {
    var gone = grid
    gone.rows.removeAll { $0[0] == "item-4" }
    let reading = read(gone.xlsx)
    #expect(errors(reading) == [])
    #expect(reading.findings.contains { $0.rule == "missing-item" && $0.found.contains("item-4") })
    #expect(reading.open.contains("item-4") && !reading.coded.contains { $0.set.item == "item-4" })
  }

  @Test("Files that are no sheet are findings")
  func noSheet() {
    for (bytes, rule) in [
      ([], "empty-file"), (Array("a,b\n1,2\n".utf8), "unknown-column"), ([0x50, 0x4B, 3, 4], "bad-workbook"),
    ] as [([UInt8], String)] {
      let reading = read(bytes, name: "s", assumed: sheet.identity)
      #expect(errors(reading).first == rule)
      #expect(reading.coded.isEmpty)
    }
    let missing = CodingSheetReader(codebook: samples.codebook).read(
      CorpusFile(name: "x.xlsx", source: .path("/nonexistent")))
    #expect(missing.findings.map(\.rule) == ["missing-file"])
  }
}
