/// Reads the lines of a header into fields: `Name: value`, and lines that go on with a space.
struct HeaderParser {
  private(set) var fields = HeaderFields()
  /// With the offset of the line.
  private(set) var faults: [(kind: ArchiveFault.Kind, offset: Int, found: String, expected: String)] = []

  private var name = ""
  private var value = ""
  private var isFull = false

  /// - Parameter bytes: The lines behind the first one; an empty line ends them.
  init(_ bytes: UnsafeRawBufferPointer) {
    let text = bytes.bindMemory(to: UInt8.self)
    var start = 0
    while start < text.count {
      let lineFeed = text.position(of: 0x0A, from: start) ?? text.count
      let end = lineFeed > start && text[lineFeed - 1] == 0x0D ? lineFeed - 1 : lineFeed
      if end == start { break }
      add(UnsafeBufferPointer(rebasing: text[start..<end]), at: start)
      start = lineFeed + 1
    }
    finish()
  }

  private mutating func add(_ line: UnsafeBufferPointer<UInt8>, at offset: Int) {
    let isFolded = line[0] == 0x20 || line[0] == 0x09
    if isFolded, !name.isEmpty {
      value += " " + HeaderFields.trimmed(Substring(String(decoding: line, as: UTF8.self)))
      return
    }
    finish()
    guard let colon = line.position(of: 0x3A, from: 0), colon > 0, !isFolded else {
      if faults.count < 16 {
        faults.append((.badHeaderLine, offset, HeaderText.preview(line), "a name, a colon and a value"))
      }
      return
    }
    guard fields.all.count < ArchiveLimits.headerFields else {
      if !isFull {
        let expected = "at most \(ArchiveLimits.headerFields) fields"
        faults.append((.tooManyFields, offset, HeaderText.preview(line), expected))
      }
      isFull = true
      return
    }
    name = HeaderFields.trimmed(Substring(String(decoding: line[..<colon], as: UTF8.self)))
    value = HeaderFields.trimmed(Substring(String(decoding: line[(colon + 1)...], as: UTF8.self)))
  }

  private mutating func finish() {
    if !name.isEmpty { fields.append(name, value) }
    name = ""
  }
}
