/// Text from files as it may be printed on a terminal: control characters, which could move the cursor or break a finding into
/// several lines, are shown as pictures of themselves.
package enum TerminalText {
  /// One line: line ends and tabs are shown as pictures, too.
  package static func line(_ text: String) -> String { shown(text) { _ in false } }

  /// Several lines.
  package static func lines(_ text: String) -> String { shown(text) { $0 == "\n" || $0 == "\t" } }

  private static func shown(_ text: String, keeping isKept: (Unicode.Scalar) -> Bool) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0..<0x20 where !isKept(scalar): result.append(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}")
      case 0x7F: result.append("\u{2421}")
      // The second set of control characters, and the marks that turn the direction of what follows.
      case 0x80..<0xA0, 0x202A...0x202E, 0x2066...0x2069: result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
