/// How tags are written for the parser: all spellings in one array, so that writing a tag is one copy.
struct TagSpelling: Sendable {
  static let shared = TagSpelling()

  private var bytes: [UInt8] = []
  /// By raw value of the tag: `<name>`, `<name q=` and `</name>` in `bytes`.
  private var plain: [Range<Int>] = []
  private var numbered: [Range<Int>] = []
  private var closing: [Range<Int>] = []

  private init() {
    for tag in Tag.allCases {
      let name = (GuardedElement.all[Int(tag.rawValue)].substitute ?? tag).name
      plain.append(add("<\(name)>"))
      numbered.append(add("<\(name) q="))
      closing.append(add("</\(name)>"))
    }
  }

  func appendOpening(_ tag: Tag, to markup: inout [UInt8]) { append(plain[Int(tag.rawValue)], to: &markup) }

  func appendClosing(_ tag: Tag, to markup: inout [UInt8]) { append(closing[Int(tag.rawValue)], to: &markup) }

  func appendOpening(_ tag: Tag, number: Int, to markup: inout [UInt8]) {
    append(numbered[Int(tag.rawValue)], to: &markup)
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 21) { digits in
      var start = 20
      digits[start] = UInt8(ascii: ">")
      var rest = number
      repeat {
        start -= 1
        digits[start] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
        rest /= 10
      } while rest > 0
      markup.append(contentsOf: UnsafeBufferPointer(rebasing: digits[start..<21]))
    }
  }

  private func append(_ range: Range<Int>, to markup: inout [UInt8]) {
    bytes.withUnsafeBufferPointer { markup.append(contentsOf: UnsafeBufferPointer(rebasing: $0[range])) }
  }

  private mutating func add(_ text: String) -> Range<Int> {
    let start = bytes.count
    bytes.append(contentsOf: text.utf8)
    return start..<bytes.count
  }
}
