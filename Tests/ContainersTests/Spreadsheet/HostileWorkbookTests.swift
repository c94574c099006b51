import Containers
import TestSupport
import Testing

@Suite("Workbooks that are hostile or broken")
struct HostileWorkbookTests {
  private let xlsx = WorkbookBuilder.xlsx(
    [.init("items", WorkbookBuilder.rows((0..<20).map { ["row \($0)", "Қазақстан", "x"] }))],
    shared: "<si><t>a</t></si>")
  private let ods = WorkbookBuilder.ods(
    "<table:table table:name=\"t\"><table:table-row><table:table-cell office:value-type=\"string\"><text:p>қ</text:p>"
      + "</table:table-cell></table:table-row></table:table>")

  @Test("A workbook cut off anywhere is an error")
  func truncation() {
    for whole in [xlsx, ods] {
      #expect(failure(whole) == nil)
      for length in stride(from: 0, to: whole.count, by: 97) { #expect(failure(Array(whole[..<length])) != nil) }
    }
  }

  @Test("A workbook with a changed byte is an error or is read, and never more")
  func changes() {
    for whole in [xlsx, ods] {
      var random = SeededRandom(seed: 1)
      for _ in 0..<300 {
        var changed = whole
        changed[Int.random(in: changed.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
        if let failure = failure(changed) { #expect(!failure.description.isEmpty) }
      }
    }
  }

  @Test("Old binary workbooks, passwords and other archives are told apart")
  func otherFiles() {
    #expect(
      failure([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 504)) == .compoundFile)
    #expect(failure(Array("item,outlet\n".utf8)) == .archive(ZipError(.notAnArchive)))
    var other = ZipBuilder()
    other.add("readme.txt", text: "nothing")
    #expect(failure(other.bytes()) == .unknownFormat)
    var text = ZipBuilder()
    text.add("mimetype", text: "application/vnd.oasis.opendocument.text", deflated: false)
    text.add("content.xml", text: "<a/>")
    #expect(failure(text.bytes()) == .unknownFormat)
    var locked = ZipBuilder()
    locked.add("content.xml", text: "noise")
    locked.add("META-INF/manifest.xml", text: "<m><file-entry><encryption-data/></file-entry></m>")
    #expect(failure(locked.bytes()) == .encrypted)
  }

  @Test("Entities are refused in every part")
  func entities() {
    var bomb = ZipBuilder()
    bomb.add("content.xml", text: "<!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>")
    #expect(failure(bomb.bytes()) == .xml(part: "content.xml", .doctype))
  }

  @Test("A part that is a bomb is refused")
  func bomb() {
    var bomb = ZipBuilder()
    bomb.add("content.xml", text: "<a>" + String(repeating: " ", count: 1 << 23) + "</a>")
    #expect(failure(bomb.bytes()) == .archive(ZipError(.ratioTooHigh, entry: "content.xml")))
  }
}
