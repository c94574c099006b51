/// Names of people: letters of any script, digits, and few marks. Nothing in them is markup, turns the writing, or is not to be seen.
enum PersonName {
  /// In scalars, for one character may be of any length.
  static let most = 60

  static func isFine(_ name: String) -> Bool {
    let scalars = name.unicodeScalars
    return !name.isEmpty && scalars.count <= most
      && scalars.allSatisfy { $0.properties.isAlphabetic || "0123456789-_.' ".unicodeScalars.contains($0) }
  }

  /// What is kept of a name that somebody tried.
  static func short(_ name: String) -> String { String(String.UnicodeScalarView(name.unicodeScalars.prefix(most))) }
}
