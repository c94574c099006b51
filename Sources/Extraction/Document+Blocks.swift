internal import CoverageModel

extension Document {
  /// Makes the body out of blocks: white space folded, a line feed between two, spans in Unicode scalars.
  mutating func set(_ kept: [PageBlock]) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(kept.reduce(0) { $0 + $1.text.utf8.count + 1 })
    var count = 0
    var spans: [DocumentBlock] = []
    for block in kept {
      let words = FoldedText.words(block.text)
      guard !words.isEmpty else { continue }
      if !bytes.isEmpty {
        bytes.append(UInt8(ascii: "\n"))
        count += 1
      }
      let length = ScalarText.count(words)
      spans.append(DocumentBlock(kind: block.kind, span: count..<count + length))
      bytes.append(contentsOf: words)
      count += length
    }
    body = String(decoding: bytes, as: UTF8.self)
    blocks = spans
  }
}
