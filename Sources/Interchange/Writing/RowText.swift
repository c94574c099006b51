internal import Containers
internal import CoverageModel

/// Rows of a CSV file as bytes, for tables of a million rows: fields are appended, not made.
struct RowText: ~Copyable {
  private var finished: [UInt8] = []
  private var page = BytePage()
  private var isRowStart = true

  mutating func reserve(_ count: Int) { finished.reserveCapacity(count) }

  /// All that was written.
  consuming func bytes() -> [UInt8] {
    finishPage()
    return finished
  }

  /// A text; quoted where it must be.
  mutating func text(_ text: UnsafeRawBufferPointer) {
    separate()
    var isPlain = text.first != 0x20 && text.last != 0x20
    for byte in text where byte <= 0x2C {
      switch byte {
      case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r"): isPlain = false
      default: break
      }
    }
    guard !isPlain else { return page.append(text) }
    page.append(UInt8(ascii: "\""))
    for byte in text {
      if byte == UInt8(ascii: "\"") { page.append(byte) }
      page.append(byte)
    }
    page.append(UInt8(ascii: "\""))
  }

  mutating func text(_ text: String) {
    var text = text
    text.withUTF8 { self.text(UnsafeRawBufferPointer($0)) }
  }

  /// A text that people wrote: one that a spreadsheet could run as a formula gets `'` in front, which the reader of such texts takes away.
  mutating func guarded(_ text: UnsafeRawBufferPointer) {
    guard let first = text.first, RowText.formulaMarks.contains(first) else { return self.text(text) }
    let guarded = [UInt8(ascii: "'")] + text
    guarded.withUnsafeBytes { self.text($0) }
  }

  mutating func guarded(_ text: String) {
    var text = text
    text.withUTF8 { guarded(UnsafeRawBufferPointer($0)) }
  }

  /// What a guarded text says.
  static func unguarded(_ text: String) -> String {
    guard text.utf8.first == UInt8(ascii: "'"), let mark = text.utf8.dropFirst().first, formulaMarks.contains(mark)
    else {
      return text
    }
    return String(text.dropFirst())
  }

  private static let formulaMarks: Set<UInt8> = Set("=+-@\t\r".utf8)

  /// A text of which the caller knows that it needs no quotes, such as a code.
  mutating func plain(_ text: UnsafeRawBufferPointer) {
    separate()
    page.append(text)
  }

  mutating func number(_ number: Int64) {
    separate()
    page.append(decimal: number)
  }

  /// UTC milliseconds as `MomentText` writes them.
  mutating func moment(_ moment: Int64) {
    separate()
    let (year, month, day) = ZoneRules.utc.day(of: moment).components
    guard (1000...9999).contains(year) else {
      for byte in MomentText.text(moment).utf8 { page.append(byte) }
      return
    }
    let time = Int(ZoneRules.utc.timeOfDay(of: moment))
    page.append(decimal: Int64(year))
    append(two: month, after: UInt8(ascii: "-"))
    append(two: day, after: UInt8(ascii: "-"))
    append(two: time / 3_600_000, after: UInt8(ascii: "T"))
    append(two: time / 60_000 % 60, after: UInt8(ascii: ":"))
    append(two: time / 1000 % 60, after: UInt8(ascii: ":"))
    if time % 1000 > 0 {
      page.append(UInt8(ascii: "."))
      for place in [100, 10, 1] { page.append(UInt8(truncatingIfNeeded: 0x30 + time / place % 10)) }
    }
    page.append(UInt8(ascii: "Z"))
  }

  private mutating func append(two number: Int, after mark: UInt8) {
    page.append(mark)
    page.append(UInt8(truncatingIfNeeded: 0x30 + number / 10))
    page.append(UInt8(truncatingIfNeeded: 0x30 + number % 10))
  }

  /// Milliseconds as seconds, with as many decimals as they need.
  mutating func seconds(milliseconds: Int64) {
    separate()
    page.append(decimal: milliseconds / 1000)
    var rest = milliseconds % 1000
    guard rest > 0 else { return }
    page.append(UInt8(ascii: "."))
    var place: Int64 = 100
    while rest > 0 {
      page.append(UInt8(truncatingIfNeeded: 0x30 + rest / place))
      rest %= place
      place /= 10
    }
  }

  mutating func none() { separate() }

  mutating func endRow() {
    page.append(UInt8(ascii: "\n"))
    isRowStart = true
    if page.isFull { finishPage() }
  }

  private mutating func finishPage() { page.take { finished.append(contentsOf: $0) } }

  mutating func row(_ texts: [String]) {
    for one in texts { text(one) }
    endRow()
  }

  private mutating func separate() {
    if !isRowStart { page.append(UInt8(ascii: ",")) }
    isRowStart = false
  }
}
