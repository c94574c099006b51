extension TextToken {
  /// Joins a mark to the letter before where the two are one letter: и and a breve are й.
  mutating func compose(_ mark: UInt32) {
    switch (letters.last, mark) {
    case (0x438, 0x306): letters[letters.count - 1] = 0x439
    case (0x456, 0x308): letters[letters.count - 1] = 0x457
    default: break
    }
  }

  /// Reads a word of two scripts in the one whose letters look like those of the other.
  mutating func untangle(_ scalars: [UInt32]) {
    guard !traits.isDisjoint(with: [.latin, .cyrillic]) else { return }
    let isMixed = traits.isSuperset(of: [.latin, .cyrillic])
    if isMixed {
      let latin = scalars.count { LetterTable.shared.traits($0).contains(.latin) }
      let orders = latin * 2 > letters.count ? [true, false] : [false, true]
      for toLatin in orders {
        if let same = rewritten(scalars, toLatin: toLatin) {
          letters = same
          traits.remove(toLatin ? .cyrillic : .latin)
          return
        }
      }
    } else if letters.count > 1, capitals == letters.count {
      lookAlike = rewritten(scalars, toLatin: traits.contains(.cyrillic))
    }
  }

  /// Nil when a letter of the other script looks like none of this one.
  private func rewritten(_ scalars: [UInt32], toLatin: Bool) -> [UInt16]? {
    guard scalars.count == letters.count else { return nil }
    var same = letters
    for (place, value) in scalars.enumerated() {
      let script = LetterTable.shared.traits(value)
      guard script.contains(toLatin ? .cyrillic : .latin) else { continue }
      guard let other = toLatin ? LookAlikes.latin(value) : LookAlikes.cyrillic(value) else { return nil }
      same[place] = other
    }
    return same
  }
}
