import Containers
import CoverageModel
import Interchange
import Testing

@Suite struct FindingTests {
  /// One fault: the files, and the rule, file, line, column and field of the first finding.
  struct Fault: Sendable, CustomTestStringConvertible {
    let rule: String
    let files: [String: String]
    let file: String
    let line: Int?
    let column: Int?
    let field: String
    let mend: String?

    var testDescription: String { "\(rule) in \(file)" }

    /// Rows of attributions to the one item.
    static func attribution(
      _ rule: String, _ rows: String, header: String = attributionsHeader, line: Int? = 2, column: Int?,
      _ field: String,
      mend: String? = nil
    ) -> Fault {
      Fault(
        rule: rule, files: ["items.csv": oneItem, "attributions.csv": header + rows], file: "attributions.csv",
        line: line, column: column, field: field, mend: mend)
    }

    static func item(
      _ rule: String, _ text: String, line: Int? = 2, column: Int?, _ field: String, mend: String? = nil
    ) -> Fault {
      Fault(
        rule: rule, files: ["items.csv": text], file: "items.csv", line: line, column: column, field: field, mend: mend)
    }

    static func record(
      _ rule: String, _ file: String, _ text: String, line: Int? = 2, column: Int?, _ field: String
    ) -> Fault {
      Fault(
        rule: rule, files: ["items.csv": oneItem, file: text], file: file, line: line, column: column, field: field,
        mend: nil)
    }
  }

  static let faults: [Fault] = [
    .attribution("unknown-item", "a9,amanat,0,1,,,,,\n", column: 1, "item"),
    .attribution("missing-value", ",amanat,0,1,,,,,\n", column: 1, "item"),
    .attribution("unknown-actor", "a1,Ammanat,0,1,,,,,\n", column: 4, "actor", mend: "Did you mean \"amanat\"?"),
    .attribution("missing-value", "a1,,0,1,,,,,\n", column: 4, "actor"),
    .attribution("unknown-code", "a1,amanat,0,1,dirct,,,,\n", column: 15, "mode", mend: "Did you mean direct?"),
    .attribution("unknown-code", "a1,amanat,0,1,,candidat,,,\n", column: 16, "capacity"),
    .attribution("unknown-code", "a1,amanat,0,1,,,3,,\n", column: 17, "tone"),
    .attribution("unknown-code", "a1,Аманат,0,1,,,,femal,\n", column: 18, "gender", mend: "Did you mean female?"),
    .attribution("bad-number", "a1,amanat,\"1,234,5\",2,,,,,\n", column: 11, "start"),
    .attribution("ambiguous-number", "a1,amanat,0,\"1,234\",,,,,\n", column: 13, "end"),
    .attribution("bad-number", "a1,amanat,0:61:00,2,,,,,\n", column: 11, "start"),
    .attribution("bad-number", "a1,amanat,1.2345,2,,,,,\n", column: 11, "start"),
    .attribution("bad-number", "a1,amanat,one,2,,,,,\n", column: 11, "start"),
    .attribution("negative", "a1,amanat,-5,2,,,,,\n", column: 11, "start"),
    .attribution("too-large", "a1,amanat,0,99999999999999999999,,,,,\n", column: 13, "end"),
    .attribution("too-large", "a1,amanat,0,4294968,,,,,\n", column: 13, "end"),
    .attribution("bad-moment", "a1,amanat,2023-02-30T20:00:00,2023-03-01T20:00:10,,,,,\n", column: 11, "start"),
    .attribution("outside-item", "a1,amanat,2023-03-01T19:59:59,2023-03-01T20:00:10,,,,,\n", column: 11, "start"),
    .attribution("end-before-start", "a1,amanat,20,10,,,,,\n", column: 14, "end"),
    .attribution("outside-item", "a1,amanat,20,120.001,,,,,\n", column: 14, "end"),
    .attribution("missing-value", "a1,amanat,20,,,,,,\n", column: 14, "end"),
    .attribution("missing-value", "a1,amanat,,,,,,,\n", column: 11, "start"),
    .attribution(
      "outside-item", "a1,amanat,121\n", header: "item,actor,measure\n", column: 11, "measure"),
    .attribution(
      "measure-disagrees", "a1,amanat,1,3,5\n", header: "item,actor,start,end,measure\n", column: 15, "measure"),
    .attribution(
      "judgement-without-tone", "a1,amanat,1,mixed,judged\n", header: "item,actor,measure,tone,tone_state\n",
      column: 19,
      "tone_state"),
    .attribution(
      "tone-without-judgement", "a1,amanat,1,-1,mixed\n", header: "item,actor,measure,tone,tone_state\n", column: 13,
      "tone"),
    .attribution(
      "overlap-conflict", "a1,auyl,0,10,,,1,,\na1,amanat,5,6,,,,,\na1,auyl,9,12,,,-1,,\na1,auyl,11,12,,,1,,\n", line: 4,
      column: 9, "start"),
    .attribution("ragged-row", "a1,amanat,0,1,,,,,\na1,amanat,0\n", line: 3, column: 12, ""),
    .attribution("unterminated-quote", "a1,amanat,0,1,,,,,\na1,\"amanat,0,1,,,,,\n", line: 3, column: 4, ""),
    .attribution("stray-quote", "a1,ama\"nat,0,1,,,,,\n", column: 7, ""),
    .attribution("text-after-quote", "a1,\"ama\"nat,0,1,,,,,\n", column: 9, ""),
    .attribution("missing-column", "a1\n", header: "item\n", line: 1, column: nil, "actor"),
    .attribution(
      "missing-column", "a1,amanat,1\n", header: "item,actr,measure\n", line: 1, column: nil, "actor",
      mend: "Rename the column \"actr\" to actor."),
    .attribution(
      "duplicate-column", "a1,amanat,1,1\n", header: "item,actor,measure,measure\n", line: 1, column: nil, "measure"),
    .attribution(
      "unknown-column", "a1,amanat,1,x\n", header: "item,actor,measure,tones\n", line: 1, column: nil, "tones"),
    .attribution("empty-file", "", header: "", line: nil, column: nil, ""),
    .attribution("empty-file", "", header: "\n\n", line: 1, column: 1, ""),
    .item("duplicate-item", oneItem + "a1,khabar,2023-03-01T20:00:00,0:02:00,news\n", line: 3, column: 1, "item"),
    .item(
      "unknown-outlet", itemsHeader + "a1,kabar,2023-03-01T20:00:00,60,\n", column: 4, "outlet",
      mend: "Did you mean \"khabar\"?"),
    .item("bad-moment", itemsHeader + "a1,khabar,1.3.2023 20:00,60,\n", column: 11, "start"),
    .item("bad-moment", itemsHeader + "a1,khabar,2023-03-01T24:00:00,60,\n", column: 11, "start"),
    .item("missing-value", itemsHeader + "a1,khabar,,60,\n", column: 11, "start"),
    .item("missing-value", itemsHeader + "a1,khabar,2023-03-01T20:00:00,,\n", column: 31, "length"),
    .item(
      "unknown-code", itemsHeader + "a1,khabar,2023-03-01T20:00:00,60,newz\n", column: 34, "format",
      mend: "Did you mean news?"),
    .item(
      "end-before-start", "item,outlet,start,end\na1,khabar,2023-03-01T20:00:00,2023-03-01T19:00:00\n", column: 31,
      "end"),
    .item(
      "length-disagrees", "item,outlet,start,end,length\na1,khabar,2023-03-01T20:00:00,2023-03-01T20:01:00,61\n",
      column: 51,
      "length"),
    .item("missing-value", "item,outlet,length\nw1,tengri,100\n", column: nil, ""),
    .record("unknown-item", "engagement.csv", "item,age_hours,likes\na1,72,5\n", column: 1, "item"),
    .record(
      "end-before-start", "recordings.csv", "outlet,start,end\nkhabar,2023-03-02,2023-03-01\n", column: 19, "end"),
    .record(
      "outside-recording", "recordings.csv",
      "outlet,start,end,gap_start,gap_end\nkhabar,2023-03-01,2023-03-02,2023-03-02,2023-03-03\n", column: 30,
      "gap_start"),
    .record("unknown-code", "debates.csv", "debate,outlet,role,speech\nd,khabar,guest,5\n", column: 10, "role"),
    .record("missing-value", "debates.csv", "debate,outlet,role,speech\nd,khabar,participant,5\n", column: nil, ""),
    .record("bad-day", "incidents.csv", "incident,rule,day\ni,silence,2023-02-29\n", column: 11, "day"),
    .record(
      "unknown-actor", "airings.csv", "outlet,sponsor,start,length\nkhabar,x,2023-03-01,30\n", column: 8, "sponsor"),
    .record(
      "duplicate-item", "posts.csv",
      "item,actor,outlet,published\np,auyl,telegram,2023-03-01\np,auyl,telegram,2023-03-01\n", line: 3, column: 1,
      "item"),
    .record("bad-json", "posts.ndjson", "{\"item\": [1]}\n", line: 1, column: 10, ""),
    .record("unknown-file", "notes.csv", "a\n", line: nil, column: nil, ""),
  ]

  @Test(arguments: faults)
  func everyFaultIsReportedWithItsPlace(fault: Fault) throws {
    for options in [CorpusReadingOptions(), smallBlocks(), smallBlocks(plainOnly: true)] {
      let findings = read(fault.files, options: options).findings.filter { $0.rule == fault.rule }
      let finding = try #require(findings.first, "\(fault.files)")
      #expect(findings.count == 1)
      #expect(finding.place == Finding.Place(file: fault.file, line: fault.line, column: fault.column))
      #expect(finding.field == fault.field)
      if let mend = fault.mend { #expect(finding.mend == mend) }
    }
  }

  @Test func aCandidateOutsideTheContestIsAWarning() throws {
    let items = itemsHeader + "a1,khabar,2023-03-10T00:00:00,60,\na2,khabar,2023-03-09T23:59:59,60,\n"
    let rows = "a1,amanat,0,1,,candidate,,,\na1,auyl,0,1,,candidate,,,\na2,amanat,0,1,,candidate,,,\n"
    let reading = read(["items.csv": items, "attributions.csv": attributionsHeader + rows])
    let finding = try #require(reading.findings.first)
    #expect(reading.findings.count == 1)
    #expect(finding.rule == "actor-not-active")
    #expect(finding.severity == .warning)
    #expect(finding.place == Finding.Place(file: "attributions.csv", line: 2, column: 16))
    #expect(reading.corpus?.attributions.count == 3)
  }

  @Test func anErrorLeavesNoCorpusAndAWarningDoes() {
    #expect(read(["items.csv": itemsHeader + "a1,nobody,2023-03-01T20:00:00,60,\n"]).corpus == nil)
    let warned = read(["items.csv": "item,outlet,start,length,mood\na1,khabar,2023-03-01T20:00:00,60,x\n"])
    #expect(warned.findings.map(\.severity) == [.warning])
    #expect(warned.corpus != nil)
  }

  @Test func findingsBeyondTheLimitAreCountedInAClosingOne() throws {
    var options = smallBlocks()
    options.maxFindings = 3
    let rows = (0..<100).map { "a1,nobody\($0),0,1,,,,,\n" }.joined()
    let findings = read(["items.csv": oneItem, "attributions.csv": attributionsHeader + rows], options: options)
      .findings
    #expect(findings.map(\.place.line).prefix(3) == [2, 3, 4])
    #expect(findings.count == 4)
    #expect(findings.last?.rule == "too-many-findings")
    #expect(findings.last?.found == "97 more findings")
    #expect(findings.last?.severity == .error)
  }

  @Test func findingsDoNotDependOnBlocksOrThreads() {
    let rows = (0..<200).map { index in
      switch index % 7 {
      case 0: "a1,nobody,0,1,,,,,\n"
      case 3: "\n\"a1\",amanat,\"\n1\",2,,,,,\n"
      case 5: "a1,amanat,0\n"
      default: "a1,amanat,0,1,,,,,\n"
      }
    }
    let files = ["items.csv": oneItem, "attributions.csv": attributionsHeader + rows.joined()]
    let whole = read(files).findings
    #expect(whole.count > 50)
    for threads in [1, 2, 5] {
      for size in [40, 100, 333] {
        #expect(read(files, options: smallBlocks(threads: threads, blockBytes: size)).findings == whole)
      }
    }
  }

  @Test func whatStandsBehindABrokenQuoteIsNotReported() {
    let rows = "a1,amanat,0,1,,,,,\na1,\"x\"y,0,1,,,,,\n" + String(repeating: "zz,zz,zz,zz,,,,,\n", count: 50)
    for threads in [1, 4] {
      let findings = read(
        ["items.csv": oneItem, "attributions.csv": attributionsHeader + rows],
        options: smallBlocks(threads: threads)
      ).findings
      #expect(findings.map(\.rule) == ["text-after-quote"])
    }
  }

  @Test func foldersAndMissingFilesAreFindings() {
    let files = [
      CorpusFile(name: "items.csv", source: .path("/")),
      CorpusFile(name: "attributions.csv", source: .path("/no/such/attributions.csv")),
    ]
    let reading = CorpusReader(codebook: SpringCodebook.codebook).read(name: "", files: files)
    #expect(reading.findings.map(\.rule) == ["unreadable-file", "missing-file"])
    #expect(reading.corpus == nil)
    #expect(
      CorpusReader(codebook: SpringCodebook.codebook).read(name: "", files: []).findings.map(\.rule) == ["missing-file"]
    )
  }

  @Test func anEndlessLineIsAFinding() {
    let reading = CorpusReader(codebook: SpringCodebook.codebook).read(
      name: "", files: [CorpusFile(name: "attributions.csv", source: .path("/dev/zero"))])
    #expect(reading.findings.map(\.rule) == ["row-too-long"])
  }

  @Test func itemsOfAFlatFileMustAgree() throws {
    let reading = read([
      "attributions.csv": """
      item,outlet,item_start,item_length,actor,start,end
      a1,khabar,2023-03-01T20:00:00,60,auyl,0,1
      a1,khabar,2023-03-01T20:00:00,61,auyl,1,2
      """
    ])
    let finding = try #require(reading.findings.first)
    #expect(finding.rule == "item-disagrees")
    #expect(finding.place == Finding.Place(file: "attributions.csv", line: 3, column: 31))
    #expect(finding.field == "item_length")
    #expect(finding.found == "another length of item \"a1\" than on line 2")
  }

  @Test func hostileTextDoesNotReachTheTerminalRaw() throws {
    let reading = read(["items.csv": oneItem, "attributions.csv": attributionsHeader + "a1,\u{1B}[31mred,0,1,,,,,\n"])
    let finding = try #require(reading.findings.first)
    #expect(!finding.description.contains("\u{1B}"))
  }
}
