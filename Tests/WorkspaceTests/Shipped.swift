import Foundation

/// A small part of the corpus that ships with the project.
enum Shipped {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  static let codebook = root + "/codebooks/kazakhstan-2023.yaml"

  /// Writes the first items into `folder`, with their attributions when these are wanted.
  static func write(items count: Int, withAttributions: Bool = true, to folder: String) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let items = try lines("items.csv").prefix(count + 1)
    try write(items, to: folder + "/items.csv")
    guard withAttributions else { return }
    let ids = Set(items.dropFirst().map(id))
    let attributions = try lines("attributions.csv")
    let own = attributions.dropFirst().filter { ids.contains(id($0)) }
    try write(attributions.prefix(1) + own, to: folder + "/attributions.csv")
  }

  /// Copies the first pages of a site into `folder`.
  static func writePages(_ count: Int, to folder: String) throws {
    let files = FileManager.default
    try files.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let site = root + "/corpora/kazakhstan-2023/pages/kaztag"
    for name in try files.contentsOfDirectory(atPath: site).sorted().prefix(count) {
      try files.copyItem(atPath: site + "/" + name, toPath: folder + "/" + name)
    }
  }

  private static func lines(_ name: String) throws -> [Substring] {
    try String(contentsOfFile: "\(root)/corpora/kazakhstan-2023/\(name)", encoding: .utf8).split(separator: "\n")
  }

  private static func id(_ line: Substring) -> Substring { line.prefix { $0 != "," } }

  private static func write(_ lines: some Sequence<Substring>, to path: String) throws {
    try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: URL(fileURLWithPath: path))
  }
}
