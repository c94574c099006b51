/// Text brought to a measured width: broken at spaces and after hyphens, shortened with an ellipsis where the last line is too long.
enum TextFit {
  /// A stretch that no line end may cut.
  private struct Piece {
    let text: String
    let hasSpaceBefore: Bool
  }

  /// At most `limit` lines of `text`, none wider than `width`; a stretch that is too wide for a line is cut inside.
  static func lines(_ text: String, width: Double, size: Double, bold: Bool = false, limit: Int) -> [String] {
    var pieces = pieces(text)[...]
    var lines: [String] = []
    while let first = pieces.first, lines.count < limit {
      var line = first.text
      pieces.removeFirst()
      while let next = pieces.first {
        let longer = line + (next.hasSpaceBefore ? " " : "") + next.text
        let isLast = lines.count == limit - 1
        guard isLast || TextWidth.width(longer, size: size, bold: bold) <= width else { break }
        line = longer
        pieces.removeFirst()
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
    while let last = kept.last, " «“(-".contains(last) { kept.removeLast() }
    return "\(kept)…"
  }

  private static func pieces(_ text: String) -> [Piece] {
    text.split(separator: " ").flatMap { word -> [Piece] in
      let parts = word.split(separator: "-", omittingEmptySubsequences: false)
      return parts.enumerated().compactMap { index, part in
        let text = index < parts.count - 1 ? "\(part)-" : String(part)
        return text.isEmpty ? nil : Piece(text: text, hasSpaceBefore: index == 0)
      }
    }
  }
}
