/// Reads times of day and lengths of time into milliseconds.
enum TimeText {
  /// 48:00, the last time that a window can end.
  static let latest: Int64 = 48 * 3_600_000

  /// `hh:mm`, at most 48:00.
  static func timeOfDay(_ text: String) -> Int64? {
    guard let parts = numbers(text), parts.count == 2, parts[1] < 60 else { return nil }
    let time = (parts[0] * 60 + parts[1]) * 60_000
    return time <= latest ? time : nil
  }

  /// `h:mm:ss` in milliseconds, or a whole number as it stands.
  static func amount(_ text: String) -> Int64? {
    guard let parts = numbers(text) else { return nil }
    if parts.count == 1 { return parts[0] }
    guard parts.count == 3, parts[1] < 60, parts[2] < 60 else { return nil }
    return ((parts[0] * 60 + parts[1]) * 60 + parts[2]) * 1000
  }

  /// Numbers between colons, at most nine digits each, so that no sum of theirs can overflow.
  private static func numbers(_ text: String) -> [Int64]? {
    let parts = text.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    var numbers: [Int64] = []
    for (position, part) in parts.enumerated() {
      guard (1...9).contains(part.count), position == 0 || part.count == 2,
        part.allSatisfy({ (48...57).contains($0) })
      else { return nil }
      numbers.append(part.reduce(0) { $0 * 10 + Int64($1 - 48) })
    }
    return numbers
  }
}
