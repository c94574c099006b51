import Containers
import CoverageModel
import Interchange
import Testing

@Suite("Declared airtime becomes a corpus")
struct DeclarationConverterTests {
  static let electionHeader =
    "type,constituency,station,candidat,date_start,date_end,time_candidat,time_support,time_mention\n"
  static let routineHeader = "month,station,prog_type,name,label,party,time\n"

  /// Two outlets, two persons, and the variables of the monthly tables.
  static let codebook: Codebook = {
    func same(_ text: String) -> LocalizedText { LocalizedText(["en": text]) }
    func variable(_ id: String, _ level: Variable.Level, _ codes: [(String, String)]) -> Variable {
      Variable(id: id, labels: same(id), level: level, codes: codes.map { Category(id: $0.0, labels: same($0.1)) })
    }
    return Codebook(
      id: "small", title: same("Small"), version: "1.0.0", status: .draft, fingerprint: "", languages: ["en"],
      zone: .utc,
      outlets: [
        Outlet(id: "c-news", names: same("C News"), aliases: ["C NEWS", "Cnews"], medium: .tv),
        Outlet(id: "bfm-tv", names: same("BFM TV"), medium: .tv),
      ],
      classes: [ActorClass(id: "politician", labels: same("Politicians"), political: true)],
      actors: [
        Actor(
          id: "melenchon", kind: .person, names: same("Jean-Luc Mélenchon"), aliases: ["en": ["Melenchon Jean Luc"]],
          gender: .male, classID: "politician"),
        Actor(
          id: "macron", kind: .person, names: same("Emmanuel Macron"), aliases: ["en": ["Macron Emmanuel"]],
          gender: .male,
          classID: "politician"),
      ],
      variables: [
        variable("programme-type", .item, [("jt", "News"), ("mag", "Magazines")]),
        variable(
          "label", .attribution,
          [
            ("pr-debat", "Président De La République En Débat Politique"),
            ("pr-hors", "Président De La République Hors Débat Politique"), ("lfi", "La France Insoumise"),
            ("apres", "Apres"),
          ]),
        variable("party", .attribution, [("executif", "Exécutif"), ("lfi", "La France Insoumise")]),
      ])
  }()

  private func convert(_ text: String, name: String = "routine-2019.csv") throws -> DeclarationFiles {
    try DeclarationConverter(codebook: Self.codebook).convert([DeclarationSource(name: name, bytes: Array(text.utf8))])
  }

  private func lines(_ bytes: [UInt8]) -> [String] {
    String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  private func errors(_ text: String, name: String = "routine-2019.csv") -> [Finding] {
    do {
      _ = try convert(text, name: name)
      return []
    } catch let findings as Findings {
      return findings.all.filter { $0.severity == .error }
    } catch {
      Issue.record("\(error)")
      return []
    }
  }

  @Test("The three times of an election row differ in mode and capacity, and zeros keep the item only")
  func election() throws {
    let files = try convert(
      Self.electionHeader + """
        presidential,national,Cnews,Melenchon Jean Luc,2017-04-10,2017-04-17,0.4333,8.4833,2.8833
        presidential,national,BFM TV,Macron Emmanuel,2017-04-10,2017-04-17,0,0,0

        """, name: "elections-2017.csv")
    #expect(
      lines(files.items) == [
        "item,kind,outlet,period",
        "c-news.2017-04-10..2017-04-17,declaration,c-news,2017-04-10..2017-04-17",
        "bfm-tv.2017-04-10..2017-04-17,declaration,bfm-tv,2017-04-10..2017-04-17",
      ])
    #expect(
      lines(files.attributions) == [
        "item,actor,measure,mode,capacity",
        "c-news.2017-04-10..2017-04-17,melenchon,0:00:26,direct,candidate",
        "c-news.2017-04-10..2017-04-17,melenchon,0:02:53,indirect,candidate",
        "c-news.2017-04-10..2017-04-17,melenchon,0:08:29,direct,proxy",
      ])
    #expect(files.all.isEmpty)
  }

  @Test("A negative time is not counted and is reported with its row; the row's other times are")
  func negative() throws {
    let files = try convert(
      Self.electionHeader + "presidential,national,BFM TV,Macron Emmanuel,2017-04-18,2017-04-21,-1.6,-0,1.8\n",
      name: "elections-2017.csv")
    #expect(
      lines(files.attributions).dropFirst() == ["bfm-tv.2017-04-18..2017-04-21,macron,0:01:48,indirect,candidate"])
    #expect(
      lines(files.findings) == [
        "file,row,field,rule,found,treatment",
        "elections-2017.csv,2,time_candidat,negative-time,-1.6,not counted; the other times of the row are",
        "elections-2017.csv,2,time_support,negative-zero,-0,read as zero",
      ])
  }

  @Test("The President is official outside political debate, and speaks as a politician in it")
  func capacity() throws {
    let files = try convert(
      Self.routineHeader + """
        2019-02-01,BFM TV,JT,Macron Emmanuel,Président De La République En Débat Politique,Exécutif,8.416666666666666
        2019-02-01,BFM TV,JT,Macron Emmanuel,Président De La République Hors Débat Politique,Exécutif,4.05
        2019-02-01,BFM TV,MAG,Mélenchon Jean-Luc,La France Insoumise,LFI,1

        """)
    #expect(
      lines(files.attributions) == [
        "item,actor,measure,capacity,label,party",
        "bfm-tv.2019-02.jt,macron,0:04:03,official,pr-hors,executif",
        "bfm-tv.2019-02.jt,macron,0:08:25,party,pr-debat,executif",
        "bfm-tv.2019-02.mag,melenchon,0:01:00,party,lfi,lfi",
      ])
    #expect(lines(files.items).last == "bfm-tv.2019-02.mag,declaration,bfm-tv,2019-02,mag,no")
    #expect(files.all.map(\.rule) == ["spelling"])
  }

  @Test("Repeated keys are summed, and each later row is reported")
  func repeated() throws {
    let row = "2019-02-01,C NEWS,JT,Melenchon Jean Luc,La France Insoumise,LFI,1.5\n"
    let files = try convert(Self.routineHeader + row + row + row)
    #expect(lines(files.attributions).last == "c-news.2019-02.jt,melenchon,0:04:30,party,lfi,lfi")
    #expect(files.all.map(\.rule) == ["repeated-key", "repeated-key"])
    #expect(files.all.map(\.place.line) == [3, 4])
  }

  @Test("A month outside the year of the file's name is kept apart, under that year")
  func undated() throws {
    let files = try convert(
      Self.routineHeader + "2021-05-01,C NEWS,JT,Melenchon Jean Luc,La France Insoumise,LFI,1\n")
    #expect(lines(files.items).last == "c-news.2019-undated.jt,declaration,c-news,2019-undated,jt,no")
    #expect(files.all.map(\.rule) == ["month-outside-file"])
  }

  @Test("A label without a group keeps the label and gets no party")
  func ungrouped() throws {
    let files = try convert(Self.routineHeader + "2019-02-01,C NEWS,JT,Melenchon Jean Luc,Apres,NA,1\n")
    #expect(lines(files.attributions).last == "c-news.2019-02.jt,melenchon,0:01:00,party,apres,")
    #expect(files.all.map(\.rule) == ["no-party"])
  }

  @Test("Two periods that share a day are reported and kept")
  func sharedEdge() throws {
    let row = "presidential,national,BFM TV,Macron Emmanuel,"
    let files = try convert(
      Self.electionHeader + row + "2017-04-10,2017-04-17,1,0,0\n" + row + "2017-04-17,2017-04-18,1,0,0\n",
      name: "elections-2017.csv")
    #expect(lines(files.items).count == 3)
    #expect(files.all.map(\.rule) == ["shared-edge"])
  }

  @Test("The order of files and rows does not matter")
  func order() throws {
    let rows = [
      "2019-02-01,C NEWS,JT,Melenchon Jean Luc,La France Insoumise,LFI,1\n",
      "2019-03-01,BFM TV,MAG,Melenchon Jean Luc,La France Insoumise,LFI,2\n",
      "2019-01-01,BFM TV,JT,Macron Emmanuel,Président De La République En Débat Politique,Exécutif,3\n",
    ]
    let sources = rows.enumerated().map {
      DeclarationSource(name: "part\($0.offset)-2019.csv", bytes: Array((Self.routineHeader + $0.element).utf8))
    }
    let whole = try convert(Self.routineHeader + rows.reversed().joined())
    let parts = try DeclarationConverter(codebook: Self.codebook).convert(sources)
    #expect(parts.items == whole.items)
    #expect(parts.attributions == whole.attributions)
  }

  // MARK: Hostile tables

  @Test("A missing column is named, with the header that may be meant")
  func missingColumn() throws {
    let finding = try #require(
      errors("month,station,prog_type,nom,label,party,tine\n2019-02-01,C NEWS,JT,X,Y,Z,1\n").first {
        $0.field == "time"
      })
    #expect(finding.rule == "missing-column")
    #expect(finding.place == .init(file: "routine-2019.csv", line: 1))
    #expect(finding.mend.contains("tine"))
  }

  @Test("An unknown station stops the conversion and the nearest outlet is offered")
  func unknownStation() throws {
    let found = errors(Self.routineHeader + "2019-02-01,C NEVS,JT,Melenchon Jean Luc,La France Insoumise,LFI,1\n")
    let finding = try #require(found.first)
    #expect(found.count == 1)
    #expect(finding.rule == "unknown-outlet")
    #expect(finding.place.line == 2)
    #expect(finding.mend.contains("C News") || finding.mend.contains("C NEWS"))
  }

  @Test("BFM is not BFM TV")
  func conservativeOutlets() {
    #expect(
      errors(Self.routineHeader + "2019-02-01,BFM,JT,Melenchon Jean Luc,La France Insoumise,LFI,1\n").map(\.rule)
        == ["unknown-outlet"])
  }

  @Test(
    "Broken rows are errors, never crashes",
    arguments: [
      ("2019-02-01,C NEWS,JT,Melenchon Jean Luc,La France Insoumise,LFI,1.0051\n", "residual"),
      ("2019-02-01,C NEWS,JT,Melenchon Jean Luc,La France Insoumise,LFI,99999999999999999999\n", "bad-time"),
      ("2019-02-01,C NEWS,JT,Melenchon Jean Luc,La France Insoumise,LFI,\n", "bad-time"),
      ("2019-02-02,C NEWS,JT,Melenchon Jean Luc,La France Insoumise,LFI,1\n", "bad-month"),
      ("2019-13-01,C NEWS,JT,Melenchon Jean Luc,La France Insoumise,LFI,1\n", "bad-month"),
      ("2019-02-01,C NEWS,XX,Melenchon Jean Luc,La France Insoumise,LFI,1\n", "unknown-programme-type"),
      ("2019-02-01,C NEWS,JT,Nobody,La France Insoumise,LFI,1\n", "unknown-actor"),
      ("2019-02-01,C NEWS,JT,Melenchon Jean Luc,La France,LFI,1\n", "unknown-label"),
      ("2019-02-01,C NEWS,JT,Melenchon Jean Luc,La France Insoumise,XYZ,1\n", "unknown-party"),
      ("2019-02-01,C NEWS,JT\n", "bad-csv"), ("2019-02-01,\"C NEWS\n", "bad-csv"),
    ])
  func brokenRows(row: String, rule: String) {
    #expect(errors(Self.routineHeader + row).map(\.rule) == [rule])
  }

  @Test(
    "Election rows of another election, or with days that are none, are errors",
    arguments: [
      ("legislative,national,BFM TV,Macron Emmanuel,2017-04-10,2017-04-17,1,0,0\n", "other-election"),
      ("presidential,national,BFM TV,Macron Emmanuel,2017-02-30,2017-04-17,1,0,0\n", "bad-day"),
      ("presidential,national,BFM TV,Macron Emmanuel,2017-04-17,2017-04-10,1,0,0\n", "bad-period"),
    ])
  func brokenElectionRows(row: String, rule: String) {
    #expect(errors(Self.electionHeader + row, name: "elections-2017.csv").map(\.rule) == [rule])
  }

  @Test("Nothing at all is an error, not an empty corpus", arguments: ["", "\n", "\u{FEFF}"])
  func emptyFile(text: String) {
    #expect(!errors(text).isEmpty)
  }

  @Test("A year is read from the end of a file's name only")
  func fileYear() throws {
    let row = "2019-02-01,C NEWS,JT,Melenchon Jean Luc,La France Insoumise,LFI,1\n"
    for name in ["routine.csv", "2018", "x.csv"] {
      let files = try convert(Self.routineHeader + row, name: name)
      #expect(lines(files.items).last?.contains(name == "2018" ? "2018-undated" : "2019-02") == true)
    }
  }
}
