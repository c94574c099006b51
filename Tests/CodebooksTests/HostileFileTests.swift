import Codebooks
import CoverageModel
import Testing

@Suite("Hostile and broken codebook files")
struct HostileFileTests {
  private func findings(_ bytes: [UInt8]) -> [Finding] {
    let reading = CodebookReader(file: "x.yaml").read(bytes) { _ in nil }
    #expect(reading.codebook == nil)
    return reading.findings
  }

  private func rules(_ text: String) -> [String] { findings(Array(text.utf8)).map(\.rule) }

  @Test(
    "A file that is no codebook yields one finding",
    arguments: [
      ("", "empty-file"), ("# only a comment\n", "empty-file"), ("- a\n- b\n", "not-a-codebook"),
      ("just words", "not-a-codebook"), ("? [a, b]\n: c\n", "bad-key"), ("a: 1\n---\nb: 2\n", "bad-yaml"),
      ("a: \"\u{7}\"\n", "bad-yaml"),
    ])
  func notACodebook(text: String, rule: String) { #expect(rules(text) == [rule]) }

  @Test("A syntax error has line and column")
  func syntaxError() {
    let (text, line, column) = CodebookText.unmarked("codebook: x\ntitle: Тест\noutlets: [a, b⟦\nversion: 1.0.0: x\n")
    let finding = findings(Array(text.utf8)).first
    #expect(finding?.rule == "bad-yaml")
    #expect((finding?.place.line ?? 0) >= line)
    #expect(finding?.place.column != nil && column > 1)
  }

  @Test("Nested aliases are refused before they are expanded")
  func aliasBomb() {
    let bomb =
      "a: &a [x, x, x, x, x, x, x, x, x]\n"
      + zip("bcdefghijk", "abcdefghij").map { name, before in
        "\(name): &\(name) [" + Array(repeating: "*\(before)", count: 9).joined(separator: ", ") + "]\n"
      }.joined() + "? *k\n: x\n"
    #expect(rules(bomb) == ["alias-refused"])
    let finding = findings(Array(bomb.utf8)).first
    #expect(finding?.place == .init(file: "x.yaml", line: 2, column: 8))
  }

  @Test("Ampersands and asterisks in texts are no aliases")
  func innocentMarks() {
    let text = CodebookText.replacing("owner: Holding", with: "owner: \"Q&A *Holding* & Sons\"")
    #expect(CodebookText.read(text).findings.isEmpty)
  }

  @Test("Nesting far beyond the format is refused", arguments: [40, 900, 100_000])
  func deepNesting(levels: Int) {
    let flow = "a: " + String(repeating: "[", count: levels) + String(repeating: "]", count: levels)
    #expect(["too-deep", "bad-yaml"].contains(rules(flow).first ?? ""))
    let block = String(repeating: "- ", count: levels) + "x"
    #expect(["too-deep", "bad-yaml"].contains(rules(block).first ?? ""))
  }

  @Test("A megabyte of junk is read to its end and refused", arguments: 0..<6)
  func junk(seed: UInt64) {
    var state = seed &* 2_654_435_761 &+ 1
    let letters = seed.isMultiple(of: 2) ? Array("{}[]:,-?&*!|>'\"%@` \n#aб".utf8) : Array(UInt8.min...UInt8.max)
    let bytes = (0..<1_000_000).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return letters[Int(state >> 33) % letters.count]
    }
    #expect(!findings(bytes).isEmpty)
  }

  @Test("A file beyond the limit is refused unread")
  func tooLarge() { #expect(findings([UInt8](repeating: 32, count: 17 << 20)).map(\.rule) == ["too-large"]) }

  @Test("Bytes that are not UTF-8 are pointed at")
  func wrongEncoding() {
    // "title: Казахстан" in windows-1251.
    let bytes = Array("codebook: x\ntitle: ".utf8) + [0xCA, 0xE0, 0xE7, 0xE0, 0xF5, 0x0A]
    let finding = findings(bytes).first
    #expect(finding?.rule == "not-utf8")
    #expect(finding?.place == .init(file: "x.yaml", line: 2, column: 8))
    #expect(findings([0xFF, 0xFE, 0x61, 0x00]).map(\.rule) == ["not-utf8"])
  }

  @Test("Every beginning of a codebook yields a codebook or an error")
  func prefixes() {
    let bytes = Array(CodebookText.valid.utf8)
    for length in stride(from: 0, to: bytes.count, by: 37) {
      let reading = CodebookReader(file: "x.yaml").read(Array(bytes[..<length])) { _ in nil }
      #expect((reading.codebook == nil) == Findings(reading.findings).hasErrors)
    }
  }

  @Test("Whatever line is missing, doubled or indented, the outcome is a codebook or an error")
  func mutations() {
    let lines = CodebookText.valid.split(separator: "\n", omittingEmptySubsequences: false)
    for position in lines.indices {
      for replacement in [[], [lines[position], lines[position]], ["  " + lines[position]], ["\t" + lines[position]]] {
        var changed = lines
        changed.replaceSubrange(position...position, with: replacement.map { Substring($0) })
        let reading = CodebookText.read(changed.joined(separator: "\n"))
        #expect((reading.codebook == nil) == Findings(reading.findings).hasErrors)
      }
    }
  }

  @Test("CRLF line ends and a byte order mark change nothing")
  func lineEnds() {
    let text =
      "\u{FEFF}" + CodebookText.valid.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
    let reading = CodebookText.read(text)
    #expect(reading.findings.isEmpty)
    #expect(reading.codebook == CodebookText.read(CodebookText.valid).codebook)
  }

  @Test("Lines and columns are right after CRLF and Cyrillic text")
  func placesInCRLF() {
    let marked = CodebookText.replacing("kk: Аманат}", with: "kk: Аманат, ⟦ru: Аманат}")
    let (text, line, column) = CodebookText.unmarked(marked)
    let crlf = text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
    #expect(CodebookText.read(crlf).findings.first?.place == .init(file: CodebookText.file, line: line, column: column))
  }

  @Test("Thousands of wrong names do not take quadratic time to report")
  func manyWrongNames() {
    let relations = (0..<3000).map { "{kind: supporter, of: nobody-\($0)}" }.joined(separator: ", ")
    let actors = (0..<3000).map { "  - {id: group-\($0), kind: group, class: party, name: Group \($0)}\n" }.joined()
    let text = CodebookText.replacing(
      "  - {id: auyl, kind: party, class: party, name: Auyl}\n",
      with: "  - {id: auyl, kind: party, class: party, name: Auyl, relations: [\(relations)]}\n" + actors)
    #expect(CodebookText.read(text).findings.count == 3000)
  }
}
