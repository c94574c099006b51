import Codebooks
import Containers
import CoverageModel
import Foundation
import Interchange
import Testing

/// The shipped material on French airtime: codebook, source tables and converted corpora.
struct FrenchAirtime {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  static let emptyActors = Array("actor,name,gender,class,party,from,to\n".utf8)

  static func path(_ path: String) -> String { root.appending(path: path).path }

  static func bytes(_ path: String) throws -> [UInt8] { Array(try Data(contentsOf: root.appending(path: path))) }

  /// The source tables of a corpus, in the order of their names.
  static func sources(_ corpus: String) throws -> [DeclarationSource] {
    let folder = "corpora/\(corpus)/source"
    return try FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path).sorted()
      .filter { $0.hasSuffix(".csv") }
      .map { DeclarationSource(name: $0, bytes: try bytes("\(folder)/\($0)")) }
  }

  /// The codebook with the committed actors file, or with the given one.
  static func codebook(actors: [UInt8]? = nil) throws -> Codebook {
    let reading = CodebookReader(file: "france-airtime.yaml").read(try bytes("codebooks/france-airtime.yaml")) { name in
      try actors ?? bytes("codebooks/\(name)")
    }
    let errors = reading.findings.filter { $0.severity == .error }
    #expect(errors.isEmpty, "\(errors.prefix(20).map(\.description).joined(separator: "\n"))")
    return try #require(reading.codebook)
  }

  /// Compares with a committed file. With `QAMTU_RECORD=1` in the environment the file is written anew and the test fails, so
  /// that nobody accepts it unread.
  static func expect(_ bytes: [UInt8], committedAs path: String) throws {
    if ProcessInfo.processInfo.environment["QAMTU_RECORD"] == "1" {
      try Data(bytes).write(to: root.appending(path: path))
      Issue.record("recorded \(path)")
    } else {
      #expect(try bytes == FrenchAirtime.bytes(path), "\(path) differs from a fresh conversion")
    }
  }
}
