import Foundation

/// A source file of the package with the modules it imports.
struct SourceFile {
  let target: String
  let name: String
  let lines: [String]

  /// The modules named in import declarations, whatever their access level or attributes.
  var imports: [String] { SourceFile.imports(in: lines) }

  static func imports(in lines: [String]) -> [String] {
    lines.compactMap { line in
      let words = line.split(separator: " ").map(String.init)
      guard let position = words.firstIndex(of: "import"), position + 1 < words.count,
        words[..<position].allSatisfy({
          ["internal", "package", "private", "fileprivate", "public"].contains($0) || $0.hasPrefix("@")
        })
      else { return nil }
      let kinds: Set = ["struct", "enum", "class", "func", "protocol", "typealias", "var", "let"]
      let module =
        kinds.contains(words[position + 1]) && position + 2 < words.count ? words[position + 2] : words[position + 1]
      return module.split(separator: ".").first.map(String.init)
    }
  }

  /// All Swift files under `Sources`.
  static func all() throws -> [SourceFile] {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Sources")
    guard let walker = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil) else { return [] }
    return try walker.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }.map { url in
      let relative = url.path.dropFirst(root.path.count + 1)
      return SourceFile(
        target: String(relative.prefix { $0 != "/" }), name: String(relative),
        lines: try String(contentsOf: url, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
          .map(String.init))
    }.sorted { $0.name < $1.name }
  }
}
