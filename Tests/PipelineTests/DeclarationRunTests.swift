import Foundation
import Pipeline
import TestSupport
import Testing

@Suite("Files that a conversion writes")
struct DeclarationRunTests {
  private let folder: String

  init() throws {
    folder = NSTemporaryDirectory() + "qamtu-" + UUID().uuidString
    try Disk.makeFolder(folder + "/source")
    let table = "month,station,prog_type,name,label,party,time\n2019-01-01,TF1,JT,Doe Jane,X,NA,1\n"
    try Disk.write(Array(table.utf8), to: folder + "/source/routine-2019.csv")
  }

  private func run(isForced: Bool = false) throws -> DeclarationRun {
    try DeclarationRun(
      sourceFolder: folder + "/source", codebookPath: Repository.path("codebooks/france-airtime.yaml"),
      isForced: isForced)
  }

  private func clean() { try? FileManager.default.removeItem(atPath: folder) }

  @Test("An actors file in which somebody has worked is replaced by force only")
  func actors() throws {
    defer { clean() }
    let path = folder + "/actors.csv"
    _ = try run().writeActors(to: path)
    let written = try Disk.read(path)
    #expect(String(decoding: written, as: UTF8.self).contains("doe-jane,Doe Jane,unknown"))
    _ = try run().writeActors(to: path)
    let edited = Array(String(decoding: written, as: UTF8.self).replacing("unknown", with: "female").utf8)
    try Disk.write(edited, to: path)
    #expect(throws: PipelineError.self) { try run().writeActors(to: path) }
    #expect(try Disk.read(path) == edited)
    _ = try run(isForced: true).writeActors(to: path)
    #expect(try Disk.read(path) == written)
  }

  @Test(
    "A corpus folder is made, and one that no conversion wrote keeps its files",
    arguments: ["items.csv", "findings.csv"])
  func corpus(name: String) throws {
    defer { clean() }
    let elections = try DeclarationRun(
      sourceFolder: Repository.path("corpora/france-elections/source"),
      codebookPath: Repository.path("codebooks/france-airtime.yaml"))
    let path = folder + "/deep/corpus"
    _ = try elections.writeCorpus(to: path)
    _ = try elections.writeCorpus(to: path)
    #expect(try Disk.files(in: path) == ["attributions.csv", "findings.csv", "items.csv"])
    try Disk.makeFolder(folder + "/mine")
    let mine = folder + "/mine/" + name
    try Disk.write(Array("mine\n".utf8), to: mine)
    #expect(throws: PipelineError.self) { try elections.writeCorpus(to: folder + "/mine") }
    #expect(try Disk.read(mine) == Array("mine\n".utf8))
    #expect(try Disk.files(in: folder + "/mine") == [name])
  }
}
