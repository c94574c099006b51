/// How the first line of a record is known.
struct RecordStart {
  /// The bytes by which a WARC record is known; the version follows.
  static let count = 5

  /// The names of an ARC record's fields; nil when the file is no ARC.
  let arcNames: [String]?

  /// Whether a WARC record's version line begins at `offset`.
  static func isWARC(_ bytes: UnsafeRawBufferPointer, at offset: Int) -> Bool {
    guard offset >= 0, offset + count <= bytes.count else { return false }
    return bytes[offset] == 0x57 && bytes[offset + 1] == 0x41 && bytes[offset + 2] == 0x52
      && bytes[offset + 3] == 0x43 && bytes[offset + 4] == 0x2F
  }

  /// Whether a record begins at `offset`, where a line begins.
  func isRecord(_ bytes: UnsafeRawBufferPointer, at offset: Int) -> Bool {
    if RecordStart.isWARC(bytes, at: offset) { return true }
    guard let arcNames, offset < bytes.count else { return false }
    let text = UnsafeRawBufferPointer(rebasing: bytes[offset...].prefix(ArchiveLimits.headerBytes))
    let end = text.bindMemory(to: UInt8.self).position(of: 0x0A, from: 0) ?? text.count
    return ARCHeader(text[..<end].filter { $0 != 0x0D }, names: arcNames) != nil
  }

  /// Whether nothing, or the first bytes of a record's first line, stand between `offset` and the end.
  func isCutOff(_ bytes: UnsafeRawBufferPointer, at offset: Int) -> Bool {
    let rest = bytes[offset...]
    // A line of an ARC file cannot be told before it ends.
    if arcNames != nil { return !rest.contains(0x0A) }
    return rest.count < RecordStart.count && "WARC/".utf8.starts(with: rest)
  }

  /// Where the first record begins in `range`, which begins with a line: at a line's beginning, or in its middle when
  /// what stood before was torn off.
  func first(_ bytes: UnsafeRawBufferPointer, in range: Range<Int>) -> Int? {
    let text = UnsafeRawBufferPointer(rebasing: bytes[..<range.upperBound]).bindMemory(to: UInt8.self)
    guard arcNames == nil else {
      var line = range.lowerBound
      while line < range.upperBound {
        if isRecord(bytes, at: line) { return line }
        guard let lineFeed = text.position(of: 0x0A, from: line) else { return nil }
        line = lineFeed + 1
      }
      return nil
    }
    var position = range.lowerBound
    while let found = text.position(of: 0x57, from: position) {
      if isVersionLine(bytes, at: found), found == range.lowerBound || text[found - 1] == 0x0A || isHeader(bytes, found)
      {
        return found
      }
      position = found + 1
    }
    return nil
  }

  /// `WARC/` and a digit.
  private func isVersionLine(_ bytes: UnsafeRawBufferPointer, at offset: Int) -> Bool {
    guard RecordStart.isWARC(bytes, at: offset), offset + RecordStart.count < bytes.count else { return false }
    return (0x30...0x39).contains(bytes[offset + RecordStart.count])
  }

  /// Whether a version line ends as one does, and a field's name follows.
  private func isHeader(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> Bool {
    let rest = bytes[offset...].dropFirst(RecordStart.count + 3).prefix(3)
    return rest.elementsEqual([0x0D, 0x0A, 0x57]) || rest.elementsEqual([0x0D, 0x0A, 0x43])
  }
}
