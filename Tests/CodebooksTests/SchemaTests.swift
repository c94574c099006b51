import Codebooks
import Foundation
import Testing

@Suite("The JSON Schema of codebooks")
struct SchemaTests {
  @Test("The schema in the repository is the one that the reader's own list of keys yields")
  func committedSchema() throws {
    let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let committed = try String(
      contentsOf: repository.appending(path: "codebooks/codebook.schema.json"), encoding: .utf8)
    #expect(
      committed == CodebookSchema.json(),
      "After a change of the format: qamtu check --schema > codebooks/codebook.schema.json")
  }

  @Test("The schema is JSON and every reference in it leads somewhere")
  func references() throws {
    let text = CodebookSchema.json()
    let root = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let definitions = try #require(root["$defs"] as? [String: Any])
    let targets = text.split(separator: "\"#/$defs/").dropFirst().compactMap { $0.split(separator: "\"").first }
    #expect(targets.count > 20)
    for target in targets { #expect(definitions[String(target)] != nil) }
  }
}
