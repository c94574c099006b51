/// Reads JSON as pages write it.
///
/// Beyond the standard it accepts what web sites get wrong: commas too many or missing, line feeds and quotation marks inside strings,
/// comments, CDATA wrappers, several values one after another, a text that ends too early, and a text whose quotation marks
/// are HTML entities. What makes no sense is skipped byte by byte, so every input gives a tape.
struct JSONTapeReader {
  private static let depth = 64
  private static let values = 100_000

  private var tape = JSONTape()
  private var position = 0

  static func tape(_ text: [UInt8]) -> JSONTape {
    var reader = JSONTapeReader()
    reader.tape.source = isEscaped(text) ? EntityText.resolved(text[...]) : text
    let root = reader.begin(.array, key: 0..<0)
    while reader.position < reader.tape.source.count, reader.tape.kind.count < values {
      switch reader.tape.source[reader.position] {
      case UInt8(ascii: "{"), UInt8(ascii: "["): reader.value(key: 0..<0, depth: 0)
      default: reader.position += 1
      }
    }
    reader.close(root)
    return reader.tape
  }

  /// Whether the first quotation mark is written as an entity.
  private static func isEscaped(_ text: [UInt8]) -> Bool {
    guard let brace = text.firstIndex(of: UInt8(ascii: "{")) else { return false }
    let next = text[(brace + 1)...].first { !PageTree.isSpace($0) }
    return next == UInt8(ascii: "&")
  }

  private mutating func begin(_ kind: JSONTape.Kind, key: Range<Int32>) -> Int {
    tape.kind.append(kind)
    tape.key.append(key)
    tape.end.append(0)
    tape.range.append(Int32(position)..<Int32(position))
    return tape.kind.count - 1
  }

  private mutating func close(_ value: Int) {
    tape.end[value] = Int32(tape.kind.count)
    tape.range[value] = tape.range[value].lowerBound..<Int32(max(position, Int(tape.range[value].lowerBound)))
  }

  /// Reads the value at `position`; skips one byte when there is none.
  private mutating func value(key: Range<Int32>, depth: Int) {
    switch tape.source[position] {
    case UInt8(ascii: "{") where depth < JSONTapeReader.depth: members(key: key, depth: depth)
    case UInt8(ascii: "[") where depth < JSONTapeReader.depth: elements(key: key, depth: depth)
    case UInt8(ascii: "\""): leaf(.string, string(), key: key)
    default:
      let start = position
      while position < tape.source.count, isBare(tape.source[position]) { position += 1 }
      guard position > start else {
        position += 1
        return
      }
      leaf(kind(of: tape.source[start]), Int32(start)..<Int32(position), key: key)
    }
  }

  private func kind(of first: UInt8) -> JSONTape.Kind {
    switch first {
    case UInt8(ascii: "t"): .yes
    case UInt8(ascii: "f"): .no
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): .number
    default: .null
    }
  }

  private mutating func leaf(_ kind: JSONTape.Kind, _ range: Range<Int32>, key: Range<Int32>) {
    let value = begin(kind, key: key)
    tape.range[value] = range
    tape.end[value] = Int32(tape.kind.count)
  }

  private mutating func members(key: Range<Int32>, depth: Int) {
    let object = begin(.object, key: key)
    position += 1
    while skipToSomething(), tape.kind.count < JSONTapeReader.values {
      let byte = tape.source[position]
      if byte == UInt8(ascii: "}") {
        position += 1
        break
      }
      guard byte == UInt8(ascii: "\"") else {
        // A bracket that closes what is around this object ends it too.
        if byte == UInt8(ascii: "]") { break }
        position += 1
        continue
      }
      let name = string()
      guard skipToSomething(), tape.source[position] == UInt8(ascii: ":") else { continue }
      position += 1
      guard skipToSomething() else { break }
      if tape.source[position] != UInt8(ascii: "}") { value(key: name, depth: depth + 1) }
    }
    close(object)
  }

  private mutating func elements(key: Range<Int32>, depth: Int) {
    let array = begin(.array, key: key)
    position += 1
    while skipToSomething(), tape.kind.count < JSONTapeReader.values {
      let byte = tape.source[position]
      if byte == UInt8(ascii: "]") {
        position += 1
        break
      }
      if byte == UInt8(ascii: "}") { break }
      value(key: 0..<0, depth: depth + 1)
    }
    close(array)
  }

  /// Moves past white space, commas and comments. Returns whether anything is left.
  private mutating func skipToSomething() -> Bool {
    while position < tape.source.count {
      let byte = tape.source[position]
      if PageTree.isSpace(byte) || byte == UInt8(ascii: ",") {
        position += 1
      } else if byte == UInt8(ascii: "/"), position + 1 < tape.source.count {
        skipComment()
      } else {
        return true
      }
    }
    return false
  }

  private mutating func skipComment() {
    let isLine = tape.source[position + 1] == UInt8(ascii: "/")
    position += 2
    while position < tape.source.count {
      let byte = tape.source[position]
      position += 1
      if isLine, byte == UInt8(ascii: "\n") { return }
      if !isLine, byte == UInt8(ascii: "/"), tape.source[position - 2] == UInt8(ascii: "*") { return }
    }
  }

  /// Reads the string at `position`; returns what lies between its quotes.
  private mutating func string() -> Range<Int32> {
    let start = position + 1
    position = start
    while position < tape.source.count {
      switch tape.source[position] {
      case UInt8(ascii: "\\"): position += 2
      case UInt8(ascii: "\"") where isEnd(position):
        defer { position += 1 }
        return Int32(start)..<Int32(position)
      default: position += 1
      }
    }
    position = min(position, tape.source.count)
    return Int32(min(start, position))..<Int32(position)
  }

  /// Whether a quotation mark ends its string: something of the grammar follows it.
  private func isEnd(_ quote: Int) -> Bool {
    var next = quote + 1
    var hasLineFeed = false
    while next < tape.source.count, PageTree.isSpace(tape.source[next]) {
      hasLineFeed = hasLineFeed || tape.source[next] == UInt8(ascii: "\n")
      next += 1
    }
    guard next < tape.source.count else { return true }
    switch tape.source[next] {
    case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: "/"): return true
    case UInt8(ascii: "\""): return hasLineFeed
    default: return false
    }
  }

  private func isBare(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
