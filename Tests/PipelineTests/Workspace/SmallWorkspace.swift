import CoverageModel
import Foundation
import Logging
import Pipeline
import TestSupport
import Testing

/// A small workspace on disk, with a codebook of two versions.
struct SmallWorkspace {
  let folder: String
  let context = RunContext(logger: Logger(label: "test"), threads: 1)

  var path: String { folder + "/mission" }

  /// Makes a workspace with the first version of the codebook and the items of `items`.
  init() throws {
    folder = try TemporaryFile.folder([
      "one.yaml": Array(SmallWorkspace.codebook("1.0.0", topics: ["campaign", "polls", "sport"]).utf8),
      "items.csv": Array(SmallWorkspace.items.utf8),
    ])
    _ = try InitRun().run(path: path, codebookPath: folder + "/one.yaml", name: "mission", entry: entry())
    _ = try take("items.csv")
  }

  func remove() { TemporaryFile.remove(folder) }

  func entry(_ who: String = "analyst") -> LogEntry { LogEntry(who: who, reason: "a test", time: 1_678_000_000_000) }

  /// Writes a file beside the workspace and gives its path.
  @discardableResult
  func write(_ name: String, _ text: String) throws -> String {
    try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/" + name))
    return folder + "/" + name
  }

  func take(_ name: String, supersedes: Bool = false) throws -> WorkspaceImport.Result {
    try WorkspaceImport(context: context).run(
      path: path, files: [folder + "/" + name], supersedes: supersedes, entry: entry())
  }

  /// Adds attributions: one line each, in the columns of `header`.
  func code(_ lines: String..., supersedes: Bool = false) throws -> WorkspaceImport.Result {
    try write("attributions.csv", SmallWorkspace.header + lines.map { $0 + "\n" }.joined())
    return try take("attributions.csv", supersedes: supersedes)
  }

  /// The table `shares` as CSV, and the warnings.
  func table() throws -> (csv: String, warnings: [Finding], note: CodedUnder?) {
    let result = try TableRun(context: context).result(codebookPath: nil, corpusPath: path, tables: [])
    let bytes = try #require(TableFormat.csv.bytes(for: result.tables, language: "en"))
    return (String(decoding: bytes, as: UTF8.self), result.warnings, result.tables.first?.caption.codedUnder)
  }

  /// Milliseconds of an actor in the table `shares`, all outlets together.
  func airtime(of actor: String) throws -> Int64 {
    let result = try TableRun(context: context).result(codebookPath: nil, corpusPath: path, tables: [])
    let csv = try CSVCells(try #require(TableFormat.csv.bytes(for: result.tables, language: "en")))
    return csv.rows.filter { $0["line"] == "row" && $0["row:actor"] == actor }
      .reduce(0) { $0 + ($1["amount_ms"].flatMap { Int64($0) } ?? 0) }
  }

  /// The table without its fingerprint, which depends on the order in which things came.
  func cells() throws -> [[String: String]] {
    try CSVCells(Array(try table().csv.utf8)).rows.map { $0.filter { $0.key != "fingerprint" } }
  }

  static let header = "item,actor,start,end,mode,capacity,tone,coder,purpose\n"

  static let items = """
    item,outlet,start,length,topic,title
    a,one,2023-03-01T20:00:00,60,campaign,First
    b,one,2023-03-01T20:05:00,30,polls,=1+1
    c,two,2023-03-02T20:00:00,90,sport,Third

    """

  static func codebook(_ version: String, topics: [String], supersedes: String = "") -> String {
    """
    codebook: small
    title: {en: Small}
    version: \(version)
    \(supersedes)status: draft
    languages: [en]
    time_zone: UTC
    outlets:
      - {id: one, name: {en: One}, medium: tv}
      - {id: two, name: {en: Two}, medium: tv}
    classes:
      - {id: party, label: {en: Parties}, political: true}
    actors:
      - {id: red, kind: party, name: {en: Red}, class: party}
      - {id: blue, kind: party, name: {en: Blue}, class: party}
    variables:
      topic:
        level: item
        label: {en: Topic}
        codes:
    \(topics.map { "      \($0): {label: {en: \($0)}}\n" }.joined())tables:
      - id: shares
        title: {en: Airtime}
        measure: airtime
        rows: [actor]
        denominator: political-actors

    """
  }
}
