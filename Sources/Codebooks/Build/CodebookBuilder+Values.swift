internal import CoverageModel

/// How single values are read. What is optional and absent is nil or the default; what cannot be read throws.
extension CodebookBuilder {
  func map<Value>(
    _ entries: [Entry], _ read: (Entry) throws(Finding) -> Value
  ) throws(Finding) -> [Value] {
    var values: [Value] = []
    values.reserveCapacity(entries.count)
    for entry in entries { values.append(try read(entry)) }
    return values
  }

  func text(_ entry: Entry, _ key: String) throws(Finding) -> String {
    guard let text = entry[key]?.text else { throw unreadable(entry, key) }
    return text
  }

  func word<Word: RawRepresentable>(_ entry: Entry, _ key: String) throws(Finding) -> Word
  where Word.RawValue == String {
    guard let word = Word(rawValue: try text(entry, key)) else { throw unreadable(entry, key) }
    return word
  }

  func word<Word: RawRepresentable>(
    _ entry: Entry, _ key: String, otherwise: Word
  ) throws(Finding) -> Word where Word.RawValue == String {
    entry[key] == nil ? otherwise : try word(entry, key)
  }

  func optionalWord<Word: RawRepresentable>(
    _ entry: Entry, _ key: String
  ) throws(Finding) -> Word? where Word.RawValue == String {
    entry[key] == nil ? nil : try word(entry, key)
  }

  /// The words of a list; nil when the key is absent.
  func words<Word: RawRepresentable>(
    _ entry: Entry, _ key: String
  ) throws(Finding) -> [Word]? where Word.RawValue == String {
    guard let list = entry[key] else { return nil }
    return try map(list.children) { (child) throws(Finding) in
      guard let word = child.text.flatMap(Word.init(rawValue:)) else { throw unreadable(entry, key) }
      return word
    }
  }

  func flag(_ entry: Entry, _ key: String) -> Bool { entry[key]?.text == "true" }

  func integer(_ entry: Entry, _ key: String) -> Int64? { entry[key]?.text.flatMap { Int64($0) } }

  func gender(_ name: String?) -> Gender? { Gender.allCases.first { $0.name == name } }

  func timeOfDay(_ entry: Entry, _ key: String) throws(Finding) -> Int64 {
    guard let time = TimeText.timeOfDay(try text(entry, key)) else { throw unreadable(entry, key) }
    return time
  }

  func days(_ entry: Entry) throws(Finding) -> DayRange {
    guard let days = EntryDays.range(of: entry) else { throw unreadable(entry, "from") }
    return days
  }

  /// In parts of `unit`; a share that is finer than the unit is rounded half away from zero.
  func share(_ entry: Entry?, of unit: Int64) -> Int64? {
    guard let text = entry?.text, let parts = try? ShareText.parts(text, of: Benchmark.unit) else { return nil }
    return Int64(Ratio.rounded(Int128(parts) * Int128(unit), by: Int128(Benchmark.unit)))
  }

  func localized(_ entry: Entry, _ key: String) throws(Finding) -> LocalizedText {
    guard let value = entry[key] else { throw unreadable(entry, key) }
    return localized(value)
  }

  /// One text stands for every declared language.
  func localized(_ entry: Entry?) -> LocalizedText {
    guard let entry else { return LocalizedText([:]) }
    var texts: [String: String] = [:]
    if let text = entry.text {
      for language in languages { texts[language] = text }
    } else {
      for child in entry.children { texts[child.key ?? ""] = child.text }
    }
    return LocalizedText(texts)
  }

  func unreadable(_ entry: Entry, _ key: String) -> Finding {
    (entry[key] ?? entry).finding(
      "unreadable-value", expected: "a value for \(key)", mend: "Compare the place with Documentation/codebook.md.")
  }
}
