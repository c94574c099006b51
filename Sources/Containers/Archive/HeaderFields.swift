/// The named fields of a header, in order; names are compared without regard to ASCII case.
package struct HeaderFields: Sendable, Hashable {
  package struct Field: Sendable, Hashable {
    package let name: String
    package let value: String

    package init(_ name: String, _ value: String) { (self.name, self.value) = (name, value) }
  }

  package private(set) var all: [Field]

  package init(_ all: [Field] = []) { self.all = all }

  package mutating func append(_ name: String, _ value: String) { all.append(Field(name, value)) }

  /// The value of the first field of this name.
  package subscript(name: String) -> String? {
    all.first { HeaderFields.isSame($0.name, name) }?.value
  }

  /// The values of all fields of this name.
  package func values(of name: String) -> [String] {
    all.filter { HeaderFields.isSame($0.name, name) }.map(\.value)
  }

  /// The elements of a comma-separated list that may be spread over several fields, in lower case.
  package func list(_ name: String) -> [String] {
    values(of: name).flatMap { $0.split(separator: ",") }.map { element in
      let token = element.utf8.prefix { $0 != UInt8(ascii: ";") }
      return HeaderFields.trimmed(Substring(token)).lowercased()
    }.filter { !$0.isEmpty }
  }

  static func isSame(_ a: String, _ b: String) -> Bool {
    guard a.utf8.count == b.utf8.count else { return false }
    return zip(a.utf8, b.utf8).allSatisfy { $0 == $1 || (lowered($0) == lowered($1)) }
  }

  static func trimmed(_ text: Substring) -> String {
    var rest = text.utf8
    while let first = rest.first, isSpace(first) { rest.removeFirst() }
    while let last = rest.last, isSpace(last) { rest.removeLast() }
    return String(rest) ?? ""
  }

  private static func lowered(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0A }
}
