import Aggregation
import CoverageModel
import Testing

/// Published tables that agree with themselves, and periods and outlets as one data set printed them.
@Suite struct CleanTablesTests {
  @Test(
    "Published additions that check raise nothing",
    arguments: [
      "label,time,kind\nall,121:31,total\nradio,89:06,part\nTV,32:25,part\n",
      "label,count,time,kind\nall,198 163,2 516:17:31,total\nradio,142 019,1 820:50:14,part\nTV,56 144,695:27:17,part\n",
      "label,count,kind,of,percent\nreferences,11 782,total,,\nparties,3 458,part,references,29.3\n"
        + "leaders,2 343,part,references,19.9\npolicy,2 742,part,references,23.3\n"
        + "non-policy,2 769,part,references,23.5\nreferendum,470,part,references,4.0\n",
      "label,percent\nKey,48.6\nGoff,35\nminor,16.3\n",
      "label,count,kind,percent\npieces,3728,total,\nwith an adjective,603,subset,16.17\n",
      "label,count,kind,percent\nappearances,40,total,\ngoverning party,34,subset,85 %\n",
      "label,percent\nA,44\nB,27\nC,19\nD,10\n",
    ])
  func clean(_ csv: String) throws {
    #expect(try audit(csv).findings == [])
  }

  @Test func `Windows that share a day are named once for each edge`() throws {
    let report = try audit(
      """
      candidate,period start,period end,time
      Arthaud,2017-04-10,2017-04-17,27
      Asselineau,2017-04-10,2017-04-17,589
      Arthaud,2017-04-17,2017-04-18,519
      Arthaud,2017-04-18,2017-04-21,100
      """)
    #expect(report.rules == ["period-edge", "period-edge"])
    #expect(
      report.findings.map(\.expected) == ["2017-04-17 in one of the windows", "2017-04-18 in one of the windows"])
    #expect(report.findings.map(\.severity) == [.warning, .warning])
    #expect(report.findings[0].cells.map(\.place.line) == [2, 4])
  }

  @Test func `Windows with a day between them and cumulated windows pass, overlapping ones do not`() throws {
    let apart =
      "label,start,end,time\nA,2017-04-10,2017-04-16,1\nA,2017-04-17,2017-04-21,1\nA,2017-04-10,2017-04-21,2\n"
    #expect(try audit(apart).findings.isEmpty)
    let crossing = "label,start,end,time\nA,2017-04-10,2017-04-18,1\nA,2017-04-16,2017-04-21,1\n"
    #expect(try audit(crossing).findings.map(\.severity) == [.error])
  }

  @Test func `An outlet of zeros has no data`() throws {
    let report = try audit(
      """
      outlet,candidate,time
      TF1,Arthaud,0
      TF1,Fillon,0
      Europe 1,Arthaud,1011
      Europe 1,Fillon,1026
      """)
    #expect(report.rules == ["empty-panel"])
    #expect(report.findings[0].cells.map(\.group) == ["TF1", "TF1"])
    #expect(report.groups[0].indices.isEmpty)
  }

  @Test func `Times printed to the minute may miss their total by what rounding moves`() throws {
    #expect(try audit("label,time\nA,1:10\nB,2:20\nC,3:30\ntotal,7:01\n").findings.isEmpty)
    #expect(try audit("label,time\nA,1:10\nB,2:20\nC,3:30\ntotal,7:03\n").rules == ["row-sum"])
  }
}
