internal import Containers

/// Names for the sheets of one workbook: at most 31 characters, none that spreadsheets forbid, no two alike without regard to case.
struct SheetNames {
  private static let maximum = 31
  private var taken: Set<String> = []

  init() {}

  /// A free name as near to `wish` as the rules allow.
  mutating func name(for wish: String) -> String {
    let clean = String(
      String.UnicodeScalarView(
        XMLText.printable(wish).unicodeScalars.map { scalar in
          "[]:*?/\\'\t\r\n".unicodeScalars.contains(scalar) ? "-" : scalar
        }))
    let base = SheetNames.shortened(clean.isEmpty ? "-" : clean, to: SheetNames.maximum)
    var name = base
    var number = 2
    while !taken.insert(name.lowercased()).inserted {
      let suffix = " \(number)"
      name = SheetNames.shortened(base, to: SheetNames.maximum - suffix.utf16.count) + suffix
      number += 1
    }
    return name
  }

  /// Spreadsheets count UTF-16 units.
  private static func shortened(_ text: String, to length: Int) -> String {
    var result = text
    while result.utf16.count > length { result.removeLast() }
    return result
  }
}
