import Aggregation
import CoverageModel
import Testing

/// Sums that press reports of official tables printed, each with its slip (catalogue of slips 1, 4, 6, 7, 11).
@Suite struct PublishedSumsTests {
  @Test func `A total one second above its rows is found, and so are its parts`() throws {
    let report = try audit(PublishedTables.mexico2021)
    let sum = try #require(report.findings(of: "row-sum").first)
    #expect(report.findings(of: "row-sum").count == 1)
    #expect(sum.severity == .error)
    #expect(sum.found == "672:18:26")
    #expect(sum.expected == "672:18:25")
    #expect(sum.cellNames == ["published total/time"])
    #expect(sum.cells[0].place == Finding.Place(file: "table.csv", line: 15, column: 30))
    #expect(sum.explanation.contains("1 s too high"))
    let parts = try #require(report.findings(of: "part-sum").first)
    #expect(parts.cellNames == ["published total/time", "radio/time", "TV/time"])
    #expect(parts.expected == "672:18:25")
  }

  @Test func `Two valuations of one piece are not two pieces`() throws {
    let report = try audit(PublishedTables.mexico2021)
    let children = report.findings(of: "child-count")
    #expect(children.map(\.found) == ["7335"])
    #expect(children.map(\.severity) == [.error])
    #expect(children.first?.cellNames == ["positive/count", "negative/count", "with an adjective/count"])
    // 3 852 of 24 267 is 15.87 %, as printed.
    #expect(report.findings(of: "part-percent").isEmpty)
  }

  @Test func `Mentions marked as children of pieces are told apart, not called wrong`() throws {
    let report = try audit(
      """
      label,count,kind,of
      pieces,16055,total,
      women,1539,child,pieces
      men,2993,child,pieces
      without gender,12117,child,pieces
      """)
    #expect(report.rules == ["child-count"])
    #expect(report.findings[0].severity == .warning)
    #expect(report.findings[0].found == "16649")
    #expect(!report.hasErrors)
  }

  @Test func `A complement off by ten is found with the difference`() throws {
    let report = try audit(
      """
      group,label,count,percent,kind,of
      pieces,pieces,6223,,total,
      pieces,without valuation,5445,87 %,part,pieces
      pieces,with a valuation,788,,complement,pieces
      valuations,negative,1265,,total,
      valuations,first,399,,row,
      valuations,second,222,,row,
      valuations,third,210,,row,
      """)
    #expect(report.rules == ["row-sum", "complement"])
    let complement = report.findings(of: "complement")[0]
    #expect(complement.found == "788")
    #expect(complement.expected == "778")
    #expect(complement.cellNames == ["with a valuation/count", "pieces/count", "without valuation/count"])
    #expect(complement.explanation.contains("off by 10"))
    #expect(report.findings(of: "row-sum")[0].expected == "831")
  }

  @Test func `A list of parts that adds up to 35 is not 34 events`() throws {
    let report = try audit(
      """
      label;количество;вид;часть от
      party events;34;total;
      Amanat;12;part;party events
      second;7;part;party events
      third;6;part;party events
      fourth;4;part;party events
      fifth;2;part;party events
      sixth;2;part;party events
      seventh;2;part;party events
      """)
    #expect(report.rules == ["part-sum"])
    #expect(report.findings[0].found == "34")
    #expect(report.findings[0].expected == "35")
    #expect(report.findings[0].explanation.hasPrefix("12 + 7 + 6 + 4 + 2 + 2 + 2 = 35"))
  }

  @Test func `80 of 281 is 28 percent, not 29, and 85 of 435 is 20`() throws {
    let report = try audit(
      """
      label,group,count,percent,kind,of
      list candidates,lists,281,,total,
      women,lists,80,29 %,subset,list candidates
      districts,districts,435,,total,
      women,districts,85,20 %,subset,districts
      """)
    #expect(report.rules == ["part-percent"])
    #expect(report.findings[0].found == "29 %")
    #expect(report.findings[0].expected == "28 %")
    #expect(report.findings[0].explanation.contains("28.47 %"))
    #expect(report.findings[0].cellNames == ["women/percent", "women/count", "list candidates/count"])
    #expect(report.findings[0].cells[0].place.line == 3)
  }

  @Test func `Three campaigns are not the whole of an overall total`() throws {
    let report = try audit(
      """
      label,time,kind,of
      overall,31 958:59:07,total,
      president,3 741:04:18,part,overall
      senate,1 344:09:25,part,overall
      deputies,1 277:05:12,part,overall
      """)
    #expect(report.rules == ["part-sum"])
    #expect(report.findings[0].found == "31958:59:07")
    #expect(report.findings[0].expected == "6362:18:55")
  }

  @Test func `A share printed with an amount that is zero is impossible`() throws {
    let report = try audit("label,time,percent\nA,1:00:00,100.0\nB,0:00:00,5.0\n")
    #expect(report.findings(of: "wrong-percent").first?.cellNames == ["B/percent", "B/time"])
  }

  @Test func `One wrong percentage among good ones is named with the right one`() throws {
    let report = try audit(
      """
      party,time,percent
      A,0:50:00,50.0
      B,0:30:00,30.0
      C,0:15:00,51.0
      D,0:05:00,5.0
      """)
    let wrong = report.findings(of: "wrong-percent")
    #expect(wrong.map(\.found) == ["51.0 %"])
    #expect(wrong.map(\.expected) == ["15.0 %"])
    #expect(report.findings(of: "two-denominators").isEmpty)
  }
}
