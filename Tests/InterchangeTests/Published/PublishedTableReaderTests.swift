import CoverageModel
import Interchange
import Testing

/// Reading audit files: headers in six languages, printed times and percentages, and files that are no table.
@Suite struct PublishedTableReaderTests {
  private func read(_ text: String) -> PublishedTableReading {
    PublishedTableReader.read(Array(text.utf8), file: "t.csv")
  }

  private func time(_ text: String) -> PrintedTime? { read("label;time\nA;\"\(text)\"\n").table?.rows[0].time?.value }

  private func percent(_ text: String) -> PrintedPercent? {
    read("label;percent\nA;\(text)\n").table?.rows[0].percent?.value
  }

  @Test(
    arguments: [
      ("54:48:29", 197_309_000, PrintedTime.Unit.second), ("0:00:07.250", 7250, .millisecond),
      ("121:31", 437_460_000, .minute), ("306 h 10 m", 1_102_200_000, .minute), ("48 h", 172_800_000, .hour),
      ("35h43", 128_580_000, .minute), ("1 ч 5 мин 3 с", 3_903_000, .second), ("2 сағ 3 мин", 7_380_000, .minute),
      ("2 h 5 min 3 s", 7_503_000, .second), ("1 h 5 s", 3_605_000, .second), ("45 min", 2_700_000, .minute),
      ("75", 75_000, .second), ("75,5", 75_500, .millisecond), ("31 958:59:07", 115_052_347_000, .second),
      ("1.344:09:25", 4_838_965_000, .second), ("3\u{00A0}741:04:18", 13_467_858_000, .second),
    ])
  func `Printed times are read to the millisecond with the finest unit printed`(
    text: String, milliseconds: Int64, unit: PrintedTime.Unit
  ) {
    #expect(time(text) == PrintedTime(milliseconds: milliseconds, unit: unit))
  }

  @Test(
    arguments: [
      "1:60:00", "1:00:60", "-1:00:00", "1:2:3", "::", "1:", "h", "5 m 3 h", "1 h 2 h", "NaN", "inf", "1e9",
      "12 parsecs",
      "99999999999999999999", "99999999999:00:00", "1:00:00:00", "1.2345", "½", "１:00:00",
    ])
  func `A text that is no time is a finding at its cell`(text: String) {
    let reading = read("label;time\nA;\"\(text)\"\n")
    #expect(reading.table == nil)
    #expect(reading.findings.map(\.rule) == ["unreadable-time"])
    #expect(reading.findings.map(\.place) == [Finding.Place(file: "t.csv", line: 2, column: 3)])
  }

  @Test(
    arguments: [
      ("39,5 %", 395, 1), ("39.5", 395, 1), ("39.50%", 3950, 2), ("7", 7, 0), ("0", 0, 0), ("100 %", 100, 0),
      (".5", 5, 1), ("38.1314", 381_314, 4),
    ])
  func `Printed percentages keep their digits and decimals`(text: String, digits: Int64, decimals: Int) {
    #expect(percent(text) == PrintedPercent(digits: digits, decimals: decimals))
  }

  @Test(arguments: ["-5", "NaN", "5.", "1.2.3", "1,2.3", "5 %%", "<1", "1.12345678", "9999999999999", "٣٩"])
  func `A text that is no percentage is a finding`(text: String) {
    #expect(read("label;percent\nA;\(text)\n").findings.map(\.rule) == ["unreadable-percent"])
  }

  @Test(arguments: [("24 267", 24_267), ("24,267", 24_267), ("24.267", 24_267), ("0", 0), ("1 234 567", 1_234_567)])
  func `Counts may be grouped by three`(text: String, count: Int64) {
    #expect(read("label;count\nA;\"\(text)\"\n").table?.rows[0].count?.value == count)
  }

  @Test(arguments: ["24,26", "1 2345", "-3", "3.5", "1,234.567", "10000000000001", "NaN"])
  func `A text that is no count is a finding`(text: String) {
    #expect(read("label;count\nA;\"\(text)\"\n").findings.map(\.rule) == ["unreadable-count"])
  }

  @Test(arguments: ["", "-", "–", "—", "n/a", "н/д", "…", "жоқ"])
  func `A mark for no figure is blank, not zero`(mark: String) throws {
    let row = try #require(read("label,time,percent\nA,\(mark),\(mark)\n").table?.rows[0])
    #expect(row.time?.value == nil)
    #expect(row.percent?.value == nil)
    #expect(row.time?.text == mark)
  }

  @Test(
    arguments: [
      "actor,time,percent,count", "Партия,Время,Доля,Количество", "Үміткер,Уақыты,Пайыз,Саны",
      "Candidat,Temps de parole,Part,Nombre", "Partido,Tiempo,Porcentaje,Número",
      "Soggetto,Tempo di parola (hh:mm:ss),Percentuale,Notizie", "party,h:mm:ss,%,n",
    ])
  func `Columns are found by their headers in six languages`(header: String) throws {
    let row = try #require(read(header + "\nA,1:02:03,4.5,6\n").table?.rows[0])
    #expect(row.name == "A")
    #expect(row.time?.value == PrintedTime(milliseconds: 3_723_000, unit: .second))
    #expect(row.percent?.value == PrintedPercent(digits: 45, decimals: 1))
    #expect(row.count?.value == 6)
  }

  @Test(arguments: ["Total", "ИТОГО:", "Всего", "Барлығы", "Total général", "Total general", "Totale", "grand  total"])
  func `A row with a word for total is the total`(label: String) {
    #expect(read("label,count\nA,1\n\(label),1\n").table?.rows.map(\.kind) == [.row, .total])
  }

  @Test func `The kind column decides over the label`() {
    let table = read("label,count,kind\nTotal,1,row\nA,1,итого\nB,1,part\n").table
    #expect(table?.rows.map(\.kind) == [.row, .total, .part])
  }

  @Test func `A part finds its whole in its own group first`() {
    let table = read(
      """
      group,label,count,kind,of
      a,all,3,total,
      b,all,4,total,
      b,x,1,part,All
      a,y,1,subset,
      """
    ).table
    #expect(table?.rows.map(\.whole) == [nil, nil, 1, 0])
  }

  @Test func `A whole that is not there is a finding with the nearest label`() {
    let findings = read("label,count,kind,of\npieces,3,total,\nx,1,part,peices\n").findings
    #expect(findings.map(\.rule) == ["unknown-whole"])
    #expect(findings.map(\.mend) == ["Is it “pieces”?"])
    #expect(findings.map(\.place) == [Finding.Place(file: "t.csv", line: 3, column: 10)])
  }

  @Test func `All findings of a file come at once, each at its cell`() {
    let reading = read("label,time,percent,kind\n\"Ä, é\",x,1,row\nB,60 s,y,sum of\nC,60 s,3,prat\n")
    #expect(reading.findings.map(\.rule) == ["unreadable-time", "unknown-kind", "unreadable-percent", "unknown-kind"])
    #expect(reading.findings.map(\.place.line) == [2, 3, 3, 4])
    #expect(reading.findings.map(\.place.column) == [8, 10, 8, 10])
    #expect(reading.findings.last?.mend == "Is it “part”?")
  }

  @Test func `An unknown column is a warning and the table is read without it`() {
    let reading = read("label,tiem,count\nA,1,2\n")
    #expect(reading.findings.map(\.severity) == [.warning])
    #expect(reading.findings.map(\.mend) == ["Is it “time”? The column was left out."])
    #expect(reading.table?.rows.map(\.count?.value) == [2])
  }

  @Test(
    arguments: [
      ("", "csv"), ("label,time\n", "row-count"), ("time\n1:00\n", "missing-column"), ("label\nA\n", "missing-column"),
      ("label,time,duration\nA,1,1\n", "repeated-column"), ("label,time\nA\n", "csv"), ("label,time\n\"A,1\n", "csv"),
      ("label,start,end\nA,2017-04-18,2017-04-10\n", "period-order"),
      ("label,start,end\nA,2017-02-30,2017-04-10\n", "unreadable-start"),
    ])
  func `A file that is no table is one finding`(text: String, rule: String) {
    let reading = read(text)
    #expect(reading.table == nil)
    #expect(reading.findings.map(\.rule) == [rule])
  }

  private static let minutes = PrintedTime(milliseconds: 3_000_000, unit: .second)
  private static let hours = PrintedTime(milliseconds: 180_000_000, unit: .minute)

  @Test(
    arguments: [
      ("mm:ss", minutes), ("Time (mm:ss)", minutes), ("Time (min:sec)", minutes), ("Время, мин", minutes),
      ("мм:сс", minutes), ("min", minutes), ("hh:mm", hours), ("Time (h:mm)", hours), ("Время (чч:мм)", hours),
      ("Airtime, h", hours), ("сағ:мин", hours),
    ])
  func `The heading says what two numbers with a colon are`(heading: String, time: PrintedTime?) {
    let reading = read("label;\(heading)\nA;50:00\n")
    #expect(reading.table?.rows[0].time?.value == time)
    #expect(reading.findings.isEmpty)
  }

  @Test(
    arguments: [
      ("50:00\nB;20:30\nTotal;1:10:30", minutes), ("50:00\nB;20:30\nTotal;70 h 30 m", hours),
      ("50:00\nB;1:10:30\nTotal;2:00:30", minutes), ("50:00\nB;1:10:30\nTotal;51:10:30", hours),
    ])
  func `A total printed otherwise says it`(rows: String, time: PrintedTime?) {
    let reading = read("label;time\nA;\(rows)\n")
    #expect(reading.table?.rows[0].time?.value == time)
    #expect(reading.findings.isEmpty)
  }

  @Test(
    arguments: [
      ("50:00\nB;20:30\nTotal;70:31", hours), ("50:00", hours), ("50:00\nB;121:31", hours),
      ("50:00\nB;1:02:03", minutes),
      ("50:00\nB;1:02:03\nC;75:00", hours), ("50:00\nB;1:02:03\nTotal;9:00:00", minutes),
    ])
  func `What nothing settles is a warning that names both readings`(rows: String, time: PrintedTime?) {
    let reading = read("label;time\nA;\(rows)\n")
    #expect(reading.table?.rows[0].time?.value == time)
    #expect(reading.findings.map(\.rule) == ["clock-reading"])
    #expect(reading.findings.map(\.severity) == [.warning])
    #expect(reading.findings.map(\.place) == [Finding.Place(file: "t.csv", line: 2, column: 3)])
    #expect(reading.findings.first?.found == "“50:00”, which is 50:00:00 as h:mm and 0:50:00 as mm:ss")
  }

  @Test func `The reader's word outweighs heading and totals`() {
    let bytes = Array("label;mm:ss\nA;50:00\nTotal;0:50:00\n".utf8)
    let reading = PublishedTableReader.read(bytes, file: "t.csv", times: .hoursMinutes)
    #expect(reading.table?.rows[0].time?.value == Self.hours)
    #expect(reading.findings.isEmpty)
  }

  @Test(
    arguments: [
      ("Time (min)", "50", 3_000_000, PrintedTime.Unit.minute),
      ("Time (s)", "75", 75_000, .second), ("Time (h:mm:ss)", "75", 75_000, .second),
      ("Time, hours", "2", 7_200_000, .hour),
    ])
  func `A number alone is in the unit of the heading`(
    heading: String, text: String, milliseconds: Int64, unit: PrintedTime.Unit
  ) {
    let time = read("label;\(heading)\nA;\(text)\n").table?.rows[0].time?.value
    #expect(time == PrintedTime(milliseconds: milliseconds, unit: unit))
  }

  @Test func `Decimal minutes are not taken for seconds`() {
    #expect(read("label;Time (min)\nA;12,5\n").findings.map(\.rule) == ["unreadable-time"])
  }

  @Test(arguments: ["1 234", "1\u{A0}234", "1\u{2009}234", "1\u{202F}234", "1'234", "1.234"])
  func `Thousands may be set apart by any space`(text: String) {
    #expect(read("label;count\nA;\(text)\n").table?.rows[0].count?.value == 1234)
  }

  @Test(
    arguments: [
      "Party;Time, h:mm;Share, %\nA;1:00;50,5 %\n", "Party\tTime, h:mm\tShare, %\nA\t1:00\t50,5\u{A0}%\n",
      "Party,\"Time, h:mm\",\"Share, %\"\nA,1:00,\"50,5\"\n", "Party;Time, h:mm, all;Share, %\nA;1:00;50,5%\n",
    ])
  func `Commas in headings and numbers do not hide the separator`(text: String) {
    let row = read(text).table?.rows[0]
    #expect(row?.percent?.value == PrintedPercent(digits: 505, decimals: 1))
    #expect(row?.time?.value?.milliseconds == 3_600_000)
  }

  @Test func `Hostile bytes end in findings`() {
    let long = "label,time\n" + String(repeating: "9", count: 10_000_000) + ",1\n"
    #expect(read(long).findings.map(\.rule) == ["csv"])
    let rows = "label,count\n" + String(repeating: "A,1\n", count: PublishedTable.mostRows + 1)
    #expect(read(rows).findings.map(\.rule) == ["row-count"])
    let huge = [UInt8](repeating: UInt8(ascii: "\n"), count: PublishedTableReader.mostBytes + 1)
    #expect(PublishedTableReader.read(huge, file: "t").findings.map(\.rule) == ["file-too-large"])
    let raw: [UInt8] = Array("label,count\n".utf8) + [0xFF, 0xFE, 0x00, 0x2C, 0x31, 0x0A]
    #expect(PublishedTableReader.read(raw, file: "t").table?.rows.map(\.count?.value) == [1])
  }
}
