import Testing

@Suite("The plan of the house")
struct ArchitectureTests {
  private let files: [SourceFile]

  init() throws { files = try SourceFile.all() }

  @Test("Every target imports only what the table of arrows allows")
  func arrows() {
    #expect(files.count > 50)
    for file in files {
      guard let allowed = ImportTable.allowed[file.target] else {
        Issue.record("\(file.name): the target \(file.target) is not in the table of arrows")
        continue
      }
      for module in file.imports where !allowed.contains(module) && !ImportTable.everywhere.contains(module) {
        Issue.record("\(file.name) imports \(module), which \(file.target) may not")
      }
    }
  }

  @Test("A C library with handles is imported by one file of each target that uses it")
  func handles() {
    for library in ImportTable.oneFile.sorted() {
      let importers = Dictionary(grouping: files.filter { $0.imports.contains(library) }, by: \.target)
      #expect(!importers.isEmpty)
      for (target, files) in importers {
        #expect(files.count == 1, "\(library) is imported in \(target) by \(files.map(\.name))")
      }
    }
  }

  @Test("Imports are recognised in every form they can take")
  func recognition() {
    let lines = [
      "import Aggregation", "internal import Codebooks", "package import struct Reports.CSVReport",
      "@testable import Pipeline", "// import Nothing", "let text = \"import Nothing\"",
    ]
    #expect(SourceFile.imports(in: lines) == ["Aggregation", "Codebooks", "Reports", "Pipeline"])
  }

  @Test("Nothing is public: the package is an application")
  func access() {
    for file in files {
      for (number, line) in file.lines.enumerated() where line.trimmed.hasPrefix("public ") {
        Issue.record("\(file.name):\(number + 1) is public")
      }
    }
  }

  @Test("Every type says what it is")
  func documentation() {
    let kinds = ["struct", "enum", "final class", "actor", "protocol"].flatMap { ["\($0) ", "package \($0) "] }
    for file in files {
      for (number, line) in file.lines.enumerated() where kinds.contains(where: { line.hasPrefix($0) }) {
        let above = file.lines[..<number].last { !$0.hasPrefix("@") } ?? ""
        if !above.hasPrefix("///") { Issue.record("\(file.name):\(number + 1) has no doc comment: \(line)") }
      }
    }
  }

  @Test("Nothing in the sources forces, traps without a reason, or leaves work undone")
  func leftovers() {
    let banned = ["try!", "as!", "fatalError(", "@unchecked Sendable", "nonisolated(unsafe)", "TODO", "FIXME"]
    for file in files {
      for (number, line) in file.lines.enumerated() {
        for word in banned where line.contains(word) {
          // An unchecked conformance may stay when the line below says why it holds.
          if word.hasPrefix("@"), file.lines[number + 1].trimmed.hasPrefix("// ") { continue }
          Issue.record("\(file.name):\(number + 1) has \(word)")
        }
      }
    }
  }
}

extension String {
  fileprivate var trimmed: String { String(drop { $0 == " " }) }
}
