/// A spelling that differs from a text in nothing but letter case and white space.
struct LooseSpelling {
  let spelling: String
  /// What differs, in words.
  let difference: String

  /// The first of `spellings` that is the text but for white space, else but for case and white space; nil when there
  /// is none. All white space of Unicode counts, the no-break space among it; a run of it counts as one space, and none
  /// at the ends.
  init?(of text: String, in spellings: [String]) {
    let written = LooseSpelling.spaced(text)
    let lowered = written.lowercased()
    let matches = spellings.filter { LooseSpelling.spaced($0).lowercased() == lowered }
    guard let first = matches.first else { return nil }
    let sameCase = matches.first { LooseSpelling.spaced($0) == written }
    spelling = sameCase ?? first
    if spelling == text {
      // Swift takes composed and decomposed letters for equal; names are compared by their bytes.
      difference = "how its letters are encoded"
    } else if sameCase != nil {
      difference = "white space"
    } else if spelling.lowercased() == text.lowercased() {
      difference = "letter case"
    } else {
      difference = "letter case and white space"
    }
  }

  /// The text as it is compared: in lower case, a run of white space as one space, and none at the ends.
  static func folded(_ text: String) -> String { spaced(text).lowercased() }

  private static func spaced(_ text: String) -> String {
    text.unicodeScalars.split { $0.properties.isWhitespace }.map { String(String.UnicodeScalarView($0)) }
      .joined(separator: " ")
  }
}
