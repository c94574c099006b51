/// The sentences of a text, in Unicode scalars.
struct TextSentences {
  let scalars: [UInt32]
  /// Without the blanks between them.
  private(set) var spans: [Range<Int>] = []

  init(_ text: String) {
    scalars = text.unicodeScalars.map(\.value)
    var start = 0
    var place = 0
    while place < scalars.count {
      var end = place
      while end < scalars.count, closes(scalars[end]) { end += 1 }
      if scalars[place] == 0x0A || end > place && ends(place..<end) {
        add(start..<end)
        start = end
      }
      place = max(end, place + 1)
    }
    add(start..<scalars.count)
  }

  /// The sentence in which a place lies, or the one before it.
  func position(of place: Int) -> Int {
    var low = 0
    var high = spans.count
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].lowerBound <= place { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }

  func isBlank(_ span: Range<Int>) -> Bool { scalars[span].allSatisfy(TextReader.isBlank) }

  /// Whether two neighbours stand in one paragraph.
  func isParagraphEnd(after position: Int) -> Bool {
    guard position + 1 < spans.count else { return true }
    return scalars[spans[position].upperBound..<spans[position + 1].lowerBound].contains(0x0A)
  }

  private mutating func add(_ span: Range<Int>) {
    var (start, end) = (span.lowerBound, span.upperBound)
    while start < end, TextReader.isBlank(scalars[start]) { start += 1 }
    while end > start, TextReader.isBlank(scalars[end - 1]) { end -= 1 }
    if start < end { spans.append(start..<end) }
  }

  /// Whether a run of closing signs ends a sentence: there is a stop in it, a blank follows, and behind it what begins one.
  private func ends(_ run: Range<Int>) -> Bool {
    guard let stop = scalars[run].firstIndex(where: isStop) else { return false }
    var next = run.upperBound
    guard next < scalars.count, TextReader.isBlank(scalars[next]) else { return next == scalars.count }
    while next < scalars.count, TextReader.isBlank(scalars[next]) { next += 1 }
    guard next < scalars.count else { return true }
    // «…?» — said somebody.
    let first = scalars[next]
    let traits = LetterTable.shared.traits(first)
    guard traits.contains(.upper) || traits.contains(.digit) || TextReader.isQuote(first) else { return false }
    return scalars[stop] != 0x2E || !isAbbreviation(before: stop)
  }

  /// Stops, and quotes that close behind them.
  private func closes(_ value: UInt32) -> Bool {
    isStop(value) || value == 0xBB || value == 0x201D || value == 0x22 || value == 0x29
  }

  private func isStop(_ value: UInt32) -> Bool {
    value == 0x2E || value == 0x21 || value == 0x3F || value == 0x2026
  }

  /// An initial, or a short word that is always cut: «г.», «ул.».
  private func isAbbreviation(before place: Int) -> Bool {
    var start = place
    while start > 0, LetterTable.shared.letter(scalars[start - 1]) != 0 { start -= 1 }
    let length = place - start
    guard length > 0 else { return false }
    return length == 1
      || length == 2 && !LetterTable.shared.traits(scalars[start]).contains(.upper)
        && !LetterTable.shared.traits(scalars[start]).contains(.digit)
  }
}
