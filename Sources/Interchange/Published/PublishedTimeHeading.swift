internal import CoverageModel

/// What the heading of a column of times says about its cells: `Time (mm:ss)`, `hh:mm`, `Время, мин`.
struct PublishedTimeHeading: Hashable {
  /// What two numbers with a colon are; nil when the heading does not say.
  let pairs: ClockReading?
  /// The unit of a number that has none.
  let bare: PrintedTime.Unit

  /// A heading that says nothing: bare numbers are seconds.
  static let silent = PublishedTimeHeading("")

  init(_ heading: String) {
    let text = PublishedWords.folded(heading)
    let tokens = PublishedTimeHeading.words(text[...])
    // A unit is a word of its own, or stands in brackets or behind a comma: the с of `Время с` is no unit.
    let behind = text.firstIndex { "([,".contains($0) }.map { PublishedTimeHeading.words(text[$0...]) }
    let words = behind ?? (tokens.count == 1 ? tokens : [])
    let units = Set(words.compactMap(PublishedTimes.unit))
    let only = units.count == 1 ? units.first : nil
    bare = only ?? .second
    switch tokens.lazy.compactMap(PublishedTimeHeading.pattern).first {
    case .some(let pattern): pairs = pattern
    case nil: pairs = only == .hour ? .hoursMinutes : only == .minute ? .minutesSeconds : nil
    }
  }

  /// Runs of letters and colons.
  private static func words(_ text: Substring) -> [String] {
    text.split { !($0.isLetter || $0 == ":") }.map(String.init)
  }

  /// What a pattern such as `mm:ss` stands for; nil for other words and for three parts.
  private static func pattern(_ token: String) -> ClockReading? {
    let parts = token.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2 else { return nil }
    switch (unit(parts[0]), unit(parts[1])) {
    case (.hour, .minute): return .hoursMinutes
    case (.minute, .second): return .minutesSeconds
    default: return nil
    }
  }

  private static func unit(_ part: String) -> PrintedTime.Unit? {
    let isDoubled = part.count == 2 && part.first == part.last
    return PublishedTimes.unit(isDoubled ? String(part.prefix(1)) : part)
  }
}
