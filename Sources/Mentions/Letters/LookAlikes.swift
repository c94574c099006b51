/// Letters that look the same in Latin and Cyrillic, and are typed in place of each other: "Tокаев" with a Latin T.
enum LookAlikes {
  /// Pairs of capital and of small letters, Latin first.
  private static let pairs = "AА BВ CС EЕ HН IІ KК MМ OО PР TТ XХ YУ aа cс eе iі kк oо pр xх yу hһ"

  private static let toCyrillic = table(from: 0, to: 1)
  private static let toLatin = table(from: 1, to: 0)

  /// The Cyrillic letter that looks like a Latin one, folded; nil when none does.
  static func cyrillic(_ scalar: UInt32) -> UInt16? { scalar < 0x80 ? toCyrillic[scalar] : nil }

  /// The Latin letter that looks like a Cyrillic one, folded; nil when none does.
  static func latin(_ scalar: UInt32) -> UInt16? { toLatin[scalar] }

  private static func table(from: Int, to: Int) -> [UInt32: UInt16] {
    var table: [UInt32: UInt16] = [:]
    for pair in pairs.split(separator: " ") {
      let letters = Array(pair.unicodeScalars)
      table[letters[from].value] = LetterTable.shared.letter(letters[to].value)
    }
    return table
  }
}
