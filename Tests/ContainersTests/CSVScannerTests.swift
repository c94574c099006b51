import Containers
import TestSupport
import Testing

@Suite struct CSVScannerTests {
  /// Rows as the scanner gives them, up to the first error.
  private func rows(_ text: String, separator: Character = ",", plainOnly: Bool) -> ([[String]], CSVError?) {
    var bytes = Array(text.utf8)
    if bytes.last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
    let count = bytes.count
    bytes.append(contentsOf: repeatElement(0, count: CSVScanner.padding))
    return bytes.withUnsafeBufferPointer { padded in
      var scanner = CSVScanner(
        block: UnsafeBufferPointer(rebasing: padded[..<count]), separator: separator.asciiValue ?? 0, expected: nil,
        plainOnly: plainOnly)
      var rows: [[String]] = []
      do throws(CSVError) {
        while try scanner.next() {
          rows.append(["\(scanner.line)"] + (0..<scanner.fieldCount).map { scanner.fields[$0].text })
        }
        return (rows, nil)
      } catch {
        return (rows, error)
      }
    }
  }

  @Test func quotedFieldsKeepSeparatorsQuotesAndLineEnds() {
    let text = "a,\"b,\"\"c\"\"\nd\",e\r\n\r\n\"\",,\"x\"\n"
    for plainOnly in [false, true] {
      let (found, error) = rows(text, plainOnly: plainOnly)
      #expect(found == [["1", "a", "b,\"c\"\nd", "e"], ["4", "", "", "x"]])
      #expect(error == nil)
    }
  }

  @Test(arguments: [
    ("a,b\n\"c,d\n", CSVError(line: 2, column: 1, reason: .unterminatedQuote)),
    ("a,b\nc,Ә\"d\n", CSVError(line: 2, column: 4, reason: .strayQuote)),
    ("a,\"b\"c\n", CSVError(line: 1, column: 6, reason: .textAfterQuote)),
    ("\"a\nb\",c\nd,e\"\n", CSVError(line: 3, column: 4, reason: .strayQuote)),
  ])
  func quotesOutOfPlaceAreErrorsWithTheirPlace(text: String, error: CSVError) {
    #expect(rows(text, plainOnly: false).1 == error)
    #expect(rows(text, plainOnly: true).1 == error)
  }

  @Test func bothPathsAgreeOnRandomBytes() {
    var random = SeededRandom(seed: 20_230_319)
    let alphabet = Array("ab,;\t\"\"\r\n\n,,0Ә")
    for round in 0..<4000 {
      let length = Int(random.next() % 200)
      let text = String((0..<length).map { _ in alphabet[Int(random.next() % UInt64(alphabet.count))] })
      let fast = rows(text, plainOnly: false)
      let plain = rows(text, plainOnly: true)
      #expect(fast.0 == plain.0, "seed 20230319, round \(round): \(text.debugDescription)")
      #expect(fast.1 == plain.1, "seed 20230319, round \(round): \(text.debugDescription)")
    }
  }

  @Test func tableReportsRaggedRowsAndSkipsBlankLines() throws {
    let table = try CSVTable.parse(Array("\u{FEFF} item ;start\n\na;1\n\nb;\"2\n3\"\nc;4".utf8))
    #expect(table.header == ["item", "start"])
    #expect(table.rows == [["a", "1"], ["b", "2\n3"], ["c", "4"]])
    #expect(table.lines == [3, 5, 7])
    #expect(throws: CSVError(line: 3, column: 2, reason: .raggedRow(found: 1, expected: 2))) {
      try CSVTable.parse(Array("a,b\nc,d\ne\n".utf8))
    }
    #expect(throws: CSVError(line: 1, column: 1, reason: .empty)) { try CSVTable.parse([]) }
  }

  @Test func aFieldOverTheLimitIsRefused() {
    let long = String(repeating: "x", count: CSVLimits.fieldBytes + 1)
    #expect(throws: CSVError(line: 2, column: 3, reason: .fieldTooLong)) {
      try CSVTable.parse(Array("a,b\nc,\(long)\n".utf8))
    }
  }
}
