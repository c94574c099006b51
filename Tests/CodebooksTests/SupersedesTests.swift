import Codebooks
import CoverageModel
import Testing

@Suite("A codebook that supersedes another")
struct SupersedesTests {
  private func rules(_ edits: [(String, String)], mapping: String = "{}") -> [String] {
    let edits =
      [("version: 1.2.0", "version: 1.3.0\nsupersedes: {file: old.yaml, mapping: \(mapping)}")] + edits
    let text = edits.reduce(CodebookText.valid) { CodebookText.replacing($1.0, with: $1.1, in: $0) }
    return CodebookText.read(text, files: ["old.yaml": CodebookText.valid]).findings.map(\.rule)
  }

  @Test("The same ids need no mapping")
  func unchanged() { #expect(rules([]) == []) }

  @Test(
    "A renamed outlet, class code or variable needs a mapping",
    arguments: [
      ("id: zakon", "id: zakon-kz", "{outlets: {zakon: zakon-kz}}"),
      ("paid-ad: Adv", "paid-advertising: Adv", "{variables.format: {paid-ad: paid-advertising}}"),
      ("id: sport, label", "id: sports, label", "{classes: {sport: sports}}"),
    ])
  func renamed(old: String, new: String, mapping: String) {
    #expect(rules([(old, new)]) == ["vanished-id"])
    #expect(rules([(old, new)], mapping: mapping) == [])
  }

  @Test("A renamed variable carries its codes along")
  func renamedVariable() {
    let edits = [
      ("  format:\n", "  genre:\n"), ("rows: [format]", "rows: [genre]"), ("format: [news]", "genre: [news]"),
    ]
    #expect(rules(edits).contains("vanished-id"))
    #expect(rules(edits, mapping: "{variables: {format: genre}}") == [])
  }

  @Test(
    "A mapping names ids that exist",
    arguments: [
      ("{outlets: {zakn: zakon}}", "unknown-old-id"), ("{outlets: {zakon: zakn}}", "unknown-new-id"),
      ("{outlet: {zakon: zakon}}", "unknown-mapping"),
    ])
  func mapping(mapping: String, rule: String) { #expect(rules([], mapping: mapping) == [rule]) }

  @Test("The version must rise")
  func version() {
    let text = CodebookText.replacing("version: 1.2.0", with: "version: 1.1.9\nsupersedes: {file: old.yaml}")
    #expect(
      CodebookText.read(text, files: ["old.yaml": CodebookText.valid]).findings.map(\.rule) == ["version-not-raised"])
  }

  @Test("A version before that cannot be read is a finding in its own file")
  func unreadable() {
    let text = CodebookText.replacing("version: 1.2.0", with: "version: 1.3.0\nsupersedes: {file: old.yaml}")
    let findings = CodebookText.read(text, files: ["old.yaml": "a: [b"]).findings
    #expect(findings.map(\.rule) == ["bad-yaml"])
    #expect(findings.first?.place.file == "old.yaml")
  }
}
