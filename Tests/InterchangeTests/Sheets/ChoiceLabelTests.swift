import Containers
import CoverageModel
import Interchange
import TestSupport
import Testing

@Suite("Labels that could mean two codes")
struct ChoiceLabelTests {
  /// Two parties of one name, one that is called like another's id, and a variable that is called like a column.
  private let codebook: Codebook = {
    func actor(_ id: String, _ name: String) -> Actor {
      Actor(id: id, kind: .party, names: LocalizedText(["en": name]), classID: "party")
    }
    let code = Category(id: "x", labels: LocalizedText(["en": "X"]))
    return Codebook(
      id: "twins", title: LocalizedText(["en": "Twins"]), version: "1.0.0", status: .draft, fingerprint: "1",
      languages: ["en"], zone: .utc,
      outlets: [Outlet(id: "tv", names: LocalizedText(["en": "TV"]), medium: .tv)],
      actors: [
        actor("p1", "Unity"), actor("p2", "Unity"), actor("p3", "p1"), actor("p4", "unity [p1]"), actor("p5", "=Equal"),
      ],
      variables: [
        Variable(id: "note", labels: LocalizedText(["en": "Note"]), level: .attribution, codes: [code]),
        Variable(id: "frame", labels: LocalizedText(["en": "Tone"]), level: .attribution, codes: [code]),
        Variable(id: "empty", labels: LocalizedText([:]), level: .item, codes: []),
      ])
  }()

  private func sheet(actors: [String]) -> CodingSheet {
    let coder = Coder(id: "c", purpose: .double)
    let identity = SheetIdentity(workspace: "w", coder: coder, batch: 1, codebook: codebook, language: "en")
    let item = ItemRecord(id: "=i", kind: .broadcast, outlet: "tv", start: 0, length: 60_000)
    let attributions = actors.map {
      AttributionRecord(
        actor: $0, span: 0..<1000, mode: .direct, codes: ["note": "x", "frame": "x"], note: "-\($0)")
    }
    let set = RecordSet(item: "=i", coder: coder, codebookVersion: "1.0.0", attributions: attributions)
    return CodingSheet(identity: identity, items: [CodingSheet.Item(record: item, revision: 1, existing: set)])
  }

  @Test("Each is written so that it is read back as itself")
  func roundTrip() throws {
    let sheet = sheet(actors: ["p1", "p2", "p3", "p4", "p5"])
    let bytes = try written(sheet, codebook)
    let reading = CodingSheetReader(codebook: codebook).read(CorpusFile(name: "s.xlsx", source: .bytes(bytes)))
    #expect(reading.findings == [])
    #expect(reading.coded.map(\.set) == sheet.items.compactMap(\.existing))
  }

  @Test("One that could be either is found, and both are named")
  func ambiguous() throws {
    var grid = try FilledGrid(try written(sheet(actors: ["p5"]), codebook))
    grid.fill(2, ["Actor": "Unity"])
    var reading = CodingSheetReader(codebook: codebook).read(CorpusFile(name: "s.xlsx", source: .bytes(grid.xlsx)))
    #expect(reading.findings.map(\.rule) == ["ambiguous-actor"])
    #expect(reading.findings.first?.expected == "one of p1, p2")
    // A name and an id that do not belong together.
    grid.fill(2, ["Actor": "=Equal [p2]"])
    reading = CodingSheetReader(codebook: codebook).read(CorpusFile(name: "s.xlsx", source: .bytes(grid.xlsx)))
    #expect(reading.findings.map(\.rule) == ["unknown-actor"])
  }
}
