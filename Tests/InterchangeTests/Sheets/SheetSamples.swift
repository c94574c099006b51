import Codebooks
import CoverageModel
// Only to find and read the codebooks of the project.
import Foundation
import Interchange
import TestSupport

/// Items and record sets under a codebook of the project, made up from a seed.
struct SheetSamples {
  let codebook: Codebook
  private var random: SeededRandom

  /// Notes that programs like to change.
  static let notes = [
    "", "", "", "=1+1", "+7 701", "-", "@user", "'quoted'", "\"a\", b; c", "two\nlines", "Қазақ әліпбиі ұ", "😀",
    "_x0041_",
    "1:23", "001", "TRUE", "a  b", " spaces ", "<b>&amp;</b>", "=HYPERLINK(\"x\")", "1,5", "2023-03-01", "\t@tab",
  ]

  init(seed: UInt64) throws {
    codebook = try SheetSamples.kazakhstan()
    random = SeededRandom(seed: seed)
  }

  static func kazakhstan() throws -> Codebook {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let bytes = try Data(contentsOf: root.appendingPathComponent("codebooks/kazakhstan-2023.yaml"))
    let reading = CodebookReader(file: "kazakhstan-2023.yaml").read(Array(bytes)) { _ in nil }
    guard let codebook = reading.codebook else { throw Findings(reading.findings) }
    return codebook
  }

  func identity(_ language: String = "ru") -> SheetIdentity {
    SheetIdentity(
      workspace: "w-1", coder: Coder(id: "Айгүл", purpose: .primary), batch: 3, codebook: codebook, language: language)
  }

  /// A sheet of `count` items, of which about three quarters have a record set of the coder.
  mutating func sheet(_ count: Int, language: String = "ru") -> CodingSheet {
    let identity = identity(language)
    let items = (0..<count).map { number in
      let record = item("item-\(number)")
      let isCoded = Int.random(in: 0..<4, using: &random) > 0
      return CodingSheet.Item(
        record: record, text: record.kind == .article ? "First paragraph.\nSecond  one." : "",
        revision: isCoded ? Int.random(in: 1...9, using: &random) : 0,
        existing: isCoded ? set(record, identity.coder) : nil)
    }
    return CodingSheet(identity: identity, items: items)
  }

  mutating func item(_ id: String) -> ItemRecord {
    let kind = ItemKind.allCases[Int.random(in: 0..<5, using: &random)]
    let length: UInt32
    switch kind {
    case .broadcast: length = UInt32.random(in: 1...7_200_000, using: &random)
    case .article, .print: length = UInt32.random(in: 1...50_000, using: &random)
    case .post, .declaration: length = 0
    }
    let isKnown = Bool.random(using: &random)
    return ItemRecord(
      id: id, kind: kind, outlet: codebook.outlets[Int.random(in: 0..<codebook.outlets.count, using: &random)].id,
      programme: "=Хабар", start: 1_677_000_000_000 + Int64.random(in: 0..<1_000_000_000, using: &random),
      length: length, codes: isKnown ? ["format": "news"] : [:],
      texts: ["title": "=1+1 Title", "url": "https://example.org/?a=1&b=%20"])
  }

  mutating func set(_ item: ItemRecord, _ coder: Coder) -> RecordSet {
    var codes: [String: String] = ["format": "news"]
    for variable in codebook.variables where variable.level == .item && Bool.random(using: &random) {
      codes[variable.id] = variable.codes[Int.random(in: 0..<variable.codes.count, using: &random)].id
    }
    return RecordSet(
      item: item.id, coder: coder, codebookVersion: codebook.version, itemCodes: codes,
      attributions: (0..<Int.random(in: 0...6, using: &random)).map { _ in attribution(item) })
  }

  private mutating func attribution(_ item: ItemRecord) -> AttributionRecord {
    let limit = item.extent ?? 1_000_000
    let bounds = [UInt32.random(in: 0...limit, using: &random), UInt32.random(in: 0...limit, using: &random)].sorted()
    let isTyped = Int.random(in: 0..<3, using: &random) == 0
    let tones = Tone.allCases.filter { abs($0.step ?? 0) < 2 }
    var codes: [String: String] = [:]
    for variable in codebook.variables
    where variable.level == .attribution && !Variable.fixed.contains(variable.id) && Bool.random(using: &random) {
      codes[variable.id] = variable.codes[Int.random(in: 0..<variable.codes.count, using: &random)].id
    }
    return AttributionRecord(
      actor: codebook.actors[Int.random(in: 0..<codebook.actors.count, using: &random)].id,
      span: isTyped ? nil : bounds[0]..<bounds[1],
      // So small that those of one actor never exceed the item.
      measure: isTyped ? UInt32.random(in: 0...limit / 20, using: &random) : nil,
      mode: Mode.allCases[Int.random(in: 0..<4, using: &random)],
      capacity: Capacity.allCases[Int.random(in: 0..<7, using: &random)],
      tone: tones[Int.random(in: 0..<tones.count, using: &random)],
      gender: Bool.random(using: &random) ? nil : Gender.allCases[Int.random(in: 0..<5, using: &random)],
      codes: codes, note: SheetSamples.notes[Int.random(in: 0..<SheetSamples.notes.count, using: &random)])
  }
}

/// Writes a coding sheet and gives its bytes.
func written(_ sheet: CodingSheet, _ codebook: Codebook, room: SheetRoom = SheetRoom(free: 1, spare: 5)) throws
  -> [UInt8]
{
  let path = try TemporaryFile.write([])
  defer { TemporaryFile.remove(path) }
  try CodingSheetWriter(codebook: codebook, room: room).write(sheet, to: path)
  return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
}
