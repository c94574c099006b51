internal import Containers
internal import CoverageModel

/// The encoding of files, where an analyst says it outright.
package struct CorpusEncoding: Sendable {
  let encoding: TextEncoding

  /// The names that can be given.
  package static let names = TextEncoding.allCases.map(\.rawValue)

  /// Nil for another name.
  package init?(_ name: String) {
    guard let encoding = TextEncoding(rawValue: name) else { return nil }
    self.encoding = encoding
  }

  /// A small file as UTF-8 without a byte order mark, with a warning when its encoding was guessed from its letters.
  static func text(of bytes: [UInt8], encoding: CorpusEncoding?, file: String) -> (utf8: [UInt8], doubt: Finding?) {
    let (found, mark) = TextEncoding.detect(bytes)
    let used = encoding?.encoding ?? found
    let body = Array(bytes.dropFirst(used == found ? mark : 0))
    guard used != .utf8 else { return (body, nil) }
    var decoder = TextDecoder(used)
    var text: [UInt8] = []
    body.withUnsafeBufferPointer { decoder.decode($0, into: &text) }
    decoder.finish(into: &text)
    guard encoding == nil, mark == 0 else { return (text, nil) }
    return (
      text,
      Finding(
        .warning, rule: "encoding", place: Finding.Place(file: file), found: "text in \(used.rawValue)",
        expected: "UTF-8", mend: "It was read as \(used.rawValue); say --encoding to choose another.")
    )
  }
}
