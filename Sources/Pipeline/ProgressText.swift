internal import CoverageModel

/// The line that a terminal shows during a long run: a bar where the size of the whole is known, pages, their rate, the time left.
package enum ProgressText {
  /// The line after so many milliseconds, at most `width` characters long.
  package static func line(_ progress: RunProgress, milliseconds: Int, width: Int) -> String {
    var parts = [Counted.text(progress.pages, "page")]
    if milliseconds >= 1000 { parts.append(rate(progress.pages, milliseconds)) }
    var bar = ""
    // Estimates from the first moments say nothing.
    if let done = progress.done, done >= 10, done < 1000 {
      bar =
        "[\(String(repeating: "#", count: done / 50))\(String(repeating: ".", count: 20 - done / 50))] \(done / 10) %, "
      parts.append(clock(milliseconds / 1000 * (1000 - done) / done) + " left")
    }
    let note = progress.note.isEmpty ? "" : "; " + progress.note
    return TerminalText.line(String((bar + parts.joined(separator: ", ") + note).prefix(width)))
  }

  /// Pages a second, or a minute where a second has hardly any.
  private static func rate(_ pages: Int, _ milliseconds: Int) -> String {
    let perSecond = pages * 1000 / milliseconds
    return perSecond >= 5 ? "\(perSecond) a second" : "\(pages * 60_000 / milliseconds) a minute"
  }

  private static func clock(_ seconds: Int) -> String {
    let (hours, minutes) = (seconds / 3600, seconds / 60 % 60)
    let tail = padded(seconds % 60, 2)
    return hours > 0 ? "\(hours):\(padded(minutes, 2)):\(tail)" : "\(minutes):\(tail)"
  }
}
