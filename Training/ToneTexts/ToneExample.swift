package import Mentions

/// A sentence, an actor that it names, and the tone towards that actor as people have judged it.
package struct ToneExample: Sendable, Hashable {
  package let sentence: String
  /// Unicode scalars of the sentence, half open.
  package let actor: Range<Int>
  /// -1, 0 or 1.
  package let step: Int

  /// A fifth of all sentences is kept apart: nothing is learnt or chosen on it, only measured.
  package var isKeptApart: Bool { draw % 5 == 0 }

  /// 0 to 4, for choosing among ways to learn; a sentence with several actors is in one part.
  package var part: Int { Int(draw / 5 % 5) }

  /// Told by the sentence alone (FNV-1a, 64 bits, mixed so that its low bits are as good as its high ones).
  private var draw: UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in sentence.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return (hash ^ (hash >> 32)) &* 0x9E37_79B9_7F4A_7C15 >> 20
  }

  package func features(_ language: ToneLanguage) -> [ToneFeature: Double] {
    ToneModel.features(of: sentence, actor: actor, language: language)
  }
}
