import Containers
import Testing

/// Writes down what it is told.
private final class Transcript: XMLEvents {
  var text = ""

  func begin(_ element: Int, _ attributes: XMLAttributes) {
    text += "<\(element)" + (attributes.text("x").map { " \($0)" } ?? "") + ">"
  }
  func text(_ bytes: UnsafeBufferPointer<UInt8>) { text += String(decoding: bytes, as: UTF8.self) }
  func end(_ element: Int) { text += "</\(element)>" }
}

@Suite("Reading XML")
struct XMLPushParserTests {
  private func read(_ bytes: [UInt8], pieces: Int = 1 << 20) throws(XMLFailure) -> String {
    let transcript = Transcript()
    let parser = XMLPushParser(names: ["a", "b"], events: transcript)
    for start in stride(from: 0, to: bytes.count, by: pieces) {
      let piece = bytes[start..<min(start + pieces, bytes.count)]
      let failure: XMLFailure? = piece.withUnsafeBytes { piece in
        do throws(XMLFailure) { try parser.push(piece) } catch { return error }
        return nil
      }
      if let failure { throw failure }
    }
    try parser.finish()
    return transcript.text
  }

  private func read(_ text: String) throws(XMLFailure) -> String { try read(Array(text.utf8)) }

  @Test("Elements, attributes and text come in order, however the bytes are cut", arguments: [1, 2, 5, 1000])
  func order(pieces: Int) throws {
    let document = """
      <?xml version="1.0" encoding="UTF-8"?><!-- said --><n:a xmlns:n="u" x="1 &lt; 2"><b n:x="қ">Қазақ &amp; <![CDATA[<raw>]]></b>\
      <other/> </n:a>
      """
    #expect(try read(Array(document.utf8), pieces: pieces) == "<0 1 < 2><1 қ>Қазақ & <raw></1><-1></-1> </0>")
  }

  @Test("A declared encoding is not believed: the bytes are UTF-8")
  func declaredEncoding() throws {
    #expect(try read("<?xml version=\"1.0\" encoding=\"windows-1251\"?><a>қ</a>") == "<0>қ</0>")
  }

  @Test("A DOCTYPE is refused before its entities mean anything")
  func doctype() {
    let laughs = (1...9).map { "<!ENTITY l\($0) \"\(String(repeating: "&l\($0 - 1);", count: 10))\">" }.joined()
    for inside in ["", " [<!ENTITY l0 \"ha\">\(laughs)]", " SYSTEM \"file:///etc/passwd\""] {
      #expect(throws: XMLFailure.doctype) { try read("<!DOCTYPE a\(inside)><a>&l9;</a>") }
    }
    #expect(throws: XMLFailure.malformed(line: 1)) { try read("<a>&l9;</a>") }
  }

  @Test("Depth, attributes and tags have limits")
  func limits() throws {
    let depth = XMLLimits.depth
    let nested = { (count: Int) in
      String(repeating: "<b>", count: count) + String(repeating: "</b>", count: count)
    }
    #expect(try read(nested(depth)).count > depth)
    #expect(throws: XMLFailure.tooDeep) { try read(nested(depth + 1)) }
    let attributes = { (count: Int) in "<a " + (0..<count).map { "x\($0)=\">\"" }.joined(separator: " ") + "/>" }
    #expect(try read(attributes(1000)).hasPrefix("<0"))
    #expect(throws: XMLFailure.tooManyAttributes) { try read(attributes(100_000)) }
    #expect(throws: XMLFailure.tooLongTag) { try read("<a><!--\(String(repeating: "-x", count: 1 << 21))--></a>") }
  }

  @Test(
    "What is not XML in UTF-8 is refused", arguments: ["", "PK", "plain text", "<a", "<a></b>", "<a/><a/>", "<a x=1/>"])
  func notXML(text: String) {
    #expect(throws: XMLFailure.self) { try read(text) }
  }

  @Test("UTF-16, bytes that are not UTF-8 and NUL are refused")
  func encodings() {
    let utf16 = Array("<a/>".utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    for bytes in [utf16, [0xFF, 0xFE] + utf16, Array("<a>".utf8) + [0xE0, 0xF1, 0] + Array("</a>".utf8)] {
      #expect(throws: XMLFailure.self) { try read(bytes) }
    }
  }
}
