/// One cell of a sheet that somebody filled in; never empty.
struct FilledCell: Sendable, Hashable {
  enum Content: Sendable, Hashable {
    case text, number
    /// A clock time into which a program turned what was typed.
    case time(milliseconds: Int64, showsSeconds: Bool)
    /// A day, or a day and a time.
    case moment
    case percentage
    /// A formula that ends in an error, or whose result was not saved.
    case fault
    /// More text than a cell can hold.
    case oversized
  }

  let content: Content
  /// Without white space around it.
  let text: String
  /// As it stands in the cell.
  let raw: String

  init(_ content: Content, _ raw: String) {
    self.content = content
    self.raw = raw
    text = FilledCell.trimmed(raw)
  }

  private static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[first...last])
  }
}
