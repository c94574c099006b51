import Containers
import Testing

@Suite("Fields of archives")
struct ArchiveFieldsTests {
  @Test("Dates are read to the millisecond")
  func dates() {
    // From GNU date: `date -u -d 2023-03-19T08:00:00Z +%s`.
    let cases: [(String, Int64?)] = [
      ("2023-03-19T08:00:00Z", 1_679_212_800_000), ("2023-03-19T08:00:00.5Z", 1_679_212_800_500),
      ("2023-03-19T08:00:00.123456789Z", 1_679_212_800_123), ("2023-03-19T08:00Z", 1_679_212_800_000),
      ("2023-03-19", 1_679_184_000_000), ("2023-03", 1_677_628_800_000), ("2023", 1_672_531_200_000),
      ("1970-01-01T00:00:00Z", 0), ("1969-12-31T23:59:59Z", -1000), ("2000-02-29T00:00:00Z", 951_782_400_000),
      ("2016-12-31T23:59:60Z", 1_483_228_800_000),
      ("2023-02-29", nil), ("2023-13-01", nil), ("2023-00-01", nil), ("2023-03-19T24:00:00Z", nil),
      ("2023-03-19T08Z", nil), ("2023-03-19T08:00:00.Z", nil), ("2023-03-19 08:00:00", nil), ("", nil),
      ("yesterday", nil),
      ("2023-03-19T08:00:00+06:00", nil), ("99999", nil),
    ]
    for (text, milliseconds) in cases { #expect(ArchiveDate.milliseconds(iso: text) == milliseconds, "\(text)") }
    #expect(ArchiveDate.milliseconds(digits: "20230319080000") == 1_679_212_800_000)
    #expect(ArchiveDate.milliseconds(digits: "20230319080000123") == 1_679_212_800_123)
    #expect(ArchiveDate.milliseconds(digits: "2023031908") == nil)
  }

  @Test(
    "A date is written as it was read",
    arguments: [0, -1, 1_679_212_800_123, 951_782_399_999, 4_102_444_800_000] as [Int64])
  func dateRoundTrip(milliseconds: Int64) {
    #expect(ArchiveDate.milliseconds(iso: ArchiveDate.iso(milliseconds)) == milliseconds)
  }

  @Test("A digest is the same in every form")
  func digests() throws {
    // The SHA-1 of nothing.
    let forms = [
      "sha1:DA39A3EE5E6B4B0D3255BFEF95601890AFD80709", "SHA-1:da39a3ee5e6b4b0d3255bfef95601890afd80709",
      "sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ", "sha1:3i42h3s6nnfq2msvx7xzkyayscx5qbyj",
      "sha1:2jmj7l5rSw0yVb/vlWAYkK/YBwk=", "sha1:2jmj7l5rSw0yVb_vlWAYkK_YBwk",
    ]
    let nothing = LabelledDigest(.sha1, of: UnsafeRawBufferPointer(start: nil, count: 0))
    for form in forms { #expect(LabelledDigest(form) == nothing, "\(form)") }
    #expect(nothing.text == forms[2])
    let long = LabelledDigest(.sha256, of: UnsafeRawBufferPointer(start: nil, count: 0))
    #expect(long.text == "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    #expect(LabelledDigest("sha256:4OYMIQUY7QOBJGX36TEJS35ZEQT24QPEMSNZGTFESWMRW6CSXBKQ====") == long)
    for text in [
      "", "sha1", "sha1:", "md5:d41d8cd98f00b204e9800998ecf8427e", "sha1:3I42",
      "sha1:" + String(repeating: "!", count: 32),
    ] {
      #expect(LabelledDigest(text) == nil, "\(text)")
    }
  }

  @Test("JSON values are read, and what is none is told with its place")
  func json() throws {
    let value = try JSONParser.value(Array(#" {"a": [1, -2.5e3, true, null, "\u0430\uD83D\uDE00\n"], "b": {}} "#.utf8))
    let elements = try #require(value["a"]?.elements)
    #expect(elements[0].integer == 1 && elements[4].text == "а😀\n")
    #expect(value["c"] == nil && value["b"]?.text == nil)
    for text in [
      "", "{", "[1,]", "{\"a\" 1}", "01", "1.", "tru", "\"a", "\"\u{1}\"", "\"\\x\"", "\"\\u12\"", "1 2", "-",
    ] {
      #expect(throws: JSONParser.Failure.self, "\(text)") { _ = try JSONParser.value(Array(text.utf8)) }
    }
    #expect(throws: JSONParser.Failure(offset: 3, expected: "at most 2 values inside one another")) {
      _ = try JSONParser.value(Array("[[[1]]]".utf8), depth: 2)
    }
  }
}
