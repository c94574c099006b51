import Codebooks
import CoverageModel
import Testing

@Suite("The mapping of a codebook file")
struct MappingFileTests {
  private func reading(mapping: String, _ edits: [(String, String)] = []) -> CodebookReading {
    let edits =
      [("version: 1.2.0", "version: 1.3.0\nsupersedes: {file: old.yaml, mapping: \(mapping)}")] + edits
    let text = edits.reduce(CodebookText.valid) { CodebookText.replacing($1.0, with: $1.1, in: $0) }
    return CodebookText.read(text, files: ["old.yaml": CodebookText.valid])
  }

  @Test("The codebook carries its mapping with every id of the version before, also those that stayed")
  func whole() throws {
    let reading = reading(
      mapping: "{outlets: {zakon: zakon-kz}, variables.topic: {politics: [election, campaign], sport: ~}}",
      [
        ("id: zakon", "id: zakon-kz"),
        ("codes: {sport: Sport, politics: Politics}", "codes: {sport: Sport, election: E, campaign: C}"),
      ])
    #expect(reading.findings.map(\.description) == [])
    let mapping = try #require(reading.codebook?.mapping)
    #expect(mapping.from == CodebookEdition(codebook: "test-project", version: "1.2.0"))
    #expect(mapping.to == CodebookEdition(codebook: "test-project", version: "1.3.0"))
    #expect(mapping[.outlets, "zakon"] == .one("zakon-kz"))
    #expect(mapping[.outlets, "khabar"] == .one("khabar"))
    #expect(mapping[.actors, "amanat"] == .one("amanat"))
    #expect(mapping[.classes, "sport"] == .one("sport"))
    #expect(mapping[.races, "list"] == .one("list"))
    #expect(mapping[.variables, "topic"] == .one("topic"))
    #expect(mapping[.codes(of: "topic"), "politics"] == .choice(["election", "campaign"]))
    #expect(mapping[.codes(of: "topic"), "sport"] == .dropped)
    #expect(mapping[.codes(of: "mode"), "logo"] == .one("logo"))
    #expect(mapping[.codes(of: "topic"), "weather"] == nil)
    #expect(mapping.required == ["format"])
    #expect(
      mapping.summary
        == "codes of 1.2.0 read as 1.3.0: outlet zakon -> zakon-kz; topic politics -> election or campaign, as a coder decided; "
        + "topic sport dropped")
  }

  @Test("A codebook that supersedes none has no mapping")
  func none() { #expect(CodebookText.read(CodebookText.valid).codebook?.mapping == nil) }

  @Test("Persons of the actors files take part")
  func actorsFiles() throws {
    let old = CodebookText.replacing("variables:", with: "actors_file: old.csv\nvariables:")
    let text = CodebookText.replacing(
      "version: 1.2.0", with: "version: 1.3.0\nsupersedes: {file: old.yaml, mapping: {actors: {x: y, z: ~}}}",
      in: CodebookText.replacing("variables:", with: "actors_file: new.csv\nvariables:"))
    let header = "actor,name,gender,class\n"
    let reading = CodebookText.read(
      text,
      files: [
        "old.yaml": old, "old.csv": header + "x,X,male,party\nz,Z,male,party\n", "new.csv": header + "y,Y,male,party\n",
      ])
    #expect(reading.findings.map(\.description) == [])
    let mapping = try #require(reading.codebook?.mapping)
    #expect(mapping[.actors, "x"] == .one("y"))
    #expect(mapping[.actors, "z"] == .dropped)
  }

  @Test("Steps of the tone scale are mapped under the names that tables give them")
  func toneScale() throws {
    let old = CodebookText.replacing(
      "scale: 3", with: "scale: 5",
      in: CodebookText.replacing(
        "{-1: Negative, 0: Neutral, 1: Positive}", with: "{-2: A, -1: B, 0: C, 1: D, 2: E}"))
    let text = CodebookText.replacing(
      "version: 1.2.0",
      with: "version: 1.3.0\nsupersedes: {file: old.yaml, mapping: {variables.tone: {-2: -1, 2: [0, 1]}}}")
    let reading = CodebookText.read(text, files: ["old.yaml": old])
    #expect(reading.findings.map(\.description) == [])
    let mapping = try #require(reading.codebook?.mapping)
    #expect(mapping[.codes(of: "tone"), "-2"] == .one("-1"))
    #expect(mapping[.codes(of: "tone"), "+2"] == .choice(["0", "+1"]))
    #expect(mapping[.codes(of: "tone"), "+1"] == .one("+1"))
  }

  @Test(
    "A dropped or split variable takes its codes along",
    arguments: ["~", "[genre, style]"])
  func variableWithoutHeir(new: String) throws {
    let style = "  style: {label: Style, level: item, codes: {a: A}}\n"
    let reading = reading(
      mapping: "{variables: {format: \(new)}}",
      [
        ("  format:\n", style + "  genre:\n"), ("rows: [format]", "rows: [genre]"),
        ("format: [news]", "genre: [news]"),
      ])
    #expect(reading.findings.map(\.description) == [])
    let mapping = try #require(reading.codebook?.mapping)
    #expect(mapping[.variables, "format"] == (new == "~" ? .dropped : .choice(["genre", "style"])))
    #expect(mapping.ids[.codes(of: "format")] == nil)
  }

  @Test(
    "A fault of the mapping is found at its place",
    arguments: [
      ("{variables.topic: {sport: ⟦[sport]}}", "not-a-choice"),
      ("{variables.topic: {sport: ⟦[]}}", "not-a-choice"),
      ("{variables.topic: {sport: ⟦[sport, sport]}}", "not-a-choice"),
      ("{variables.topic: {sport: [sport, ⟦sprt]}}", "unknown-new-id"),
      ("{variables.topic: {⟦sprt: ~}}", "unknown-old-id"),
      ("{variables.topic: {sport: ⟦{a: b}}}", "wrong-type"),
      ("{variables.topic: {sport: [sport, ⟦[politics]]}}", "wrong-type"),
      ("{variables.topic: ⟦sport}", "wrong-type"),
      ("{variables: {⟦tone: topic}}", "fixed-variable"),
      ("{variables: {⟦topic: mode}}", "fixed-variable"),
      ("{variables: {⟦mode: [mode, topic]}}", "fixed-variable"),
      ("{variables: {topic: ~}, ⟦variables.topic: {sport: politics}}", "mapping-without-variable"),
    ])
  func faults(mapping: String, rule: String) throws {
    let text = CodebookText.replacing(
      "version: 1.2.0", with: "version: 1.3.0\nsupersedes: {file: old.yaml, mapping: \(mapping)}")
    let (unmarked, line, column) = CodebookText.unmarked(text)
    let reading = CodebookText.read(unmarked, files: ["old.yaml": CodebookText.valid])
    let finding = try #require(reading.findings.first { $0.rule == rule })
    #expect(reading.findings.count == 1, "\(reading.findings)")
    #expect(finding.place == .init(file: CodebookText.file, line: line, column: column))
    #expect(!finding.found.isEmpty && !finding.expected.isEmpty && !finding.mend.isEmpty)
    #expect(reading.codebook == nil)
  }

  @Test("A version before without id or version is a finding at its name")
  func nameless() {
    let text = CodebookText.replacing("version: 1.2.0", with: "version: 1.3.0\nsupersedes: {file: old.yaml}")
    let old = CodebookText.replacing("version: 1.2.0", with: "version: new")
    #expect(CodebookText.read(text, files: ["old.yaml": old]).findings.map(\.rule) == ["predecessor-without-version"])
  }
}
