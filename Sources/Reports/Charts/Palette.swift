internal import CoverageModel

/// The fills of charts. Neighbours differ in lightness as well as in hue, and what a grey print would make alike differs in its
/// pattern, so that everybody tells them apart.
enum Palette {
  enum Pattern: String, Hashable, CaseIterable { case plain, falling, rising, dotted, crossed, level, upright }

  struct Fill: Hashable {
    /// 0xRRGGBB.
    let rgb: UInt32
    let pattern: Pattern

    init(_ rgb: UInt32, _ pattern: Pattern = .plain) {
      self.rgb = rgb
      self.pattern = pattern
    }

    var hex: String {
      let digits = String(rgb, radix: 16)
      return "#" + String(repeating: "0", count: max(0, 6 - digits.utf8.count)) + digits
    }
  }

  /// Light enough for the mark of a benchmark over it, dark enough for white paper.
  static let bar = Fill(0x5B8DBE)
  static let curve = Fill(0x2B5C8A)
  /// A whole bar between divided ones.
  static let undivided = Fill(0x4A4A4A)
  /// What is left of a bar beside its judged tone: mixed, not applicable and not coded together.
  static let unjudged = Fill(0xF2F2F2, .upright)
  static let women = Fill(0x2A7F89)
  static let men = Fill(0xE3CFA4)

  /// From dark to light, with hatching where lightness alone would repeat.
  private static let sequence = [
    Fill(0x1F4E79), Fill(0xF2C14E), Fill(0x4F9D8F), Fill(0xE8DCCB), Fill(0xC25B6E, .rising), Fill(0xA9C6E8, .falling),
    Fill(0x5B5B5B), Fill(0xD99A6C, .dotted), Fill(0xC9C9C9, .rising), Fill(0x8DB35A, .falling),
  ]

  /// The fill of a code: fixed for tone, gender and mode, else by position.
  static func fill(_ code: GroupLabel?, order: Int, of count: Int) -> Fill {
    guard let code else { return count <= 1 ? bar : positional(order) }
    switch (code.dimension, code.code) {
    case (.tone, let code): return tone(code)
    case (.gender, "female"): return women
    case (.gender, "male"): return men
    case (.gender, "other"): return Fill(0xBDBDBD, .dotted)
    case (.gender, "not-applicable"): return Fill(0xFFFFFF, .level)
    case (.gender, _): return Fill(0xFFFFFF)
    case (.mode, "direct"): return Fill(0x1F4E79)
    case (.mode, "indirect"): return Fill(0x9DBBDB)
    case (.mode, "image"): return Fill(0xE9C46A, .falling)
    case (.mode, "logo"): return Fill(0xEDEDED, .dotted)
    default: return positional(order)
    }
  }

  /// The colours in turn; each further round takes the next pattern.
  private static func positional(_ order: Int) -> Fill {
    let fill = sequence[order % sequence.count]
    let patterns = Pattern.allCases
    let own = patterns.firstIndex(of: fill.pattern) ?? 0
    return Fill(fill.rgb, patterns[(own + order / sequence.count) % patterns.count])
  }

  /// The fill of a tone code, or of the terms `positive`, `neutral`, `negative`.
  static func tone(_ code: String) -> Fill {
    switch ToneOrder.code(code) {
    case "-2": Fill(0xD9571F, .crossed)
    case "-1": Fill(0xEE9B52, .rising)
    case "0": Fill(0xD4D4D4)
    case "+1": Fill(0x2F76B5)
    case "+2": Fill(0x0B3C68)
    case "mixed": Fill(0xC7B5DA, .dotted)
    case "not-applicable": Fill(0xFFFFFF, .level)
    default: Fill(0xFFFFFF)
    }
  }
}
