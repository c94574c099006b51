import Codebooks
import CoverageModel
import Testing

@Suite("Frozen codebooks")
struct FreezeTests {
  private func frozen(_ text: String) throws -> String {
    String(decoding: try CodebookFreezer.frozen(Array(text.utf8), file: "test.yaml").get(), as: UTF8.self)
  }

  @Test("Freezing sets two lines and leaves every other as it is")
  func edit() throws {
    let before = CodebookText.valid.split(separator: "\n", omittingEmptySubsequences: false)
    let after = try frozen(CodebookText.valid).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(after[4] == "status: frozen  # not yet")
    #expect(after[5].hasPrefix("fingerprint: "))
    #expect(before[..<4] == after[..<4])
    #expect(before[5...].elementsEqual(after[6...]))
  }

  @Test("A frozen codebook reads without findings and freezes to itself")
  func twice() throws {
    let once = try frozen(CodebookText.valid)
    let reading = CodebookText.read(once)
    #expect(reading.findings.isEmpty)
    #expect(reading.codebook?.status == .frozen)
    #expect(reading.codebook?.fingerprint == CodebookText.read(CodebookText.valid).codebook?.fingerprint)
    #expect(try frozen(once) == once)
  }

  @Test("An old fingerprint of a draft is replaced, and CRLF is kept")
  func replacesFingerprint() throws {
    let old = "fingerprint: " + String(repeating: "0", count: 64)
    let text = CodebookText.replacing("languages:", with: old + "\nlanguages:")
      .split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
    let result = try frozen(text)
    #expect(!result.contains(old))
    #expect(result.utf8.count(where: { $0 == 10 }) == result.utf8.count(where: { $0 == 13 }))
    #expect(CodebookText.read(result).findings.isEmpty)
  }

  @Test(
    "A changed value in a frozen codebook is refused, at the fingerprint",
    arguments: [
      ("name: Auyl", "name: Aul"), ("seats: 69", "seats: 70"), ("share: 33.3333333 %", "share: 33.33333330 %"),
      ("[mon, sun]", "[sun, mon]"),
    ])
  func changedValue(old: String, new: String) throws {
    let reading = CodebookText.read(CodebookText.replacing(old, with: new, in: try frozen(CodebookText.valid)))
    #expect(reading.codebook == nil)
    #expect(reading.findings.map(\.rule) == ["frozen-codebook-changed"])
    #expect(reading.findings.first?.place == .init(file: "test.yaml", line: 6, column: 14))
  }

  @Test(
    "Comments, blank lines, quotes and the order of keys may change",
    arguments: [
      ("calendar:", "\n\n# The calendar.\ncalendar:"), ("name: Zakon", "name: 'Zakon'"),
      ("{id: zakon, name: Zakon, medium: web}", "{medium: web,   name: Zakon, id: zakon}"),
      ("region: Astana", "region:    Astana   # the capital"),
    ])
  func changedLayout(old: String, new: String) throws {
    let reading = CodebookText.read(CodebookText.replacing(old, with: new, in: try frozen(CodebookText.valid)))
    #expect(reading.findings.isEmpty)
    #expect(reading.codebook?.status == .frozen)
  }

  @Test("A codebook with errors is not frozen")
  func errors() {
    let text = CodebookText.replacing("seats: 69", with: "seats: many")
    let result = CodebookFreezer.frozen(Array(text.utf8), file: "test.yaml")
    #expect(throws: Findings.self) { try result.get() }
  }

  @Test("A status that cannot be edited as a line is refused, not guessed")
  func unusualLayout() {
    let text = CodebookText.replacing("status: draft", with: "status:\n  draft")
    let result = CodebookFreezer.frozen(Array(text.utf8), file: "test.yaml")
    guard case .failure(let findings) = result else {
      Issue.record("the file was frozen")
      return
    }
    #expect(findings.all.map(\.rule) == ["unusual-layout"])
  }

  @Test("The bytes of the actors file enter the fingerprint")
  func actorsFile() throws {
    let text = CodebookText.replacing("variables:", with: "actors_file: a.csv\nvariables:")
    let csv = "actor,name,gender,class\nx,X,male,party\n"
    let bytes = try CodebookFreezer.frozen(Array(text.utf8), file: "test.yaml") { _ in Array(csv.utf8) }.get()
    let frozen = String(decoding: bytes, as: UTF8.self)
    #expect(CodebookText.read(frozen, files: ["a.csv": csv]).findings.isEmpty)
    let changed = CodebookText.read(frozen, files: ["a.csv": csv + "y,Y,male,party\n"])
    #expect(changed.findings.map(\.rule) == ["frozen-codebook-changed"])
  }

  /// The digests were computed with Python's hashlib from the form that `CanonicalForm` documents.
  @Test("The fingerprint is the documented one, so that others can compute it")
  func documentedForm() {
    let text = """
      codebook: t
      title: Сынақ
      version: 1.0.0
      status: draft
      languages: [kk]
      time_zone: UTC
      outlets: [{id: o, name: O, medium: tv}]
      classes: [{id: p, label: P, political: true}]
      actors: [{id: a, kind: party, class: p, name: A}]

      """
    #expect(
      CodebookText.read(text).codebook?.fingerprint
        == "b7155b370dd7ff2228f468f7690a93fc4e66aae6892b71619f37f9c996a8e7c3")
    let withPersons = CodebookText.read(
      text + "actors_file: a.csv\n", files: ["a.csv": "actor,name,gender,class\nx,X,male,p\n"])
    #expect(
      withPersons.codebook?.fingerprint == "c208597c3ee847a4e0ea444aca9ac43c7757df62e44860dff4828f6c838ce420")
  }
}
