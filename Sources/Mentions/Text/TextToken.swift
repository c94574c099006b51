/// A word of a text.
struct TextToken: Sendable {
  /// Bytes of the text.
  var range: Range<Int>
  /// Folded.
  var letters: [UInt16] = []
  var traits: LetterTable.Traits = []
  /// How many letters are capitals.
  var capitals = 0
  /// The word in the other script when all its letters look like letters of it.
  var lookAlike: [UInt16]?

  var isCapital: Bool { traits.contains(.upper) }
  var isNumber: Bool { letters.allSatisfy { $0 <= 0x39 } }
  var isInitial: Bool { letters.count == 1 && isCapital && letters[0] > 0x39 }
}
