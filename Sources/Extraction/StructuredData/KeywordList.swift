/// A list of key words in one string.
enum KeywordList {
  /// The words between commas or semicolons, without empty ones.
  static func split(_ text: String) -> [String] {
    text.utf8.split { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") }
      .map { String(decoding: FoldedText.folded($0), as: UTF8.self) }
      .filter { !$0.isEmpty }
  }
}
