import Testing

@testable import Workbench

@Suite("Ranges of a file")
struct ByteRangeTests {
  @Test(
    "As RFC 9110 has them, for a file of a thousand bytes",
    arguments: [
      ("bytes=0-99", ByteRange.part(0...99)), ("bytes=500-", .part(500...999)), ("bytes=-100", .part(900...999)),
      ("bytes=-5000", .part(0...999)), ("bytes=999-5000", .part(999...999)), ("BYTES=0-0", .part(0...0)),
      ("bytes=0-99999999999999999999", .part(0...999)), ("bytes=1000-", .beyond), ("bytes=2000-3000", .beyond),
      ("bytes=-0", .beyond), ("bytes=99999999999999999999-", .beyond), ("bytes=9-5", .whole), ("items=0-1", .whole),
      ("bytes=0-1,5-6", .whole), ("bytes=", .whole), ("bytes=-", .whole), ("bytes=a-b", .whole), ("bytes=--5", .whole),
      ("bytes=1-2-3", .whole), ("", .whole),
    ])
  func ranges(header: String, expected: ByteRange) { #expect(ByteRange(header, size: 1000) == expected) }

  @Test("Without a header all of it; an empty file has no part")
  func edges() {
    #expect(ByteRange(nil, size: 1000) == .whole)
    #expect(ByteRange("bytes=0-", size: 0) == .beyond && ByteRange("bytes=-1", size: 0) == .beyond)
  }
}
