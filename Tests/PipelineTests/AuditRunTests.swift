import CoverageModel
import Foundation
import Pipeline
import TestSupport
import Testing

@Suite("Auditing a file from disk")
struct AuditRunTests {
  private func result(
    _ bytes: [UInt8], times: ClockReading? = nil, encoding: String? = nil
  ) throws -> AuditRun.Result {
    let path = NSTemporaryDirectory() + "qamtu-" + UUID().uuidString + ".csv"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Disk.write(bytes, to: path)
    return try AuditRun(times: times, encoding: encoding.flatMap(CorpusEncoding.init)).result(path: path)
  }

  private static let russian = "Партия;Время, мин;Доля, %\nАманат;50;71,4 %\nАқ жол;20;28,6\u{A0}%\nИтого;70;\n"

  private static func encoded(_ text: String, _ encoding: String.Encoding) -> [UInt8] {
    [UInt8](text.data(using: encoding) ?? Data())
  }

  @Test("A Russian table is read in every encoding in which offices save it")
  func encodings() throws {
    let text = Self.russian.replacing("Ақ жол", with: "Ак жол")
    let mark: [UInt8] = [0xFF, 0xFE]
    let little = Self.encoded(text, .utf16LittleEndian)
    let plain = try result(Array(text.utf8))
    #expect(plain.text.contains("Аманат: 0:50:00, 71.4 %"))
    #expect(!plain.hasFindings)
    let utf16 = try result(mark + little)
    #expect(utf16.text.contains("Аманат: 0:50:00, 71.4 %"))
    #expect(!utf16.hasFindings)
    #expect(try result(little, encoding: "utf-16le").text.contains("Аманат: 0:50:00, 71.4 %"))
    let windows = try result(Self.encoded(text, .windowsCP1251))
    #expect(windows.text.contains("Аманат: 0:50:00, 71.4 %"))
    #expect(windows.text.contains("[encoding]"), "a guessed encoding is said")
    #expect(windows.hasFindings)
    #expect(!(try result(Self.encoded(text, .windowsCP1251), encoding: "windows-1251").hasFindings))
  }

  @Test("A Latin-1 table with tabs is read with its accents")
  func latin() throws {
    let text = "Acteur\tTemps de parole\tPart\nÉlysée\t1:00:00\t50,0 %\nAutres\t1:00:00\t50,0 %\n"
    #expect(try result(Self.encoded(text, .isoLatin1)).text.contains("Élysée: 1:00:00, 50.0 %"))
  }

  @Test("The example of the documentation has the three faults that it is said to have")
  func example() throws {
    let text = try AuditRun().result(path: Repository.path("Documentation/audit-example.csv")).text
    for rule in ["row-sum", "part-sum", "child-count"] { #expect(text.contains("[\(rule)]")) }
    let page = String(decoding: try Disk.read(Repository.path("Documentation/audit.md")), as: UTF8.self)
    let example = try Disk.read(Repository.path("Documentation/audit-example.csv"))
    #expect(page.contains("```csv\n" + String(decoding: example, as: UTF8.self) + "```"))
  }

  @Test("What is undecided is a finding, and the option decides it")
  func option() throws {
    let bytes = Array("party;time\nA;50:00\nB;20:30\nTotal;70:31\n".utf8)
    let open = try result(bytes)
    #expect(open.hasFindings)
    #expect(open.text.contains("50:00:00 as h:mm and 0:50:00 as mm:ss"))
    #expect(!(try result(bytes, times: .hoursMinutes).hasFindings))
    #expect(try result(bytes, times: .minutesSeconds).text.contains("The 2 rows add up to 1:10:30"))
  }

  @Test("An endless file ends in a finding")
  func endless() {
    #expect(throws: PipelineError.self) { try AuditRun().result(path: "/dev/zero") }
  }
}
