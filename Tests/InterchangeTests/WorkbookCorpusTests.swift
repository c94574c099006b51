import Containers
import CoverageModel
import Interchange
import TestSupport
import Testing

@Suite("A corpus in workbooks")
struct WorkbookCorpusTests {
  private func read(
    _ files: [String: [UInt8]], options: CorpusReadingOptions = CorpusReadingOptions()
  ) -> CorpusReading {
    CorpusReader(codebook: SpringCodebook.codebook, options: options).read(
      name: "spring",
      files: files.sorted { $0.key < $1.key }.map { CorpusFile(name: $0.key, source: .bytes($0.value)) })
  }

  private func readTexts(_ files: [String: String]) -> CorpusReading { read(files.mapValues { Array($0.utf8) }) }

  private func xlsx(_ rows: [[String]], name: String = "Sheet1") -> [UInt8] {
    WorkbookBuilder.xlsx([.init(name, WorkbookBuilder.rows(rows))])
  }

  private let items = [["item", "outlet", "start", "length"], ["a1", "khabar", "2023-03-01T20:00:00", "0:02:00"]]

  @Test("Typed cells, a shifted table and empty rows give the corpus that CSV gives")
  func typedCells() throws {
    let csv = readTexts([
      "items.csv": """
      item,outlet,programme,start,length,election,title
      a1,khabar,"Jeti, Kun",2023-03-01T20:00:00,0:02:00.500,no,"two
      lines"
      7,khabar,,2023-03-02,90.5,,
      """,
      "attributions.csv": "item,actor,start,end,tone\na1,amanat,0:00:05,0:00:35.250,1\n7,auyl,0,90.5,\n",
    ])
    let text = { (cell: String, text: String) in "<c r=\"\(cell)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>" }
    let header = zip("CDEFGHI", ["item", "outlet", "programme", "start", "length", "election", "title"])
      .map { text("\($0)4", " \($1) ") }.joined()
    let book = WorkbookBuilder.xlsx(
      [
        .init(
          "Items",
          """
          <row r="1"/><row r="4">\(header)</row>\
          <row r="6">\(text("C6", "a1"))\(text("D6", "khabar"))\(text("E6", "Jeti, Kun"))<c r="F6" s="1"><v>44986.833333333336</v></c>\
          <c r="G6" s="2"><v>1.3946759259259259E-3</v></c><c r="H6" t="b"><v>0</v></c>\(text("I6", "two\nlines"))</row>\
          <row r="9"><c r="C9"><v>7</v></c>\(text("D9", "khabar"))<c r="F9" s="1"><v>44987</v></c><c r="G9"><v>90.5</v></c></row>
          """)
      ], formats: ["dd.mm.yyyy hh:mm", "[h]:mm:ss.000"])
    let rows = WorkbookBuilder.ods(
      """
      <table:table table:name="attributions"><table:table-row>\
      \(["item", "actor", "start", "end", "tone"].map { "<table:table-cell office:value-type=\"string\"><text:p>\($0)</text:p></table:table-cell>" }.joined())\
      </table:table-row><table:table-row><table:table-cell office:value-type="string"><text:p>a1</text:p></table:table-cell>\
      <table:table-cell office:value-type="string"><text:p>amanat</text:p></table:table-cell>\
      <table:table-cell office:value-type="time" office:time-value="PT00H00M05S"/>\
      <table:table-cell office:value-type="time" office:time-value="PT00H00M35.25S"/>\
      <table:table-cell office:value-type="float" office:value="1"/></table:table-row>\
      <table:table-row><table:table-cell office:value-type="float" office:value="7"/>\
      <table:table-cell office:value-type="string"><text:p>auyl</text:p></table:table-cell>\
      <table:table-cell office:value-type="float" office:value="0"/>\
      <table:table-cell office:value-type="float" office:value="90.5"/></table:table-row></table:table>
      """)
    let files = ["items.xlsx": book, "attributions.ods": rows]
    for options in [CorpusReadingOptions(), smallBlocks()] {
      let sheets = read(files, options: options)
      #expect(csv.findings == [] && sheets.findings == [])
      let (first, second) = (try #require(csv.corpus), try #require(sheets.corpus))
      #expect(first.items == second.items && first.attributions == second.attributions)
      #expect(first.programmes == second.programmes && first.coders == second.coders)
      #expect(
        second.inputs == files.keys.sorted().map { Corpus.Input(name: $0, digest: SHA256Digest.hex(files[$0] ?? [])) })
    }
  }

  @Test("Findings name the sheet and the cell as a spreadsheet shows them")
  func places() throws {
    let rows = xlsx(
      [
        ["item", "actor", "", "start", "end", "tone"], [],
        ["a1", "amanat", "", "0", "two\nlines", ""], ["a1", "Amanatt", "", "0", "1", "9"],
      ], name: "attributions")
    let findings = read(["items.xlsx": xlsx(items), "attributions.xlsx": rows]).findings
    #expect(
      findings.map { "\($0.place) \($0.rule)" } == [
        "attributions.xlsx: sheet “attributions”, E3 bad-number",
        "attributions.xlsx: sheet “attributions”, B4 unknown-actor",
        "attributions.xlsx: sheet “attributions”, F4 unknown-code",
      ])
  }

  @Test("Headers that are wrong are reported in the header's row")
  func headers() {
    let rows = xlsx([[], ["item", "actr", "start", "end", "start"], ["a1", "amanat", "0", "1"]])
    let findings = read(["items.xlsx": xlsx(items), "attributions.xlsx": rows]).findings
    #expect(findings.map(\.rule).sorted() == ["duplicate-column", "missing-column", "unknown-column"])
    #expect(findings.allSatisfy { $0.place.line == 2 && $0.place.sheet == "Sheet1" })
  }

  @Test("What CSV cannot say is a finding: errors, formulas without results, cells below no header, hours for minutes")
  func cells() {
    let book = WorkbookBuilder.xlsx(
      [
        .init(
          "attributions",
          WorkbookBuilder.rows([["item", "actor", "start", "end"]]) + """
            <row r="2"><c r="A2" t="inlineStr"><is><t>a1</t></is></c><c r="B2" t="e"><v>#N/A</v></c><c r="C2"><v>0</v></c>\
            <c r="D2"><f>C2+1</f></c><c r="F2"><v>5</v></c></row>\
            <row r="3"><c r="A3" t="inlineStr"><is><t>a1</t></is></c><c r="B3" t="inlineStr"><is><t>auyl</t></is></c>\
            <c r="C3" s="1"><v>0</v></c><c r="D3" s="1"><v>6.25E-2</v></c></row>
            """)
      ], formats: ["h:mm"])
    let findings = read(["items.xlsx": xlsx(items), "attributions.xlsx": book]).findings
    let places = Set(findings.map { "\($0.place.line ?? 0),\($0.place.column ?? 0) \($0.rule)" })
    #expect(
      places.isSuperset(of: [
        "2,2 cell-error", "2,4 formula-without-result", "2,6 cell-without-header", "3,3 hours-and-minutes",
        "3,4 hours-and-minutes", "3,4 outside-item",
      ]), "\(findings)")
  }

  @Test("Of several sheets the one named like the file is read, else the first that is shown, which is said")
  func sheetChoice() throws {
    let attributions = [["item", "actor", "start", "end"], ["a1", "auyl", "0", "1"]]
    let other = WorkbookBuilder.Sheet("Legend", WorkbookBuilder.rows([["note"], ["x"]]))
    let named = WorkbookBuilder.xlsx([other, .init("Attributions", WorkbookBuilder.rows(attributions))])
    let first = WorkbookBuilder.xlsx([.init("Main", WorkbookBuilder.rows(attributions)), other])
    let hidden = WorkbookBuilder.xlsx([
      .init("x", WorkbookBuilder.rows([["note"]]), state: "hidden"), .init("y", WorkbookBuilder.rows(attributions)),
    ])
    for (bytes, rules) in [(named, []), (first, ["sheet-choice"]), (hidden, [])] {
      let reading = read(["items.xlsx": xlsx(items), "attributions.xlsx": bytes])
      #expect(reading.findings.map(\.rule) == rules)
      #expect(try #require(reading.corpus).attributions.count == 1)
    }
  }

  @Test("Two files of one role are an error, never a silent choice")
  func twoFiles() {
    let reading = read([
      "items.xlsx": xlsx(items), "items.csv": Array(oneItem.utf8),
      "attributions.csv": Array("item,actor,start,end\na1,auyl,0,1\n".utf8),
    ])
    #expect(reading.findings.map(\.rule) == ["two-files"])
    #expect(reading.corpus == nil)
  }

  @Test("A file that is no workbook, an empty sheet and a bomb are findings")
  func brokenFiles() {
    let bomb = WorkbookBuilder.ods(
      """
      <table:table table:name="items"><table:table-row table:number-rows-repeated="1000000000"><table:table-cell \
      office:value-type="string"><text:p>item</text:p></table:table-cell></table:table-row></table:table>
      """)
    for (bytes, rule) in [
      (Array("item,outlet".utf8), "bad-workbook"), ([], "bad-workbook"), (bomb, "bad-workbook"),
      (xlsx([]), "empty-file"),
      (xlsx([["", " "], []]), "empty-file"),
    ] {
      let reading = read(["items.xlsx": bytes])
      #expect(reading.findings.map(\.rule) == [rule], "\(reading.findings)")
      #expect(reading.corpus == nil)
    }
  }
}
