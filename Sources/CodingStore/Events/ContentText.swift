/// The text in which a seal keeps what its event added: one table a line.
enum ContentText {
  static func text(_ content: [StoreEvent.Content]) -> String {
    content.map { "\($0.table) \($0.rows) \($0.digest)" }.joined(separator: "\n")
  }

  /// Nil when a line is not of this form.
  static func content(_ text: some StringProtocol) -> [StoreEvent.Content]? {
    var content: [StoreEvent.Content] = []
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ")
      guard words.count == 3, let rows = Int(words[1]) else { return nil }
      content.append(StoreEvent.Content(table: String(words[0]), rows: rows, digest: String(words[2])))
    }
    return content
  }
}
