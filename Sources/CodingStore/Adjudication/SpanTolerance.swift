package import CoverageModel

/// How far two coders' starts, and how far their ends, may be apart before a span counts as different.
package struct SpanTolerance: Sendable, Hashable {
  package let milliseconds: UInt32
  package let characters: UInt32
  /// For measures that were typed, of printed pieces.
  package let squareMillimetres: UInt32

  package static let exact = SpanTolerance(milliseconds: 0, characters: 0, squareMillimetres: 0)
  /// One second, twenty characters (about three words), one square centimetre.
  package static let usual = SpanTolerance(milliseconds: 1000, characters: 20, squareMillimetres: 100)

  package init(milliseconds: UInt32, characters: UInt32, squareMillimetres: UInt32 = 0) {
    self.milliseconds = milliseconds
    self.characters = characters
    self.squareMillimetres = squareMillimetres
  }

  /// In the measure of a kind of item; posts and declared totals are compared exactly.
  package func units(for kind: ItemKind) -> UInt32 {
    switch kind {
    case .broadcast: milliseconds
    case .article: characters
    case .print: squareMillimetres
    case .post, .declaration: 0
    }
  }
}
