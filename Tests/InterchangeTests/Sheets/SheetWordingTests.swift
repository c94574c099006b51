import Containers
import CoverageModel
import Interchange
import TestSupport
import Testing

@Suite("The words of coding sheets")
struct SheetWordingTests {
  /// The texts of the sheets that are shown, by the name of the sheet.
  private func texts(_ language: String) throws -> [(sheet: String, rows: [[String]])] {
    var samples = try SheetSamples(seed: 4)
    let workbook = try Workbook(ByteStore(.bytes(try written(samples.sheet(6, language: language), samples.codebook))))
    return try workbook.sheets.filter { !$0.isHidden }.map { sheet in
      let collected = Collected()
      try workbook.read(sheet) { row in collected.rows.append(row.cells.map { row.text(of: $0) }) }
      return (sheet.name, collected.rows)
    }
  }

  private final class Collected { var rows: [[String]] = [] }

  @Test("Each language has words of its own for every sheet, heading and rule")
  func languages() throws {
    let english = try texts("en")
    for language in ["ru", "kk", "fr"] {
      let own = try texts(language)
      #expect(own.map(\.rows.count) == english.map(\.rows.count))
      #expect(Set(own.map(\.sheet)).isDisjoint(with: english.map(\.sheet)))
      // The hidden columns have no words; Format and Code are the same in some languages.
      let headings = zip(own[0].rows[0], english[0].rows[0]).filter { $0.0 == $0.1 }.map(\.0)
      #expect(Set(headings).isSubset(of: ["key", "marks", "Format"]) || language == "fr", "\(language): \(headings)")
      let guide = try #require(own.last?.rows)
      for line in guide.suffix(11) {
        #expect(line.count == 2 && !(english.last?.rows.contains(line) ?? true), "\(language): \(line)")
      }
    }
  }

  @Test("A language without words of its own gets the English ones")
  func fallback() throws {
    #expect(try texts("xx").map(\.sheet) == texts("en").map(\.sheet))
  }

  @Test("The definitions of the codebook and the other names of actors stand in a sheet")
  func codebook() throws {
    let page = try #require(try texts("ru").first { $0.sheet == "Кодировочная книга" })
    #expect(page.rows.contains { $0.contains("Изложены факты или соблюдён баланс, без уклона.") })
    #expect(page.rows.contains { $0.contains("amanat") && $0.contains { $0.contains("Нур Отан") } })
  }

  @Test("The texts of articles say at which characters their paragraphs begin and end")
  func characters() throws {
    let samples = try SheetSamples(seed: 4)
    let item = ItemRecord(id: "a", kind: .article, outlet: "tengrinews", start: 0, length: 28)
    let sheet = CodingSheet(
      identity: samples.identity("en"),
      items: [CodingSheet.Item(record: item, text: "  Қазақ   тілі.\r\n\n Second\tparagraph  ")])
    let workbook = try Workbook(ByteStore(.bytes(try written(sheet, samples.codebook))))
    let collected = Collected()
    let texts = try #require(workbook.sheets.first { $0.name == "Texts" })
    try workbook.read(texts) { row in collected.rows.append(row.cells.map { row.text(of: $0) }) }
    #expect(collected.rows.dropFirst() == [["a", "0", "11", "Қазақ тілі."], ["a", "12", "28", "Second paragraph"]])
  }
}
