package import Containers

/// The status and the header fields of an answer.
package struct AnswerHead: Sendable, Hashable {
  package let status: Int
  package let fields: HeaderFields

  package init(status: Int, fields: HeaderFields) {
    self.status = status
    self.fields = fields
  }

  /// Reads the lines before the body. A line that is no field is passed over; a folded line belongs to the one before.
  ///
  /// - Throws: `ExchangeFault.badAnswer` when the first line is not that of an HTTP/1 answer.
  init(_ bytes: ArraySlice<UInt8>) throws(ExchangeFault) {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
      line.last == 0x0D ? line.dropLast() : line
    }
    let first = String(decoding: lines.removeFirst(), as: UTF8.self)
    let words = first.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
    guard words.count >= 2, words[0] == "HTTP/1.1" || words[0] == "HTTP/1.0", words[1].utf8.count == 3,
      let status = Int(words[1]), (100...599).contains(status)
    else { throw .badAnswer("the answer does not begin like HTTP/1") }
    self.status = status
    var all: [HeaderFields.Field] = []
    for line in lines where !line.isEmpty {
      let isFolded = line.first == 0x20 || line.first == 0x09
      if isFolded, let last = all.popLast() {
        all.append(.init(last.name, last.value + " " + AnswerHead.text(line)))
      } else if let colon = line.firstIndex(of: UInt8(ascii: ":")) {
        all.append(.init(AnswerHead.text(line[..<colon]), AnswerHead.text(line[(colon + 1)...])))
      }
    }
    fields = HeaderFields(all)
  }

  /// The elements of a comma-separated list that may be spread over several fields, in lower case.
  func list(_ name: String) -> [String] {
    fields.values(of: name).flatMap { $0.split(separator: ",") }.map { element in
      AnswerHead.text(Array(element.prefix { $0 != ";" }.utf8)[...]).lowercased()
    }.filter { !$0.isEmpty }
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    var rest = bytes.drop { $0 == 0x20 || $0 == 0x09 }
    while let last = rest.last, last == 0x20 || last == 0x09 { rest.removeLast() }
    return String(decoding: rest, as: UTF8.self)
  }
}
