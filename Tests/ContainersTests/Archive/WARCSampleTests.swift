import Containers
import TestSupport
import Testing

/// What each sample holds was found by reading its bytes, and where a digest is checked, with warcio.
@Suite("Sample archives")
struct WARCSampleTests {
  /// What is expected of a sample: the kinds of its records in order, and the kinds of all faults.
  struct Sample: CustomTestStringConvertible {
    let name: String
    let kinds: [WARCKind]
    var faults: [ArchiveFault.Kind] = []

    var testDescription: String { name }
  }

  static let samples = [
    Sample(name: "example.warc", kinds: [.warcinfo, .warcinfo, .response, .request, .revisit, .request]),
    Sample(name: "example.warc.gz", kinds: [.warcinfo, .warcinfo, .response, .request, .revisit, .request]),
    Sample(
      name: "example-bad-non-chunked.warc.gz",
      kinds: [.warcinfo, .warcinfo, .response, .request, .revisit, .request], faults: [.wrongDigest]),
    Sample(name: "example-bad.warc.gz.bad", kinds: [.warcinfo, .response, .request, .revisit, .request, .response]),
    Sample(name: "example-digest.warc", kinds: [.request, .request, .request, .request], faults: [.unknownDigest]),
    Sample(name: "example-iana.org-chunked.warc", kinds: [.warcinfo, .response, .request]),
    Sample(name: "example-resource.warc.gz", kinds: [.warcinfo, .warcinfo, .resource]),
    Sample(name: "example-space-in-target-uri.warc.gz", kinds: [.warcinfo, .resource]),
    Sample(
      name: "example-trunc.warc", kinds: [.warcinfo, .warcinfo, .response, .request],
      faults: [.textAfterBlock, .wrongDigest, .wrongDigest]),
    Sample(
      name: "example-wget-bad-target-uri.warc.gz",
      kinds: [.warcinfo, .request, .response, .metadata, .resource, .resource]),
    Sample(name: "example-wrong-chunks.warc.gz", kinds: [.response, .request], faults: [.wrongDigest]),
    Sample(name: "post-test.warc.gz", kinds: [.response, .request, .response, .request, .response, .request]),
    Sample(name: "example.arc", kinds: [.warcinfo, .response]),
    Sample(name: "example.arc.gz", kinds: [.warcinfo, .response]),
    Sample(name: "example-space-in-url.arc", kinds: [.warcinfo, .response], faults: [.cutBlock]),
    Sample(
      name: "bad.arc", kinds: [.warcinfo, .resource, .resource, .resource],
      faults: [.badLength, .badDate, .badLength, .badDate, .badLength]),
  ]

  @Test("Every record of a sample is read, and every fault is said", arguments: samples)
  func records(sample: Sample) throws {
    let reading = try ArchiveReading(sample: sample.name)
    #expect(reading.records.map(\.kind) == sample.kinds)
    #expect(reading.faultKinds == sample.faults)
  }

  @Test(
    "The three forms of one archive hold the same", arguments: ["example.warc.gz", "example-bad-non-chunked.warc.gz"])
  func forms(name: String) throws {
    let plain = try ArchiveReading(sample: "example.warc").records
    let packed = try ArchiveReading(sample: name).records
    #expect(packed.map(\.block) == plain.map(\.block))
    #expect(packed.map(\.id) == plain.map(\.id))
    #expect(plain.map(\.place.offset) == [0, 488, 1197, 2566, 3370, 4316])
    let places = name == "example.warc.gz" ? [0, 353, 784, 2012, 2621, 3207] : [0, 0, 0, 0, 0, 0]
    #expect(packed.map(\.place.offset) == places)
    let inflated = name == "example.warc.gz" ? [0, 0, 0, 0, 0, 0] : plain.map(\.place.offset)
    #expect(packed.map(\.place.inflated) == inflated)
  }

  @Test("A response says what was asked, when, and what came back")
  func response() throws {
    let records = try ArchiveReading(sample: "example.warc.gz").records
    let record = records[2]
    #expect(record.version == "WARC/1.0")
    #expect(record.targetURI == "http://example.com/")
    #expect(record.date == 1_488_772_926_000)
    #expect(record.id == "<urn:uuid:a9c51e3e-0221-11e7-bf66-0242ac120005>")
    #expect(record.fields["warc-ip-address"] == "93.184.216.34")
    #expect(record.isHTTP && record.block.count == 975)
    let message = try HTTPMessage(record.block)
    #expect(message.head.status == 200 && message.faults == [])
    #expect(message.body.count == 1270)
    #expect(String(decoding: message.body, as: UTF8.self).contains("<h1>Example Domain</h1>"))
    let revisit = records[4]
    #expect(revisit.refersToURI == "http://example.com/" && revisit.refersToDate == record.date)
    #expect(revisit.payloadDigest == record.payloadDigest)
    #expect(revisit.isHTTP)
    #expect(try HTTPMessage(revisit.block).body == [])
  }

  @Test("Addresses in angle brackets and with spaces")
  func addresses() throws {
    let wget = try ArchiveReading(sample: "example-wget-bad-target-uri.warc.gz").records
    #expect(wget[2].targetURI == "http://example.com/")
    #expect(wget[3].targetURI == "metadata://gnu.org/software/wget/warc/MANIFEST.txt")
    let perma = try ArchiveReading(sample: "example-space-in-target-uri.warc.gz").records
    #expect(perma[1].targetURI == "file:///example with spaces.png")
    #expect(perma[1].block.count == 70)
    let arc = try ArchiveReading(sample: "example-space-in-url.arc").records
    #expect(
      arc[1].targetURI
        == "http://example.com/index.cfm?FuseAction=Email&EmailTitle=Examples From The Live Web&IsPopUp=False")
  }

  @Test("The place of a cut-off block's text is told, and the next record is read")
  func truncated() throws {
    let records = try ArchiveReading(sample: "example-trunc.warc").records
    let fault = try #require(records[2].faults.first)
    #expect(fault.place == ArchivePlace(offset: 2560) && fault.found.hasPrefix("\\x00\\x00\\r\\n\\r\\nWARC/1.0"))
    #expect(records[2].block.count == 973 && records[3].block.count == 493)
    #expect(records[3].place.offset == 2566)
  }

  @Test("A record whose gzip members do not keep to it is put together")
  func wrongChunks() throws {
    let records = try ArchiveReading(sample: "example-wrong-chunks.warc.gz").records
    let message = try HTTPMessage(records[0].block)
    // The record says one byte less than the message in it.
    #expect(records[0].isComplete && records[0].block.count == 1613)
    #expect(message.body.count == 1270 && message.faults.map(\.found) == ["1270 bytes"])
    #expect(records[0].storedEnd == nil)
    #expect(records[1].block.count == 137 && records[1].place == ArchivePlace(offset: 1130, inflated: 4))
  }

  @Test("A body in chunks is put together")
  func chunked() throws {
    let records = try ArchiveReading(sample: "example-iana.org-chunked.warc").records
    let message = try HTTPMessage(records[1].block)
    #expect(message.faults == [] && message.body.count == 0x1C37)
    #expect(message.body.starts(with: "<!doctype html>".utf8))
  }

  @Test("An ARC file's records have the names that it gives them")
  func arc() throws {
    for name in ["example.arc", "example.arc.gz"] {
      let records = try ArchiveReading(sample: name).records
      #expect(records.map(\.version) == ["ARC/1", "ARC/1"])
      #expect(records[1].fields["IP-address"] == "93.184.216.119")
      #expect(records[1].date == 1_392_526_941_000)
      let message = try HTTPMessage(records[1].block)
      #expect(records[1].isHTTP && message.head.status == 200 && message.body.count == 1270)
    }
  }

  @Test("An ARC file with bad lengths gives what lies between its record lines")
  func badARC() throws {
    let records = try ArchiveReading(sample: "bad.arc").records
    let lines = "1 0 Bad Capture\nURL IP-address Archive-date Content-type Archive-length"
    #expect(records.map(\.block) == [Array(lines.utf8), [], [0x0A], []])
    #expect(records.map(\.isComplete) == [false, false, true, false])
    #expect(records[0].faults.map(\.found) == ["-1"])
    #expect(records[3].faults.map(\.found) == ["201404010000000000", "abc"])
    #expect(records[2].date == 1_388_620_800_000)
  }

  @Test("A wrong digest is told with both")
  func digests() throws {
    let records = try ArchiveReading(sample: "example-digest.warc").records
    #expect(records.map { $0.faults.count } == [1, 0, 0, 0])
    // The digit 1 is none of base 32.
    #expect(records[0].faults.map(\.found) == ["sha1:1112H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ"])
    let cut = try ArchiveReading(sample: "example-trunc.warc").records[2].faults
    #expect(cut[1].expected == "WARC-Block-Digest sha1:DR5MBP7OD3OPA7RFKWJUD4CTNUQUGFC5")
    // By Python's hashlib, of the 973 bytes.
    #expect(cut[1].found == "bytes with sha1:2L2CORBHFOK4APP3AUUPJFVYWPLY2IBW")
    let unchecked = try ArchiveReading(.bytes(ArchiveReading.sample("example-digest.warc")), digests: .none)
    #expect(unchecked.faultKinds == [])
  }

  @Test("Cut off at any place, a sample gives the records before", arguments: samples)
  func cut(sample: Sample) throws {
    let bytes = try ArchiveReading.sample(sample.name)
    let whole = try ArchiveReading(.bytes(bytes))
    for count in stride(from: 0, to: bytes.count, by: 101) {
      let reading = try ArchiveReading(.bytes(Array(bytes[..<count])))
      let ended = whole.records.prefix { ($0.storedEnd ?? .max) <= count }
      #expect(Array(reading.records.prefix(ended.count)) == Array(ended))
      #expect(reading.records.count <= whole.records.count)
    }
  }

  @Test("With any byte damaged, a sample is read to its end", arguments: samples)
  func flipped(sample: Sample) throws {
    let bytes = try ArchiveReading.sample(sample.name)
    for position in stride(from: 0, to: bytes.count, by: 101) {
      var damaged = bytes
      damaged[position] ^= 0x55
      let reading = try ArchiveReading(.bytes(damaged))
      // A byte of a block can be wrong without anybody's knowing where no digest is stated; a lost record shows.
      #expect(reading.records.count >= sample.kinds.count - 1 || !reading.faultKinds.isEmpty)
      #expect(reading.records.count <= sample.kinds.count + 1)
    }
  }
}
