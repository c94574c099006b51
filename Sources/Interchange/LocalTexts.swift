internal import Containers

/// The different texts of one column in the order of their first appearance.
struct LocalTexts: Sendable {
  private(set) var texts: [String] = []
  private var index = NameIndex(seed: UInt64.random(in: .min ... .max))

  /// The position of a text.
  mutating func position(_ field: CSVField) -> Int {
    let found = index.find(field.start, field.count)
    if found >= 0 { return found }
    index.insert(field.start, field.count, code: texts.count)
    texts.append(field.text)
    return texts.count - 1
  }
}
