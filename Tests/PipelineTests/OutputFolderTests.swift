import Foundation
import Pipeline
import Testing

@Suite("Folders and files that a run writes")
struct OutputFolderTests {
  private let folder: String

  init() throws {
    folder = NSTemporaryDirectory() + "qamtu-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  private func write(_ text: String, _ name: String) throws {
    try Disk.makeFolder(folder + "/" + Disk.folder(of: name))
    try Disk.write(Array(text.utf8), to: folder + "/" + name)
  }

  private func text(_ name: String) throws -> String {
    String(decoding: try Disk.read(folder + "/" + name), as: UTF8.self)
  }

  private func fill(_ output: OutputFolder, _ text: String) throws {
    try output.write(Array(text.utf8), as: "tables/a.csv")
    try output.write(Array(#"{"files": ["tables/a.csv"]}"#.utf8), as: OutputFolder.manifestName)
  }

  private func clean() { try? FileManager.default.removeItem(atPath: folder) }

  @Test("A run that was stopped is cleared away by the next one")
  func takenOver() throws {
    defer { clean() }
    // Without commit or discard, as a killed run leaves it.
    do { try fill(try OutputFolder(folder + "/out"), "half") }
    #expect(Disk.exists(folder + "/out.partial"))
    let next = try OutputFolder(folder + "/out")
    try fill(next, "whole")
    try next.commit()
    #expect(try text("out/tables/a.csv") == "whole")
    #expect(try Disk.files(in: folder) == ["out"])
  }

  @Test("What somebody put into a stopped run's folder stops the next run and stays")
  func foreignInStaging() throws {
    defer { clean() }
    do { try fill(try OutputFolder(folder + "/out"), "half") }
    for name in ["out.partial/thesis.txt", "out.partial/new/tables/thesis.txt"] {
      try write("years of work", name)
      #expect(throws: PipelineError.self) { try OutputFolder(folder + "/out") }
      #expect(try text(name) == "years of work")
      try FileManager.default.removeItem(atPath: folder + "/" + name)
    }
    _ = try OutputFolder(folder + "/out")
  }

  @Test("A folder that merely has the name of a staging folder is left alone")
  func foreignStaging() throws {
    defer { clean() }
    try write("years of work", "out.partial/thesis.txt")
    #expect(throws: PipelineError.self) { try OutputFolder(folder + "/out") }
    #expect(try Disk.files(in: folder + "/out.partial") == ["thesis.txt"])
  }

  @Test("Two runs do not write one folder at once")
  func locked() throws {
    defer { clean() }
    let first = try OutputFolder(folder + "/out")
    #expect(throws: PipelineError.self) { try OutputFolder(folder + "/out") }
    try fill(first, "whole")
    try first.commit()
    #expect(try text("out/tables/a.csv") == "whole")
  }

  @Test("A run that was stopped between the two moves gives the earlier folder back")
  func stoppedWhileReplacing() throws {
    defer { clean() }
    let first = try OutputFolder(folder + "/out")
    try fill(first, "earlier")
    try first.commit()
    do { try fill(try OutputFolder(folder + "/out"), "later") }
    try FileManager.default.moveItem(atPath: folder + "/out", toPath: folder + "/out.partial/old")
    try OutputFolder(folder + "/out").discard()
    #expect(try text("out/tables/a.csv") == "earlier")
    #expect(try Disk.files(in: folder) == ["out"])
  }

  @Test(
    "A link, an own file or an own folder in a report keeps it from being replaced",
    arguments: ["link", "file", "folder"])
  func foreign(kind: String) throws {
    defer { clean() }
    let first = try OutputFolder(folder + "/out")
    try fill(first, "earlier")
    try first.commit()
    switch kind {
    case "link":
      try write("years of work", "mine/thesis.txt")
      try FileManager.default.createSymbolicLink(atPath: folder + "/out/mine", withDestinationPath: folder + "/mine")
    case "file": try write("years of work", "out/tables/thesis.txt")
    default: try Disk.makeFolder(folder + "/out/mine")
    }
    #expect(throws: PipelineError.self) { try OutputFolder(folder + "/out") }
    #expect(try Disk.files(in: folder).filter { $0.hasPrefix("out") } == ["out"])
  }

  @Test("The folder that one stands in, one above it, and no name at all are refused", arguments: [".", "/", "..", ""])
  func unfit(path: String) {
    #expect(throws: PipelineError.self) { try OutputFolder(path) }
  }

  @Test("A file is written through a link and keeps its permissions")
  func throughLink() throws {
    defer { clean() }
    try write("old", "real.yaml")
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: folder + "/real.yaml")
    try FileManager.default.createSymbolicLink(
      atPath: folder + "/link.yaml", withDestinationPath: folder + "/real.yaml")
    try Disk.write(Array("new".utf8), to: folder + "/link.yaml")
    #expect(try text("real.yaml") == "new")
    let attributes = try FileManager.default.attributesOfItem(atPath: folder + "/real.yaml")
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder + "/link.yaml") == folder + "/real.yaml")
  }

  @Test("A folder in place of a file is said to be one")
  func folderForFile() throws {
    defer { clean() }
    #expect(throws: PipelineError.self) { try Disk.write([], to: folder) }
    try write("", "file")
    #expect(throws: PipelineError.self) { try Disk.makeFolder(folder + "/file") }
  }
}
