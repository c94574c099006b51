/// The values of a JSON text, one after another in its order; strings stay in the text until they are asked for.
///
/// The values within value `n` are `n + 1 ..< end[n]`. Value 0 is an array of all roots.
struct JSONTape: Sendable {
  enum Kind: UInt8, Sendable { case object, array, string, number, yes, no, null }

  var source: [UInt8] = []
  var kind: [Kind] = []
  /// By value: one past the last value within it.
  var end: [Int32] = []
  /// By value: its bytes, of a string those between the quotes.
  var range: [Range<Int32>] = []
  /// By value: the bytes of its key, empty for what is no member of an object.
  var key: [Range<Int32>] = []

  /// The values directly within an object or array.
  func children(of value: Int) -> JSONTapeChildren {
    JSONTapeChildren(tape: self, place: value + 1, end: Int(end[value]))
  }

  /// The member of an object with a name, the first of several.
  func member(_ name: StaticString, of value: Int) -> Int? {
    guard kind[value] == .object else { return nil }
    var next = value + 1
    while next < Int(end[value]) {
      if isKey(name, of: next) { return next }
      next = Int(end[next])
    }
    return nil
  }

  /// The text of a string or number, with escapes resolved and white space folded; nil when there is none.
  func text(at value: Int) -> String? {
    guard kind[value] == .string || kind[value] == .number else { return nil }
    let bytes = FoldedText.folded(
      JSONEscapes.resolved(source[Int(range[value].lowerBound)..<Int(range[value].upperBound)]))
    return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
  }

  private func isKey(_ name: StaticString, of value: Int) -> Bool {
    let key = key[value]
    guard key.count == name.utf8CodeUnitCount else { return false }
    for offset in 0..<key.count where source[Int(key.lowerBound) + offset] != name.utf8Start[offset] { return false }
    return true
  }
}

/// The values directly within an object or array, in order.
struct JSONTapeChildren: Sequence, IteratorProtocol {
  let tape: JSONTape
  var place: Int
  let end: Int

  mutating func next() -> Int? {
    guard place < end else { return nil }
    defer { place = Int(tape.end[place]) }
    return place
  }
}
