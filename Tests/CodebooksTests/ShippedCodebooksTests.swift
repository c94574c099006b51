import Codebooks
import CoverageModel
import Foundation
import Testing

@Suite("The codebooks in the repository")
struct ShippedCodebooksTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "codebooks")

  private static func read(_ name: String) throws -> CodebookReading {
    let bytes = Array(try Data(contentsOf: folder.appending(path: name)))
    return CodebookReader(file: name).read(bytes) { sibling in
      let place = folder.appending(path: sibling)
      guard FileManager.default.fileExists(atPath: place.path()) else { return nil }
      return Array(try Data(contentsOf: place))
    }
  }

  @Test("Every codebook of the folder is read without a finding")
  func withoutFindings() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path()).filter { $0.hasSuffix(".yaml") }
    #expect(!names.isEmpty)
    for name in names.sorted() {
      let reading = try Self.read(name)
      #expect(reading.findings.isEmpty, "\(name): \(reading.findings.prefix(5))")
      #expect(reading.codebook != nil)
    }
  }

  @Test("Kazakhstan 2023 has the seven lists of the ballot and the six channels and six sites of the sample")
  func kazakhstanFrame() throws {
    let codebook = try #require(try Self.read("kazakhstan-2023.yaml").codebook)
    let days = try #require(codebook.period("campaign")).days
    #expect(days.end.number - days.start.number == 28)
    #expect(codebook.outlets.filter { $0.medium == .tv }.count == 6)
    #expect(codebook.outlets.filter { $0.medium == .web }.count == 6)
    let lists = codebook.actors.filter { $0.kind == .party && $0.contests.contains { $0.race == "mazhilis-list" } }
    #expect(lists.count == 7)
    #expect(codebook.actors.filter { $0.classID == "candidate-group" }.count == 20)
    #expect(codebook.races.map(\.registered[.female]) == [80, 85])
    #expect(codebook.constructed)
  }

  @Test("Every title, label and sentence of Kazakhstan 2023 is written in three languages, with the same places")
  func kazakhstanLanguages() throws {
    let codebook = try #require(try Self.read("kazakhstan-2023.yaml").codebook)
    #expect(codebook.languages == ["en", "ru", "kk"])
    for table in codebook.tables {
      guard let texts = table.statement?.text.texts else { continue }
      let places = texts.mapValues { text in Set(text.matches(of: /\{[a-zA-Z]+\}/).map { String($0.output) }) }
      #expect(Set(places.values).count == 1, "\(table.id): \(places)")
    }
  }
}
