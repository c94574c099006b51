import Aggregation
import CoverageModel
import Testing

/// Percentages of published tables and the denominators that they imply (catalogue of slips 2, 3, 5, 8, 12, 14).
@Suite struct PublishedSharesTests {
  @Test func `Two percentages cut off among eleven rounded ones are named with the right ones`() throws {
    let report = try audit(PublishedTables.mexico2021)
    let cut = report.findings(of: "truncated-percent")
    #expect(cut.map(\.cellNames) == [["PT/percent"], ["Fuerza por México/percent"]])
    #expect(cut.map(\.found) == ["5.8 %", "5.7 %"])
    #expect(cut.map(\.expected) == ["5.9 %", "5.8 %"])
    #expect(cut.map { $0.explanation.contains("5.8643 %") } == [true, false])
    #expect(cut.map { $0.explanation.contains("5.7811 %") } == [false, true])
    let sum = report.findings(of: "percent-sum")
    #expect(sum.map(\.found) == ["99.85 %"])
    #expect(sum.map(\.severity) == [.warning])
    #expect(
      report.rules == ["row-sum", "part-sum", "child-count", "truncated-percent", "truncated-percent", "percent-sum"])
  }

  @Test func `Indices of a heading are those of its printed amounts`() throws {
    let indices = try audit(PublishedTables.mexico2021).groups[0].indices
    #expect(
      indices.map { "\($0.name) \($0.value)" } == [
        "effective-number 11.680932", "concentration 856.096101", "gini 0.179534", "dissimilarity 0.136407",
      ])
  }

  @Test func `Percentages that agree imply a total that is not shown, to the second`() throws {
    let report = try audit(PublishedTables.italy2014)
    #expect(report.rules == ["unseen-total", "blank-row"])
    #expect(!report.hasErrors)
    // Of 55:48:29 the first row would be 23.64 %, of 55:48:58 the sixth would be 8.10 %.
    #expect(report.groups[0].denominators == ["55:48:30 to 55:48:57"])
    #expect(report.findings[0].found.contains("55:48:30 to 55:48:57"))
    #expect(report.findings[0].explanation.contains("50.19 %"))
    #expect(report.groups[0].percentSum?.verdict == .partial)
    #expect(report.findings[1].cellNames == ["Centro Democratico/label"])
    #expect(report.findings[1].cells[0].place == Finding.Place(file: "table.csv", line: 10, column: 1))
  }

  @Test func `Percentages all cut off are told from shares of a larger total by the rows' sum`() throws {
    let report = try audit(PublishedTables.mexico2018)
    #expect(report.rules == ["truncated-percent", "percent-sum"])
    let cut = report.findings[0]
    #expect(cut.severity == .warning)
    #expect(cut.found == "39.5 %, 34.6 %, 25.7 %")
    #expect(cut.expected == "39.6 %, 34.7 %, 25.8 %")
    #expect(report.findings[1].found == "99.8 %")
    #expect(report.findings[1].expected == "100 % within 0.15")
    #expect(report.groups[0].reading == .truncated)
  }

  @Test func `Shares that add up to 100 are left alone`() throws {
    let report = try audit("label,percent\nfirst,31.6\nsecond,28\nthird,25.8\nfourth,14.6\n")
    #expect(report.findings.isEmpty)
    #expect(report.groups[0].percentSum?.verdict == .exact)
  }

  @Test func `A sum of 99.8 over five rows is within rounding and said in the summary only`() throws {
    let report = try audit(
      """
      label,percent
      general election matters,34.4 %
      Nazarbayev and Nur Otan,29 %
      Akhmetbekov,19.5 %
      Yeleusizov,14 %
      Kasymov,2.9 %
      """)
    #expect(report.findings.isEmpty)
    #expect(report.groups[0].percentSum?.text == "99.8")
    #expect(report.groups[0].percentSum?.verdict == .withinRounding)
    #expect(report.groups[0].percentSum?.tolerance == "0.25")
  }

  @Test func `Two denominators under one heading are told apart, row by row`() throws {
    let report = try audit(PublishedTables.mexico2024)
    #expect(report.rules == ["two-denominators"])
    let finding = report.findings[0]
    #expect(
      finding.cellNames == ["Gálvez/percent", "Álvarez Máynez/percent", "SHH/percent", "FCM/percent"])
    #expect(report.groups[0].rows.map(\.cluster) == [nil, 2, 1, 1, 1])
    // 306:10 / .3725 = 821.92 h, on which Álvarez Máynez has 20.83 %.
    #expect(finding.found.contains("about 821:55:"))
    #expect(finding.found.contains("about 1213:"))
    #expect(finding.explanation.contains("Álvarez Máynez 20.83 %"))
    #expect(finding.explanation.contains("Gálvez 25.23 %"))
    #expect(report.groups[0].percentSum?.verdict == .mixed)
  }

  @Test func `A share of the union is told from a share of the sum`() throws {
    let report = try audit(PublishedTables.cable2019)
    #expect(report.rules == ["union-or-sum"])
    #expect(report.findings[0].found.contains("3029"))
    #expect(report.findings[0].explanation.contains("38.1314 % of the union and 27.5986 % of the sum"))
    #expect(report.findings[0].explanation.contains("1.381644 times"))
    #expect(report.groups[0].sum == "4185")
  }

  @Test func `A share of the sum beside a printed union is named too`() throws {
    let report = try audit(PublishedTables.cable2019.replacing("38.1314", with: "27.60"))
    #expect(report.rules == ["union-or-sum"])
    #expect(report.findings[0].found == "shares of the rows' sum, 4185")
  }

  @Test func `A union larger than all rows together is impossible`() throws {
    let report = try audit("label,count,kind\nA,3,row\nB,4,row\nany,9,union\n")
    #expect(report.rules == ["union-or-sum"])
    #expect(report.findings[0].severity == .error)
  }

  @Test func `Means of percentages printed as shares of all outlets are found`() throws {
    let mean = "0.51 0.74 3.14 14.49 2.06 13.11 14.54 7.61 26.19 0.13 5.94 11.56".split(separator: " ").map(String.init)
    let report = try audit(PublishedTables.france2022(pooled: mean))
    #expect(report.rules == ["pooled-mean"])
    #expect(report.findings[0].cells.count == 12)
    #expect(report.findings[0].found.contains("Jadot 14.49 %"))
    #expect(report.findings[0].expected.contains("Jadot 7.55 %"))
  }

  @Test func `Shares of all outlets together pass`() throws {
    let pooled = "0.34 1.31 2.98 7.55 1.05 13.80 16.49 10.53 30.09 0.06 4.26 11.54".split(separator: " ").map(
      String.init)
    #expect(try audit(PublishedTables.france2022(pooled: pooled)).findings.isEmpty)
  }

  @Test func `Shares of counts printed beside times are found`() throws {
    let report = try audit(
      """
      label,time,count,percent
      women,1:00:00,41,41.0
      men,2:00:00,59,59.0
      """)
    #expect(report.rules == ["count-share-beside-times"])
  }

  @Test func `A zero share beside a blank time is a blank`() throws {
    let report = try audit("label,time,percent\nA,1:00:00,60.0\nB,0:40:00,40.0\nC,,0.0\n")
    #expect(report.findings(of: "blank-row").map(\.cellNames) == [["C/percent"]])
    #expect(report.findings(of: "blank-row").map(\.severity) == [.error])
  }

  @Test func `A zero where the source says it has no data is a blank, and a plain zero is a zero`() throws {
    let marked = try audit("label,time,no data\nA,1:00:00,\nB,0:00:00,yes\n")
    #expect(marked.findings.map(\.cellNames) == [["B/time"]])
    #expect(try audit("label,time,no data\nA,1:00:00,\nB,0:00:00,\n").findings.isEmpty)
  }
}
