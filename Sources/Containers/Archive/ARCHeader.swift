/// The one line before a record of an ARC file: the URL, then fields without spaces, the last of which is the length.
struct ARCHeader {
  let fields: HeaderFields
  let targetURI: String
  let date: Int64?
  let contentType: String
  /// Nil when what is written is no number from 0.
  let length: Int?
  let writtenLength: String

  /// The fields of version 1, which a file repeats in its first record.
  static let version1 = ["URL", "IP-address", "Archive-date", "Content-type", "Archive-length"]

  /// Nil when the line is none of an ARC record.
  init?(_ line: some Collection<UInt8>, names: [String]) {
    guard names.count >= ARCHeader.version1.count else { return nil }
    // The URL may hold spaces, so the fields are counted from the end.
    var parts = line.split(separator: 0x20, omittingEmptySubsequences: false)
    guard parts.count >= names.count else { return nil }
    let tail = parts.suffix(names.count - 1)
    parts.removeLast(names.count - 1)
    let uri = Array(parts.joined(separator: [0x20]))
    guard ARCHeader.isURI(uri) else { return nil }
    let values = [String(decoding: uri, as: UTF8.self)] + tail.map { String(decoding: $0, as: UTF8.self) }
    let date = values[2]
    guard date.utf8.count >= 8, date.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    fields = HeaderFields(zip(names, values).map { HeaderFields.Field($0, $1) })
    targetURI = values[0]
    self.date = ArchiveDate.milliseconds(digits: date)
    contentType = values[3]
    writtenLength = values[values.count - 1]
    length = WARCHeader.length(writtenLength)
  }

  /// Whether there is a scheme and a colon.
  private static func isURI(_ bytes: [UInt8]) -> Bool {
    guard let colon = bytes.firstIndex(of: 0x3A), colon > 0 else { return false }
    return bytes[..<colon].allSatisfy { byte in
      (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || [0x2B, 0x2D, 0x2E].contains(byte)
    }
  }
}
