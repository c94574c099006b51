internal import CoverageModel

extension Document {
  /// Makes the body out of blocks: white space folded, a line feed between two, spans in Unicode scalars.
  mutating func set(_ kept: [PageBlock]) {
    var text = ""
    var count = 0
    var spans: [DocumentBlock] = []
    for block in kept {
      let words = block.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      guard !words.isEmpty else { continue }
      if !text.isEmpty {
        text += "\n"
        count += 1
      }
      let length = words.unicodeScalars.count
      spans.append(DocumentBlock(kind: block.kind, span: count..<count + length))
      text += words
      count += length
    }
    body = text
    blocks = spans
  }
}
