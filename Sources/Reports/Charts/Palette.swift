internal import CoverageModel

/// The fills of charts. Neighbours differ in lightness as well as in hue, and negative tone is hatched, so that a grey print and a
/// colour-blind reader tell them apart.
enum Palette {
  enum Pattern: String, Hashable, CaseIterable { case plain, falling, rising, dotted }

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

  static let bar = Fill(0x2B5C8A)
  static let unjudged = Fill(0xF2F2F2)
  static let women = Fill(0x1F6F78)
  static let men = Fill(0xE3CFA4)

  /// From dark to light, with hatching where lightness alone would repeat.
  private static let sequence = [
    Fill(0x1F4E79), Fill(0xF2C14E), Fill(0x4F9D8F), Fill(0xE8DCCB), Fill(0x8C3B4A, .rising), Fill(0xA9C6E8, .falling),
    Fill(0x5B5B5B), Fill(0xD99A6C, .dotted), Fill(0xC9C9C9, .rising), Fill(0x6B8F3A, .falling),
  ]

  /// The fill of a code: fixed for tone, gender and mode, else by position.
  static func fill(_ code: GroupLabel?, order: Int, of count: Int) -> Fill {
    guard let code else { return count <= 1 ? bar : sequence[order % sequence.count] }
    switch (code.dimension, code.code) {
    case (.tone, let code): return tone(code)
    case (.gender, "female"): return women
    case (.gender, "male"): return men
    case (.gender, _): return Fill(0xBDBDBD, .dotted)
    case (.mode, "direct"): return Fill(0x1F4E79)
    case (.mode, "indirect"): return Fill(0x9DBBDB)
    case (.mode, "image"): return Fill(0xE9C46A, .falling)
    case (.mode, "logo"): return Fill(0xEDEDED, .dotted)
    default: return sequence[order % sequence.count]
    }
  }

  /// The fill of a tone code, or of the terms `positive`, `neutral`, `negative`.
  static func tone(_ code: String) -> Fill {
    switch code {
    case "+2": Fill(0x0B3C68)
    case "+1", "positive": Fill(0x2F76B5)
    case "0", "neutral": Fill(0xD4D4D4)
    case "-1", "negative": Fill(0xE98B3A, .rising)
    case "-2": Fill(0xA63A0A, .rising)
    case "mixed": Fill(0xB9A7C9, .dotted)
    default: unjudged
    }
  }
}
