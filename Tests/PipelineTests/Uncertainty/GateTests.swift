import CoverageModel
import Foundation
import Logging
import Pipeline
import TestSupport
import Testing

@Suite("The gate of a codebook")
struct GateTests {
  /// Two coders who never agree on tone: every second item is positive for one and neutral for the other.
  private func result(_ reliability: String, differ: Bool = true, tones: [String] = ["0", "+1"]) throws
    -> TableRun.Result
  {
    let text = try String(contentsOfFile: Repository.path("codebooks/kazakhstan-2023.yaml"), encoding: .utf8)
    let items = (0..<8).map { "i\($0),broadcast,khabar,News,2023-02-2\($0)T20:00:00,0:10:00,news" }
    var rows: [String] = []
    for item in 0..<8 {
      let (one, other) = (tones[item % 2], tones[differ ? 1 - item % 2 : item % 2])
      rows.append("i\(item),president,0:00:00,0:06:00,indirect,official,\(one),ann,primary")
      rows.append("i\(item),president,0:00:00,0:06:00,indirect,official,\(other),bob,double")
    }
    let itemTable = ["item,kind,outlet,programme,start,length,format"] + items
    let table = ["item,actor,start,end,mode,capacity,tone,coder,purpose"] + rows
    let folder = try TemporaryFile.folder([
      "items.csv": Array((itemTable.joined(separator: "\n") + "\n").utf8),
      "attributions.csv": Array((table.joined(separator: "\n") + "\n").utf8),
    ])
    let book = try TemporaryFile.folder(["book.yaml": Array((text + "\n" + reliability + "\n").utf8)])
    defer {
      TemporaryFile.remove(folder)
      TemporaryFile.remove(book)
    }
    return try TableRun(context: RunContext(logger: Logger(label: "test"), threads: 1), extractsPages: false)
      .result(codebookPath: book + "/book.yaml", corpusPath: folder, tables: ["b5", "b1-tv"])
  }

  @Test("A table that uses a variable on which coders agree too little is held back and named; others are printed")
  func blocked() throws {
    let result = try result("reliability: {threshold: 0.667}")
    #expect(!result.tables.contains { $0.id == "b5" })
    #expect(result.isHeldBack)
    let finding = try #require(result.warnings.first { $0.rule == "unreliable" })
    #expect(finding.found.contains("tone") && finding.expected.contains("0.667"))
  }

  @Test("A reason lets it pass and is printed in the table, in every language", arguments: ["en", "ru", "kk", "fr"])
  func reason(language: String) throws {
    let result = try result("reliability: {threshold: 0.667, despite: {tone: {en: WHY, ru: WHY, kk: WHY, fr: WHY}}}")
    let table = try #require(result.tables.first { $0.id == "b5" })
    #expect(!result.isHeldBack)
    for format in [TableFormat.html, .md, .csv, .json] {
      let text = String(decoding: try #require(format.bytes(for: [table], language: language)), as: UTF8.self)
      #expect(text.contains("WHY") && text.contains("667"), "\(format)")
    }
  }

  @Test("What cannot be judged is printed, and a warning says that it was not judged")
  func unjudged() throws {
    let result = try result("reliability: {threshold: 0.667}", differ: false, tones: ["0", "0"])
    #expect(result.tables.contains { $0.id == "b5" } && !result.isHeldBack)
    #expect(result.warnings.contains { $0.rule == "not-judged" && $0.found.contains("tone") })
  }

  @Test("Coders who agree, and codebooks that ask for nothing, hold nothing back")
  func open() throws {
    #expect(try result("reliability: {threshold: 0.9}", differ: false).tables.contains { $0.id == "b5" })
    #expect(try result("").tables.contains { $0.id == "b5" })
  }

  @Test("A threshold that is no share, and a variable that is not gated, are findings")
  func findings() throws {
    for text in [
      "reliability: {threshold: 2}", "reliability: {threshold: 0.7, despite: {topic: x}}", "reliability: {}",
    ] {
      #expect(throws: PipelineError.self) { try result(text) }
    }
  }
}
