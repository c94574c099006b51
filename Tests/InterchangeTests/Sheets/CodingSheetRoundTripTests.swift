import Containers
import CoverageModel
import Interchange
import TestSupport
import Testing

@Suite("Coding sheets that come back")
struct CodingSheetRoundTripTests {
  @Test("What a coder had said is read back as it was, in every language", arguments: ["en", "ru", "kk", "fr", "xx"])
  func roundTrip(language: String) throws {
    let seed = UInt64.random(in: 0...UInt64(UInt32.max))
    var samples = try SheetSamples(seed: seed)
    let sheet = samples.sheet(40, language: language)
    let file = CorpusFile(name: "sheet.xlsx", source: .bytes(try written(sheet, samples.codebook)))
    let reading = CodingSheetReader(codebook: samples.codebook).read(file)
    let comment = Comment(rawValue: "seed \(seed), language \(language)")
    #expect(reading.findings.filter { $0.severity == .error } == [], comment)
    #expect(reading.identity == sheet.identity, comment)
    #expect(try CodingSheetReader.identity(of: file) == sheet.identity, comment)
    #expect(reading.coded.map(\.set) == sheet.items.compactMap(\.existing), comment)
    #expect(reading.coded.map(\.revision) == sheet.items.filter { $0.existing != nil }.map(\.revision), comment)
    #expect(reading.open == sheet.items.filter { $0.existing == nil }.map(\.record.id), comment)
    #expect(reading.faulty.isEmpty && reading.uncodable.isEmpty, comment)
    for coded in reading.coded { #expect(coded.places.count == coded.set.attributions.count) }
  }

  @Test("The same sheet gives the same bytes")
  func reproducible() throws {
    var samples = try SheetSamples(seed: 7)
    let sheet = samples.sheet(10)
    #expect(try written(sheet, samples.codebook) == written(sheet, samples.codebook))
  }

  @Test("A sheet of two thousand rows is read whole")
  func large() throws {
    var samples = try SheetSamples(seed: 11)
    let sheet = samples.sheet(500)
    let bytes = try written(sheet, samples.codebook)
    let reading = CodingSheetReader(codebook: samples.codebook).read(CorpusFile(name: "a.xlsx", source: .bytes(bytes)))
    #expect(reading.coded.map(\.set) == sheet.items.compactMap(\.existing))
  }

  @Test("Another coder's record set is never written")
  func foreign() throws {
    var samples = try SheetSamples(seed: 3)
    let item = samples.item("a")
    let set = samples.set(item, Coder(id: "somebody else", purpose: .primary))
    let sheet = CodingSheet(
      identity: samples.identity(), items: [CodingSheet.Item(record: item, revision: 1, existing: set)])
    let finding = #expect(throws: Finding.self) { try written(sheet, samples.codebook) }
    #expect(finding?.rule == "another-coder")
  }

  @Test("The sheet does not say for what purpose it is coded where a coder reads")
  func blind() throws {
    var samples = try SheetSamples(seed: 5)
    var sheet = samples.sheet(3)
    sheet.identity.coder = Coder(id: "c", purpose: .gold)
    sheet.items = sheet.items.map { CodingSheet.Item(record: $0.record) }
    let workbook = try Workbook(ByteStore(.bytes(try written(sheet, samples.codebook))))
    let texts = Mutable()
    for page in workbook.sheets where !page.isHidden {
      try workbook.read(page) { row in for cell in row.cells { texts.all.append(row.text(of: cell)) } }
    }
    #expect(texts.all.count > 100)
    #expect(!texts.all.contains { $0.contains("gold") })
  }

  @Test("A path that cannot be written is a finding that names it")
  func unwritable() throws {
    var samples = try SheetSamples(seed: 5)
    let sheet = samples.sheet(1)
    let finding = #expect(throws: Finding.self) {
      try CodingSheetWriter(codebook: samples.codebook).write(sheet, to: "/nonexistent/folder/sheet.xlsx")
    }
    #expect(finding?.rule == "sheet-not-written")
  }

  private final class Mutable { var all: [String] = [] }
}
