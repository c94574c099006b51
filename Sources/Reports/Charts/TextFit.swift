/// Text brought to a measured width: broken at spaces and after hyphens between letters, inside a word only where the word alone is
/// too wide for a line, and shortened with an ellipsis only where the caller limits the lines.
enum TextFit {
  /// A stretch that no line end should cut.
  private struct Piece {
    let text: String
    let hasSpaceBefore: Bool
  }

  /// The lines of `text`, none wider than `width`. Beyond `limit` lines the last of them ends with "…"; without it nothing is lost.
  static func lines(
    _ text: String, width: Double, size: Double, bold: Bool = false, limit: Int = .max
  ) -> [String] {
    var lines: [String] = []
    var current = ""
    for piece in pieces(text) {
      let longer = current.isEmpty ? piece.text : current + (piece.hasSpaceBefore ? " " : "") + piece.text
      if TextWidth.width(longer, size: size, bold: bold) <= width {
        current = longer
        continue
      }
      if !current.isEmpty { lines.append(current) }
      current = piece.text
      while lines.count < limit, TextWidth.width(current, size: size, bold: bold) > width {
        let head = max(1, fitting(current, width: width, size: size, bold: bold))
        guard head < current.count else { break }
        lines.append(String(current.prefix(head)))
        current = String(current.dropFirst(head))
      }
      if lines.count > limit { break }
    }
    if !current.isEmpty { lines.append(current) }
    guard lines.count > limit, limit > 0 else { return Array(lines.prefix(max(0, limit))) }
    let last = lines[limit - 1] + "\u{2026}"
    return lines.prefix(limit - 1) + [shortened(last, width: width, size: size, bold: bold)]
  }

  /// `text`, or as much of it as fits with "…" after it.
  static func shortened(_ text: String, width: Double, size: Double, bold: Bool = false) -> String {
    if TextWidth.width(text, size: size, bold: bold) <= width { return text }
    let room = width - TextWidth.width("…", size: size, bold: bold)
    var kept = text.prefix(fitting(text, width: room, size: size, bold: bold))
    while let last = kept.last, " «“(-…".contains(last) { kept.removeLast() }
    return "\(kept)…"
  }

  /// How many characters of `text` fit into `width`.
  private static func fitting(_ text: String, width: Double, size: Double, bold: Bool) -> Int {
    var (count, sum) = (0, 0.0)
    for character in text {
      sum += TextWidth.width(String(character), size: size, bold: bold)
      if sum > width { break }
      count += 1
    }
    return count
  }

  private static func pieces(_ text: String) -> [Piece] {
    text.split { $0 == " " || $0.isNewline }.flatMap { word -> [Piece] in
      var pieces: [Piece] = []
      var start = word.startIndex
      for index in word.indices where word[index] == "-" && index > word.startIndex {
        let next = word.index(after: index)
        // A number, a day or a name with a year stays whole.
        guard next < word.endIndex, word[next].isLetter, word[word.index(before: index)].isLetter else { continue }
        pieces.append(Piece(text: String(word[start..<next]), hasSpaceBefore: pieces.isEmpty))
        start = next
      }
      pieces.append(Piece(text: String(word[start..<word.endIndex]), hasSpaceBefore: pieces.isEmpty))
      return pieces
    }
  }
}
