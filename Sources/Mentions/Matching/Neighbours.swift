/// The words beside a word, read once however many names ask for them.
struct Neighbours {
  let token: TextToken
  private let reader: TextReader
  private var before: (token: TextToken, gap: [UInt32])??
  private var after: (token: TextToken, gap: [UInt32])??

  init(_ reader: TextReader, _ token: TextToken) {
    self.reader = reader
    self.token = token
  }

  mutating func token(before start: Int) -> (token: TextToken, gap: [UInt32])? {
    guard start == token.range.lowerBound else { return reader.token(before: start) }
    if let before { return before }
    let found = reader.token(before: start)
    before = .some(found)
    return found
  }

  mutating func token(after end: Int) -> (token: TextToken, gap: [UInt32])? {
    guard end == token.range.upperBound else { return reader.token(after: end) }
    if let after { return after }
    let found = reader.token(after: end)
    after = .some(found)
    return found
  }
}
