/// The header of a WARC record.
struct WARCHeader {
  let version: String
  let kind: WARCKind
  let fields: HeaderFields
  let targetURI: String?
  let date: Int64?
  /// Of the block; nil when what is written, or its absence, is no number from 0.
  let length: Int?
  private(set) var faults: [ArchiveFault] = []

  /// - Parameters:
  ///   - bytes: From the version line to the empty line.
  ///   - place: Of an offset in them.
  init(_ bytes: UnsafeRawBufferPointer, place: (Int) -> ArchivePlace) {
    let firstEnd = bytes.firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
    version = HeaderFields.trimmed(Substring(String(decoding: bytes[..<firstEnd].prefix(64), as: UTF8.self)))
    let parser = HeaderParser(UnsafeRawBufferPointer(rebasing: bytes[firstEnd...]))
    fields = parser.fields
    kind = fields["WARC-Type"].map { WARCKind(rawValue: $0.lowercased()) ?? .other } ?? .other
    targetURI = fields["WARC-Target-URI"].map(WARCRecord.bare)
    let writtenDate = fields["WARC-Date"]
    date = writtenDate.flatMap { ArchiveDate.milliseconds(iso: $0) }
    let writtenLength = fields["Content-Length"]
    length = writtenLength.flatMap(WARCHeader.length)

    let start = place(0)
    faults = parser.faults.map {
      ArchiveFault($0.kind, at: place(firstEnd + $0.offset), found: $0.found, expected: $0.expected)
    }
    func note(_ kind: ArchiveFault.Kind, _ found: String?, _ expected: String) {
      let found = found.map { HeaderText.preview($0.utf8) }
      faults.append(ArchiveFault(kind, at: start, found: found ?? "nothing", expected: expected))
    }
    if version != "WARC/1.0", version != "WARC/1.1" { note(.unknownVersion, version, "WARC/1.0 or WARC/1.1") }
    if fields["WARC-Type"] == nil { note(.missingField, nil, "WARC-Type") }
    if fields["WARC-Record-ID"] == nil { note(.missingField, nil, "WARC-Record-ID") }
    if date == nil { note(.badDate, writtenDate, "WARC-Date as 2023-03-19T08:00:00Z") }
    if length == nil { note(.badLength, writtenLength, "Content-Length as a whole number from 0") }
  }

  /// A length in decimal digits; nil when it is anything else, or does not fit.
  static func length(_ text: String) -> Int? {
    guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int(text)
  }
}
