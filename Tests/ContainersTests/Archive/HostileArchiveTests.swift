import Containers
import TestSupport
import Testing

@Suite("Hostile archives")
struct HostileArchiveTests {
  /// A record with the given length, and what is written behind its header.
  private func record(_ name: String, length: String?, _ block: String, end: String = "\r\n\r\n") -> [UInt8] {
    let lengthLine = length.map { "Content-Length: \($0)\r\n" } ?? ""
    let header =
      "WARC/1.1\r\nWARC-Type: resource\r\nWARC-Record-ID: <urn:x:\(name)>\r\nWARC-Date: 2023-03-19T08:00:00Z\r\n"
    return Array((header + lengthLine + "\r\n" + block + end).utf8)
  }

  private func record(_ name: String, _ block: String = "text") -> [UInt8] {
    record(name, length: String(block.utf8.count), block)
  }

  private func names(_ reading: ArchiveReading) -> [String] { reading.records.compactMap(\.id) }

  private func gzip(_ bytes: [UInt8]) -> [UInt8] {
    var deflater = Deflater()
    return bytes.withUnsafeBytes { deflater.member($0) }
  }

  @Test(
    "Cut off at any place, an archive gives all records before, and says that it is cut",
    arguments: [WARCWriter.Compression.none, .gzip])
  func cut(compression: WARCWriter.Compression) throws {
    let archive = try WrittenArchive(pages: 20, compression: compression, bodyBytes: 3000)
    let whole = try ArchiveReading(.bytes(archive.bytes)).records
    let ends = archive.written.map { $0.offset + $0.length }
    for count in stride(from: 0, to: archive.bytes.count, by: 101) {
      let reading = try ArchiveReading(.bytes(Array(archive.bytes[..<count])))
      let before = ends.count { $0 <= count }
      #expect(Array(reading.records.prefix(before)) == Array(whole[..<before]))
      #expect(reading.records.count <= before + 1)
      let isEnd = count == 0 || ends.contains(count)
      // A plain record whose two line ends alone are missing is whole.
      if compression == .gzip { #expect(reading.faultKinds.isEmpty == isEnd) }
    }
  }

  @Test("With any byte damaged, a gzipped archive gives all other records, and what is not as it was says so")
  func flipped() throws {
    let archive = try WrittenArchive(pages: 10, bodyBytes: 2000)
    let whole = try ArchiveReading(.bytes(archive.bytes)).records
    for position in stride(from: 0, to: archive.bytes.count, by: 101) {
      var bytes = archive.bytes
      bytes[position] ^= 0x55
      let reading = try ArchiveReading(.bytes(bytes))
      let hit = try #require(archive.written.lastIndex { $0.offset <= position })
      let others = whole.indices.filter { $0 != hit }.map { whole[$0].id }
      let sound = reading.records.filter { $0.faults.isEmpty }.map(\.id).filter { $0 != whole[hit].id }
      #expect(sound == others)
      for record in reading.records where record.faults.isEmpty {
        #expect(whole.contains { $0.block == record.block && $0.fields == record.fields })
      }
    }
  }

  @Test(
    "A length that is none is told, and the next record is read",
    arguments: ["-5", "+5", "12abc", "", "99999999999999999999", "0x10", "4 4", nil])
  func badLength(written: String?) throws {
    let bytes = record("a", length: written, "text") + record("b")
    for bytes in [bytes, gzip(bytes), gzip(record("a", length: written, "text")) + gzip(record("b"))] {
      let reading = try ArchiveReading(.bytes(bytes))
      #expect(names(reading) == ["<urn:x:a>", "<urn:x:b>"])
      #expect(reading.records.map(\.block) == [Array("text".utf8), Array("text".utf8)])
      #expect(reading.records.map(\.isComplete) == [false, true])
      #expect(reading.faultKinds == [.badLength])
    }
  }

  @Test(
    "A length beyond the next record or the file is told, and the next record is read",
    arguments: ["5", "40", "400", "60000000", "70000000", "9223372036854775807"])
  func tooLong(written: String) throws {
    let first = record("a", length: written, "text")
    for bytes in [first + record("b"), gzip(first + record("b")), gzip(first) + gzip(record("b"))] {
      let reading = try ArchiveReading(.bytes(bytes))
      #expect(names(reading) == ["<urn:x:a>", "<urn:x:b>"])
      #expect(reading.faultKinds.contains(.shortBlock) || written == "5")
      #expect(reading.records[1].block == Array("text".utf8))
    }
  }

  @Test("A length that ends before the block is told, and the next record is read", arguments: ["0", "3"])
  func tooShort(written: String) throws {
    let reading = try ArchiveReading(.bytes(record("a", length: written, "text") + record("b")))
    #expect(names(reading) == ["<urn:x:a>", "<urn:x:b>"])
    #expect(reading.records[0].block == Array("text".utf8.prefix(Int(written) ?? 0)))
    #expect(reading.faultKinds == [.textAfterBlock])
  }

  @Test("A record that was torn off hides none that was written behind it")
  func tornThenAppended() throws {
    let reading = try ArchiveReading(.bytes(record("a", length: "5000", "<p>half a par", end: "") + record("b")))
    #expect(names(reading) == ["<urn:x:a>", "<urn:x:b>"])
    #expect(reading.records[0].block == Array("<p>half a par".utf8))
    #expect(reading.faultKinds == [.shortBlock])
  }

  @Test("An archive inside a record is the record's own")
  func nested() throws {
    let inner = String(decoding: record("inner"), as: UTF8.self)
    let reading = try ArchiveReading(.bytes(record("a", inner + inner) + record("b")))
    #expect(names(reading) == ["<urn:x:a>", "<urn:x:b>"] && reading.faultKinds == [])
  }

  @Test("A block over the limit is cut, and the next record is read")
  func largeBlock() throws {
    let large = record("a", String(repeating: "long line\n", count: 30_000))
    for bytes in [large + record("b"), gzip(large) + gzip(record("b"))] {
      let reading = try ArchiveReading(.bytes(bytes), blockBytes: 100_000)
      #expect(names(reading) == ["<urn:x:a>", "<urn:x:b>"])
      #expect(reading.records[0].block.count == 100_000 && !reading.records[0].isComplete)
      #expect(reading.faultKinds == [.blockTooLarge])
    }
  }

  @Test("A gzip bomb is left, and the next record is read")
  func bomb() throws {
    let bomb = record("a", String(repeating: "\0", count: 60 << 20))
    let reading = try ArchiveReading(.bytes(gzip(bomb) + gzip(record("b"))))
    #expect(reading.faultKinds.contains(.ratioTooHigh))
    #expect(names(reading).last == "<urn:x:b>")
    #expect(reading.records.allSatisfy { $0.block.count <= 17 << 20 })
  }

  @Test("Header floods are cut off, and the next record is read")
  func floods() throws {
    let fields = (0..<5000).map { "X-\($0): y\r\n" }.joined()
    let header = "WARC/1.1\r\nWARC-Type: resource\r\nWARC-Record-ID: <urn:x:a>\r\nWARC-Date: 2023-03-19T08:00:00Z\r\n"
    let many = Array("\(header)Content-Length: 4\r\n\(fields)\r\ntext\r\n\r\n".utf8)
    let manyReading = try ArchiveReading(.bytes(many + record("b")))
    #expect(names(manyReading) == ["<urn:x:a>", "<urn:x:b>"])
    #expect(manyReading.faultKinds == [.tooManyFields])
    #expect(manyReading.records[0].fields.all.count == ArchiveLimits.headerFields)

    let endless = Array("\(header)X: \(String(repeating: "y", count: 1 << 19))\r\n\r\n".utf8)
    let endlessReading = try ArchiveReading(.bytes(endless + record("b")))
    #expect(names(endlessReading) == ["<urn:x:b>"])
    #expect(endlessReading.faultKinds == [.headerTooLong])
  }

  @Test("Records that all claim to be large are all found")
  func claims() throws {
    let count = 3000
    let bytes = (0..<count).flatMap { record("\($0)", length: "60000000", "text") }
    let reading = try ArchiveReading(.bytes(bytes))
    #expect(reading.records.count == count)
    #expect(reading.records.dropLast().allSatisfy { $0.block == Array("text".utf8) })
  }

  @Test("Version lines without headers are told one by one, and the record behind them is read")
  func versionLines() throws {
    let lines = Array(String(repeating: "WARC/1.1\r\n", count: 2000).utf8)
    let reading = try ArchiveReading(.bytes(lines + record("b")))
    #expect(names(reading) == ["<urn:x:b>"])
    #expect(reading.faults.count == 2000 && reading.faults.allSatisfy { $0.kind == .cutHeader })
  }

  @Test("Text that is no archive is one fault")
  func noArchive() throws {
    let text = Array(String(repeating: "<p>no archive</p>\n", count: 10_000).utf8)
    #expect(try ArchiveReading(.bytes(text)).faults.map(\.kind) == [.noRecord])
    #expect(try ArchiveReading(.bytes(gzip(text))).faults.map(\.kind) == [.noRecord])
    #expect(try ArchiveReading(.bytes([])).faults == [])
    #expect(try ArchiveReading(.bytes(text + record("b"))).records.count == 1)
  }

  @Test("Bytes between gzip members are told, and zeros at the end are not")
  func betweenMembers() throws {
    let junk = Array("junk that is no member".utf8)
    let reading = try ArchiveReading(.bytes(gzip(record("a")) + junk + gzip(record("b"))))
    #expect(names(reading) == ["<urn:x:a>", "<urn:x:b>"])
    #expect(reading.faultKinds == [.notGzip])
    let padded = try ArchiveReading(.bytes(gzip(record("a")) + [UInt8](repeating: 0, count: 1000)))
    #expect(padded.faultKinds == [] && padded.records[0].storedEnd == gzip(record("a")).count)
  }

  @Test("False beginnings of gzip members are passed over")
  func falseMembers() throws {
    let start = gzip(record("a"))
    let false1 = (0..<20_000).flatMap { _ in [0x1F, 0x8B, 0x08, 0, 0, 0, 0, 0, 0, 3, 0xFF, 0xFF] as [UInt8] }
    let reading = try ArchiveReading(.bytes(start + [0x20] + false1 + gzip(record("b"))))
    #expect(names(reading) == ["<urn:x:a>", "<urn:x:b>"])
    #expect(reading.faultKinds == [.notGzip])
    let empty = (0..<20_000).flatMap { _ in gzip([]) }
    let emptyReading = try ArchiveReading(.bytes(start + empty + gzip(record("b"))))
    #expect(names(emptyReading) == ["<urn:x:a>", "<urn:x:b>"] && emptyReading.faultKinds == [])
  }

  @Test("Random bytes never stop the reader", arguments: 0..<40)
  func random(seed: Int) throws {
    var random = SeededRandom(seed: UInt64(seed))
    var bytes = seed.isMultiple(of: 2) ? try WrittenArchive(pages: 2).bytes : record("a") + record("b")
    for _ in 0..<20 {
      let position = Int(random.next() % UInt64(bytes.count))
      switch random.next() % 3 {
      case 0: bytes[position] = UInt8(truncatingIfNeeded: random.next())
      case 1: bytes.removeSubrange(position..<min(position + 3, bytes.count))
      default: bytes.insert(contentsOf: bytes[..<min(position, 200)], at: position)
      }
    }
    let reading = try ArchiveReading(.bytes(bytes))
    for record in reading.records {
      #expect(record.block.count <= bytes.count * 1032)
      if record.isHTTP { _ = try? HTTPMessage(record.block) }
    }
  }

  @Test("Folded lines, odd case and lines without a colon")
  func headerLines() throws {
    let text =
      "WARC/1.0\nwarc-type: RESOURCE\nWARC-RECORD-ID: <urn:x:a>\nwarc-date: 2023-03-19T08:00:00Z\n"
      + "WARC-Target-URI: http://example.kz/\n  long\n\tpath\nno colon here\ncontent-length: 4\n\ntext\n\n"
    let reading = try ArchiveReading(.bytes(Array(text.utf8)))
    let record = try #require(reading.records.first)
    #expect(record.kind == .resource && record.block == Array("text".utf8))
    #expect(record.targetURI == "http://example.kz/ long path")
    #expect(record.faults.map(\.kind) == [.badHeaderLine] && record.faults.map(\.found) == ["no colon here"])
  }
}
