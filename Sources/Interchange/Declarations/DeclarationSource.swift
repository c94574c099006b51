/// One table as a regulator publishes it: the name of its file and its bytes.
package struct DeclarationSource: Sendable, Hashable {
  /// Without a folder; findings name it, and a year in it says which year the table is about.
  package let name: String
  package let bytes: [UInt8]

  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// The year at the end of the name before its extension: 2019 for `routine-2019.csv`; nil when there is none.
  var year: Int? {
    let stem = name.utf8.prefix { $0 != UInt8(ascii: ".") }
    let digits = stem.suffix(4)
    guard digits.count == 4, digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else {
      return nil
    }
    return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }
}
