internal import CoverageModel

/// Reads the numbers of a printed table exactly. Every reader returns nil for a text that it does not understand and for a
/// number that is negative or too large.
enum PublishedNumbers {
  /// Longer cells hold no number.
  private static let longest = 64

  /// A whole number; groups of three digits may be set apart by spaces, points, commas or apostrophes.
  static func count(_ text: String) -> Int64? {
    guard let characters = characters(of: text) else { return nil }
    return grouped(characters[...])
  }

  /// `39,5 %`, `39.5`, `39.5%`: one decimal mark, a percent sign or none.
  static func percent(_ text: String) -> PrintedPercent? {
    guard var characters = characters(of: text) else { return nil }
    if characters.last == "%" { characters.removeLast() }
    while characters.last == " " { characters.removeLast() }
    guard let (digits, decimals) = decimal(characters[...]) else { return nil }
    return PrintedPercent(digits: digits, decimals: decimals)
  }

  /// A share between 0 and 1 with at least two decimals, as the percentage that it is.
  static func fraction(_ text: String) -> PrintedPercent? {
    guard let characters = characters(of: text), let (digits, decimals) = decimal(characters[...]), decimals >= 2 else {
      return nil
    }
    return PrintedPercent(digits: digits, decimals: decimals - 2)
  }

  /// Digits with at most one decimal mark, as an integer and the number of decimals.
  static func decimal(_ characters: ArraySlice<Character>) -> (digits: Int64, decimals: Int)? {
    let parts = characters.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
      .flatMap { $0.split(separator: ",", maxSplits: 1, omittingEmptySubsequences: false) }
    guard parts.count <= 2, !characters.isEmpty else { return nil }
    let decimals = parts.count == 2 ? parts[1].count : 0
    guard parts.count == 1 || decimals > 0, let digits = plain(parts.flatMap { $0 }[...]) else { return nil }
    return (digits, decimals)
  }

  /// ASCII digits only, at most 18 of them.
  static func plain(_ characters: ArraySlice<Character>) -> Int64? {
    guard (1...18).contains(characters.count) else { return nil }
    var value: Int64 = 0
    for character in characters {
      guard character.isASCII, let digit = character.wholeNumberValue else { return nil }
      value = value * 10 + Int64(digit)
    }
    return value
  }

  /// Digits, or groups of three after a first one of one to three, all set apart by the same mark.
  static func grouped(_ characters: ArraySlice<Character>) -> Int64? {
    guard let mark = characters.first(where: { " .,'’".contains($0) }) else { return bounded(plain(characters)) }
    let groups = characters.split(separator: mark, omittingEmptySubsequences: false)
    guard let first = groups.first, (1...3).contains(first.count), groups.dropFirst().allSatisfy({ $0.count == 3 })
    else {
      return nil
    }
    return bounded(plain(groups.flatMap { $0 }[...]))
  }

  /// The text's characters with every kind of space as a plain one and none at the ends; nil when it is empty or too long.
  static func characters(of text: String) -> [Character]? {
    guard text.utf8.count <= longest else { return nil }
    let even = text.map { $0.isWhitespace || $0 == "\u{202F}" ? " " : $0 }
    guard let first = even.firstIndex(where: { $0 != " " }), let last = even.lastIndex(where: { $0 != " " }) else {
      return nil
    }
    return Array(even[first...last])
  }

  private static func bounded(_ value: Int64?) -> Int64? {
    value.flatMap { $0 <= PublishedTable.largestAmount ? $0 : nil }
  }
}
