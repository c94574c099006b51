/// How wide a line of text is in Liberation Sans (and so in Arial and Helvetica), without asking a font at run time.
///
/// Sums of advance widths; kerning is left out, which makes some lines a little narrower than said.
package enum TextWidth {
  /// The advances of a stretch of Unicode, in units of 1/2048 em.
  struct Block: Sendable {
    let first: UInt32
    let advances: [UInt16]
  }

  /// Units of one em.
  package static let unitsPerEm = 2048
  /// What a scalar without a known advance is taken for: the width of "W", nearly the widest letter, or an em for wide scripts.
  private static let unknown = 1933

  /// The width in units of 1/2048 em.
  package static func units(_ text: String, bold: Bool = false) -> Int {
    text.unicodeScalars.reduce(0) { sum, scalar in sum + units(scalar, bold ? Self.bold : regular) }
  }

  /// The width in the unit of `size`.
  package static func width(_ text: String, size: Double, bold: Bool = false) -> Double {
    Double(units(text, bold: bold)) * size / Double(unitsPerEm)
  }

  private static func units(_ scalar: Unicode.Scalar, _ blocks: [Block]) -> Int {
    for block in blocks where scalar.value >= block.first && scalar.value - block.first < UInt32(block.advances.count) {
      return Int(block.advances[Int(scalar.value - block.first)])
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: return scalar.value >= 0x1100 ? unitsPerEm : unknown
    }
  }
}
