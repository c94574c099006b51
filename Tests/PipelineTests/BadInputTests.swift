import CoverageModel
import Foundation
import Pipeline
import TestSupport
import Testing

@Suite("Bad input from disk")
struct BadInputTests {
  private let folder: String

  init() throws {
    folder = NSTemporaryDirectory() + "qamtu-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  private func write(_ text: String, _ name: String) throws -> String {
    let path = folder + "/" + name
    try Disk.write(Array(text.utf8), to: path)
    return path
  }

  private func findings(_ text: String) throws -> [Finding] {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = try write(text, "coding.csv")
    return try CheckRun(context: Repository.context).result(
      codebookPath: Repository.path("codebooks/kazakhstan-2023.yaml"), corpusPath: path
    ).findings.map { finding in
      #expect(finding.place.file == path, "a finding names the file as it was given")
      return finding
    }
  }

  private static let header = "item,outlet,item_start,item_length,format,actor,start,end\n"

  @Test("A file that ends inside a cell is doubted although it reads well")
  func cutOff() throws {
    let text = Self.header + "i1,khabar,2023-03-01T20:00:00,5:00,news,amanat,0:00,0:10"
    #expect(try findings(text).map(\.rule) == ["no-line-end"])
  }

  @Test("A file with a header and nothing else is named")
  func headerOnly() throws {
    #expect(try findings(Self.header).map(\.rule) == ["no-attributions"])
  }

  @Test("A misspelt outlet has its row, its column and the name that was meant")
  func misspelt() throws {
    let text = Self.header + "i1,kabar,2023-03-01T20:00:00,5:00,news,amanat,0:00,0:10\n"
    let finding = try #require(try findings(text).first)
    #expect(finding.rule == "unknown-outlet")
    #expect(finding.place.line == 2)
    #expect(finding.place.column == 4)
    #expect(finding.mend.contains("khabar"))
  }

  @Test("An output folder with anything that no run wrote is left alone")
  func foreignFolder() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    _ = try write("{}", "manifest.json")
    let thesis = try write("years of work", "thesis.txt")
    #expect(throws: PipelineError.self) { try OutputFolder(folder) }
    #expect(Disk.exists(thesis))
    #expect(!Disk.exists(folder + ".partial"))
  }

  @Test("A codebook that does not exist, or is a folder, is unreadable")
  func unreadable() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for path in [folder, folder + "/nothing.yaml"] {
      #expect(throws: PipelineError.self) {
        try CheckRun(context: Repository.context).result(codebookPath: path, corpusPath: nil)
      }
    }
  }

  @Test("A report is the same bytes when it is made again, and lists its files")
  func reproducible() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let result = try TableRun(context: Repository.context).result(
      codebookPath: Repository.path("codebooks/kazakhstan-2023.yaml"),
      corpusPath: Repository.path("corpora/kazakhstan-2023"), tables: ["b3"])
    let run = ReportRun(context: Repository.context)
    let names = try run.write(result, languages: ["kk"], output: folder + "/one")
    #expect(try run.write(result, languages: ["kk"], output: folder + "/two") == names)
    for name in names {
      #expect(try Disk.read(folder + "/one/" + name) == Disk.read(folder + "/two/" + name), "\(name)")
    }
    // Replacing one's own report is allowed.
    #expect(try run.write(result, languages: ["kk"], output: folder + "/one") == names)
  }
}
