/// Text brought to a measured width: broken at spaces, shortened with an ellipsis where the last line is too long.
enum TextFit {
  /// At most `limit` lines of `text`, none wider than `width`; a word that is too wide for a line is cut inside.
  static func lines(_ text: String, width: Double, size: Double, bold: Bool = false, limit: Int) -> [String] {
    var words = text.split(separator: " ").map(String.init)[...]
    var lines: [String] = []
    while let first = words.first, lines.count < limit {
      if lines.count == limit - 1 {
        lines.append(shortened(words.joined(separator: " "), width: width, size: size, bold: bold))
        break
      }
      var line = first
      words.removeFirst()
      while let next = words.first, TextWidth.width("\(line) \(next)", size: size, bold: bold) <= width {
        line += " \(next)"
        words.removeFirst()
      }
      lines.append(shortened(line, width: width, size: size, bold: bold))
    }
    return lines
  }

  /// `text`, or as much of it as fits with "…" after it.
  static func shortened(_ text: String, width: Double, size: Double, bold: Bool = false) -> String {
    if TextWidth.width(text, size: size, bold: bold) <= width { return text }
    var kept = text
    while !kept.isEmpty, TextWidth.width("\(kept)…", size: size, bold: bold) > width { kept.removeLast() }
    while kept.last == " " { kept.removeLast() }
    return "\(kept)…"
  }
}
